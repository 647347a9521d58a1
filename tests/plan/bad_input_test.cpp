// SPDX-License-Identifier: MIT
// Every way in which a plan can be wrong: the code, the place and the hint.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plan/findings.hpp"
#include "plan_data.hpp"

namespace vanban::plan {
namespace {

using testing::HasSubstr;

TEST(BadInput, EssentialTextsAreNotEmpty) {
  for (const char* const more :
       {R"("subject": "")", R"("subject": " \n ")", R"("recipients": [""])",
        R"("addressees": [""])", R"("recipients": [{"text": " "}])", R"("body": [""])",
        R"("bases": [" "])", R"("body": [{"items": ["  "]}])",
        R"("body": [{"plus": [{"text": ""}]}])", R"("body": [{"points": [""]}])",
        R"("body": [{"clauses": [""]}])", R"("body": [{"heading": " "}])"}) {
    const Diagnostic finding = only_finding(smallest(std::string(",\n") + more));
    EXPECT_EQ(finding.code, "plan.bad-value") << more;
    EXPECT_EQ(finding.place.line, 5) << more;
  }
  const std::string cells = R"("body": [{"table": {"columns": [{"title": ""}], "rows": [[""]]}}])";
  EXPECT_TRUE(from_text(smallest(",\n" + cells), "plan.json")) << "a cell may be empty";
}

TEST(BadInput, EmptyFile) {
  EXPECT_EQ(only_finding("").code, "json.empty");
  EXPECT_EQ(only_finding(" \n\t ").code, "json.empty");
  EXPECT_EQ(only_finding("\xEF\xBB\xBF").code, "json.empty");
}

TEST(BadInput, InvalidUtf8HasLineAndColumn) {
  const Diagnostic finding = only_finding("{\n  \"subject\": \"K\xCC ho\"\n}");
  EXPECT_EQ(finding.code, "json.encoding");
  EXPECT_EQ(finding.place.line, 2);
  EXPECT_EQ(finding.place.column, 16);
  EXPECT_EQ(finding.place.source_line, "  \"subject\": \"K\uFFFD ho\"");
  EXPECT_THAT(finding.message.en, HasSubstr("0xCC"));
}

TEST(BadInput, Utf16IsNamedAsAnEncodingFault) {
  EXPECT_EQ(only_finding(std::string("\xFF\xFE{\0", 4)).code, "json.encoding");
  EXPECT_THAT(only_finding(std::string("\xFF\xFE{\0", 4)).message.en, HasSubstr("UTF-16"));
}

TEST(BadInput, AFileOfOfficeIsNamedWithoutItsBytes) {
  for (const std::string& text :
       {std::string("PK\x03\x04\x14\x00\x8A", 7), std::string("%PDF-1.7")}) {
    const Diagnostic finding = only_finding(text);
    EXPECT_EQ(finding.code, "json.encoding");
    EXPECT_EQ(finding.place.source_line, "");
    EXPECT_NE(finding.hint.vi.find("vanban import"), std::string::npos);
  }
}

TEST(BadInput, TheEncodingOfTheLineIsNamed) {
  const Diagnostic tcvn3 = only_finding("{\n\"subject\": \"Huy\xD6n Ch\xA9u Th\xB5nh\"\n}");
  EXPECT_THAT(tcvn3.message.en, HasSubstr("TCVN3"));
  EXPECT_THAT(tcvn3.hint.vi, HasSubstr("UniKey"));
  EXPECT_EQ(tcvn3.place.line, 2);
  const Diagnostic cp1258 = only_finding("{\"a\": \"Huy\xEA\xF2n Ch\xE2u Th\xE0nh\"}");
  EXPECT_THAT(cp1258.message.en, HasSubstr("Windows-1258"));
  const Diagnostic word = only_finding(std::string("PK\3\4\0\0\x9C\xFF", 8));
  EXPECT_THAT(word.hint.en, HasSubstr("Word"));
}

TEST(BadInput, NestingIsRefusedBeforeAnythingIsBuilt) {
  const std::string deep = std::string(10'000, '[') + std::string(10'000, ']');
  const Diagnostic finding = only_finding(deep);
  EXPECT_EQ(finding.code, "json.nesting");
  EXPECT_EQ(finding.place.column, 201);
  EXPECT_LE(finding.place.source_line.size(), 400U);
}

TEST(BadInput, UnclosedNestingOfAMillionLevelsIsRefusedToo) {
  EXPECT_EQ(only_finding(std::string(1'000'000, '[')).code, "json.nesting");
}

TEST(BadInput, BracketsInsideStringsAreNoNesting) {
  EXPECT_TRUE(from_text(smallest(", \"subject\": \"" + std::string(300, '[') + "\""), "plan.json"));
}

TEST(BadInput, TwoHundredLevelsAreAccepted) {
  // The outermost object is the first level.
  const std::string data = ", \"deep\": " + std::string(199, '[') + std::string(199, ']');
  EXPECT_TRUE(from_text(smallest(data), "plan.json"));
  EXPECT_EQ(
      only_finding(smallest(", \"deep\": " + std::string(200, '[') + std::string(200, ']'))).code,
      "json.nesting");
}

TEST(BadInput, DuplicateNamesPointAtTheSecond) {
  const Diagnostic finding = only_finding("{\n \"a\": {\"b\": 1,\n   \"b\": 2}\n}");
  EXPECT_EQ(finding.code, "json.duplicate");
  EXPECT_EQ(finding.place.field, "a.b");
  EXPECT_EQ(finding.place.line, 3);
  EXPECT_EQ(finding.place.column, 4);
  EXPECT_THAT(finding.message.en, HasSubstr("line 2, column 8"));
}

TEST(BadInput, EachFurtherDuplicateIsNamed) {
  const Diagnostics findings = refused("{\"a\": 1,\n\"a\": 2,\n\"a\": 3}");
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].place.line, 2);
  EXPECT_EQ(findings[1].place.line, 3);
}

TEST(BadInput, NamesThatDifferInNormalFormAreDuplicates) {
  EXPECT_EQ(only_finding("{\"\u1EBF\": 1, \"e\u0302\u0301\": 2}").code, "json.duplicate");
}

TEST(BadInput, ControlAndBidiCharactersNameCodePointAndPlace) {
  const Diagnostics findings =
      refused(smallest(",\n  \"subject\": \"Kế\\u0007 hoạch\",\n  \"bases\": [\"Căn cứ\", "
                       "\"A\u202EB\", \"\uFFFF\"]"));
  ASSERT_EQ(findings.size(), 3U);
  EXPECT_EQ(findings[0].code, "json.character");
  EXPECT_EQ(findings[0].place.field, "subject");
  EXPECT_EQ(findings[0].place.line, 5);
  EXPECT_THAT(findings[0].message.en, HasSubstr("U+0007"));
  EXPECT_EQ(findings[1].place.field, "bases[1]");
  EXPECT_THAT(findings[1].message.en, HasSubstr("bidirectional control character U+202E"));
  EXPECT_THAT(findings[1].message.en, HasSubstr("character 2"));
  EXPECT_EQ(findings[2].place.field, "bases[2]");
}

TEST(BadInput, ForcedLineEndsAreAccepted) {
  const auto plan = from_text(smallest(", \"subject\": \"Một\\nHai\""), "plan.json");
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->metadata.subject, "Một\nHai");
}

