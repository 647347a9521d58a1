# SPDX-License-Identifier: MIT
"""What stands on the pages of a PDF, as MuPDF reads it: lines of text with font, size and place, drawn lines.

Points, from the top left corner of the paper. Used by regulation.py on our PDF and on LibreOffice's
rendering of our DOCX alike.
"""
import dataclasses
import subprocess
import unicodedata
import xml.etree.ElementTree as ElementTree


@dataclasses.dataclass
class Piece:
    """Characters of one font in one line."""
    text: str
    font: str
    size: float
    left: float
    right: float
    colour: str

    @property
    def bold(self):
        return "Bold" in self.font

    @property
    def italic(self):
        return "Ital" in self.font  # MuPDF cuts long names


@dataclasses.dataclass
class Line:
    page: int
    baseline: float
    pieces: list

    @property
    def text(self):
        return "".join(piece.text for piece in self.pieces).replace("\u00a0", " ").strip()

    @property
    def inked(self):
        return [piece for piece in self.pieces if piece.text.strip()]

    @property
    def left(self):
        return min(piece.left for piece in self.inked)

    @property
    def right(self):
        return max(piece.right for piece in self.inked)

    @property
    def centre(self):
        return (self.left + self.right) / 2

    @property
    def sizes(self):
        return {round(piece.size * 2) / 2 for piece in self.inked}

    @property
    def look(self):
        """`bold`, `italic`, `bold italic`, `plain`, or `mixed`."""
        looks = {(piece.bold, piece.italic) for piece in self.inked}
        if len(looks) != 1:
            return "mixed"
        bold, italic = looks.pop()
        return " ".join(word for word, held in (("bold", bold), ("italic", italic)) if held) or "plain"


@dataclasses.dataclass
class Rule:
    """A drawn horizontal line."""
    page: int
    left: float
    right: float
    y: float

    @property
    def length(self):
        return self.right - self.left

    @property
    def centre(self):
        return (self.left + self.right) / 2


def mutool(pdf, kind, page=None):
    command = ["mutool", "draw", "-q", "-F", kind, str(pdf)] + ([str(page)] if page else [])
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8", "replace")


def piece_of(font, characters):
    shown = [c for c in characters if c.get("c").strip()] or characters
    quads = [[float(v) for v in c.get("quad").split()] for c in shown]
    text = unicodedata.normalize("NFC", "".join(c.get("c") for c in characters))
    return Piece(text, font.get("name"), float(font.get("size")), min(q[0] for q in quads),
                 max(q[2] for q in quads), shown[0].get("color"))


def lines_of_page(page, number):
    for line in page.iter("line"):
        groups = [(font, list(font.iter("char"))) for font in line.iter("font")]
        pieces = [piece_of(font, characters) for font, characters in groups if characters]
        if any(piece.text.strip() for piece in pieces):
            baseline = float(groups[0][1][0].get("y"))
            yield Line(number, baseline, pieces)


def points_of(path):
    for step in path:
        if step.tag in ("moveto", "lineto"):
            yield float(step.get("x")), float(step.get("y"))
        if step.tag == "rect":
            values = {key: float(value) for key, value in step.attrib.items()}
            x, y = values.get("x", values.get("x0")), values.get("y", values.get("y0"))
            yield x, y
            yield values.get("x1", x + values.get("w", 0)), values.get("y1", y + values.get("h", 0))


def device(point, transform):
    a, b, c, d, e, f = transform
    return a * point[0] + c * point[1] + e, b * point[0] + d * point[1] + f


def rules_of_page(pdf, number):
    """Thin and long filled or stroked paths; a border drawn twice counts once."""
    found = []
    for path in ElementTree.fromstring(mutool(pdf, "trace", number)).iter():
        if path.tag not in ("fill_path", "stroke_path"):
            continue
        transform = [float(v) for v in path.get("transform").split()]
        corners = [device(point, transform) for point in points_of(path)]
        if not corners:
            continue
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        rule = Rule(number, min(xs), max(xs), (min(ys) + max(ys)) / 2)
        if max(ys) - min(ys) < 2 and rule.length > 10 and not any(near(rule, other) for other in found):
            found.append(rule)
    return found


def near(one, other):
    return abs(one.y - other.y) < 1 and abs(one.left - other.left) < 1 and abs(one.right - other.right) < 1


class Pages:
    """All pages of one file."""

    def __init__(self, pdf):
        root = ElementTree.fromstring(mutool(pdf, "stext"))
        pages = list(root.iter("page"))
        self.pdf = pdf
        self.sizes = [(float(page.get("width")), float(page.get("height"))) for page in pages]
        self.lines = [line for number, page in enumerate(pages, 1) for line in lines_of_page(page, number)]
        self._rules = {}

    def rules(self, page):
        if page not in self._rules:
            self._rules[page] = rules_of_page(self.pdf, page)
        return self._rules[page]

    def find(self, start, page=None, after=None):
        """The first line whose text begins so, in reading order; None where there is none."""
        seen = after is None
        for line in self.lines:
            if seen and line.text.startswith(start) and page in (None, line.page):
                return line
            seen = seen or line is after
        return None

    def rule_below(self, line, reach=14):
        """The drawn line under a line of text and around its centre."""
        for rule in self.rules(line.page):
            if 0 < rule.y - line.baseline < reach and abs(rule.centre - line.centre) < 3:
                return rule
        return None
