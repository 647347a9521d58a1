#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures finished pages against Phụ lục I of Nghị định 30/2020/NĐ-CP: regulation.py OURS_FOLDER LO_FOLDER

Every check names its clause; the same ids stand in docs/conformance/regulation.md, and a clause that is
measured but not listed there (or the other way round) is a failure. Each document is measured twice: our
PDF, and LibreOffice's rendering of our DOCX.
"""
import json
import pathlib
import re
import sys

from measured_page import Pages

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLE = ROOT / "docs" / "conformance" / "regulation.md"
MM = 72 / 25.4
FAMILIES = ("TimesNewRoman", "LiberationSerif", "Tinos")
NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
CODE = re.compile(r"^Số: +(0[1-9]|[1-9]\d+)?/[^\s/]+$|^Số: +/[^\s/]+$")
DATE = re.compile(r"^.+, ngày (0[1-9]|[12]\d|3[01]| +)? *tháng (01|02|[3-9]|1[0-2]| +) năm \d{4}$")

CHECKS = []


def clause(identifier):
    """Registers a check: a function of a document that yields what is wrong."""
    def register(function):
        CHECKS.append((identifier, function))
        return function
    return register


class Subject:
    """One document: its pages and the plan it came from."""

    def __init__(self, pdf, plan):
        self.pages = Pages(pdf)
        self.plan = plan
        style = plan.get("style", {})
        self.margins = {"top": 20, "bottom": 20, "left": 30, "right": 15, **style.get("margins_mm", {})}
        self.body_size = style.get("body_size", 14)

    def line(self, start, **where):
        return self.pages.find(start, **where)

    @property
    def text_left(self):
        return self.margins["left"] * MM

    @property
    def text_right(self):
        return self.pages.sizes[0][0] - self.margins["right"] * MM

    def body_lines(self):
        """Lines as wide as the text area, from the body of portrait pages."""
        return [line for line in self.pages.lines
                if line.right > self.text_right - 1 and line.sizes == {self.body_size}]


def within(value, low, high, what, tolerance=0.06):
    if not low - tolerance <= value <= high + tolerance:
        yield f"{what}: {value:.2f} is not in {low:g} to {high:g}"


def shape(line, sizes, look, what):
    """A component's size range and look; a component that is not there is a fault too."""
    if line is None:
        yield f"{what} is missing"
        return
    for size in line.sizes:
        yield from within(size, *sizes, f"{what}, size")
    if line.look != look:
        yield f"{what}: is {line.look}, must be {look}"


def centred_on(line, other, what, tolerance=0.6):
    if line and other and abs(line.centre - other.centre) > tolerance:
        yield f"{what}: centre {line.centre:.1f}, must be {other.centre:.1f}"


@clause("I.1")
def paper(subject):
    for width, height in subject.pages.sizes:
        yield from within(min(width, height), 595.2, 595.4, "paper width")
        yield from within(max(width, height), 841.8, 842.0, "paper height")


@clause("I.2")
def orientation(subject):
    annexes = subject.plan.get("annexes", [])
    if not any(annex.get("landscape") for annex in annexes) and any(w > h for w, h in subject.pages.sizes):
        yield "a landscape page that nobody asked for"


@clause("I.3")
def margins(subject):
    head = subject.line(NATIONAL_NAME)
    for line in subject.pages.lines:
        width, height = subject.pages.sizes[line.page - 1]
        in_letterhead = line.page == head.page and line.baseline < head.baseline + 60
        if width > height or in_letterhead or re.fullmatch(r"\d+", line.text):
            continue
        yield from within(line.left, subject.text_left, subject.text_right, f"left of “{line.text[:30]}”", 0.3)
        yield from within(line.right, subject.text_left, subject.text_right, f"right of “{line.text[:30]}”", 0.3)
        yield from within(line.baseline, subject.margins["top"] * MM, height - subject.margins["bottom"] * MM,
                          f"baseline of “{line.text[:30]}”", 0.3)


@clause("I.4")
def font_and_colour(subject):
    for line in subject.pages.lines:
        for piece in line.inked:
            if not piece.font.split("+")[-1].startswith(FAMILIES):
                yield f"“{piece.text[:20]}” is set in {piece.font}"
            if piece.colour not in ("#000000", None):
                yield f"“{piece.text[:20]}” is coloured {piece.colour}"


