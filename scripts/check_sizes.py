#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Keeps files small and whole: no source over 500 lines, each with its licence line; no binaries in git."""
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LIMIT = 500
BINARY = {".ttf", ".otf", ".pdf", ".docx", ".xlsx", ".zip", ".png", ".jpg", ".sqlite", ".db", ".so", ".a"}


def tracked():
    names = subprocess.run(["git", "-C", ROOT, "ls-files", "-z"], capture_output=True, check=False).stdout
    if names:
        return [ROOT / name for name in names.decode().split("\0") if name]
    return [path for path in ROOT.rglob("*") if path.is_file() and "build" not in path.parts]


def faults():
    for path in tracked():
        name = path.relative_to(ROOT)
        if path.suffix in BINARY:
            yield f"{name}: binaries do not belong in the repository"
        if path.suffix not in {".cpp", ".hpp"} or not path.exists():
            continue
        lines = path.read_text(encoding="utf-8").splitlines()
        if len(lines) > LIMIT:
            yield f"{name}: {len(lines)} lines; split it by meaning (limit {LIMIT})"
        if not lines or "SPDX-License-Identifier: MIT" not in lines[0]:
            yield f"{name}: the first line must name the licence"


def main():
    found = list(faults())
    print("\n".join(found) or "sizes: all files within their limits")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
