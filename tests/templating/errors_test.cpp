// SPDX-License-Identifier: MIT
// What people read when a template is wrong or the data does not fit: whole messages.
#include "template_fixture.hpp"

namespace vanban::templating {
namespace {

class ErrorsTest : public TemplateTest {};

TEST_F(ErrorsTest, AMissingFieldNamesFieldLineAndNearestName) {
  EXPECT_EQ(
      errors("Dòng đầu.\n\nVới chủ đề {{ thme | upper }} năm {{ theme }}.", R"({"theme": "x"})"),
      "mau/t.vbt:3:15: error: The data has no field “thme”. "
      "[template.missing-field]\n"
      "    Với chủ đề {{ thme | upper }} năm {{ theme }}.\n"
      "                  ^\n"
      "    → Did you mean “theme”?\n");
}

TEST_F(ErrorsTest, AMissingMemberIsNamedWithItsPath) {
  EXPECT_EQ(errors("{{ organ.nam }}", R"({"organ": {"name": "x"}})"),
            "mau/t.vbt:1:9: error: The data has no field “organ.nam”. "
            "[template.missing-field]\n"
            "    {{ organ.nam }}\n"
            "            ^\n"
            "    → Did you mean “name”?\n");
  EXPECT_EQ(errors("{{ organ.nam }}", R"({"organ": {"name": "x"}})", Language::vietnamese),
            "mau/t.vbt:1:9: lỗi: Dữ liệu không có trường “organ.nam”. "
            "[template.missing-field]\n"
            "    {{ organ.nam }}\n"
            "            ^\n"
            "    → Có phải ý là “name”?\n");
}

TEST_F(ErrorsTest, SeveralMissingFieldsAreReportedAtOnce) {
  const Result<model::Document> result = document("{{ a }} {{ b }}\n\n{{ c }}");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().size(), 3u);
}

TEST_F(ErrorsTest, AFaultOfTheTemplateInALoopIsReportedOnce) {
  const Result<model::Document> result =
      document("{% for x in list %}\n{{ y }}\n{% endfor %}", R"({"list": [{}, {}, {}]})");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().size(), 1u);
}

TEST_F(ErrorsTest, WhatAMemberOfAListLacksIsReportedThere) {
  EXPECT_EQ(errors("{% for x in list %}\n{{ x.name }}\n{% endfor %}",
                   R"({"list": [{"name": "a"}, {"nam": "b"}]})"),
            "field list[1].nam: error: The template reads no “nam” here: it would be lost. "
            "[data.unread-member]\n"
            "    → Did you mean “name”?\n");
  EXPECT_EQ(
      errors("{% for x in list %}\n{{ x.name }}\n{% endfor %}", R"({"list": [{"name": "a"}, {}]})"),
      "field list[1].name: error: The data has no field “list[1].name”. "
      "[template.missing-field]\n"
      "    → The template uses this field in mau/t.vbt:2.\n");
}

TEST_F(ErrorsTest, WhatAFilterCannotTakeIsReportedAtItsField) {
  EXPECT_EQ(errors("{{ when | upper | date_long }}", R"({"when": "mai"})"),
            "field when: error: Filter “date_long”: A date (“2024-02-05” or day, month, year) is "
            "wanted here, but this is a text. [template.filter]\n"
            "    → The template uses this field in mau/t.vbt:1.\n");
}

TEST_F(ErrorsTest, ATemplateRefusesAField) {
  const std::string declared = "{% field a \"string\" \"A\" \"x\" optional %}\n";
  EXPECT_EQ(errors(declared + "{{ error(\"Không được\", a) }}", R"({"a": "b"})"),
            "field a: error: Không được [template.error]\n");
  EXPECT_EQ(errors(declared + "{{ error(\"Thiếu\", a) }}"),
            "field a: error: Thiếu [template.error]\n");
}

struct Case {
  const char* source;
  const char* message;  ///< part of the English text
};

class MessagesTest : public TemplateTest, public testing::WithParamInterface<Case> {};

TEST_P(MessagesTest, SayWhatIsWrong) {
  const std::string all = errors(GetParam().source, R"({"recipients": ["a"], "subject": "x"})");
  EXPECT_NE(all.find(GetParam().message), std::string::npos) << all;
}

