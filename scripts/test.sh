#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs what the tests need, builds the release with its tests (in unity batches, which is quickest from
# nothing), runs all of them, and then each fuzz target for 20 seconds.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/packages.sh test
scripts/validators.sh
cmake --preset unity -DVANBAN_BUILD_TESTS=ON -DVANBAN_BUILD_BENCH=ON
cmake --build build/release
ctest --preset release -j "$(nproc)" "$@"
scripts/fuzz.sh "${FUZZ_SECONDS:-20}"