@clause("I.7")
def page_numbers(subject):
    for page in range(1, len(subject.pages.sizes) + 1):
        width, height = subject.pages.sizes[page - 1]
        numbers = [line for line in subject.pages.lines if line.page == page
                   and line.baseline < 20 * MM and re.fullmatch(r"\d+", line.text)]
        if page == 1 and numbers:
            yield "page 1 shows its number"
        for line in numbers:
            yield from shape(line, (13, 14), "plain", f"page number {line.text}")
            middle = (subject.text_left + width - subject.margins["right"] * MM) / 2
            if width < height:
                yield from within(line.centre, middle, middle, f"centre of page number {line.text}", 0.6)


@clause("II.1a")
def national_name(subject):
    line = subject.line(NATIONAL_NAME)
    yield from shape(line, (12, 13), "bold", "Quốc hiệu")
    if line and (line.text != NATIONAL_NAME or line.page != 1 or line.left < subject.pages.sizes[0][0] * 0.4):
        yield "Quốc hiệu must stand alone at the right of page 1"


@clause("II.1b")
def motto(subject):
    line, above = subject.line(MOTTO), subject.line(NATIONAL_NAME)
    yield from shape(line, (13, 14), "bold", "Tiêu ngữ")
    yield from centred_on(line, above, "Tiêu ngữ")
    if line and line.text != MOTTO:
        yield f"Tiêu ngữ reads {line.text}"


@clause("II.1b-rule")
def motto_rule(subject):
    line = subject.line(MOTTO)
    rule = line and subject.pages.rule_below(line)
    if not rule:
        yield "no line under Tiêu ngữ"
        return
    yield from within(rule.length / (line.right - line.left), 1, 1, "line under Tiêu ngữ / its text", 0.01)


def left_cell(subject):
    """Lines of the issuer's cell, from top to the số line."""
    code = subject.line("Số:")
    middle = subject.line(NATIONAL_NAME).left
    end = code.baseline if code else subject.line(MOTTO).baseline + 20
    return [line for line in subject.pages.lines
            if line.page == 1 and line.right < middle and line.baseline < end - 2]


@clause("II.2")
def issuer(subject):
    lines = left_cell(subject)
    bold = [line for line in lines if line.look == "bold"]
    parents = [line for line in lines if line.look != "bold"]
    if not bold:
        yield "tên cơ quan ban hành is not bold"
    if subject.plan["organ"].get("parent") and not parents:
        yield "cơ quan chủ quản is missing or bold"
    for line in lines:
        yield from shape(line, (12, 13), line.look, f"“{line.text}”")
        yield from centred_on(line, lines[0], f"“{line.text}”")
        if line.text != line.text.upper():
            yield f"“{line.text}” is not in capitals"


@clause("II.2-rule")
def issuer_rule(subject):
    bold = [line for line in left_cell(subject) if line.look == "bold"]
    rule = bold and subject.pages.rule_below(bold[-1])
    if not rule:
        yield "no line under tên cơ quan ban hành"
        return
    widest = max(line.right - line.left for line in bold)
    yield from within(rule.length / widest, 1 / 3, 1 / 2, "line under tên cơ quan / its text", 0.01)


@clause("II.3")
def code(subject):
    line = subject.line("Số:")
    yield from shape(line, (13, 13), "plain", "số, ký hiệu")
    if line and not CODE.match(line.text):
        yield f"số, ký hiệu reads “{line.text}”"


@clause("II.4")
def place_and_date(subject):
    first = subject.line("Số:")
    same = [line for line in subject.pages.lines if first and line.page == 1 and ", ngày" in line.text
            and abs(line.baseline - first.baseline) < 20]
    if not same:
        yield "no địa danh, thời gian beside số"
        return
    line = same[0]
    yield from shape(line, (13, 14), "italic", "địa danh, thời gian")
    if not DATE.match(line.text):
        yield f"địa danh, thời gian reads “{line.text}”"
    if abs(line.baseline - first.baseline) > 0.3:
        yield f"số and ngày stand on two lines: {first.baseline:.1f}, {line.baseline:.1f}"
    yield from centred_on(line, subject.line(NATIONAL_NAME), "địa danh, thời gian")


