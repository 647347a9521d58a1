// SPDX-License-Identifier: MIT
// Every paragraph knows the field of the data, or the line of the template, that it comes from.
#include "template_fixture.hpp"

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "model/provenance.hpp"
#include "model/walk.hpp"
#include "templating/values/field_paths.hpp"

namespace vanban::templating {
namespace {

class OriginsTest : public TemplateTest {
 protected:
  static std::string place(const model::Document& document, model::OriginId id) {
    const Place place = model::place_of(document.provenance, id);
    return place.field.empty() ? fmt::format("{}:{}", place.file, place.line) : place.field;
  }

  /// `text < place`, and each passage as `[text < place]`; a line for each paragraph with text.
  static std::string origins(const model::Document& document) {
    std::string lines;
    model::for_each_paragraph(document, [&](const model::Paragraph& paragraph) {
      const std::string text = model::text_of(paragraph);
      if (text.empty()) return;
      lines += fmt::format("{} < {}", text, place(document, paragraph.origin));
      for (const model::Passage& passage : paragraph.passages.list)
        lines += fmt::format(" [{} < {}]", piece(text, passage), place(document, passage.origin));
      lines += '\n';
    });
    return lines;
  }

  std::string origins(const std::string& source, const std::string& data) {
    const Result<model::Document> result = document("{% bind false %}\n" + source, data);
    return result ? origins(*result) : describe(result.error(), Language::english);
  }

 private:
  static std::string piece(const std::string& text, const model::Passage& passage) {
    std::size_t offset = 0, begin = 0, position = 0;
    for (; position < passage.end && offset < text.size(); ++position) {
      if (position == passage.begin) begin = offset;
      utf8::next(text, offset);
    }
    return text.substr(begin, offset - begin);
  }
};

TEST_F(OriginsTest, BlocksOfTheDataNameTheirFields) {
  EXPECT_EQ(origins("{% blocks body %}", R"({"body": ["a", {"heading": "b", "body": [
      {"items": ["c", {"text": "d", "body": ["e"]}]}, {"clauses": [{"title": "f", "text": "g"}]}]},
      {"chapter": "h"}]})"),
            "a < body[0]\nB < body[1].heading\nc < body[1].body[0].items[0]\n"
            "d < body[1].body[0].items[1].text\ne < body[1].body[0].items[1].body[0]\n"
            "f < body[1].body[1].clauses[0].title\ng < body[1].body[1].clauses[0].text\n"
            "Chương I < body[2].chapter\nH < body[2].chapter\n");
}

TEST_F(OriginsTest, CellsNameTheirs) {
  EXPECT_EQ(origins("{% blocks body %}", R"({"body": [{"table": {"title": "t",
      "columns": [{"title": "STT", "numbered": true}, {"title": "A", "field": "a"}, {"field": "b"}],
      "rows": [{"a": {"text": ["x", "y"]}, "b": 5}, {"group": "g"}, {"a": "z"}]}}]})"),
            "t < body[0].table.title\nSTT < body[0].table.columns[0].title\n"
            "A < body[0].table.columns[1].title\n1 < body[0].table.rows[0]\n"
            "x < body[0].table.rows[0].a.text[0]\ny < body[0].table.rows[0].a.text[1]\n"
            "5 < body[0].table.rows[0].b\ng < body[0].table.rows[1].group\n"
            "2 < body[0].table.rows[2]\nz < body[0].table.rows[2].a\n");
}

TEST_F(OriginsTest, ATableNamesItsColumns) {
  const auto result = document("{% blocks body %}", R"({"body": ["a", {"table": {
      "columns": [{}], "rows": [["b"]]}}]})");
  ASSERT_TRUE(result);
  const auto& table = std::get<model::Table>(result->sections[0].blocks[1]);
  EXPECT_EQ(place(*result, table.origin), "body[1].table.columns");
}

TEST_F(OriginsTest, NotesComeFromTheFieldThatHoldsThem) {
  EXPECT_EQ(origins("{% blocks body %}\nx^[chú {{ a }}]", R"({"body": ["b^[n]"], "a": "thích"})"),
            "b < body[0]\nx < mau/t.vbt:3\nn < body[0]\nchú thích < mau/t.vbt:3 [thích < a]\n");
}

