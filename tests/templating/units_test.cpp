// SPDX-License-Identifier: MIT
// The unit that each paragraph belongs to: by the kind of their numbers in templates, by the tree
// of blocks in the data.
#include "model/citation.hpp"
#include "model/walk.hpp"
#include "template_fixture.hpp"

namespace vanban::templating {
namespace {

class UnitsTest : public TemplateTest {
 protected:
  /// Each paragraph as `text = place`, one a line.
  std::string places(const std::string& source, const std::string& data = "{}") {
    const Result<model::Document> made = document(source, data);
    if (!made) return describe(made.error(), Language::english);
    std::string text;
    model::for_each_paragraph(*made, [&](const model::Paragraph& paragraph) {
      text += model::text_of(paragraph) + " = " +
              model::citation_of(model::path_of(made->provenance.units, paragraph.unit)) + "\n";
    });
    return text;
  }

  std::string of_blocks(const std::string& blocks) {
    return places("{% blocks body %}", "{\"body\": " + blocks + "}");
  }
};

TEST_F(UnitsTest, NumbersOfATemplateNestByTheirKind) {
  EXPECT_EQ(places("Mở đầu.\n\nĐiều. một\n1. hai\na) ba\n\nđoạn\n2. bốn\nĐiều. năm"),
            "Mở đầu. = \nmột = Điều 1\nhai = khoản 1 Điều 1\nba = điểm a khoản 1 Điều 1\n"
            "đoạn = điểm a khoản 1 Điều 1\nbốn = khoản 2 Điều 1\nnăm = Điều 2\n");
}

TEST_F(UnitsTest, HeadingsOfAllSchemes) {
  EXPECT_EQ(places("# a\n## b\n### c\n- d"),
            "A = Mục I\nb = Mục I.1\nc = Mục I.1.1\nd = Mục I.1.1\n");
  EXPECT_EQ(places("{% numbering \"1/1.1\" %}\n# a\n## b"), "A = Mục 1\nb = Mục 1.1\n");
  EXPECT_EQ(places("{% numbering \"I/1/a\" %}\n# a\n## b\n### c\n#### d"),
            "A = Mục I\nb = Mục I.1\nc = điểm a Mục I.1\nd = điểm a Mục I.1\n");
  EXPECT_EQ(places("{% numbering \"Phần/Chương/Mục\" %}\n# a\n## b\n#. c"),
            "Phần I = Phần I\nA = Phần I\nChương I = Chương I Phần I\nB = Chương I Phần I\n"
            "c = khoản 1 Chương I Phần I\n");
}

TEST_F(UnitsTest, ClosingWordsStandOutsideTheLastUnit) {
  EXPECT_EQ(
      of_blocks(R"(["Mở đầu.", {"heading": "a", "body": [{"number": "Một", "body": ["Đoạn."]}]},
                          "Trên đây là Kế hoạch."])"),
      "Mở đầu. = \nA = Mục I\nMột = Mục I.1\nĐoạn. = Mục I.1\nTrên đây là Kế hoạch. = \n");
}

TEST_F(UnitsTest, AHeadingWithoutABodyHoldsWhatFollowsIt) {
  EXPECT_EQ(of_blocks(R"([{"heading": "a"}, "Đoạn.", {"heading": "b"}, "Đoạn."])"),
            "A = Mục I\nĐoạn. = Mục I\nB = Mục II\nĐoạn. = Mục II\n");
}

TEST_F(UnitsTest, ANumberedParagraphIsWholeWithoutABody) {
  EXPECT_EQ(of_blocks(R"([{"number": "Một"}, {"number": "Hai"}, "Báo cáo gửi về Sở."])"),
            "Một = Mục I\nHai = Mục II\nBáo cáo gửi về Sở. = \n");
}

TEST_F(UnitsTest, AListAfterANumberedParagraphBelongsToIt) {
  EXPECT_EQ(of_blocks(R"([{"article": "Gồm:"}, {"points": ["Một"]}, {"items": ["Hai"]}, "Lời."])"),
            "Gồm: = Điều 1\nMột = điểm a Điều 1\nHai = Điều 1\nLời. = \n");
}

TEST_F(UnitsTest, AChapterWithoutABodyHoldsItsArticles) {
  EXPECT_EQ(of_blocks(R"([{"chapter": "a"}, {"section": "b"}, {"titled_article": "Một"}, "Đoạn.",
                          {"chapter": "c"}, {"article": "Hai"}, "Lời."])"),
            "Chương I = Chương I\nA = Chương I\nMục 1 = Mục 1 Chương I\nB = Mục 1 Chương I\n"
            "Một = Điều 1\nĐoạn. = Điều 1\nChương II = Chương II\nC = Chương II\nHai = Điều 2\n"
            "Lời. = Chương II\n");
}

