#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compiles every header of src/ alone: check_headers.py COMPILER [FLAGS...]."""
import concurrent.futures
import os
import pathlib
import subprocess
import sys

SOURCE = pathlib.Path(__file__).resolve().parent.parent / "src"


def compile_alone(command, header):
    run = subprocess.run([*command, "-fsyntax-only", "-x", "c++", "-"], text=True,
                         input=f'#include "{header}"\n', capture_output=True, check=False)
    return header, run.returncode, run.stderr


def main(command):
    headers = sorted(str(p.relative_to(SOURCE)) for p in SOURCE.rglob("*.hpp"))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda header: compile_alone(command, header), headers))
    failed = [result for result in results if result[1] != 0]
    for header, _, errors in failed:
        print(f"{header} does not compile alone:\n{errors}")
    print(f"headers: {len(headers) - len(failed)} of {len(headers)} compile alone")
    return 1 if failed or not headers else 0


if __name__ == "__main__":
    sys.exit(main([*sys.argv[1:], "-std=c++20", f"-I{SOURCE}"]))