TEST_F(OriginsTest, WordsOfTheTemplateNameItsLine) {
  EXPECT_EQ(origins("Một.\n\n# Hai", "{}"), "Một. < mau/t.vbt:2\nHAI < mau/t.vbt:4\n");
}

TEST_F(OriginsTest, ValuesInALineArePassages) {
  EXPECT_EQ(origins("Ông {{ name }}, {{ organ.name | upper }}.",
                    R"({"name": "Đỗ", "organ": {"name": "sở"}})"),
            "Ông Đỗ, SỞ. < mau/t.vbt:2 [Đỗ < name] [SỞ < organ.name]\n");
  EXPECT_EQ(origins("::kinh-gui Kính gửi: {{ to | first }}", R"({"to": ["Bộ"]})"),
            "Kính gửi: Bộ < mau/t.vbt:2 [Bộ < to[0]]\n");
}

TEST_F(OriginsTest, ALineOfOneValueAloneIsOfItsField) {
  EXPECT_EQ(origins("{% for x in bases %}\n::can-cu {{ x | end_mark(';') | rich }}\n{% endfor %}",
                    R"({"bases": ["Căn cứ *a*", "Căn cứ b"]})"),
            "Căn cứ a; < bases[0]\nCăn cứ b; < bases[1]\n");
}

TEST_F(OriginsTest, NoBreakBlanksDoNotMoveAPassage) {
  const auto result = document("Ngày 05 tháng 02: {{ a }}", R"({"a": "theo Điều 5"})");
  ASSERT_TRUE(result);
  EXPECT_EQ(origins(*result),
            "Ngày\u00A005 tháng\u00A002: theo Điều\u00A05 < mau/t.vbt:1 "
            "[theo Điều\u00A05 < a]\n");
}

TEST_F(OriginsTest, SetAndIncludeKeepTheField) {
  add_file("phan", "{{ p }}");
  EXPECT_EQ(origins("{% set x = a.b %}\n{{ x }}\n{% include \"phan\" with p=x | upper %}",
                    R"({"a": {"b": "c"}})"),
            "c < a.b\nC < a.b\n");
}

TEST_F(OriginsTest, AJoinedTextKnowsItsParts) {
  EXPECT_EQ(origins("{% set line = a ~ \"; đt \" ~ b.c %}\n{{ line }}.",
                    R"({"a": "đường", "b": {"c": 12}})"),
            "đường; đt 12. < mau/t.vbt:3 [đường < a] [12 < b.c]\n");
}

TEST_F(OriginsTest, AFilterOnAJoinedTextKeepsWhatHoldsAllParts) {
  EXPECT_EQ(origins("{{ (s.a ~ s.b) | upper }}", R"({"s": {"a": "x", "b": "y"}})"), "XY < s\n");
  EXPECT_EQ(origins("{{ (a ~ b) | upper }}", R"({"a": "x", "b": "y"})"), "XY < mau/t.vbt:2\n");
}

TEST_F(OriginsTest, LetterheadTitleAndSignatureNameTheirFields) {
  const std::string all = origins(
      "{% letterhead organ=o.name notation=n number=c place=o.place date=\"2024-02-05\" %}\n"
      "{% title kind=\"Kế hoạch\" subject=s %}\n"
      "{% signature recipients=r archive=a title=g.title name=g.name "
      "authority=(\"KT. \" ~ g.for) %}",
      R"({"o": {"name": "Sở", "place": "Huế"}, "n": "KH-S", "c": 5, "s": "Thi đua",
          "r": ["Bộ", {"text": "Khối", "members": ["A", "B"]}], "a": {"units": ["VP"]},
          "g": {"title": "Phó", "name": "Lê", "for": "Giám"}})");
  for (const char* line :
       {"SỞ < o.name\n", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM < mau/t.vbt:2\n", "Số: 05/KH-S < n\n",
        "Huế, ngày 05 tháng 02 năm 2024 < o.place\n", "KẾ HOẠCH < mau/t.vbt:3\n", "Thi đua < s\n",
        "Nơi nhận: < mau/t.vbt:4\n", "- Bộ; < r[0]\n", "- Khối: < r[1]\n",
        "+ A; < r[1].members[0]\n", "+ B; < r[1].members[1]\n", "- Lưu: VT, VP. < a\n",
        "KT. GIÁM < ", "PHÓ < g.title\n", "Lê < g.name\n"})
    EXPECT_NE(all.find(line), std::string::npos) << line << "in\n" << all;
}