KINDS = ("KẾ HOẠCH", "QUYẾT ĐỊNH", "CÔNG ĐIỆN", "GIẤY MỜI", "GIẤY GIỚI THIỆU")


def has_kind(subject):
    """A công văn has neither tên loại nor the trích yếu of ô 5a."""
    return subject.plan["template"] != "cong-van"


def kind_line(subject):
    return next((line for line in subject.pages.lines
                 if line.text in KINDS and line.page == 1), None)


def subject_lines(subject):
    kind = kind_line(subject)
    if kind is None:
        return []
    follow = subject.pages.lines[subject.pages.lines.index(kind) + 1:]
    lines = []
    for line in follow:
        if line.look != "bold" or line.text == line.text.upper():
            break
        lines.append(line)
    return lines


@clause("II.5a-kind")
def kind(subject):
    if not has_kind(subject):
        return
    line = kind_line(subject)
    yield from shape(line, (13, 14), "bold", "tên loại")
    if line:
        middle = (subject.text_left + subject.text_right) / 2
        yield from within(line.centre, middle, middle, "centre of tên loại", 0.6)


@clause("II.5a-subject")
def trich_yeu(subject):
    lines = subject_lines(subject)
    if not lines and has_kind(subject) and "subject" in subject.plan:
        yield "trích yếu is missing"
    for line in lines:
        yield from shape(line, (13, 14), "bold", "trích yếu")
        yield from centred_on(line, kind_line(subject), "trích yếu")


@clause("II.5a-rule")
def trich_yeu_rule(subject):
    if not has_kind(subject):
        return
    lines = subject_lines(subject) or [kind_line(subject)]  # mẫu 1.8 has no trích yếu
    rule = lines[0] and subject.pages.rule_below(lines[-1])
    if not rule:
        yield "no line under trích yếu"
        return
    widest = max(line.right - line.left for line in lines)
    yield from within(rule.length / widest, 1 / 3, 1 / 2, "line under trích yếu / its text", 0.01)


@clause("II.6b-bases")
def bases(subject):
    wanted = len(subject.plan.get("bases", []))
    heads = [line for line in subject.pages.lines if re.match(r"(Căn cứ|Theo đề nghị) ", line.text)
             and line.look == "italic"]
    if len(heads) < wanted:
        yield f"{len(heads)} căn cứ in italics, must be {wanted}"
    for line in heads:
        yield from shape(line, (13, 14), "italic", "căn cứ")


@clause("II.6-body")
def body(subject):
    yield from within(subject.body_size, 13, 14, "size of the content")
    lines = subject.body_lines()
    if len(lines) < 2:
        return
    for one, next_line in zip(lines, lines[1:]):
        step = next_line.baseline - one.baseline
        if one.page == next_line.page and 0 < step < subject.body_size * 1.15 - 0.2:
            yield f"lines closer than single spacing at “{one.text[:30]}”: {step:.2f} pt"
        if len(one.sizes | next_line.sizes) > 1:
            yield f"sizes differ in the content at “{one.text[:30]}”"


@clause("II.6-indent")
def indent(subject):
    allowed = [subject.text_left + mm * MM for mm in (10, 12.7)]
    starts = [line for line in subject.pages.lines if line.text.startswith("- ") and line.sizes == {subject.body_size}
              and line.left < subject.text_left + 25 * MM and has_kind(subject)]
    for line in starts:
        if min(abs(line.left - x) for x in allowed) > 0.6:
            yield f"first line of “{line.text[:30]}” is indented by {(line.left - subject.text_left) / MM:.1f} mm"


def signer_line(subject):
    return next((line for line in reversed(subject.pages.lines) if line.look == "bold"
                 and line.text == line.text.upper() and line.left > subject.pages.sizes[0][0] * 0.4
                 and subject.plan["signer"]["title"].upper() in line.text), None)


@clause("II.7a")
def signer_title(subject):
    line = signer_line(subject)
    yield from shape(line, (13, 14), "bold", "chức vụ người ký")