INSTANTIATE_TEST_SUITE_P(
    Templates, MessagesTest,
    testing::Values(
        Case{"{{ subject ", ":1:1: error: The tag opened here has no closing “}}”."},
        Case{"{# mở", "has no closing “#}”."},
        Case{"{{ 'chuỗi }}", "The tag opened here has no closing “}}”."},
        Case{"{{ subject | uper }}", "There is no filter “uper”. [template.unknown-filter]"},
        Case{"{{ subject | uper }}", "→ Did you mean “upper”?"},
        Case{"{{ subject | upper(1) }}", "The filter “upper” does not take 1 arguments."},
        Case{"{{ rf('a') }}", "There is no function “rf”."},
        Case{"{{ subject is strng }}", "There is no test “strng”."},
        Case{"{{ 1 + }}", "a value is missing at the end of the tag."},
        Case{"{{ 1 2 }}", "“2” is too much here."},
        Case{"{{ subject & 1 }}", "The sign “&” means nothing here."},
        Case{"{{ 99999999999999999999 }}", "The number is too large."},
        Case{"{% iff subject %}\nx\n{% endif %}", "There is no tag “iff”."},
        Case{"{% if subject %}\nx", "The tag opened here has no “endif”."},
        Case{"x\n{% endfor %}", "“endfor” has nothing to end here."},
        Case{"a {% if subject %}b", "The tag “if” inside a paragraph must end (“endif”) in it."},
        Case{"a {% endif %}", "“endif” has nothing to end in this paragraph."},
        Case{"**đậm", "The mark “**” opened here is not closed."},
        Case{"a^[chú thích", "The footnote “^[” has no closing “]”."},
        Case{"a^[b^[c]]", "A footnote cannot stand in a footnote."},
        Case{"::can-ci x", "There is no paragraph style “can-ci”."},
        Case{"{{ recipients }}", "a list cannot be written as text. [template.not-text]"},
        Case{"{{ none }}", "nothing (none) cannot be written as text."},
        Case{"{{ true }}", "true or false cannot be written as text."},
        Case{"{{ subject + 1 }}", "There is no arithmetic with a text."},
        Case{"{{ 1 / 0 }}", "Division by zero."},
        Case{"{{ 9223372036854775807 + 1 }}", "The result is too large."},
        Case{"{{ 1 < subject }}", "a number cannot be compared with a text."},
        Case{"{{ recipients[5] }}", "The list has 1 members and no [5]."},
        Case{"{{ subject.a }}", "There is no field “a” in a text."},
        Case{"{{ 24 | letter }}", "Filter “letter”: There is no way to write the number 24."},
        Case{"{{ '2024-02-30' | date_long }}",
             "A date (“2024-02-05” or day, month, year) is wanted"},
        Case{"{% for x in subject %}\nx\n{% endfor %}", "“for” takes a list, but this is a text."},
        Case{"{% blocks subject %}", "“blocks” takes a list of blocks of the data."},
        Case{"{% numbering \"1\" %}", "There is no numbering “1”."},
        Case{"{% contents leves=2 %}", "This tag has no argument “leves”."},
        Case{"### Ba", "This heading lacks the level above it."},
        Case{"# a @x\n# b @x", "The label “x” is used elsewhere."},
        Case{"# a @mot\n{{ ref('mto') }}", "No place is named “mto”."},
        Case{"{{ error('Thiếu chủ đề') }}", "error: Thiếu chủ đề [template.error]"},
        Case{"{% row %}{% cell %}a{% endcell %}{% endrow %}",
             "A {% row %} belongs into a {% table %}."},
        Case{"{% table %}{% column %}{% row %}{% cell %}a{% endcell %}{% cell %}b{% endcell %}{% "
             "endrow %}{% endtable %}",
             "The row has more cells than the table has columns (1)."},
        Case{"{% table %}{% column width=\"12\" %}{% row %}{% cell %}a{% endcell %}{% endrow %}{% "
             "endtable %}",
             "“12” is no width of a column."},
        Case{"{% table %}{% column width=\"300mm\" %}{% row %}{% cell %}a{% endcell %}{% endrow "
             "%}{% endtable %}",
             "The columns are 300 mm wide, the page has 165 mm."},
        Case{"{% section \"attached\" %}\na\n{% endsection %}\nb",
             "Nothing of the main document may follow an attached document or annex."}));

