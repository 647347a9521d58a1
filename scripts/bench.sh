#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Prints what one 8-page document costs: CPU warm (Google Benchmark), a cold process, memory, bytes.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/packages.sh test
cmake --preset release -DVANBAN_BUILD_BENCH=ON >/dev/null
cmake --build build/release --target vanban pipeline_bench >/dev/null
build/release/bench/pipeline_bench --benchmark_min_time=1 2>/dev/null

sample=samples/ke-hoach-tay-ninh-2024.json
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
python3 - "$sample" "$out" <<'PY'
import os, resource, subprocess, sys, time
command = ["build/release/vanban", "render", sys.argv[1], "--out", sys.argv[2]]
walls = []
for _ in range(20):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    walls.append(time.perf_counter() - start)
children = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"cold process, both files: {sorted(walls)[10] * 1000:.1f} ms wall (median of 20), "
      f"{(children.ru_utime + children.ru_stime) / 20 * 1000:.1f} ms CPU, peak {children.ru_maxrss / 1024:.1f} MB")
for name in sorted(os.listdir(sys.argv[2])):
    print(f"{name}: {os.path.getsize(os.path.join(sys.argv[2], name))} bytes")
PY
