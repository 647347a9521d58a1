#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Opens DOCX files with readers that clerks and programs use, and looks at what they see.

    check_readers.py WRITE_SAMPLES

WRITE_SAMPLES writes NAME.docx files into a folder, and beside each a NAME.labels file with the numbers of
the document, one line a paragraph. Every file must open in python-docx, and LibreOffice must show the
numbers of every file in their order. A reader that is missing is said to be skipped.

Exit code: 0 all well, 1 a difference, 77 no reader at hand.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

PYTHON_DOCX = "import docx, sys\nfor path in sys.argv[1:]: docx.Document(path).paragraphs"


def first_word(line):
    return line.replace("\u00a0", " ").split(" ", 1)[0]


def python_docx_errors(files):
    """What python-docx says; None where it is not installed (it belongs to the system's Python)."""
    system = shutil.which("python3", path="/usr/bin") or sys.executable
    if subprocess.run([system, "-c", "import docx"], capture_output=True, check=False).returncode:
        return None
    run = subprocess.run([system, "-c", PYTHON_DOCX, *map(str, files)], capture_output=True,
                         text=True, check=False)
    return [run.stderr] if run.returncode else []


def shown_lines(folder, files):
    """The paragraphs of each file as LibreOffice shows them."""
    profile = folder / "profile"
    subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless",
                    "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder),
                    *map(str, files)], check=True, capture_output=True)
    return {file.stem: [line.strip().lstrip("\ufeff") for line in
                        (folder / f"{file.stem}.txt").read_text(encoding="utf-8").splitlines()]
            for file in files}


def libreoffice_errors(folder, files):
    """Where the numbers LibreOffice shows are not those of the document; None without LibreOffice."""
    if not shutil.which("soffice"):
        return None
    found = []
    for name, lines in shown_lines(folder, files).items():
        shown = iter(first_word(line) for line in lines)
        for label in (folder / f"{name}.labels").read_text(encoding="utf-8").splitlines():
            if label not in shown:
                found.append(f"{name}: {label} is not shown, or not in its place")
                break
    return found


def main(arguments):
    if len(arguments) != 1:
        print(__doc__)
        return 2
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([arguments[0], str(folder)], check=True)
        files = sorted(folder.glob("*.docx"))
        results = {"python-docx": python_docx_errors(files),
                   "LibreOffice": libreoffice_errors(folder, files)}
    for reader, errors in results.items():
        print(f"{reader}: " + ("skipped" if errors is None else f"{len(errors)} errors"))
        for error in errors or []:
            print(f"  {error}")
    if any(results.values()):
        return 1
    return 77 if all(errors is None for errors in results.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
