#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fails where docs/limits.md states a limit without a test, or names a test that is not there."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def rows(text):
    """The first and the last cell of each row of the tables in `text`, their heads left out."""
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if line.startswith("| ") and cells[0].strip() != "what":
            yield cells[0].strip(), cells[-1].strip(" |")


def tests_in(folder):
    pattern = re.compile(r"\bTEST(?:_F|_P)?\((\w+),\s*(\w+)\)")
    for file in folder.rglob("*_test.cpp"):
        for suite, name in pattern.findall(file.read_text(encoding="utf-8")):
            yield f"{suite}.{name}"


def faults():
    limits, _, held = (ROOT / "docs/limits.md").read_text(encoding="utf-8").partition("\n## Tests\n")
    tests = dict(rows(held))
    for what, _ in rows(limits):
        if what not in tests:
            yield f"docs/limits.md: no test holds the limit of “{what}”"
    known = set(tests_in(ROOT / "tests"))
    for what, names in tests.items():
        for name in re.findall(r"`([^`]+)`", names) or ["(none)"]:
            if name not in known:
                yield f"docs/limits.md: “{what}” names the test {name}, which is not there"


if __name__ == "__main__":
    found = list(faults())
    print("\n".join(found), file=sys.stderr)
    sys.exit(1 if found else 0)