TEST(BadInput, WrongTypes) {
  const Diagnostics findings = refused(
      smallest(", \"subject\": 5, \"bases\": \"Căn cứ\", \"contents\": \"có\", \"style\": []"));
  ASSERT_EQ(findings.size(), 4U);
  for (const Diagnostic& finding : findings) EXPECT_EQ(finding.code, "plan.wrong-type");
  EXPECT_EQ(findings[0].place.field, "subject");
  EXPECT_THAT(findings[0].hint.vi, HasSubstr("dấu ngoặc kép"));
  EXPECT_THAT(findings[1].hint.vi, HasSubstr("ngoặc vuông"));
}

TEST(BadInput, TheOutermostValueMustBeAnObject) {
  EXPECT_EQ(only_finding("[]").code, "plan.wrong-type");
  EXPECT_EQ(only_finding("\"x\"").code, "plan.wrong-type");
}

TEST(BadInput, AllMissingFieldsAtOnce) {
  const Diagnostics findings = refused("{\"organ\": {}}");
  std::vector<std::string> messages;
  for (const Diagnostic& finding : findings) {
    EXPECT_EQ(finding.code, "plan.missing-field");
    messages.push_back(finding.message.en);
  }
  EXPECT_EQ(messages.size(), 4U);  // template, organ.name, organ.place, signer
}

TEST(BadInput, UnknownFieldHasTheNearestName) {
  const Diagnostic finding =
      only_finding(smallest(",\n  \"archive\": {\n    \"unit\": [\"VP\"]\n  }"));
  EXPECT_EQ(finding.code, "plan.unknown-field");
  EXPECT_EQ(finding.place.field, "archive.unit");
  EXPECT_EQ(finding.place.line, 6);
  EXPECT_EQ(finding.place.column, 5);
  EXPECT_EQ(finding.place.source_line, "    \"unit\": [\"VP\"]");
  EXPECT_EQ(finding.hint.en, "Did you mean “units”?");
}