TEST_F(ErrorsTest, FieldsAreCheckedBeforeAnythingIsEvaluated) {
  const std::string source =
      "{% field theme \"string\" \"Chủ đề\" \"Đoàn kết\" %}\n{% field year \"integer\" \"Năm\" "
      "2024 %}\n"
      "{% field when \"date\" \"Ngày\" \"2024-02-05\" optional %}\n{{ theme }}";
  EXPECT_EQ(
      errors(source, R"({"theme": 5, "when": "2024-02-30"})"),
      "field theme: error: This field must be a text, but this is a number. [data.wrong-type]\n"
      "    → Example: Đoàn kết\n"
      "field year: error: The template needs the field “year” (Năm). [data.missing-field]\n"
      "    → Example: 2024\n"
      "field when: error: This field must be a date that exists, but this is a text. "
      "[data.wrong-type]\n"
      "    → Example: 2024-02-05\n");
}

TEST_F(ErrorsTest, AFieldThatNobodyKnowsIsAnError) {
  EXPECT_EQ(errors("{{ theme }}", R"({"theme": "a", "thema": "b", "unit": {}})"),
            "field thema: error: The template uses no field “thema”. [data.unknown-field]\n"
            "    → Did you mean “theme”?\n");
}

TEST_F(ErrorsTest, AMemberThatTheTemplateReadsNowhereIsAnError) {
  const std::string source = R"({% for movement in movements %}
{{ movement.name }}{% if movement.decision | default("") %} ({{ movement.decision }}){% endif %}
{% endfor %}
{% set one = periods | first %}
{{ one.end }} {{ (periods | last)["start"] }} {{ periods | map("note") | join(", ") }}
{% for entry in periods | where("shown") %}{{ entry.place.name }}{% endfor %})";
  const std::string periods = R"("periods": [{"end": 1, "start": 2, "note": "a", "shown": false,
      "place": {"name": "b"}}])";
  EXPECT_EQ(errors(source, R"({"movements": [{"name": "a"}, {"name": "b", "decison": "c"}], )" +
                               periods + "}"),
            "field movements[1].decison: error: The template reads no “decison” here: it would be "
            "lost. [data.unread-member]\n"
            "    → Did you mean “decision”?\n");
  EXPECT_EQ(errors(source, R"({"movements": [{"name": "a", "decision": "c"}], "periods": [{"end": 1,
      "start": 2, "note": "a", "shown": true, "place": {"name": "b", "nane": "c"}}]})"),
            "field periods[0].place.nane: error: The template reads no “nane” here: it would be "
            "lost. [data.unread-member]\n"
            "    → Did you mean “name”?\n");
}

TEST_F(ErrorsTest, AMemberThatMayBeReadIsNone) {
  const std::string data = R"({"names": {"a": {"b": 1}}, "key": "a", "when": {"year": 2024}})";
  for (const char* const source :
       {"{% for name, value in names %}{{ name }}{{ value.b }}{% endfor %}{{ key }}{{ when | year "
        "}}",
        "{{ names[key].b }}{{ when | date_long }}",
        "{% if names.a == {} %}{% endif %}{{ key }}{{ when.year }}",
        "{% set x = names %}{% set x = x.a %}{{ x.b }}{{ key }}{{ when | year }}",
        "{% if key == \"b\" %}{{ names.a.b }}{{ when.year }}{% endif %}"})
    EXPECT_EQ(errors(source, data), "no error") << source;
  EXPECT_EQ(errors("{% set x = list %}{% for i in [1, 2] %}{% set x = x.a %}{% endfor %}{{ key }}",
                   R"({"list": {"a": {"a": {"a": {}}}}, "key": 1})"),
            "no error");
}

TEST_F(ErrorsTest, BlocksOfTheTemplatesOwnDataAreCheckedLikeThoseOfThePlan) {
  const std::string found =
      errors("{% for part in parts %}{% blocks part.text %}{% endfor %}",
             R"({"parts": [{"text": ["a", {"heading": "T", "bodi": ["b"]}]}]})");
  EXPECT_NE(found.find("field parts[0].text[1].bodi: error: "), std::string::npos) << found;
  EXPECT_NE(found.find("Did you mean “body”?"), std::string::npos) << found;
}

