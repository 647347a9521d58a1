#!/bin/sh
# SPDX-License-Identifier: MIT
# The three lines of docs/scale.md under GNU parallel, on the samples, against an undivided run.
#   parallel_test.sh PROGRAM SOURCE_FOLDER
# Exit code 77: skipped.
set -eu
program=$1
source=$2
if ! parallel --version 2>/dev/null | grep -q GNU; then
  echo "skipped: GNU parallel is not installed"
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
plan=$source/samples/units/ke-hoach-cap-xa.json
units=$source/samples/units/cap-xa-2025.csv

"$program" batch "$plan" --units "$units" --out whole --quiet
parallel --will-cite --halt soon,fail=1 \
  "$program" batch "$plan" --units "$units" --out out --jobs 1 --shard {}/4 --quiet ::: 1 2 3 4
"$program" batch --join out
"$program" batch --verify out
for file in whole/*.pdf whole/*.docx; do cmp "$file" "out/$(basename "$file")"; done
