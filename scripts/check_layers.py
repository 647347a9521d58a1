#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fails on an #include that goes against src/layers.txt, or on a folder that the table does not know."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = re.compile(r'^\s*#\s*include\s*"([a-z_]+)/', re.M)


def read_layers():
    layers = {}
    for line in (ROOT / "src" / "layers.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            folder, _, allowed = line.partition(":")
            layers[folder] = set(allowed.split()) | {folder}
    return layers


def check_order(layers):
    """Every folder may name only folders above it: the table itself cannot hold a cycle."""
    seen = set()
    for folder, allowed in layers.items():
        for below in sorted(allowed - seen - {folder}):
            yield f"src/layers.txt: {folder} names {below}, which does not stand above it"
        seen.add(folder)


def check_files(layers):
    for path in sorted((ROOT / "src").rglob("*.[ch]pp")):
        folder = path.relative_to(ROOT / "src").parts[0]
        if folder not in layers:
            yield f"{path.relative_to(ROOT)}: folder {folder} is not in src/layers.txt"
            continue
        for target in INCLUDE.findall(path.read_text(encoding="utf-8")):
            if target not in layers[folder]:
                yield f"{path.relative_to(ROOT)}: {folder} must not include {target}"


def main():
    layers = read_layers()
    faults = [*check_order(layers), *check_files(layers)]
    print("\n".join(faults) or "layers: every include goes the right way")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
