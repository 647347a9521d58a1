// SPDX-License-Identifier: MIT
// Which unit holds a paragraph, as the data say it.
#include "amendment/nesting.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace vanban::amendment {
namespace {

std::vector<NestedBlock> nesting(const char* text) { return nesting_of(plan::Json::parse(text)); }

TEST(Nesting, ClosingWordsStandOutsideTheLastUnit) {
  const std::vector<NestedBlock> expected = {
      {false, {}}, {true, {}}, {true, 1}, {false, 2}, {false, {}}};
  EXPECT_EQ(nesting(R"(["Mở đầu.", {"heading": "A", "body": [{"number": "Một", "body": ["Đoạn."]}]},
                       "Trên đây là Kế hoạch."])"),
            expected);
}

TEST(Nesting, AHeadingWithoutABodyHoldsWhatFollowsIt) {
  const std::vector<NestedBlock> expected = {{true, {}}, {false, 0}, {true, {}}, {false, 2}};
  EXPECT_EQ(nesting(R"([{"heading": "A"}, "Đoạn.", {"heading": "B"}, "Đoạn."])"), expected);
}

TEST(Nesting, ANumberedParagraphIsWholeWithoutABody) {
  const std::vector<NestedBlock> expected = {{true, {}}, {true, {}}, {false, {}}};
  EXPECT_EQ(nesting(R"([{"number": "Một"}, {"number": "Hai"}, "Báo cáo gửi về Sở."])"), expected);
}

TEST(Nesting, AChapterWithoutABodyHoldsItsArticles) {
  const std::vector<NestedBlock> expected = {{true, {}}, {false, 0}, {true, 0}, {false, 2},
                                             {true, {}}, {false, 4}, {true, 4}};
  EXPECT_EQ(nesting(R"([{"chapter": "A"}, {"titled_article": "Một"}, "Đoạn.",
                        {"chapter": "B"}, {"article": "Hai"}])"),
            expected);
}

TEST(Nesting, ClausesAndPointsAreUnitsDashesAreNot) {
  const std::vector<NestedBlock> expected = {{true, {}}, {true, 0},  {true, 1},
                                             {false, 1}, {false, 0}, {false, 0}};
  EXPECT_EQ(nesting(R"([{"article": "Một", "body": [
                         {"clauses": [{"text": "Khoản", "body": [{"points": ["Điểm"]}, "Đoạn."]}]},
                         {"items": [{"text": "Ý", "body": [{"plus": ["Ý nhỏ"]}]}]}]}])"),
            expected);
}

TEST(Nesting, DataThatDoNotFitTheDocumentTellNothing) {
  model::Document document;
  document.sections.emplace_back();
  model::Paragraph paragraph;
  paragraph.inlines = {model::Run{"Lời văn của mẫu."}};
  document.sections.front().blocks = {paragraph, paragraph};
  const auto nestings = nestings_of(document, plan::Json::parse(R"({"body": ["Một đoạn."]})"));
  ASSERT_EQ(nestings.size(), 1U);
  EXPECT_FALSE(nestings.front());
}

}  // namespace
}  // namespace vanban::amendment
