// SPDX-License-Identifier: MIT
// The structure tags: a whole document, tables, sections, switches, fields.
#include "template_fixture.hpp"

#include "templating/language/template.hpp"

namespace vanban::templating {
namespace {

class StatementsTest : public TemplateTest {};

/// No-break blanks.
std::string blank(int count) {
  std::string blanks;
  while (count-- > 0) blanks += "\u00A0";
  return blanks;
}

TEST_F(StatementsTest, AWholeDocument) {
  EXPECT_EQ(
      text(
          R"({% document type_name="Quyết định" subject=subject code_number=code_number organ_name="Sở Tư pháp" %}
{% letterhead parent="UBND tỉnh Tây Ninh" organ="Sở Tư pháp" number=code_number notation="QĐ-STP" place="Tây Ninh" date=issued_date %}
{% title kind="Quyết định" subject=subject %}
::can-cu Căn cứ Luật A;
::can-cu Theo đề nghị của B.
::lenh-van QUYẾT ĐỊNH:
Điều. Một.
Điều. Hai./.
{% signature recipients=recipients archive={"units": ["VP"], "copies": 2} drafter={"notation": "PL", "copies": 300} authority="KT. Giám đốc" title="Phó Giám đốc" name="Nguyễn Văn A" %}
)",
          R"json({"subject": "Ban hành\nKế hoạch", "code_number": 5, "issued_date": {"month": 2, "year": 2024},
    "recipients": [{"article": "last", "note": "VBĐT"}, "Bộ Tư pháp", {"text": "Khối", "lines": ["(Cục)"]}]})json"),
      "UBND TỈNH TÂY NINH\nSỞ TƯ PHÁP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "Độc lập - Tự do - Hạnh phúc\nSố: 05/QĐ-STP\nTây Ninh, ngày" +
          blank(6) + " tháng" + blank(1) + "02 năm" + blank(1) +
          "2024\nQUYẾT ĐỊNH\nBan hành\nKế hoạch\nCăn cứ Luật A;\n"
          "Theo đề nghị của B.\nQUYẾT ĐỊNH:\nĐiều 1. Một.\nĐiều 2. Hai./.\nNơi nhận:\n- Như Điều" +
          blank(1) + "2 (VBĐT);\n- Bộ Tư pháp;\n- Khối\n(Cục);\n- Lưu: VT, VP (2).\nPL.(300)\nKT." +
          blank(1) + "GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn A\n");
}

TEST_F(StatementsTest, MetadataComesFromTheDocumentTag) {
  const Result<model::Document> result = document(
      "{% document type_name=\"Kế hoạch\" subject=\"Phát động\\nthi đua\" code_number=7 "
      "issued_date=\"2024-02-05\" %}\nx");
  ASSERT_TRUE(result);
  EXPECT_EQ(result->metadata.title, "Kế hoạch Phát động thi đua");
  EXPECT_EQ(result->metadata.code_number, "07");
  EXPECT_EQ(result->metadata.issued_date, (PartialDate{5, 2, 2024}));
  EXPECT_EQ(result->sections.front().title, "Kế hoạch Phát động thi đua");
}

TEST_F(StatementsTest, StyleChoicesOfThePlanAreTaken) {
  const Result<model::Document> result =
      document("x", R"({"style": {"body_size": 13, "margins_mm": {"left": 35}}})");
  ASSERT_TRUE(result);
  EXPECT_EQ(result->styles[model::StyleId::body].size, FontSize::points(13));
  EXPECT_EQ(result->sections.front().page.margins.left, Length::millimetres(35));
}

TEST_F(StatementsTest, TextInTablesIsAsLargeAsTheBodyAtMost) {
  const Result<model::Document> small = document("x", R"({"style": {"table_size": 10.5}})");
  ASSERT_TRUE(small);
  EXPECT_EQ(small->styles[model::StyleId::table_text].size, FontSize{21});
  EXPECT_EQ(small->styles[model::StyleId::table_heading].size, FontSize{21});
  const auto large = document("x", R"({"style": {"body_size": 13, "table_size": 14}})");
  ASSERT_FALSE(large);
  EXPECT_EQ(large.error().at(0).place.field, "style.table_size");
}

TEST_F(StatementsTest, TablesOfTheTemplate) {
  EXPECT_EQ(dump(R"({% table task in tasks split=true %}
  {% column "STT" width="12mm" align="centre" %}{{ loop.index }}{% endcolumn %}
  {% column "Việc" %}{{ task.text | rich }}{% endcolumn %}
  {% row %}{% cell span=2 align="right" %}Tổng{% endcell %}{% endrow %}
{% endtable %})",
                 R"({"tasks": [{"text": "**a**"}, {"text": "b"}]})"),
            R"(  table grid columns 680 8675 indent=0 padding=108 header_rows=1
    row keep_next
      cell column=0 span=1x1 middle
        table_heading: STT
      cell column=1 span=1x1 middle
        table_heading: Việc
    row may_split
      cell column=0 span=1x1
        table_text centre: 1
      cell column=1 span=1x1
        table_text: **a**
    row may_split
      cell column=0 span=1x1
        table_text centre: 2
      cell column=1 span=1x1
        table_text: b
    row may_split
      cell column=0 span=2x1
        table_text right: Tổng
)");
}

