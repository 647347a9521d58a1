#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs what the tests need, builds the release with its tests (in unity batches, which is quickest from
# nothing), and runs all of them. With FUZZ_SECONDS=20 each fuzz target runs so long afterwards.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/packages.sh test
scripts/validators.sh
cmake --preset unity -DVANBAN_BUILD_TESTS=ON -DVANBAN_BUILD_BENCH=ON
cmake --build build/release
ctest --preset release -j "$(nproc)" "$@"
if [ -n "${FUZZ_SECONDS:-}" ]; then scripts/fuzz.sh "$FUZZ_SECONDS"; fi
