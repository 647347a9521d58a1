#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What other people's tools say of our PDFs: check_pdf.py FOLDER

FOLDER holds NAME.pdf and NAME.txt (the same document as plain text). For each: qpdf finds no fault; pdftotext
and mutool read the same words; the text is in NFC; no character of the document is lost or added (page
numbers apart); the file says it is tagged, PDF/A-2a and PDF/UA-1, and in Vietnamese.
"""
import collections
import pathlib
import re
import subprocess
import sys
import unicodedata


def output(*command):
    run = subprocess.run(command, capture_output=True, check=False)
    return run.returncode, run.stdout.decode("utf-8", "replace"), run.stderr.decode("utf-8", "replace")


def words(text):
    return collections.Counter(unicodedata.normalize("NFC", text).split())


def characters(text):
    return collections.Counter(c for c in unicodedata.normalize("NFC", text) if not c.isspace() and c != "\u00ad")


def qpdf_is_content(pdf):
    code, out, err = output("qpdf", "--check", str(pdf))
    return "" if code == 0 else f"qpdf --check: {out}{err}"


def readers_agree(pdf):
    """The words, not their order: mutool goes by the page's columns its own way."""
    poppler = characters(output("pdftotext", "-layout", str(pdf), "-")[1])
    mupdf = characters(output("mutool", "draw", "-q", "-F", "txt", str(pdf))[1])
    differing = (poppler - mupdf) + (mupdf - poppler)
    return f"pdftotext and mutool differ in {dict(differing)}" if differing else ""


def is_composed(pdf):
    text = output("pdftotext", str(pdf), "-")[1]
    return "" if unicodedata.is_normalized("NFC", text) else "the text is not in NFC"


def page_numbers(pdf):
    """Digits that the pages add: every page but the first of its run shows its number in the top margin."""
    shown = collections.Counter()
    pages = int(re.search(r"Pages:\s+(\d+)", output("pdfinfo", str(pdf))[1]).group(1))
    for page in range(1, pages + 1):
        top = output("pdftotext", "-f", str(page), "-l", str(page), "-x", "0", "-y", "0", "-W", "600",
                     "-H", "50", str(pdf), "-")[1]
        shown += characters(top)
    return shown


def nothing_lost(pdf, text):
    expected = characters(re.sub(r"\[(\d+)\]", r"\1", text.read_text(encoding="utf-8")))
    found = characters(output("pdftotext", str(pdf), "-")[1]) - page_numbers(pdf)
    lost, added = expected - found, found - expected
    return f"lost {dict(lost)}, added {dict(added)}" if lost or added else ""


def claims(pdf):
    info = output("pdfinfo", str(pdf))[1]
    meta = output("pdfinfo", "-meta", str(pdf))[1]
    wanted = {"Tagged": re.search(r"Tagged:\s+yes", info), "A4": re.search(r"Page size:.*A4", info),
              "PDF/A-2": "<pdfaid:part>2</pdfaid:part>" in meta,
              "level A": "<pdfaid:conformance>A</pdfaid:conformance>" in meta,
              "PDF/UA-1": "<pdfuaid:part>1</pdfuaid:part>" in meta}
    missing = [name for name, held in wanted.items() if not held]
    return f"does not claim {missing}" if missing else ""


def faults(pdf):
    yield qpdf_is_content(pdf)
    yield readers_agree(pdf)
    yield is_composed(pdf)
    yield claims(pdf)
    yield nothing_lost(pdf, pdf.with_suffix(".txt"))


def main(folder):
    pdfs = sorted(pathlib.Path(folder).glob("*.pdf"))
    failed = 0
    for pdf in pdfs:
        found = [fault for fault in faults(pdf) if fault]
        failed += bool(found)
        for fault in found:
            print(f"{pdf.name}: {fault}")
    print(f"{len(pdfs) - failed} passed, {failed} failed")
    return 1 if failed or not pdfs else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