TEST_F(ErrorsTest, WorkWithoutABoundIsRefused) {
  std::string growing = "{% set a = \"x\" %}";
  for (int i = 0; i < 8; ++i) growing += "{% set a = a | replace(\"x\", \"xxxxxxxxxx\") %}";
  std::string doubled = "{% set a = \"xxxxxxxxxxxxxxxx\" %}";
  for (int i = 0; i < 30; ++i) doubled += "{% set a = a ~ a %}";
  for (const std::string& source :
       {std::string(
            "{% for i in range(1000) %}{% set a = range(1000000) | join(\",\") %}{% endfor %}"),
        growing, doubled,
        std::string(
            "{% set a = range(100000) %}{% for i in a %}{% if a == a %}{% endif %}{% endfor %}"),
        std::string("{% set a = range(9000) | join(\" \") %}{% for i in range(999999) %}{% set b = "
                    "a %}{% endfor %}"),
        std::string("{% for i in range(1000) %}{% if 5 in range(100000) | reverse %}{% endif %}{% "
                    "endfor %}")}) {
    const std::string found = errors(source);
    EXPECT_TRUE(found.find("template.too-much-work") != found.npos ||
                found.find("longer than 64 MB") != found.npos ||
                found.find("template.too-large") != found.npos)
        << source << found;
  }
  EXPECT_EQ(
      errors("{% set a = range(300000) | join(\",\") | replace(\",\", \";\") %}{{ a | length }}"),
      "no error");
}

TEST_F(ErrorsTest, IncludesAreCounted) {
  for (int i = 0; i < 12; ++i) {
    const std::string next = "{% include \"i" + std::to_string(i + 1) + "\" %}\n";
    add_file("i" + std::to_string(i), next + next);
  }
  add_file("i12", "a");
  const std::string found = errors("{% include \"i0\" %}");
  EXPECT_NE(found.find("template.too-many-files"), std::string::npos) << found.substr(0, 500);
}

TEST_F(ErrorsTest, ContentThatTheTemplateDoesNotPrintIsAnError) {
  EXPECT_EQ(
      errors("{% blocks body %}", R"({"body": ["a"], "bases": ["Căn cứ"]})"),
      "field bases: error: The template “t” does not print the field “bases”. "
      "[data.unused-field]\n"
      "    → Use a template that prints it (vanban fields NAME lists what a template prints), "
      "or remove the field.\n");
  EXPECT_EQ(errors("a", R"({"bases": [], "authority": null, "contact": {}, "drafter": {}})"),
            "no error");
}

TEST_F(ErrorsTest, ContentOfAReplacedBlockIsNotPrinted) {
  add_file("goc", "{% block body %}\n{% blocks body %}\n{% endblock %}");
  EXPECT_NE(
      errors("{% extends \"goc\" %}\n{% block body %}\na\n{% endblock %}", R"({"body": ["b"]})")
          .find("does not print the field “body”"),
      std::string::npos);
}

TEST_F(ErrorsTest, ADateWrittenAsTextHasItsPartsAndNoOtherMember) {
  const std::string data = R"({"issued_date": "2025-01-09", "subject": "x"})";
  EXPECT_EQ(text("{{ issued_date.day }} {{ issued_date.month }} {{ issued_date.year + 1 }}", data),
            "9 1 2026\n");
  EXPECT_NE(errors("{{ issued_date.week }}", data).find("template.no-member"), std::string::npos);
  EXPECT_NE(errors("{{ subject.year }}", data).find("template.no-member"), std::string::npos);
}

TEST_F(ErrorsTest, AnOptionalFieldThatIsMissingIsNone) {
  const std::string declared = "{% field note \"string\" \"Ghi chú\" \"x\" optional %}\n";
  EXPECT_EQ(text(declared + "{% if note %}\ncó\n{% else %}\nkhông\n{% endif %}"), "không\n");
  EXPECT_NE(errors(declared + "{{ note }}").find("nothing (none) cannot be written"),
            std::string::npos);
}

}  // namespace
}  // namespace vanban::templating