TEST(BadInput, UnknownNamesAtTheOutermostLevelBelongToTheTemplate) {
  const auto plan = from_text(smallest(", \"theme\": \"Đoàn kết\""), "plan.json");
  ASSERT_TRUE(plan);
  EXPECT_THAT(template_fields(plan->data), testing::ElementsAre("theme"));
}

TEST(BadInput, DatesThatDoNotExist) {
  EXPECT_EQ(only_finding(smallest(", \"issued_date\": \"2024-02-30\"")).code, "plan.bad-date");
  EXPECT_EQ(only_finding(smallest(", \"issued_date\": \"05/02/2024\"")).code, "plan.bad-date");
  const Diagnostic parts =
      only_finding(smallest(", \"issued_date\": {\"day\": 30, \"month\": 2, \"year\": 2024}"));
  EXPECT_EQ(parts.code, "plan.bad-date");
  EXPECT_EQ(parts.place.field, "issued_date.day");
  EXPECT_THAT(parts.hint.en, HasSubstr("29 days"));
  EXPECT_EQ(only_finding(smallest(", \"issued_date\": {\"day\": 31, \"month\": 4}")).code,
            "plan.bad-date");
  EXPECT_TRUE(from_text(smallest(", \"issued_date\": {\"day\": 29, \"month\": 2}"), "p"));
}

TEST(BadInput, StyleOutsideTheRegulationNamesTheClause) {
  const Diagnostics findings = refused(
      smallest(", \"style\": {\"body_size\": 15, \"line_spacing\": 2, \"paragraph_gap_pt\": 3, "
               "\"first_line_mm\": 11, \"margins_mm\": {\"left\": 25}}"));
  ASSERT_EQ(findings.size(), 5U);
  for (const Diagnostic& finding : findings)
    EXPECT_THAT(finding.message.vi + finding.hint.vi, HasSubstr("Phụ lục I, Phần I"));
  EXPECT_EQ(findings[0].code, "plan.out-of-range");
  EXPECT_EQ(findings[4].place.field, "style.margins_mm.left");
}

TEST(BadInput, SizesComeInHalfPoints) {
  EXPECT_TRUE(from_text(smallest(", \"style\": {\"body_size\": 13.5}"), "p"));
  EXPECT_EQ(only_finding(smallest(", \"style\": {\"body_size\": 13.3}")).code, "plan.out-of-range");
}

TEST(BadInput, ChoicesAreNamed) {
  const Diagnostic finding = only_finding(smallest(", \"edition\": \"papre\""));
  EXPECT_EQ(finding.code, "plan.bad-value");
  EXPECT_EQ(finding.hint.en, "Did you mean “paper”?");
  EXPECT_THAT(only_finding(smallest(", \"numbering\": \"1.\"")).hint.en, HasSubstr("I/1/1.1"));
}

TEST(BadInput, BlocksOfUnknownOrSeveralKinds) {
  const Diagnostics findings = refused(
      smallest(", \"body\": [{\"heding\": \"A\"}, {\"heading\": \"A\", \"items\": []}, {}, 5]"));
  ASSERT_EQ(findings.size(), 4U);
  EXPECT_EQ(findings[0].code, "plan.unknown-block");
  EXPECT_EQ(findings[0].place.field, "body[0]");
  EXPECT_EQ(findings[0].hint.en, "Did you mean “heading”?");
  EXPECT_THAT(findings[1].message.en, HasSubstr("heading, items"));
  EXPECT_EQ(findings[2].code, "plan.unknown-block");
  EXPECT_EQ(findings[3].code, "plan.wrong-type");
}

TEST(BadInput, DeepBlocksAreCheckedWithTheirPath) {
  const Diagnostic finding =
      only_finding(smallest(", \"body\": [{\"heading\": \"A\", \"body\": [{\"items\": [{\"text\": "
                            "\"x\", \"bodi\": []}]}]}]"));
  EXPECT_EQ(finding.place.field, "body[0].body[0].items[0].bodi");
}

