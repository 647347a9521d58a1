// SPDX-License-Identifier: MIT
// Which unit of one version is which of the other.
#include "amendment/unit_pairs.hpp"

#include <gtest/gtest.h>

#include "versions.hpp"

namespace vanban::amendment {
namespace {

const std::string kScope = "Quyết định này ban hành Quy chế làm việc.";
const std::string kForce = "Hiệu lực thi hành kể từ ngày ký ban hành.";
const std::string kDuty = "Chánh Văn phòng chịu trách nhiệm thi hành.";

model::Document articles(const std::vector<std::string>& texts) {
  std::vector<model::Block> blocks;
  for (const std::string& text : texts)
    blocks.emplace_back(article(std::to_string(blocks.size() + 1), text));
  return document_of(std::move(blocks));
}

/// The unit that holds the leaf which begins with these words.
std::size_t unit_with(const Outline& outline, const std::string& words) {
  return outline.leaves[leaf_with(outline, words)].unit;
}

TEST(UnitPairs, AUnitIsKnownByItsWordsWhateverItsNumber) {
  const Comparison comparison =
      compared(articles({kScope, kForce, kDuty}), articles({kScope, kDuty}));
  const UnitPairs pairs(comparison);
  const std::size_t old_duty = unit_with(comparison.before, "Chánh");
  const std::size_t new_duty = unit_with(comparison.after, "Chánh");
  EXPECT_EQ(pairs.twin_of_new(new_duty), old_duty);
  EXPECT_EQ(pairs.twin_of_old(old_duty), new_duty);
  EXPECT_FALSE(pairs.twin_of_old(unit_with(comparison.before, "Hiệu lực")));
}

TEST(UnitPairs, TheDocumentItselfIsTheSameInBoth) {
  const Comparison comparison = compared(articles({kScope}), articles({kScope}));
  const UnitPairs pairs(comparison);
  ASSERT_TRUE(comparison.after.is_section(0));
  EXPECT_EQ(pairs.twin_of_new(0), 0U);
}

TEST(UnitPairs, NewUnitsInARowAreOneRun) {
  const Comparison comparison = compared(articles({kScope}), articles({kScope, kForce, kDuty}));
  const UnitPairs pairs(comparison);
  const std::size_t first = unit_with(comparison.after, "Hiệu lực");
  const std::size_t second = unit_with(comparison.after, "Chánh");
  const std::vector<std::size_t> expected = {first, second};
  EXPECT_EQ(pairs.unmatched_run(comparison.after, first), expected);
}

TEST(UnitPairs, OnlyAUnitWithoutAnyMatchIsNewAsAWhole) {
  const Comparison comparison = compared(articles({kScope}), articles({kScope, kForce}));
  const UnitPairs pairs(comparison);
  const Outline& after = comparison.after;
  EXPECT_EQ(pairs.whole_unmatched(after, leaf_with(after, "Hiệu lực")),
            unit_with(after, "Hiệu lực"));
  EXPECT_FALSE(pairs.whole_unmatched(after, leaf_with(after, "Quyết định")));
}

TEST(UnitPairs, NeighboursAreThoseOfTheOldVersion) {
  const Comparison comparison =
      compared(articles({kScope, kDuty}), articles({kScope, kForce, kDuty}));
  const UnitPairs pairs(comparison);
  const std::size_t added = unit_with(comparison.after, "Hiệu lực");
  EXPECT_EQ(pairs.neighbour_before(added), unit_with(comparison.before, "Quyết định"));
  EXPECT_EQ(pairs.neighbour_after(added), unit_with(comparison.before, "Chánh"));
}

TEST(UnitPairs, TheSuccessorHasTheNumberAndThePlace) {
  const Comparison comparison =
      compared(articles({kScope, kForce}), articles({kScope, "Bãi bỏ mọi văn bản trước đây."}));
  const UnitPairs pairs(comparison);
  EXPECT_EQ(pairs.successor(unit_with(comparison.before, "Hiệu lực")),
            unit_with(comparison.after, "Bãi bỏ"));
}

TEST(UnitPairs, AMovedUnitComesWholeFromOne) {
  const Comparison comparison =
      compared(articles({kScope, kForce, kDuty}), articles({kDuty, kScope, kForce}));
  const UnitPairs pairs(comparison);
  EXPECT_TRUE(pairs.moved_whole(unit_with(comparison.after, "Chánh")));
}

}  // namespace
}  // namespace vanban::amendment