@clause("II.7b")
def signer_name(subject):
    name = subject.plan["signer"].get("name")
    if not name:
        return
    line = next((line for line in subject.pages.lines if line.text == name and line.look == "bold"), None)
    yield from shape(line, (13, 14), "bold", "họ tên người ký")
    title = signer_line(subject)
    yield from centred_on(line, title, "họ tên người ký")
    if line and title and (line.page != title.page or line.baseline - title.baseline < 40):
        yield "no room for the signature between chức vụ and họ tên"


@clause("II.9b")
def recipients(subject):
    label = subject.line("Nơi nhận:")
    yield from shape(label, (12, 12), "bold italic", "“Nơi nhận:”")
    if label is None:
        return
    yield from within(label.left, subject.text_left, subject.text_left, "left of “Nơi nhận:”", 0.6)
    items = [line for line in subject.pages.lines if line.page == label.page and line.left < label.left + 1
             and line.text.startswith("- ") and line.baseline > label.baseline and line.sizes == {11}]
    if not items:
        yield "no recipients at 11 pt, flush left"
    for line in items:
        yield from shape(line, (11, 11), "plain", f"“{line.text}”")
    if items and subject.plan.get("archive") and not any("- Lưu: VT" in line.text for line in items):
        yield "the line “- Lưu: VT” is missing"


@clause("II.9b-level")
def block_level(subject):
    label = subject.line("Nơi nhận:")
    right = label and [line for line in subject.pages.lines if line.page == label.page
                       and line.left > subject.pages.sizes[0][0] * 0.4 and line.look == "bold"
                       and abs(line.baseline - label.baseline) < 12]
    if label and not right:
        yield "“Nơi nhận:” and the signer's title are not level"


@clause("7.5")
def end_mark(subject):
    marked = [line for line in subject.pages.lines if line.text.endswith("./.")]
    wanted = 1 + len(subject.plan.get("annexes", [])) + (1 if "attached" in subject.plan else 0)
    tables_last = sum(1 for annex in subject.plan.get("annexes", []) if isinstance(annex["body"][-1], dict))
    if not wanted - tables_last <= len(marked) <= wanted:
        yield f"./. stands {len(marked)} times, must be {wanted}"


@clause("III.1")
def annexes(subject):
    for label in (line for line in subject.pages.lines if re.fullmatch(r"Phụ lục( [IVX]+)?", line.text)):
        yield from shape(label, (14, 14), "bold", "Phụ lục")
        title = subject.pages.lines[subject.pages.lines.index(label) + 1]
        yield from shape(title, (13, 14), "bold", "tên phụ lục")
        if title.text != title.text.upper():
            yield f"tên phụ lục “{title.text}” is not in capitals"


def subjects(ours, lo):
    names = sorted(path.stem for path in (ROOT / "samples").glob("*.json"))
    plans = {name: ROOT / "samples" / f"{name}.json" for name in names}
    for extra in ("annexes", "style-narrow", "style-wide", "recipients-30", "signature-3", "letterhead-1"):
        plans[extra] = ours.parent / "plans" / f"{extra}.json"
    for name, path in plans.items():
        for folder in (ours, lo):
            pdf = folder / f"{name}.pdf"
            if pdf.exists() and path.exists():
                yield f"{folder.name}/{name}", Subject(pdf, json.loads(path.read_text(encoding="utf-8")))


def undocumented():
    listed = set(re.findall(r"^\| `([^`]+)`.*measured", TABLE.read_text(encoding="utf-8"), re.M))
    measured = {identifier for identifier, _ in CHECKS}
    for identifier in sorted(listed ^ measured):
        yield f"{identifier}: measured here and listed in {TABLE.name} must be the same clauses"


def main(ours, lo):
    faults = [*undocumented()]
    count = 0
    for name, subject in subjects(pathlib.Path(ours), pathlib.Path(lo)):
        for identifier, check in CHECKS:
            count += 1
            found = [*check(subject)]
            faults += [f"{name}, {identifier}: {fault}" for fault in found[:3]]
    print("\n".join(faults))
    print(f"{count - len(faults)} passed, {len(faults)} failed")
    return 1 if faults or not count else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
