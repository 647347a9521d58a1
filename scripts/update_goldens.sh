#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Writes what the samples and the drafts that amend them look like now into tests/golden/; then read `git diff tests/golden`.
set -euo pipefail
cd "$(dirname "$0")/.."

cmake --build build/release --target pipeline_test amendment_test
VANBAN_UPDATE_GOLDENS=1 build/release/tests/pipeline/pipeline_test --gtest_filter='*Samples*' --gtest_brief=1 || true
VANBAN_UPDATE_GOLDENS=1 build/release/tests/amendment/amendment_test --gtest_filter="*Drafts*" --gtest_brief=1 || true
git --no-pager diff --stat -- tests/golden
