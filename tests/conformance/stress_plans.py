#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the stress documents as plan data: stress_plans.py OUT_DIR [RANDOM_COUNT].

Generated, not hand-picked: each exercises one thing that breaks layouts (long names, all forms of
signature, footnotes in a row, tables over pages, every letter in every face …), and RANDOM_COUNT documents
are drawn at random from a fixed seed. The same call writes the same bytes.
"""
import json
import pathlib
import random
import sys

WORDS = """phong trào thi đua yêu nước thực hiện thắng lợi nhiệm vụ chính trị được giao năm 2024 bảo đảm quốc phòng
an ninh phát triển kinh tế - xã hội Sở Tư pháp tỉnh Tây Ninh công chức, viên chức, người lao động tiếp tục đẩy mạnh
học tập và làm theo tư tưởng đạo đức phong cách Hồ Chí Minh nghiêng đường huyện giữ vững ổn định trật tự ưu tiên
Quyết định số 140/QĐ-BTP ngày 31/01/2024 của Bộ trưởng giai đoạn 2021-2025 khoản 2 Điều 5 Nghị định số
98/2023/NĐ-CP “Người tốt, việc tốt” (03/02/1930-03/02/2024) cải cách thủ tục hành chính; phối hợp chặt chẽ…""".split()

TONES = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"


def prose(rng, count):
    return " ".join(rng.choice(WORDS) for _ in range(count)).capitalize()


def plan(name, body, **changes):
    data = {
        "template": "ke-hoach",
        "organ": {"parent": "UBND tỉnh Tây Ninh", "name": "Sở Tư pháp", "notation": "STP", "place": "Tây Ninh"},
        "code_number": 12,
        "issued_date": "2024-02-05",
        "subject": "Kiểm tra trình bày",
        "body": body,
        "recipients": ["Bộ Tư pháp", "Các phòng, đơn vị thuộc Sở"],
        "archive": {"units": ["VP"]},
        "signer": {"title": "Giám đốc", "name": "Nguyễn Văn A"},
    }
    data.update(changes)
    return name, data


def issuer(parent, name, place="Ninh Thuận"):
    return {"parent": parent, "name": name, "notation": "UBND", "place": place}


def letterheads(rng):
    names = [(None, "Ủy ban nhân dân\nthành phố Phan Rang - Tháp Chàm", "Phan Rang - Tháp Chàm"),
             ("Ủy ban nhân dân tỉnh Ninh Thuận", "Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh Ninh Thuận",
              "Thành phố Hồ Chí Minh"),
             ("Bộ Tư pháp", "Cục Bổ trợ tư pháp", "Hà Nội"), (None, "Sở Y tế", "Huế"),
             ("Ủy ban nhân dân thành phố Hồ Chí Minh", "Sở Nông nghiệp và Phát triển nông thôn",
              "Thành phố Hồ Chí Minh")]
    for i, (parent, name, place) in enumerate(names):
        yield plan(f"letterhead-{i}", [prose(rng, 60)], organ=issuer(parent, name, place),
                   issued_date="2024-12-29")


def signatures(rng):
    forms = [{"title": "Giám đốc"}, {"for": "Giám đốc", "title": "Phó Giám đốc"},
             {"on_behalf_of": "Ủy ban nhân dân", "title": "Chủ tịch"},
             {"on_behalf_of": "Ủy ban nhân dân", "for": "Chủ tịch", "title": "Phó Chủ tịch"},
             {"by_order_of": "Giám đốc", "title": "Chánh Văn phòng"},
             {"by_order_of": "Bộ trưởng", "for": "Chánh Văn phòng", "title": "Phó Chánh Văn phòng"},
             {"authorised_by": "Giám đốc", "title": "Trưởng phòng Phổ biến, giáo dục pháp luật"},
             {"acting": True, "title": "Giám đốc"}]
    for i, form in enumerate(forms):
        # Body lengths differ so that the block meets the page's end in every way.
        yield plan(f"signature-{i}", [prose(rng, 80) for _ in range(4 + i)],
                   signer={**form, "name": "Nguyễn Thị B"})


def lists(rng):
    yield plan("recipients-30", [prose(rng, 40)],
               recipients=[f"{prose(rng, 3 + i % 9)}" for i in range(30)], archive={"units": ["VP", "HC"], "copies": 2},
               drafter={"notation": "PL", "copies": 300})
    yield plan("points-23", [{"heading": "Mức độ", "body": [
        {"heading": "Các điểm", "body": [{"points": [prose(rng, 5 + 3 * i) for i in range(23)]}]}]}])
    yield plan("nested-items", [{"heading": "Nội dung", "body": [
        {"items": [{"text": prose(rng, 30), "body": [{"plus": [prose(rng, 25) for _ in range(4)]}]}
                   for _ in range(12)]}]}])


def footnotes(rng):
    short = [f"{prose(rng, 35)}^[{prose(rng, 12)}]{prose(rng, 20)}" for _ in range(40)]
    long_notes = [f"{prose(rng, 60)}^[{prose(rng, 90)}] {prose(rng, 20)}" for _ in range(12)]
    crowded = [" ".join(f"{prose(rng, 4)}^[{prose(rng, 6)}]" for _ in range(8)) for _ in range(5)]
    yield plan("footnotes-40", short)
    yield plan("footnotes-long", long_notes)
    yield plan("footnotes-crowded", crowded)


def table(rng, rows):
    return {"table": {"columns": [
        {"title": "STT", "width": "12mm", "align": "center", "numbered": True},
        {"title": "Nhiệm vụ", "width": "45%"}, {"title": "Chủ trì"}, {"title": "Thời gian", "align": "center"}],
        "rows": [[prose(rng, 4 + (7 * i) % 31), prose(rng, 3), f"Quý {i % 4 + 1}"] for i in range(rows)]}}


def tables(rng):
    yield plan("table-pages", [prose(rng, 40), table(rng, 60), prose(rng, 30)])
    yield plan("table-first", [table(rng, 3)])
    yield plan("annexes", [prose(rng, 50)], annexes=[
        {"title": "Danh mục nhiệm vụ", "landscape": True, "body": [table(rng, 40)]},
        {"title": "Biểu mẫu", "body": [prose(rng, 200)]}])


def articles(rng):
    return plan("articles-200", [{"article": prose(rng, 8 + i % 30)} for i in range(200)],
                template="quyet-dinh", authority="Giám đốc Sở Tư pháp tỉnh Tây Ninh",
                bases=["Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022", "Theo đề nghị của Chánh Văn phòng"])


def sections(rng, chapters):
    return [{"heading": prose(rng, 6), "body": [
        {"heading": prose(rng, 7), "body": [{"heading": prose(rng, 9), "body": [prose(rng, 70), {"items": [prose(rng, 45)] * 2}]},
                                             {"number": prose(rng, 90)}]} for _ in range(6)]} for _ in range(chapters)]


def misc(rng):
    yield plan("one-line", ["Một dòng."])
    yield articles(rng)
    yield plan("sixty-pages", sections(rng, 22))
    letters = TONES + TONES.upper()
    faces = [letters, f"**{letters}**", f"*{letters}*", f"***{letters}***"]
    yield plan("every-letter", [face for face in faces] + [" ".join(letters), f"**{' '.join(letters)}**"])
    yield plan("long-words", ["https://vbpl.vn/" + "bo-tu-phap-van-ban-phap-luat-" * 8 + " là địa chỉ " + prose(rng, 40),
                              "A" * 200, prose(rng, 20) + " " + "x/y" * 60])
    yield plan("marks", [" ".join(rng.choice(["{}", "**{}**", "*{}*", "***{}***"]).format(prose(rng, 3))
                                  for _ in range(120))])


def style_choices(rng):
    body = [prose(rng, 90) for _ in range(9)]
    yield plan("style-narrow", body, style={"body_size": 13, "line_spacing": 1.5, "first_line_mm": 10,
                                            "margins_mm": {"top": 25, "bottom": 25, "left": 35, "right": 20}})
    yield plan("style-wide", body, style={"body_size": 13.5, "line_spacing": 1.15, "paragraph_gap_pt": 9,
                                          "national_name_size": 13, "motto_size": 14})


def random_block(rng, depth):
    kind = rng.random()
    if kind < 0.4:
        text = prose(rng, rng.randint(1, 120))
        return text + (f"^[{prose(rng, rng.randint(2, 60))}]" if rng.random() < 0.2 else "")
    if kind < 0.6 and depth < 4:
        return {"heading": prose(rng, rng.randint(2, 20)),
                "body": [random_block(rng, depth + 1) for _ in range(rng.randint(1, 4))]}
    if kind < 0.75 and depth > 0:
        return {"number": prose(rng, rng.randint(5, 90))}
    if kind < 0.85:
        return {"items": [prose(rng, rng.randint(2, 60)) for _ in range(rng.randint(1, 6))]}
    if kind < 0.95:
        return {"points": [prose(rng, rng.randint(2, 60)) for _ in range(rng.randint(1, 9))]}
    return table(rng, rng.randint(1, 9))


def random_plan(index):
    rng = random.Random(1000 + index)
    body = [random_block(rng, 0) for _ in range(rng.randint(3, 18))]
    style = {"body_size": rng.choice([13, 13.5, 14]), "line_spacing": rng.choice([1.0, 1.1, 1.15, 1.5])}
    return plan(f"random-{index:02}", body, style=style, subject=prose(rng, rng.randint(4, 30)))


def all_plans(random_count):
    for make in (letterheads, signatures, lists, footnotes, tables, misc, style_choices):
        yield from make(random.Random(make.__name__))
    for index in range(random_count):
        yield random_plan(index)


def main(out, random_count="12"):
    folder = pathlib.Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in all_plans(int(random_count)):
        (folder / f"{name}.json").write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