TEST_F(StatementsTest, RowsWrittenOutMayJoinHeaderCells) {
  EXPECT_EQ(dump(R"({% table %}
  {% column width="20%" %} {% column %} {% column %}
  {% row header=true %}{% cell rows=2 %}A{% endcell %}{% cell span=2 %}B{% endcell %}{% endrow %}
  {% row header=true %}{% cell %}C{% endcell %}{% cell %}D{% endcell %}{% endrow %}
  {% for x in [1] %}
  {% row %}{% cell %}{{ x }}{% endcell %}{% cell %}- một{% endcell %}{% endrow %}
  {% endfor %}
{% endtable %})"),
            R"(  table grid columns 1871 4602 2882 indent=0 padding=108 header_rows=2
    row keep_next
      cell column=0 span=1x2 middle
        table_heading: A
      cell column=1 span=2x1 middle
        table_heading: B
    row keep_next
      cell column=1 span=1x1 middle
        table_heading: C
      cell column=2 span=1x1 middle
        table_heading: D
    row
      cell column=0 span=1x1
        table_text: 1
      cell column=1 span=1x1
        table_text: - một
      cell column=2 span=1x1
        table_text:
)");
}

TEST_F(StatementsTest, SectionsHaveTheirOwnPages) {
  const Result<model::Document> result = document(
      "a\n{% section \"insert\" landscape=true %}\nb\n{% endsection %}\nc\n"
      "{% annex title=\"Bảng\" landscape=true heading=false %}\nd\n{% endannex %}");
  ASSERT_TRUE(result);
  ASSERT_EQ(result->sections.size(), 4u);
  EXPECT_TRUE(result->sections[1].page.landscape);
  EXPECT_EQ(result->sections[1].role, model::SectionRole::insert);
  EXPECT_FALSE(result->sections[2].page.landscape);
  EXPECT_EQ(result->sections[2].role, model::SectionRole::insert);
  EXPECT_EQ(result->sections[3].role, model::SectionRole::annex);
  EXPECT_TRUE(result->sections[3].page.landscape);
  EXPECT_EQ(result->sections[3].blocks.size(), 1u);
}

TEST_F(StatementsTest, SwitchesOfParagraphs) {
  EXPECT_EQ(dump("{% keep %}\na\n{% endkeep %}\n{% align \"centre\" %}\nb\n{% endalign %}\n{% "
                 "pagebreak %}\nc\n\nd"),
            "  body keep_next: a\n  body centre: b\n  body new_page: c\n  body: d\n");
}

TEST_F(StatementsTest, RichValuesKeepTheirMarksInFootnotesToo) {
  EXPECT_EQ(
      dump("a^[theo {{ unit.x | rich }}] {{ unit.x | rich }}", R"({"unit": {"x": "**b**^[c]"}})"),
      "  body: a[1] **b**[2]\nfootnote 1\n  footnote: theo **b**^[c]\nfootnote 2\n  footnote: c\n");
}

TEST_F(StatementsTest, RulesAndContents) {
  EXPECT_EQ(dump("{% rule 2/5 %}\n{% rule 1 of=\"page\" %}\n{% contents levels=2 %}"),
            "  rule 400/1000 of text = 0tw after=0tw\n  rule 1000/1000 of container = 0tw "
            "after=0tw keep_next\n"
            "  contents levels=2: MỤC LỤC\n");
}

TEST_F(StatementsTest, FieldsAreListedWithThoseOfBasesAndIncludes) {
  add_file("goc",
           "{% field b \"date\" \"Ngày\" \"2024-02-05\" optional %}\n{% block x %}{% endblock %}\n"
           "{% include \"phan\" %}");
  add_file("phan", "{% field c.d \"list\" \"Danh sách\" [\"a\", 1] %}\n{{ c.d | length }}");
  ASSERT_TRUE(
      files_.write("mau/t.vbt",
                   "{% extends \"goc\" %}\n{% field a \"string\" \"Tên\" \"x\" %}\n"
                   "{% block x %}\n{{ a }} {{ e }} {{ hook | default(1) }}\n{% endblock %}"));
  const Result<Template> compiled = load();
  ASSERT_TRUE(compiled);
  const std::vector<Field> expected = {{"a", "string", "Tên", "x", false},
                                       {"b", "date", "Ngày", "2024-02-05", true},
                                       {"c.d", "list", "Danh sách", "[\"a\", 1]", false},
                                       {"e", "any", "", "", false}};
  EXPECT_EQ(fields(*compiled), expected);
}

}  // namespace
}  // namespace vanban::templating
