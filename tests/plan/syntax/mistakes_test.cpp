// SPDX-License-Identifier: MIT
// The mistakes of people who type JSON: each is one finding, at the place where it was made, with
// what to type instead.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "plan/json_reader.hpp"

namespace vanban::plan::syntax {
namespace {

using testing::HasSubstr;

Diagnostics findings(const std::string& text) {
  const auto data = read_json(JsonSource("plan.json", text));
  return data ? Diagnostics{} : data.error();
}

/// `line:column message → hint` of each, in English.
std::string told(const std::string& text) {
  std::string list;
  for (const Diagnostic& one : findings(text))
    list += std::to_string(one.place.line) + ":" + std::to_string(one.place.column) + " " +
            one.message.en + " → " + one.hint.en + "\n";
  return list;
}

struct Mistake {
  const char* name;
  const char* text;
  int line;
  int column;
  const char* says;
};

class Mistakes : public testing::TestWithParam<Mistake> {};
TEST_P(Mistakes, AreFoundOnceWhereTheyWereMade) {
  const Mistake& mistake = GetParam();
  const Diagnostics found = findings(mistake.text);
  ASSERT_EQ(found.size(), 1U) << told(mistake.text);
  const Diagnostic& finding = found.front();
  EXPECT_EQ(finding.code, "json.syntax");
  EXPECT_EQ(finding.fault, Fault::data);
  EXPECT_EQ(finding.place.file, "plan.json");
  EXPECT_EQ(finding.place.line, mistake.line) << told(mistake.text);
  EXPECT_EQ(finding.place.column, mistake.column) << told(mistake.text);
  EXPECT_THAT(told(mistake.text), HasSubstr(mistake.says));
  EXPECT_FALSE(finding.place.source_line.empty());
  EXPECT_FALSE(finding.message.vi.empty());
  EXPECT_FALSE(finding.hint.vi.empty());
}
std::string name_of(const testing::TestParamInfo<Mistake>& info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(
    Marks, Mistakes,
    testing::Values(
        Mistake{
            "InnerMarks", R"({"a": "Phong trào "Dân vận khéo" năm 2024", "b": 1})", 1, 19,
            R"(around “Dân vận khéo” → Write \"Dân vận khéo\", or use curly marks: “Dân vận khéo”.)"},
        Mistake{"InnerMarksBeforeAComma", R"({"a": "Thi "Khéo tay", năm 2024", "b": 1})", 1, 12,
                "around “Khéo tay”"},
        Mistake{"InnerMarksTwice", R"(["Hội thi "A", "B" và "C" năm nay", "x"])", 1, 11,
                "around “A”"},
        Mistake{"InnerMarksAtTheEnd", R"({"a": "Phong trào "Dân vận khéo"", "b": 1})", 1, 19,
                "around “Dân vận khéo”"},
        Mistake{"InnerMarksBeforeAColon", R"({"a": "Ghi "Kính gửi": Sở Tư pháp", "b": 1})", 1, 12,
                "around “Kính gửi”"},
        Mistake{"InnerMarksInBrackets", R"({"a": "Theo [luật "A"] mới", "b": [1]})", 1, 19,
                "around “A”"},
        Mistake{"DoubledMarks", R"({"a": "Phong trào ""Khéo"" năm", "b": 1})", 1, 19, "\\\""},
        Mistake{"OneInnerMark", R"({"a": "Tấm bảng 30" x 40", "b": 1})", 1, 19, "does not end it"},
        Mistake{"CurlyMarks", "{“a”: “x”, \"b\": 1}", 1, 2, "smart quotes"},
        Mistake{"CurlyMarksWithCurlyInside", "{\"a\": “Thi “Khéo tay”, năm 2024”, \"b\": 1}", 1, 7,
                "smart quotes"},
        Mistake{"CurlyClosingMarkOfAName", "{\"a”: \"x\", \"b\": 1}", 1, 2, "Write \"a\""},
        Mistake{"CurlyClosingMark", "{\n\"a\": \"x”,\n\"b\": 1}", 2, 6, "Write \"x\""},
        Mistake{"SingleMarks", "{'a': 1}", 1, 2, "Write \"a\""},
        Mistake{"SingleMarksOfAText", "{\"a\": 'x', \"b\": 'y'}", 1, 7, "Write \"x\""},
        Mistake{"NoClosingMark", "{\n  \"a\": \"một, hai,\n  \"b\": 1\n}", 2, 17, "no closing"},
        Mistake{"NoClosingMarkInALine", R"({"a": "x, "b": "y", "c": 1})", 1, 9, "no closing"},
        Mistake{"NoClosingMarkInAList", R"(["a, "b", "c"])", 1, 4, "no closing"},
        Mistake{"NoClosingMarkOfAName", R"({"a: "x", "b": 1})", 1, 4, "no closing"},
        Mistake{"NoClosingMarkBeforeABracket", "{\"a\": [\n  \"x],\n \"b\": 1}", 2, 5,
                "no closing"},
        Mistake{"NoClosingMarkAtTheEnd", "{\"a\": \"b}", 1, 9, "no closing"},
        Mistake{"NoOpeningMark", R"({"a": Sở Tư pháp", "b": 1})", 1, 7, "Write \"Sở Tư pháp\""},
        Mistake{"NoOpeningMarkOfAName", R"({"a": 1, b": 1})", 1, 10, "Write \"b\""},
        Mistake{"NoMarksOfAName", "{a: 1}", 1, 2, "Write \"a\":"},
        Mistake{"NoMarksOfNames", "{a: 1, b: 2}", 1, 2, "Write \"a\":"},
        Mistake{"NoMarks", R"({"a": Sở Tư pháp, "b": 1})", 1, 7, "Write \"Sở Tư pháp\""},
        Mistake{"NoMarksOfADate", R"({"a": 2024-02-05, "b": 1})", 1, 7, "Write \"2024-02-05\""},
        Mistake{"NoMarksOfATime", R"({"a": 12:30, "b": 1})", 1, 7, "Write \"12:30\""},
        Mistake{"NoMarksInAList", "[Bộ Tư pháp, Sở Nội vụ]", 1, 2, "Write \"Bộ Tư pháp\""}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Strings, Mistakes,
    testing::Values(Mistake{"LineEnd", "{\"a\": \"một\nhai\", \"b\": 1}", 1, 11, "write \\n"},
                    Mistake{"LineEnds", "{\"a\": \"một\r\nhai\r\n\r\nba: bốn\", \"b\": 1}", 1, 11,
                            "write \\n"},
                    Mistake{"Tab", "{\"a\": \"một\thai\tba\"}", 1, 11, "a tab"},
                    Mistake{"ControlCharacter", "{\"a\": \"một\x01hai\"}", 1, 11, "U+0001"},
                    Mistake{"Path", R"({"a": "D:\Van ban\2024", "b": 1})", 1, 10, R"(twice: \\)"},
                    Mistake{"PathWithABackslashAtItsEnd", R"({"a": "D:\Van ban\", "b": 1})", 1, 10,
                            R"(twice: \\)"},
                    Mistake{"WrongCodePoint", R"({"a": "\u12G4"})", 1, 8, R"(twice: \\)"},
                    Mistake{"HalfASurrogatePair", R"({"a": "\ud83d!"})", 1, 8, R"(twice: \\)"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Words, Mistakes,
    testing::Values(Mistake{"LeadingZero", R"({"a": 05, "b": 1})", 1, 7,
                            R"(Write 5; where the zero belongs to a code write "05".)"},
                    Mistake{"GroupedNumber", R"({"a": 1.234.567, "b": 1})", 1, 7, "Write 1234567"},
                    Mistake{"NumberWithBlanks", R"({"a": 1 234 567, "b": 1})", 1, 7,
                            "Write 1234567"},
                    Mistake{"DecimalComma", R"({"a": 1,5, "b": 1})", 1, 7, "Write 1.5"},
                    Mistake{"DecimalCommaAtTheEnd", R"({"a": 12,75})", 1, 7, "Write 12.75"},
                    Mistake{"GroupsAndDecimals", R"({"a": 1.234,5, "b": 1})", 1, 7, "Write 1234.5"},
                    Mistake{"Plus", R"({"a": +5})", 1, 7, "Write 5."},
                    Mistake{"PointInFront", R"({"a": .5})", 1, 7, "Write 0.5."},
                    Mistake{"PointAtTheEnd", R"({"a": 5.})", 1, 7, "Write 5."},
                    Mistake{"Percent", R"({"a": 5%})", 1, 7, "Write \"5%\""},
                    Mistake{"UpperCase", R"({"a": TRUE})", 1, 7, "Write true"},
                    Mistake{"Python", R"({"a": None, "b": 1})", 1, 7, "Write null"},
                    Mistake{"Vietnamese", R"({"a": đúng})", 1, 7, "Write \"đúng\""}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Signs, Mistakes,
    testing::Values(
        Mistake{"NoComma", "{\n  \"a\": 1\n  \"b\": 2\n}", 2, 9, "comma is missing"},
        Mistake{"NoCommaInALine", R"({"a": "x" "b": 2})", 1, 10, "comma is missing"},
        Mistake{"NoCommaInAList", "[\"a\" \"b\"]", 1, 5, "comma is missing"},
        Mistake{"NoCommaBetweenObjects", "[{\"a\": 1}\n{\"a\": 2}]", 1, 10, "comma is missing"},
        Mistake{"NoCommaAfterABracket", "{\"a\": [1]\n\"b\": 2}", 1, 10, "comma is missing"},
        Mistake{"Semicolon", R"({"a": "x"; "b": 1})", 1, 10, "comma in its place"},
        Mistake{"CommaTooMany", "{\n  \"a\": 1,\n}", 2, 9, "comma too many"},
        Mistake{"CommaTooManyInAList", R"({"a": [1, 2, ]})", 1, 12, "comma too many"},
        Mistake{"TwoCommas", R"({"a": 1,, "b": 2})", 1, 9, "comma too many"},
        Mistake{"CommaInFront", R"([, 1])", 1, 2, "comma too many"},
        Mistake{"NoColon", R"({"a" "b", "c": 1})", 1, 5, "colon is missing"},
        Mistake{"NoColonBeforeANumber", R"({"a" 5, "c": 1})", 1, 5, "colon is missing"},
        Mistake{"NoColonBeforeABracket", R"({"a" [1], "c": 1})", 1, 5, "colon is missing"},
        Mistake{"TwoColons", R"({"a":: 1})", 1, 6, "colon too many"},
        Mistake{"EqualsSign", R"({"a" = 1, "b": 2})", 1, 6, "colon in its place"},
        Mistake{"NoValue", R"({"a": , "b": 2})", 1, 2, "no value"},
        Mistake{"NoValueAtTheEnd", R"({"b": 2, "a": })", 1, 10, "no value"},
        Mistake{"NoColonAndValue", R"({"a", "b": 2})", 1, 2, "no value"},
        Mistake{"NoName", R"({"a": 1, {"b": 2}, "c": 3})", 1, 10, "no name"},
        Mistake{"LineComment", "{\n  // ghi chú\n  \"a\": 1\n}", 2, 3, "no comments"},
        Mistake{"LineComments", "{\n  // ghi\n  // chú\n  \"a\": 1\n}", 2, 3, "no comments"},
        Mistake{"CommentBehind", "{\"a\": 1, // một\n \"b\": 2}", 1, 10, "no comments"},
        Mistake{"BlockComment", "{/* một\nhai */ \"a\": 1}", 1, 2, "no comments"},
        Mistake{"HashComment", "{\"a\": 1 # một\n, \"b\": 2}", 1, 9, "no comments"},
        Mistake{"NoBreakSpace", "{\"a\":\u00A01, \"b\":\u00A02}", 1, 6, "U+00A0"},
        Mistake{"Leftover", R"({"a": "x" chữ thừa, "b": 1})", 1, 11, "cannot be understood"},
        Mistake{"SecondValue", "{} {}", 1, 4, "follows the end"},
        Mistake{"TextAfterTheEnd", "{\"a\": 1}\nhết", 2, 1, "follows the end"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Brackets, Mistakes,
    testing::Values(
        Mistake{"Unclosed", "{\"a\": 1", 1, 1, "Add the missing } at the end"},
        Mistake{"UnclosedList", "{\"a\": [1, 2, \"b\": 3}", 1, 7,
                "Add the missing ], before \"b\""},
        Mistake{"UnclosedListBeforeTheEnd", "{\"a\": [1, 2}", 1, 7, "Add the missing ]"},
        Mistake{"UnclosedListOverLines", "{\n  \"a\": [\n    1,\n    2\n  ,\n  \"b\": 3\n}", 2, 8,
                "before \"b\" on line 6"},
        Mistake{"UnclosedListWithoutItsComma", "{\n  \"a\": [\n    1,\n    2\n  \"b\": 3\n}", 2, 8,
                "before \"b\" on line 5"},
        Mistake{"UnclosedObjectInAList",
                "{\n  \"a\": [\n    {\n      \"b\": 1\n    ,\n    {\n      \"b\": 2\n    }\n  ]\n}",
                3, 5, "never closed"},
        Mistake{"UnclosedObjectBeforeAText", "[\n  {\n    \"a\": 1\n  ,\n  \"b\",\n  \"c\"\n]", 2,
                3, "before \"b\" on line 5"},
        Mistake{"UnclosedMember",
                "{\n  \"a\": {\n    \"x\": 1\n  ,\n  \"b\": {\n    \"y\": 2\n  }\n}\n", 2, 8,
                "before , on line 4"},
        Mistake{"Unopened", "{\"o\": \"name\": \"x\", \"place\": \"y\"}, \"b\": 1}", 1, 7,
                "opening { is missing"},
        Mistake{"UnopenedList", R"({"a": "x", "y", "z"], "b": 1})", 1, 7, "opening [ is missing"},
        Mistake{"UnopenedListOfObjects", R"({"a": {"x": 1}, {"x": 2}], "b": 1})", 1, 7,
                "opening [ is missing"},
        Mistake{"UnopenedObjectInAList", R"({"a": ["x": 1}, {"x": 2}], "b": 1})", 1, 8,
                "opening { is missing"},
        Mistake{"UnopenedFile", "\"a\": 1,\n\"b\": 2\n}", 1, 1, "opening { is missing"},
        Mistake{"WrongBracket", "{\"a\": [1, 2}, \"b\": 3}", 1, 12, "Put ] in place of }"},
        Mistake{"WrongBracketOfAnObject", "{\"a\": {\"x\": 2], \"b\": 3}", 1, 14,
                "Put } in place of ]"},
        Mistake{"SurplusBracket", "{\"a\": [{\"x\": 1}}, {\"x\": 2}], \"b\": 3}", 1, 16,
                "a closing } too many"},
        Mistake{"SurplusBracketOfAMember", "{\n  \"a\": {\"x\": 1}},\n  \"b\": 3\n}", 2, 16,
                "a closing } too many"},
        Mistake{"SurplusBracketOnALine", "{\n  \"a\": {\n    \"x\": 1\n  },\n  },\n  \"b\": 3\n}",
                5, 3, "a closing } too many"},
        Mistake{"SurplusBracketAtTheEnd", "{\n  \"a\": 1\n}\n}", 4, 1, "a closing } too many"}),
    name_of);

TEST(SyntaxErrors, AllAreFoundAtOnce) {
  EXPECT_EQ(
      told("{\n"
           "  \"template\": 'ke-hoach',\n"
           "  subject: \"Phong trào \"Dân vận khéo\" năm 2024\",\n"
           "  \"code_number\": 05,\n"
           "  \"bases\": [\n"
           "    \"Căn cứ Luật A\"\n"
           "    \"Căn cứ Luật B\",\n"
           "  ],\n"
           "  \"contents\": True\n"
           "}\n"),
      "2:15 names and texts stand in \" marks; these are single ones → Write \"ke-hoach\".\n"
      "3:3 the name “subject” has no quotation marks → Write \"subject\":\n"
      "3:24 the text holds straight quotation marks around “Dân vận khéo” → Write \\\"Dân vận "
      "khéo\\\", or use curly marks: “Dân vận khéo”.\n"
      "4:18 05 begins with a zero → Write 5; where the zero belongs to a code write \"05\".\n"
      "6:20 a comma is missing after this → Between two entries stands a comma: put it here.\n"
      "7:20 a comma too many → Delete this comma; the last entry before ] or } has none.\n"
      "9:15 JSON has no “True” → Write true (lower case, without quotation marks).\n");
}

TEST(SyntaxErrors, StandBesideDuplicatesAndCharactersOfTheSameFile) {
  const Diagnostics found = findings("{\"a\": 1, \"a\": 2, \"b\": \"x\u202Ey\", \"c\": 03}");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].code, "json.duplicate");
  EXPECT_EQ(found[0].place.field, "a");
  EXPECT_THAT(found[0].message.en, HasSubstr("line 1, column 2"));
  EXPECT_EQ(found[1].code, "json.character");
  EXPECT_EQ(found[1].place.field, "b");
  EXPECT_EQ(found[2].code, "json.syntax");
}

TEST(SyntaxErrors, ATabWrittenAsAnEscapeIsExplained) {
  const Diagnostics found = findings(R"({"a": "C:\thang 2"})");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "json.character");
  EXPECT_THAT(found[0].hint.en, HasSubstr(R"(write \\)"));
}

}  // namespace
}  // namespace vanban::plan::syntax
