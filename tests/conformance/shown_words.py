#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Words of the DOCX reader against two counts that know nothing of it: shown_words.py PROGRAM FOLDER

For every DOCX of FOLDER the words of each story, as PROGRAM prints them, must be those of the w:t of
the XML, and with the numbers of its lists those that LibreOffice writes when it saves a file without notes
as text.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree
import zipfile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SKIPPED = {W + "del", W + "moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
GAPS = {W + "tab", W + "br", W + "cr", W + "p"}
STORIES = {"header": "header", "footer": "footer", "footnotes": "footnotes", "endnotes": "endnotes"}


class Story:
    """Text of a part in the order of the file, without page numbers and contents lists."""

    def __init__(self):
        self.text = []
        self.fields = []  # code so far, or None once the result is read

    def visit(self, element):
        if element.tag in SKIPPED:
            return
        if element.tag == W + "fldChar":
            self.mark(element.get(W + "fldCharType"))
        elif element.tag == W + "instrText" and self.fields:
            self.fields[-1][0] += element.text or ""
        elif element.tag == W + "noBreakHyphen":
            self.text.append("-")
        elif element.tag == W + "t" and not self.dropped():
            self.text.append(element.text or "")
        for child in element:
            self.visit(child)
        if element.tag in GAPS:
            self.text.append(" ")

    def mark(self, kind):
        if kind == "begin":
            self.fields.append(["", False])
        elif kind == "separate" and self.fields:
            self.fields[-1][1] = True
        elif kind == "end" and self.fields:
            self.fields.pop()

    def dropped(self):
        return any(not result or code.split()[:1] in (["PAGE"], ["NUMPAGES"], ["TOC"]) for code, result in self.fields)

    def words(self):
        return words_of("".join(self.text))


def words_of(text):
    return unicodedata.normalize("NFC", text).replace("\u2011", "-").split()


def stories_of(path):
    """Words by story; parts of a header or footer in any order."""
    found = {}
    with zipfile.ZipFile(path) as package:
        for name in sorted(package.namelist()):
            part = re.fullmatch(r"word/(document|header|footer|footnotes|endnotes)\d*\.xml", name)
            if not part:
                continue
            story = Story()
            story.visit(xml.etree.ElementTree.fromstring(package.read(name)))
            key = STORIES.get(part.group(1), "body")
            found[key] = found.get(key, []) + story.words()
    return found


def read_words(program, path):
    output = subprocess.run([program, str(path)], capture_output=True, text=True, check=True).stdout
    lines = (line.split(" ") for line in output.splitlines())
    return {line[0]: line[1:] for line in lines}


def saved_as_text(paths, folder):
    profile = folder / "profile"
    subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to",
                    "txt:Text (encoded):UTF8", "--outdir", str(folder), *map(str, paths)],
                   capture_output=True, check=True, timeout=300)
    return {path: words_of((folder / f"{path.stem}.txt").read_text("utf-8-sig")) for path in paths}


def difference(what, ours, theirs):
    if ours == theirs:
        return []
    at = next((i for i, pair in enumerate(zip(ours, theirs)) if pair[0] != pair[1]), min(len(ours), len(theirs)))
    return [f"{what}: word {at + 1} is {' '.join(ours[at:at + 5])!r}, not {' '.join(theirs[at:at + 5])!r}"]


def main(program, folder):
    paths = sorted(pathlib.Path(folder).glob("*.docx"))
    if not paths or not shutil.which("soffice"):
        print("skipped: no documents or no LibreOffice")
        return 77
    faults = []
    with tempfile.TemporaryDirectory() as temporary:
        texts = saved_as_text(paths, pathlib.Path(temporary))
        for path in paths:
            ours, theirs = read_words(program, path), stories_of(path)
            for story in ("body", "header", "footer", "footnotes", "endnotes"):
                faults += difference(f"{path.name} {story}", sorted(ours[story]), sorted(theirs.get(story, [])))
            if ours["footnotes"] or ours["endnotes"]:
                continue  # LibreOffice puts the figures of their marks into the text
            shown = ours["body"] + ours["numbers"]
            faults += difference(f"{path.name} saved by LibreOffice", sorted(shown), sorted(texts[path]))
    print("\n".join(faults) or f"words: {len(paths)} documents read in full")
    return 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
