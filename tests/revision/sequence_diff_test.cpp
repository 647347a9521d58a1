// SPDX-License-Identifier: MIT
#include "revision/sequence_diff.hpp"

#include <gtest/gtest.h>

#include <random>

namespace vanban::revision {
namespace {

using Ids = std::vector<std::uint32_t>;

std::size_t count(const std::vector<bool>& flags) {
  return static_cast<std::size_t>(std::count(flags.begin(), flags.end(), true));
}

Ids kept(const Ids& ids, const std::vector<bool>& gone) {
  Ids rest;
  for (std::size_t i = 0; i < ids.size(); ++i)
    if (!gone[i]) rest.push_back(ids[i]);
  return rest;
}

/// The length of a longest common subsequence, by the textbook table.
std::size_t longest_common(const Ids& a, const Ids& b) {
  std::vector<std::size_t> row(b.size() + 1, 0);
  for (const std::uint32_t x : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = x == b[j] ? diagonal + 1 : std::max(above, row[j]);
      diagonal = above;
    }
  }
  return row[b.size()];
}

TEST(SequenceDiff, KeepsALongestCommonSubsequence) {
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    const auto draw = [&] {
      Ids ids(random() % 30);
      for (auto& id : ids) id = static_cast<std::uint32_t>(random() % 6);
      return ids;
    };
    const Ids a = draw();
    const Ids b = draw();
    const SequenceDiff edit = diff(a, b);
    ASSERT_EQ(kept(a, edit.deleted), kept(b, edit.inserted));
    ASSERT_EQ(kept(a, edit.deleted).size(), longest_common(a, b)) << "round " << round;
  }
}

TEST(SequenceDiff, HandlesEmptyAndEqualSequences) {
  const Ids ids = {1, 2, 3};
  EXPECT_EQ(count(diff(ids, ids).deleted), 0U);
  EXPECT_EQ(count(diff({}, ids).inserted), 3U);
  EXPECT_EQ(count(diff(ids, {}).deleted), 3U);
  EXPECT_TRUE(diff({}, {}).deleted.empty());
}

TEST(SequenceDiff, ReplacesWhatLiesTooFarApartButKeepsTheEnds) {
  Ids a, b;
  for (std::uint32_t i = 0; i < 5000; ++i) {
    a.push_back(2 * i);
    b.push_back(2 * i + 1);
  }
  a.front() = b.front() = a.back() = b.back() = 99999;
  const SequenceDiff edit = diff(a, b);
  EXPECT_EQ(count(edit.deleted), 4998U);
  EXPECT_EQ(count(edit.inserted), 4998U);
}

}  // namespace
}  // namespace vanban::revision
