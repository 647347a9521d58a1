#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What other people's tools say of our PDFs: check_pdf.py FOLDER

FOLDER holds NAME.pdf and NAME.txt (the same document as plain text). For each: qpdf finds no fault; pdftotext
and mutool read the same words; the text is in NFC; no character of the document is lost or added (page
numbers apart), and none of NAME.docx, where it is there, is missing; no word stands outside the text's area or
over another; the file says it is tagged, PDF/A-2a and PDF/UA-1, and in Vietnamese.
"""
import collections
import html
import json
import pathlib
import re
import subprocess
import sys
import unicodedata
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
LEAST_MARGIN = 15 / 25.4 * 72  # pt: the least of all margins of the decree
OVERLAP = 1.5  # pt


def output(*command):
    run = subprocess.run(command, capture_output=True, check=False)
    return run.returncode, run.stdout.decode("utf-8", "replace"), run.stderr.decode("utf-8", "replace")


def words(text):
    return collections.Counter(unicodedata.normalize("NFC", text).split())


def characters(text):
    return collections.Counter(c for c in unicodedata.normalize("NFC", text) if not c.isspace() and c not in "\u00ad\u200b\u2060\ufeff")


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


def pages_of(pdf):
    return int(re.search(r"Pages:\s+(\d+)", output("pdfinfo", str(pdf))[1]).group(1))


def page_numbers(pdf):
    """Digits that the pages add: every page but the first of its run shows its number in the top margin."""
    shown = collections.Counter()
    for page in range(1, pages_of(pdf) + 1):
        shown += characters(output("pdftotext", "-f", str(page), "-l", str(page), "-x", "0", "-y", "0", "-W",
                                   "900", "-H", "50", str(pdf), "-")[1])
    return shown


def headings_of(plan):
    """Titles of the columns of all tables, which are printed again on every page of the table."""
    if isinstance(plan, dict):
        yield from (column["title"] for column in plan.get("columns", []))
        for value in plan.values():
            yield from headings_of(value)
    if isinstance(plan, list):
        for value in plan:
            yield from headings_of(value)


def nothing_lost(pdf, text, plan):
    expected = characters(re.sub(r"\[(\d+)\]", r"\1", text.read_text(encoding="utf-8")))
    # -layout keeps the hyphens at line ends.
    found = characters(output("pdftotext", "-layout", str(pdf), "-")[1]) - page_numbers(pdf)
    lost, added = expected - found, found - expected
    repeatable = set("".join(headings_of(plan)))
    unexplained = {c: n for c, n in added.items() if c not in repeatable}
    return f"lost {dict(lost)}, added {unexplained}" if lost or unexplained else ""


def docx_characters(docx):
    with zipfile.ZipFile(docx) as package:
        parts = [name for name in package.namelist() if name in ("word/document.xml", "word/footnotes.xml")]
        xml = "".join(package.read(name).decode("utf-8") for name in parts)
    texts = re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", xml)
    return characters("".join(html.unescape(text) for text in texts))


def docx_has_no_more(pdf):
    docx = pdf.with_suffix(".docx")
    if not docx.exists():
        return ""
    lost = docx_characters(docx) - characters(output("pdftotext", "-layout", str(pdf), "-")[1])
    return f"the PDF lacks of the DOCX {dict(lost)}" if lost else ""


def boxes_of(page):
    """Words of a page of pdftotext -bbox: (top, bottom, left, right, word)."""
    pattern = r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>'
    for left, top, right, bottom, word in re.findall(pattern, page):
        yield float(top), float(bottom), float(left), float(right), html.unescape(word)


def overlap(one, other):
    shared_height = min(one[1], other[1]) - max(one[0], other[0])
    shared_width = min(one[3], other[3]) - max(one[2], other[2])
    return shared_height > OVERLAP and shared_width > OVERLAP


def everything_in_its_place(pdf):
    pages = output("pdftotext", "-bbox", str(pdf), "-")[1].split("<page ")[1:]
    for number, page in enumerate(pages, 1):
        width, height = (float(re.search(f'{name}="(.*?)"', page).group(1)) for name in ("width", "height"))
        words = sorted(boxes_of(page))
        for at, word in enumerate(words):
            if word[2] < 0 or word[3] > width or word[0] < 0 or word[1] > height - LEAST_MARGIN:
                return f"page {number}: “{word[4]}” stands outside of the text's area"
            for other in words[at + 1:]:
                if other[0] > word[1]:
                    break
                if overlap(word, other):
                    return f"page {number}: “{word[4]}” stands over “{other[4]}”"
    return ""


def claims(pdf):
    info = output("pdfinfo", str(pdf))[1]
    meta = output("pdfinfo", "-meta", str(pdf))[1]
    wanted = {"Tagged": re.search(r"Tagged:\s+yes", info), "A4": re.search(r"Page size:.*A4", info),
              "PDF/A-2": "<pdfaid:part>2</pdfaid:part>" in meta,
              "level A": "<pdfaid:conformance>A</pdfaid:conformance>" in meta,
              "PDF/UA-1": "<pdfuaid:part>1</pdfuaid:part>" in meta}
    missing = [name for name, held in wanted.items() if not held]
    return f"does not claim {missing}" if missing else ""


def plan_of(pdf):
    for folder in (pdf.parent.parent / "plans", ROOT / "samples"):
        plan = folder / f"{pdf.stem}.json"
        if plan.exists():
            return json.loads(plan.read_text(encoding="utf-8"))
    return {}


def faults(pdf):
    yield qpdf_is_content(pdf)
    yield readers_agree(pdf)
    yield is_composed(pdf)
    yield claims(pdf)
    yield docx_has_no_more(pdf)
    yield everything_in_its_place(pdf)
    yield nothing_lost(pdf, pdf.with_suffix(".txt"), plan_of(pdf))


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
