#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fails where src/ outside base/ touches the disk past base/disk.hpp and the seam FileSystem."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

HEADERS = re.compile(r"#\s*include\s*<(fstream|fcntl\.h|unistd\.h|dirent\.h|sys/(?:stat|file|mman|statfs|statvfs)\.h)>")
CALLS = re.compile(
    r"\b(?:std::)?(?:fopen|freopen|tmpfile|mkstemp|ifstream|ofstream)\b"
    r"|\b(?:std::filesystem|fs)::(?:canonical|weakly_canonical|copy\w*|create_\w+|directory_entry|directory_iterator"
    r"|equivalent|exists|file_size|hard_link_count|is_(?:block_file|character_file|directory|empty|fifo|other"
    r"|regular_file|socket|symlink)|last_write_time|permissions|proximate|read_symlink|recursive_directory_iterator"
    r"|relative|remove\w*|rename|resize_file|space|status|symlink_status|temp_directory_path)\b"
    r"|\bstd::rename\(|\bstd::remove\([^,()]+(?:\(\))?\)"
    r"|\b(?:sqlite3_open\w*|zip_open|zip_source_file\w*|processFile|QPDFWriter \w+\(\w+, \w+\.c_str)\b")

# Libraries that open a path themselves: where they may, and why.
ALLOWED = {
    "sqlite3_open_v2": ({"registry/sqlite.cpp"}, "SQLite's journal and locks work on the file itself"),
    "zip_open": ({"batch/after/archive.cpp", "opc/zip_reader.cpp"},
                 "libzip reads and writes an archive piece by piece; a country's does not fit into memory"),
    "zip_source_file": ({"batch/after/archive.cpp"}, "read when the archive is written, one file at a time"),
    "processFile": ({"batch/after/joined_pdf.cpp", "batch/issued_files.cpp"}, "qpdf reads the objects it needs"),
}


def without_comments(text):
    return re.sub(r"//[^\n]*", "", text)


def faults_in(name, text):
    for line_number, line in enumerate(without_comments(text).splitlines(), 1):
        for found in (*HEADERS.finditer(line), *CALLS.finditer(line)):
            if name not in ALLOWED.get(found.group(0), ((), ""))[0]:
                yield f"src/{name}:{line_number}: {found.group(0)}: read and write through base/"


def unused_permissions(sources):
    for call, (names, _) in ALLOWED.items():
        if not any(call in sources.get(name, "") for name in names):
            yield f"scripts/check_seams.py: nobody calls {call} any more: take it out of ALLOWED"


def main():
    sources = {}
    for path in sorted((ROOT / "src").rglob("*.[ch]pp")):
        name = path.relative_to(ROOT / "src").as_posix()
        if not name.startswith("base/"):
            sources[name] = path.read_text(encoding="utf-8")
    faults = [fault for name, text in sources.items() for fault in faults_in(name, text)]
    faults += unused_permissions(sources)
    print("\n".join(faults) or "seams: the disk is touched in base/ alone")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
