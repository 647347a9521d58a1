// SPDX-License-Identifier: MIT
#include "revision/moves.hpp"

#include <gtest/gtest.h>

#include "documents.hpp"

namespace vanban::revision {
namespace {

/// The moves between two documents of which every paragraph left or came.
class MovesTest : public ::testing::Test {
 protected:
  Moves moves(const std::vector<std::string>& deleted, const std::vector<std::string>& inserted) {
    before_ = document(deleted);
    after_ = document(inserted);
    const Contents contents(before_, after_);
    return find_moves(contents, paragraphs(before_), paragraphs(after_));
  }
  static std::vector<const model::Paragraph*> paragraphs(const model::Document& document) {
    std::vector<const model::Paragraph*> all;
    for (const model::Block& block : document.sections.front().blocks)
      all.push_back(&std::get<model::Paragraph>(block));
    return all;
  }
  const model::Paragraph* old_paragraph(std::size_t i) { return paragraphs(before_)[i]; }
  const model::Paragraph* new_paragraph(std::size_t i) { return paragraphs(after_)[i]; }

  model::Document before_;
  model::Document after_;
};

TEST_F(MovesTest, FindsTheSameTextAtAnotherPlace) {
  const Moves found = moves({"Tổ chức hội nghị vào quý ba", "Một đoạn bỏ hẳn không còn nữa"},
                            {"Một điều mới được thêm vào đây", "Tổ chức hội nghị vào quý ba"});
  ASSERT_EQ(found.size(), 2U);
  const Move& move = found.at(old_paragraph(0));
  EXPECT_EQ(move.number, 1U);
  EXPECT_EQ(move.after, new_paragraph(1));
  EXPECT_EQ(found.at(new_paragraph(1)).before, old_paragraph(0));
}

TEST_F(MovesTest, FindsATextThatWasTouchedUpAsItMoved) {
  const Moves found = moves({"Tổ chức hội nghị tập huấn công tác hộ tịch vào quý ba năm nay"},
                            {"Tổ chức hội nghị tập huấn công tác hộ tịch vào quý tư năm nay"});
  EXPECT_EQ(found.count(old_paragraph(0)), 1U);
}

TEST_F(MovesTest, DoesNotTakeARewrittenTextForAMove) {
  EXPECT_TRUE(moves({"Tổ chức hội nghị tập huấn công tác hộ tịch"},
                    {"Bố trí kinh phí mua sắm trang thiết bị mới"})
                  .empty());
}

TEST_F(MovesTest, ShortTextsAreNoMoves) { EXPECT_TRUE(moves({"Như trên"}, {"Như trên"}).empty()); }

TEST_F(MovesTest, PrefersTheSameTextToALikeOne) {
  const std::string text = "Tổ chức hội nghị tập huấn công tác hộ tịch vào quý ba năm nay";
  const Moves found = moves({text}, {text + " ngay", text});
  EXPECT_EQ(found.at(old_paragraph(0)).after, new_paragraph(1));
}

TEST_F(MovesTest, GivesEachTargetOnce) {
  const std::string text = "Tổ chức hội nghị tập huấn hộ tịch";
  const Moves found = moves({text, text}, {text});
  EXPECT_EQ(found.size(), 2U);
  EXPECT_EQ(found.count(old_paragraph(0)), 1U);
  EXPECT_EQ(found.count(old_paragraph(1)), 0U);
}

}  // namespace
}  // namespace vanban::revision
