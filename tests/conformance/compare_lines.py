#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares lines and pages: compare_lines.py OURS_FOLDER LIBREOFFICE_FOLDER [NAME ...]

For every NAME.pdf in both folders, the text lines of each page (letterhead, body, tables, footnotes, page
numbers), as pdftotext -bbox-layout sees them, must be the same words at the same height and
begin at the same place within 1 pt, and end at the same within 1 pt and
a twip for each blank. Leader dots are left out: only their number differs.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree

TOLERANCE = 1.0  # pt
PER_BLANK = 0.05  # pt: LibreOffice stretches each blank by whole twips, so that a line may end earlier
SAME_LINE = 0.4  # pt
SHOWN = 6  # findings of one document
# Where the baseline lies in the box that pdftotext draws round a word, as a share of its height. It takes
# ascent and descent from the font's descriptor; LibreOffice 7.4 writes none, and 0.95 and 0.35 stand in.
BASELINE_SHARES = (891 / (891 + 216), 0.95 / (0.95 + 0.35))
DOTS = re.compile(r"\.{4,}")


class Word:
    def __init__(self, element, share):
        self.left = float(element.get("xMin"))
        self.right = float(element.get("xMax"))
        top, bottom = float(element.get("yMin")), float(element.get("yMax"))
        self.baseline = top + (bottom - top) * share
        self.text = DOTS.sub("", unicodedata.normalize("NFC", element.text or "").replace("\u2011", "-")
                             .replace("\u00ad", "-"))


def pages_of(path, share):
    text = subprocess.run(["pdftotext", "-bbox-layout", str(path), "-"], capture_output=True, check=True).stdout
    text = re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b"", text)
    root = xml.etree.ElementTree.fromstring(text)
    space = "{http://www.w3.org/1999/xhtml}"
    for page in root.iter(space + "page"):
        yield [Word(element, share) for element in page.iter(space + "word")]


def rows_of(words):
    """Words of one height together, from left to right: independent of how the reader groups columns."""
    rows = []
    for word in sorted((w for w in words if w.text), key=lambda w: (w.baseline, w.left)):
        if rows and word.baseline - rows[-1][0].baseline <= SAME_LINE:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda w: w.left) for row in rows]


def text_of(row):
    return "".join(word.text for word in row)


def difference(ours, theirs):
    """What is wrong between two rows, or nothing."""
    if text_of(ours) != text_of(theirs):
        return "other words"
    down = theirs[0].baseline - ours[0].baseline
    if abs(down) > TOLERANCE:
        return f"{down:+.2f} pt lower in theirs"
    across = theirs[0].left - ours[0].left
    if abs(across) > TOLERANCE:
        return f"begins {across:+.2f} pt to the right in theirs"
    across = theirs[-1].right - ours[-1].right
    if abs(across) > TOLERANCE + PER_BLANK * len(ours):
        return f"ends {across:+.2f} pt to the right in theirs"
    return ""


def off_by(ours, theirs):
    """How far lines of the same words on the first page lie apart, in the middle case."""
    heights = {text_of(row): row[0].baseline for row in rows_of(theirs[0])}
    apart = [abs(row[0].baseline - heights[text_of(row)]) for row in rows_of(ours[0]) if text_of(row) in heights]
    return sorted(apart)[len(apart) // 2] if apart else 0.0


def read(ours, theirs):
    our_pages = list(pages_of(ours, BASELINE_SHARES[0]))
    readings = [list(pages_of(theirs, share)) for share in BASELINE_SHARES]
    return our_pages, min(readings, key=lambda pages: off_by(our_pages, pages))


def compare(ours, theirs):
    """Findings of one document, the number of its lines, and how many of them are equal."""
    findings, lines, equal = [], 0, 0
    our_pages, their_pages = read(ours, theirs)
    if len(our_pages) != len(their_pages):
        findings.append(f"{len(our_pages)} pages, theirs {len(their_pages)}")
    for number, (our_words, their_words) in enumerate(zip(our_pages, their_pages), 1):
        our_rows, their_rows = rows_of(our_words), rows_of(their_words)
        lines += max(len(our_rows), len(their_rows))
        if len(our_rows) != len(their_rows):
            findings.append(f"page {number}: {len(our_rows)} lines, theirs {len(their_rows)}")
        for our_row, their_row in zip(our_rows, their_rows):
            wrong = difference(our_row, their_row)
            if wrong:
                findings.append(f"page {number}: {wrong}\n    ours   {text_of(our_row)}\n    theirs {text_of(their_row)}")
            else:
                equal += 1
    lines += sum(len(rows_of(words)) for words in our_pages[len(their_pages):])
    return findings, lines, equal


def main(ours, theirs, *names):
    if shutil.which("pdftotext") is None:
        print("skipped: pdftotext (poppler-utils) is not installed")
        return 77
    ours, theirs = pathlib.Path(ours), pathlib.Path(theirs)
    found = sorted({p.stem for p in ours.glob("*.pdf")} & {p.stem for p in theirs.glob("*.pdf")})
    if not found:
        print("skipped: no documents to compare (is LibreOffice installed?)")
        return 77
    passed = failed = all_lines = all_equal = 0
    for name in found:
        if names and name not in names:
            continue
        findings, lines, equal = compare(ours / f"{name}.pdf", theirs / f"{name}.pdf")
        all_lines, all_equal = all_lines + lines, all_equal + equal
        if findings:
            failed += 1
            print(f"{name}: {equal} of {lines} lines equal")
            print("\n".join("  " + finding for finding in findings[:SHOWN]))
        else:
            passed += 1
    print(f"{all_equal} of {all_lines} lines equal")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
