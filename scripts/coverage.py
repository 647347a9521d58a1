#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Sums up gcov's counters: coverage.py BUILD_FOLDER. A line counts once, whichever program ran it."""
import collections
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src"
LEAST = 15


def counters(notes):
    """The lines of one object: (file, line, whether it ran). Objects that no program ran count as well."""
    run = subprocess.run(["gcov", "--json-format", "--stdout", str(notes)], capture_output=True, check=False,
                         cwd=notes.parent)
    found = []
    for text in run.stdout.splitlines():
        for file in json.loads(text)["files"]:
            path = pathlib.Path(os.path.normpath(notes.parent / file["file"]))
            if path.is_relative_to(SOURCE):
                name = str(path.relative_to(SOURCE))
                found += [(name, line["line_number"], line["count"] > 0) for line in file["lines"]]
    return found


def share(lines):
    return 100.0 * sum(lines) / len(lines) if lines else 100.0


def main(build):
    files = collections.defaultdict(dict)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for lines in pool.map(counters, sorted(pathlib.Path(build).resolve().rglob("*.gcno"))):
            for name, line, ran in lines:
                files[name][line] = files[name].get(line, False) or ran
    folders = collections.defaultdict(list)
    for name, lines in files.items():
        folders[name.split("/")[0]] += lines.values()
    for folder, lines in sorted(folders.items()):
        print(f"{folder:12} {share(lines):6.1f} %  of {len(lines):6} lines")
    everything = [ran for lines in folders.values() for ran in lines]
    print(f"{'all':12} {share(everything):6.1f} %  of {len(everything):6} lines\n\nleast covered:")
    missing = sorted(files.items(), key=lambda item: sum(not ran for ran in item[1].values()), reverse=True)
    for name, lines in missing[:LEAST]:
        without = [str(line) for line, ran in sorted(lines.items()) if not ran]
        print(f"  {name}: {len(without)} of {len(lines)} lines never run: {' '.join(without[:12])}"
              f"{' …' if len(without) > 12 else ''}")


if __name__ == "__main__":
    main(sys.argv[1])
