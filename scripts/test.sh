#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs what the tests need, builds the release with its tests, and runs all of them.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/packages.sh test
scripts/validators.sh
cmake --preset release -DVANBAN_BUILD_TESTS=ON -DVANBAN_BUILD_BENCH=ON
cmake --build build/release
ctest --preset release -j "$(nproc)" "$@"
