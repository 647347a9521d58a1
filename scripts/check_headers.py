#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every header of src/ compiles alone: check_headers.py COMPILER [FLAGS...].

A header that is the first include of its own .cpp is proven by the build; only the others are compiled here.
"""
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

SOURCE = pathlib.Path(__file__).resolve().parent.parent / "src"
INCLUDE = re.compile(r'^\s*#\s*include\s*["<]([^">]+)[">]', re.M)


def own_source(header):
    """The .cpp beside the header, or none."""
    source = (SOURCE / header).with_suffix(".cpp")
    return source if source.exists() else None


def first_include(source):
    found = INCLUDE.search(source.read_text(encoding="utf-8"))
    return found.group(1) if found else None


def compile_alone(command, header):
    run = subprocess.run([*command, "-fsyntax-only", "-x", "c++", "-"], text=True,
                         input=f'#include "{header}"\n', capture_output=True, check=False)
    return f"{header} does not compile alone:\n{run.stderr}" if run.returncode else None


def main(command):
    headers = sorted(str(p.relative_to(SOURCE)) for p in SOURCE.rglob("*.hpp"))
    owned = [header for header in headers if own_source(header)]
    faults = [f"{header}: must be the first include of its own .cpp" for header in owned
              if first_include(own_source(header)) != header]
    rest = [header for header in headers if header not in owned]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        faults += filter(None, pool.map(lambda header: compile_alone(command, header), rest))
    print("\n".join(faults) or f"headers: {len(owned)} first in their own .cpp, {len(rest)} compiled alone")
    return 1 if faults or not headers else 0


if __name__ == "__main__":
    sys.exit(main([*sys.argv[1:], "-std=c++20", f"-I{SOURCE}"]))