TEST_F(OriginsTest, APutTogetherNotationKnowsItsParts) {
  EXPECT_NE(origins("{% letterhead organ=\"Sở\" number=5 notation=a ~ \"-\" ~ b place=\"Huế\" %}",
                    R"({"a": "STP", "b": "VP"})")
                .find("Số: 05/STP-VP < mau/t.vbt:2 [STP < a] [VP < b]\n"),
            std::string::npos);
}

TEST_F(OriginsTest, AnnexesNameTheirOwnFields) {
  EXPECT_EQ(origins("a\n{% for x in annexes %}\n{% annex title=x.title note=\"(\" ~ k ~ \")\" %}\n"
                    "{% blocks x.body %}\n{% endannex %}\n{% endfor %}",
                    R"({"k": "Kèm", "annexes": [{"title": "t", "body": ["b"]},
                        {"title": "u", "body": [{"heading": "c"}]}]})"),
            "a < mau/t.vbt:2\nPhụ lục I < mau/t.vbt:4\nT < annexes[0].title\n(Kèm) < k\n"
            "b < annexes[0].body[0]\nPhụ lục II < mau/t.vbt:4\nU < annexes[1].title\n(Kèm) < k\n"
            "C < annexes[1].body[0].heading\n");
}

TEST_F(OriginsTest, ATextRememberedHasTheOriginOfItsNewPlace) {
  ASSERT_TRUE(files_.write("mau/t.vbt", "{% blocks body %}"));
  const Result<Template> compiled = load();
  ASSERT_TRUE(compiled);
  TextMemory memory(kTextMemoryBytes);
  const auto first = evaluate(*compiled, plan::Json::parse(R"({"body": ["a", "b"]})"), &memory);
  const auto second = evaluate(*compiled, plan::Json::parse(R"({"body": ["b", "a"]})"), &memory);
  ASSERT_TRUE(first && second);
  EXPECT_EQ(origins(*first), "a < body[0]\nb < body[1]\n");
  EXPECT_EQ(origins(*second), "b < body[0]\na < body[1]\n");
}

TEST(FieldPathsTest, FindsEveryMemberByItsAddress) {
  const Json data = Json::parse(R"({"a": [{"b c": 1}, [], {}, "x"], "d": {"e": null}})");
  FieldPaths paths(data);
  EXPECT_EQ(paths.path(&data), "");
  EXPECT_EQ(paths.path(nullptr), "");
  EXPECT_EQ(paths.path(&data["a"]), "a");
  EXPECT_EQ(paths.path(&data["a"][3]), "a[3]");
  EXPECT_EQ(paths.path(&data["a"][0]["b c"]), "a[0][\"b c\"]");
  EXPECT_EQ(paths.path(&data["d"]["e"]), "d.e");
  const Json other = data;
  EXPECT_EQ(paths.path(&other["d"]), "");
}

TEST(FieldPathsTest, FindsWhatHoldsBoth) {
  const Json data = Json::parse(R"({"a": [{"b": 1, "c": [2]}], "d": 3})");
  FieldPaths paths(data);
  const Json& member = data["a"][0];
  EXPECT_EQ(paths.common(&member["b"], &member["c"][0]), &member);
  EXPECT_EQ(paths.common(&member["c"], &member["c"][0]), &member["c"]);
  EXPECT_EQ(paths.common(&member, &data["d"]), nullptr);
}

}  // namespace
}  // namespace vanban::templating