TEST(BadInput, LabelsWidthsAndEmptyTexts) {
  EXPECT_EQ(
      only_finding(smallest(", \"body\": [{\"heading\": \"A\", \"label\": \"tổ chức\"}]")).code,
      "plan.bad-value");
  EXPECT_EQ(only_finding(smallest(", \"body\": [{\"heading\": \"\"}]")).code, "plan.bad-value");
  for (const char* width : {"30", "mm", "3.mm", ".5%", "30 mm", "-3mm", "1.2.3mm"}) {
    const std::string table = std::string("{\"columns\": [{\"title\": \"A\", \"width\": \"") +
                              width + "\"}], \"rows\": []}";
    EXPECT_EQ(only_finding(smallest(", \"body\": [{\"table\": " + table + "}]")).code,
              "plan.bad-value")
        << width;
  }
}

TEST(BadInput, SigningPrefixesAreNotTyped) {
  const Diagnostic finding = only_finding(
      R"({"template": "x", "organ": {"name": "A", "place": "B"}, "signer": {"title": "KT. Giám đốc"}})");
  EXPECT_EQ(finding.code, "plan.typed-prefix");
  EXPECT_EQ(finding.place.field, "signer.title");
}

TEST(BadInput, ByOrderAndByAuthorisationExcludeEachOther) {
  const Diagnostic finding = only_finding(
      R"({"template": "x", "organ": {"name": "A", "place": "B"},
          "signer": {"title": "C", "by_order_of": "D", "authorised_by": "E"}})");
  EXPECT_EQ(finding.code, "plan.signer");
}

std::string with_table(const std::string& rows) {
  return smallest(
      ",\n\"body\": [{\"table\": {\"columns\": [{\"title\": \"STT\", \"numbered\": true}, "
      "{\"title\": \"A\", "
      "\"field\": \"task\"}, {\"title\": \"B\", \"field\": \"time\"}],\n\"rows\": [" +
      rows + "]}}]");
}

TEST(BadInput, RowsThatDoNotFitTheirTable) {
  EXPECT_TRUE(
      from_text(with_table("[\"a\", \"b\"], [{\"text\": \"a\", \"column_span\": 2}]"), "p"));
  EXPECT_TRUE(
      from_text(with_table("[{\"text\": \"a\", \"row_span\": 2}, 1], [2], {\"group\": \"G\"}, "
                           "{\"task\": \"a\", \"time\": null}"),
                "p"));
  for (const char* rows : {"[\"a\"]", "[1, 2, 3]", "[{\"text\": \"a\", \"column_span\": 3}]",
                           "[{\"text\": \"a\", \"row_span\": 2}, 1], [2, 3]",
                           "[{\"text\": \"a\", \"row_span\": 18446744073709551615}, 1], [2, 3]",
                           "[{\"text\": \"a\", \"column_span\": 18446744073709551615}]"})
    EXPECT_EQ(only_finding(with_table(rows)).code, "plan.table") << rows;
  const Diagnostic field = only_finding(with_table("{\"tasks\": \"a\"}"));
  EXPECT_EQ(field.code, "plan.table");
  EXPECT_EQ(field.place.field, "body[0].table.rows[0].tasks");
  EXPECT_EQ(field.hint.en, "Did you mean “task”?");
}

TEST(BadInput, FindingsAreCapped) {
  std::string bases;
  for (int i = 0; i < 1000; ++i) bases += std::string(i == 0 ? "" : ",") + "1";
  const Diagnostics findings = refused(smallest(", \"bases\": [" + bases + "]"));
  ASSERT_EQ(findings.size(), kMostFindings + 1);
  EXPECT_EQ(findings.back().code, "plan.more-findings");
  EXPECT_EQ(findings.back().severity, Severity::note);
}

TEST(BadInput, EveryFindingIsADataFaultWithFileAndBothLanguages) {
  for (const char* text : {"", "{", "[]", "{\"a\": 1, \"a\": 2}", "{\"organ\": {\"nam\": 1}}"}) {
    for (const Diagnostic& finding : refused(text)) {
      EXPECT_EQ(finding.fault, Fault::data) << text;
      EXPECT_EQ(finding.place.file, "plan.json") << text;
      EXPECT_FALSE(finding.message.vi.empty() || finding.message.en.empty()) << text;
      EXPECT_FALSE(finding.hint.vi.empty() || finding.hint.en.empty()) << text;
    }
    EXPECT_FALSE(refused(text).empty()) << text;
  }
}

TEST(BadInput, ATruncatedPlanNeverPasses) {
  const std::string whole = smallest(", \"subject\": \"Kế hoạch\", \"contents\": false");
  ASSERT_TRUE(from_text(whole, "p"));
  const std::size_t end = whole.rfind('}');
  for (std::size_t size = 0; size <= end; ++size)
    EXPECT_FALSE(refused(whole.substr(0, size)).empty()) << size;
}

}  // namespace
}  // namespace vanban::plan
