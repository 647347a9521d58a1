#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Which lines of src/ the tests run: builds with gcov's counters in build/coverage, runs the tests, prints a
# line a folder and the least covered files. scripts/coverage.sh [regular expression of ctest -R]
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/packages.sh test
mkdir -p build/coverage
cmake --preset coverage >build/coverage/configure.log 2>&1 || { cat build/coverage/configure.log; exit 1; }
cmake --build build/coverage
find build/coverage -name '*.gcda' -delete
# Other people's tools and the sources themselves say nothing about coverage.
(cd build/coverage && ctest -j "$(nproc)" --output-on-failure -E '^(architecture|conformance)\.' ${1:+-R "$1"} \
  >test.log 2>&1) || { tail -40 build/coverage/test.log; echo "coverage: tests failed; the figures are of this run"; }
python3 scripts/coverage.py build/coverage
