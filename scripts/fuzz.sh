#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Runs every fuzz target for so many seconds, or the named ones: scripts/fuzz.sh SECONDS [NAME...]
# What was found interesting stays in build/fuzz/found/NAME; an input that fails is kept as
# build/fuzz/crash-NAME-..., and `build/fuzz/tests/fuzz/NAME_fuzz FILE` runs it again.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:?usage: scripts/fuzz.sh SECONDS [NAME...]}
shift
if ! echo 'extern "C" int LLVMFuzzerTestOneInput(const char*, unsigned long) { return 0; }' |
  clang++ -fsanitize=fuzzer,address -x c++ - -o /dev/null 2>/dev/null; then
  echo "fuzz: skipped, clang with libFuzzer is not installed (packages clang, libclang-rt-14-dev)"
  exit 0
fi

mkdir -p build/fuzz
cmake --preset fuzz >build/fuzz/configure.log 2>&1 || { cat build/fuzz/configure.log; exit 1; }
cmake --build build/fuzz --target fuzz

# Shipped files serve as examples beside the corpus.
declare -A examples=([plan]="samples samples/du-an" [template]="templates templates/parts" [csv]=samples/units)
declare -A options=([plan]=-dict=tests/fuzz/plan.dict [redline]=-dict=tests/fuzz/plan.dict)

names=("$@")
[ ${#names[@]} -gt 0 ] || names=(plan template csv json_list xlsx register redline docx html)
run() {
  local name=$1
  mkdir -p "build/fuzz/found/$name"
  # shellcheck disable=SC2086  # several folders, several options
  "build/fuzz/tests/fuzz/${name}_fuzz" "build/fuzz/found/$name" "tests/fuzz/corpus/$name" ${examples[$name]:-} \
    ${options[$name]:-} -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -max_len=20000 \
    -artifact_prefix="build/fuzz/crash-$name-" >"build/fuzz/$name.log" 2>&1 ||
    { tail -40 "build/fuzz/$name.log"; echo "fuzz: $name failed"; return 1; }
  echo "fuzz: $name: $(grep -o 'Done [0-9]* runs in [0-9]* second' "build/fuzz/$name.log")"
}

failed=0
for name in "${names[@]}"; do run "$name" || failed=1; done
exit $failed
