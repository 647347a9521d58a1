#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Formatting is clang-format 14's, not a matter of taste; another version would format otherwise.
set -euo pipefail
cd "$(dirname "$0")/.."
if ! clang-format --version 2>/dev/null | grep -q 'version 14\.'; then
  echo "skipped: clang-format 14 is not installed"
  exit 0
fi
find src tests bench \( -name '*.cpp' -o -name '*.hpp' \) -not -path '*/node_modules/*' -print0 |
  xargs -0 clang-format --dry-run -Werror
