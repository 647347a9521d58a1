#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares the words of real documents with the words that a reader finds in our files.

For each sample that has a text of the same name in the seed folder: renders PDF and DOCX, reads the
PDF with pdftotext and the DOCX as LibreOffice shows it, and aligns the words in order. Case, the
places of footnotes and page numbers do not count; nothing may be invented but the letterhead.

    seed_words.py --vanban build/release/vanban [--seeds ../shared/seeds] [--files out/]

Ends with `N passed, N failed`; exit code 1 when anything failed.
"""
import argparse
import difflib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
NEEDED_SHARE = 0.998
SUPERSCRIPTS = {"\u00b9": "1", "\u00b2": "2", "\u00b3": "3", "\u2074": "4", "\u2075": "5"}
LETTERHEAD = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc"


def words(text):
    """Words between blanks (no-break ones included), NFC, without regard to case."""
    return unicodedata.normalize("NFC", text).casefold().split()


def read_seed(path):
    """The body's words, the words of each footnote, and the words that carry the marks."""
    text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
    text = text.replace("****", "\n")
    text = re.sub(r"^#+\s*", "", text, flags=re.M).replace("*", "")
    body, footnotes = [], []
    marked = re.findall(r"(\w+)([%s])" % "".join(SUPERSCRIPTS), text)
    for line in text.split("\n"):
        line = line.strip()
        if line[:1] in SUPERSCRIPTS:
            footnotes.append(words(line[1:]))
        else:
            body.extend(words("".join(c for c in line if c not in SUPERSCRIPTS)))
    return body, footnotes, [(word, SUPERSCRIPTS[mark]) for word, mark in marked]


def pdf_text(path):
    """Text in the order of the content; a line that ends in a hyphen inside a word is joined."""
    out = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", str(path), "-"],
                         check=True, capture_output=True)
    pages = unicodedata.normalize("NFC", out.stdout.decode("utf-8")).split("\f")
    lines = []
    for page in pages:
        page_lines = page.split("\n")
        while page_lines and not page_lines[-1].strip():
            page_lines.pop()
        # The page number: above the text for the reader, first or last in the file.
        for place in (0, -1):
            if page_lines and re.fullmatch(r"\s*\d{1,3}\s*", page_lines[place]):
                del page_lines[place]
        lines.extend(page_lines)
    return re.sub(r"(?<=\w)-\n(?=\w)", "-", "\n".join(lines))


def without_marks(text, marked):
    """Takes the raised figures away from the words that carry them."""
    for word, figure in marked:
        text = re.sub(rf"{re.escape(word)} ?{figure}(?!\w)\s?(?=\W)", word + " ", text, count=1)
        text = re.sub(rf"({re.escape(word)}) (?=[;,.])", r"\1", text)
    return text


def without_footnotes(shown, footnotes):
    """Takes each footnote out of the shown words; returns the rest, and the footnotes not found."""
    lost = []
    for number, note in enumerate(footnotes, 1):
        start = find(shown, note)
        if start is None:
            lost.append(note)
            continue
        before = start - 1 if start and shown[start - 1] == str(number) else start
        del shown[before:start + len(note)]
    return shown, lost


def find(shown, note):
    """Where a footnote stands as a whole; its first word may carry the mark's figure."""
    for start in range(len(shown) - len(note) + 1):
        first = re.sub(r"^\d(?=\D)", "", shown[start])
        if (shown[start] == note[0] or first == note[0]) and \
                shown[start + 1:start + len(note)] == note[1:]:
            return start
    return None


def same(gone, new):
    """The same signs, where a line ends behind a hyphen inside a word."""
    return any(word.endswith("-") for word in new) and "".join(gone) == "".join(new)


def compare(seed, shown):
    """Words of the seed that are found in order; the missing ones; the invented ones."""
    matcher = difflib.SequenceMatcher(None, seed, shown, autojunk=False)
    missing, invented = [], []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        gone, new = seed[a:b], shown[c:d]
        if same(gone, new):
            continue
        missing.extend(gone)
        invented.extend(new)
    return missing, invented