TEST_F(UnitsTest, ClausesAndPointsAreUnitsDashesAreNot) {
  EXPECT_EQ(of_blocks(R"([{"article": "Một", "body": [
                            {"clauses": [{"text": "Khoản", "body": [{"points": ["Điểm"]}, "Sau."]}]},
                            {"items": [{"text": "Ý", "body": [{"plus": ["Ý nhỏ"]}]}]}]}])"),
            "Một = Điều 1\nKhoản = khoản 1 Điều 1\nĐiểm = điểm a khoản 1 Điều 1\n"
            "Sau. = khoản 1 Điều 1\nÝ = Điều 1\nÝ nhỏ = Điều 1\n");
}

TEST_F(UnitsTest, BlocksStandInTheHeadingOfTheTemplate) {
  EXPECT_EQ(places("# a\n{% blocks body %}\n\nsau", R"({"body": [{"heading": "b"}, "Đoạn."]})"),
            "A = Mục I\nb = Mục I.1\nĐoạn. = Mục I.1\nsau = Mục I\n");
}

TEST_F(UnitsTest, CellsStandWhereTheirTableDoes) {
  EXPECT_EQ(of_blocks(R"([{"heading": "a", "body": [
                            {"table": {"title": "Bảng", "columns": [{"title": "Cột"}],
                                       "rows": [["Ô"]]}}]}])"),
            "A = Mục I\nBảng = Mục I\nCột = Mục I\nÔ = Mục I\n");
}

TEST_F(UnitsTest, AnnexesAndAttachedDocumentsHoldTheirUnits) {
  EXPECT_EQ(places("Điều. a\n{% section \"attached\" %}\nĐiều. b\n{% endsection %}\n"
                   "{% annex title=\"Một\" %}\nc\n{% endannex %}\n"
                   "{% annex title=\"Hai\" %}\n1. d\n{% endannex %}"),
            "a = Điều 1\nb = Điều 1 văn bản kèm theo\nPhụ lục I = Phụ lục I\nMỘT = Phụ lục I\n"
            "c = Phụ lục I\nPhụ lục II = Phụ lục II\nHAI = Phụ lục II\n"
            "d = khoản 1 Phụ lục II\n");
}

TEST_F(UnitsTest, ALandscapePartStaysInItsUnit) {
  EXPECT_EQ(places("# a\n{% section \"insert\" landscape=true %}\nb\n{% endsection %}\nc"),
            "A = Mục I\nb = Mục I\nc = Mục I\n");
}

TEST_F(UnitsTest, ComponentsBelongToNoNumberedUnit) {
  EXPECT_EQ(places("Điều. a\n::can-cu Căn cứ Luật Hộ tịch"),
            "a = Điều 1\nCăn cứ Luật Hộ tịch = \n");
}

TEST_F(UnitsTest, FootnotesBelongToTheUnitThatCallsThem) {
  EXPECT_EQ(places("Điều. một^[ghi chú]"), "một = Điều 1\nghi chú = Điều 1\n");
}

TEST_F(UnitsTest, TitlesAreThoseOfTheHeadings) {
  const Result<model::Document> made = document("# Mục *đích*\nĐiều. Không có tên");
  ASSERT_TRUE(made);
  ASSERT_EQ(made->provenance.units.size(), 3U);
  EXPECT_EQ(made->provenance.units[1].title, "MỤC ĐÍCH");
  EXPECT_EQ(made->provenance.units[2].title, "");
}

}  // namespace
}  // namespace vanban::templating
