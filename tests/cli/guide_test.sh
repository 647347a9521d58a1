#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs every command of docs/huong-dan.md, in order, in a copy of the samples.
#   guide_test.sh PROGRAM SOURCE_FOLDER
set -eu
program=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$source/samples" "$work/samples"
sed -n 's/^vanban /"$program" /p' "$source/docs/huong-dan.md" >"$work/commands"
test "$(wc -l <"$work/commands")" -ge 15
cd "$work"
while IFS= read -r command; do
  echo "$command"
  eval "$command" >told 2>&1 </dev/null || { cat told; exit 1; }
done <commands
for made in out/so-sanh.docx out/ban-hanh/ke-hoach.pdf out/de-in.pdf out/so-2025-sao-luu.vbr; do
  test -s "$made" || { echo "$made was not made"; exit 1; }
done