def letterhead_words(plan):
    """What a file may show beyond the seed: the letterhead, and the signer's title."""
    organ, signer = plan["organ"], plan["signer"]
    text = " ".join([LETTERHEAD, organ.get("parent") or "", organ["name"], signer["title"]])
    return words(text) * 2  # an attached document has its own letterhead


def beyond(invented, allowed):
    allowed = list(allowed)
    rest = []
    for word in invented:
        if word in allowed:
            allowed.remove(word)
        else:
            rest.append(word)
    return rest


def check(label, pdf, seed_path, plan):
    seed, footnotes, marked = read_seed(seed_path)
    total = len(seed) + sum(map(len, footnotes))
    shown = words(without_marks(pdf_text(pdf), marked))
    shown, lost = without_footnotes(shown, footnotes)
    missing, invented = compare(seed, shown)
    missing = [w for note in lost for w in note] + missing
    share = 1 - len(missing) / total
    invented = beyond(invented, letterhead_words(plan))
    # A word that was set otherwise (such as `./` as `./.`) is one missing and one invented.
    ok = share >= NEEDED_SHARE and len(invented) <= len(missing)
    print(f"{'ok  ' if ok else 'FAIL'} {label}: {share:.2%} of {total} words; "
          f"missing: {' '.join(missing) or 'none'}; invented: {' '.join(invented) or 'none'}")
    return ok


def render(vanban, samples, folder):
    for plan in samples:
        subprocess.run([str(vanban), "render", str(plan), "--format", "pdf,docx",
                        "--out", str(folder)], check=True)


def docx_to_pdf(folder):
    """All DOCX files of a folder as LibreOffice shows them, in one call; None without LibreOffice."""
    office = shutil.which("soffice")
    if office is None:
        return None
    shown = folder / "libreoffice"
    profile = (folder / "profile").resolve().as_uri()
    subprocess.run([office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf",
                    "--outdir", str(shown)] + [str(f) for f in sorted(folder.glob("*.docx"))],
                   check=True, capture_output=True)
    return shown


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--vanban", type=pathlib.Path, help="the program; renders the samples")
    parser.add_argument("--files", type=pathlib.Path, help="folder with files already rendered")
    parser.add_argument("--seeds", type=pathlib.Path, default=ROOT.parent / "shared" / "seeds")
    parser.add_argument("--samples", type=pathlib.Path, default=ROOT / "samples")
    return parser.parse_args()


def run(options, folder):
    pairs = [(plan, options.seeds / f"{plan.stem}.txt")
             for plan in sorted(options.samples.glob("*.json"))]
    pairs = [(plan, seed) for plan, seed in pairs if seed.exists()]
    if options.files:
        for plan, _ in pairs:
            for file in options.files.glob(f"{plan.stem}.*"):
                shutil.copy(file, folder)
    else:
        render(options.vanban, [plan for plan, _ in pairs], folder)
    office = docx_to_pdf(folder)
    if office is None:
        print("skipped: DOCX (no LibreOffice)")
    results = []
    for plan, seed in pairs:
        data = json.loads(plan.read_text(encoding="utf-8"))
        results.append(check(f"{plan.stem} PDF", folder / f"{plan.stem}.pdf", seed, data))
        if office:
            results.append(check(f"{plan.stem} DOCX", office / f"{plan.stem}.pdf", seed, data))
    return results


def main():
    options = arguments()
    if not options.seeds.is_dir():
        print(f"skipped: no seed texts at {options.seeds}")
        return 0
    if shutil.which("pdftotext") is None:
        print("skipped: no pdftotext")
        return 0
    if not options.vanban and not options.files:
        print("give --vanban PROGRAM or --files FOLDER", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        results = run(options, pathlib.Path(folder))
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
