// SPDX-License-Identifier: MIT
// Numbers that moved on are named in a sentence of the amendment that moved them, once.
#include "amendment/renumbering.hpp"

#include <gtest/gtest.h>

#include "versions.hpp"

namespace vanban::amendment {
namespace {

/// The instructions, each with its sentence about numbers after ` | `.
std::vector<std::string> lines_of(const model::Document& before, const model::Document& after) {
  std::vector<std::string> lines;
  for (const Amendment& amendment : find_changes(compared(before, after), {}).amendments)
    lines.push_back(amendment.instruction +
                    (amendment.renumbering.empty() ? "" : " | " + amendment.renumbering));
  return lines;
}

using Lines = std::vector<std::string>;

/// Articles with these texts, numbered from 1.
model::Document articles(const std::vector<std::string>& texts) {
  std::vector<model::Block> blocks;
  for (const std::string& text : texts)
    blocks.emplace_back(article(std::to_string(blocks.size() + 1), text));
  return document_of(std::move(blocks));
}

const std::string kScope = "Quyết định này ban hành Quy chế làm việc.";
const std::string kForce = "Hiệu lực thi hành kể từ ngày ký ban hành.";
const std::string kDuty = "Chánh Văn phòng chịu trách nhiệm thi hành.";
const std::string kMoney = "Kinh phí do ngân sách địa phương bảo đảm.";
const std::string kOrder = "Hằng năm các phòng báo cáo Giám đốc Sở.";

TEST(Renumbering, AnArticleThatWentMovesTheNext) {
  EXPECT_EQ(lines_of(articles({kScope, kForce, kDuty}), articles({kScope, kDuty})),
            Lines{"Bãi bỏ Điều 2 | Điều 3 được đánh số lại thành Điều 2"});
}

TEST(Renumbering, NothingMovesAfterTheLast) {
  EXPECT_EQ(lines_of(articles({kScope, kForce, kDuty}), articles({kScope, kForce})),
            Lines{"Bãi bỏ Điều 3"});
}

TEST(Renumbering, UpToThreeAreNamedOneByOne) {
  EXPECT_EQ(
      lines_of(articles({kScope, kForce, kDuty, kMoney}), articles({kForce, kDuty, kMoney})),
      Lines{"Bãi bỏ Điều 1 | Điều 2, Điều 3 và Điều 4 được đánh số lại thành Điều 1, Điều 2 và "
            "Điều 3"});
}

TEST(Renumbering, MoreThanThreeInARowAreASpan) {
  EXPECT_EQ(lines_of(articles({kScope, kForce, kDuty, kMoney, kOrder}),
                     articles({kForce, kDuty, kMoney, kOrder})),
            Lines{"Bãi bỏ Điều 1 | Điều 2 đến Điều 5 được đánh số lại thành Điều 1 đến Điều 4"});
}

TEST(Renumbering, AnInsertedPointMovesLetters) {
  const auto points = [](const std::vector<std::string>& texts) {
    const std::vector<std::string> letters = {"a", "b", "c", "d", "đ"};
    std::vector<model::Block> blocks = {article("1", "Các đơn vị sau đây có trách nhiệm:"),
                                        clause("1", "Trong lĩnh vực hộ tịch gồm có:")};
    for (std::size_t i = 0; i < texts.size(); ++i) blocks.emplace_back(point(letters[i], texts[i]));
    return document_of(std::move(blocks));
  };
  const Lines lines = lines_of(points({kScope, kForce}), points({kScope, kDuty, kForce}));
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines.front(),
            "Bổ sung điểm b vào sau điểm a khoản 1 Điều 1 | Điểm b khoản 1 Điều 1 được đổi thứ tự "
            "thành điểm c");
}

TEST(Renumbering, WhatStandsInAMovedUnitIsNotNamedAgain) {
  const auto with_clauses = [](const std::string& number) {
    return std::vector<model::Block>{article(number, "Các nguyên tắc chung gồm:"),
                                     clause("1", kMoney), clause("2", kOrder)};
  };
  std::vector<model::Block> before = {article("1", kScope)};
  for (model::Block& block : with_clauses("2")) before.push_back(std::move(block));
  EXPECT_EQ(lines_of(document_of(before), document_of(with_clauses("1"))),
            Lines{"Bãi bỏ Điều 1 | Điều 2 được đánh số lại thành Điều 1"});
}

TEST(Renumbering, DraftsWithoutMovedNumbersStayAsTheyAre) {
  const Comparison comparison = compared(articles({kScope}), articles({kScope}));
  const UnitPairs pairs(comparison);
  const Citation before(comparison.before, {});
  const Citation after(comparison.after, {});
  DraftAmendment draft;
  draft.amendment.instruction = "Sửa đổi Điều 1";
  const std::vector<Amendment> amendments =
      with_renumberings({draft}, comparison, pairs, before, after);
  ASSERT_EQ(amendments.size(), 1U);
  EXPECT_EQ(amendments.front().instruction, "Sửa đổi Điều 1");
  EXPECT_TRUE(amendments.front().renumbering.empty());
}

}  // namespace
}  // namespace vanban::amendment
