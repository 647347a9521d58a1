// SPDX-License-Identifier: MIT
#include "revision/alignment.hpp"

#include <gtest/gtest.h>

#include <random>

namespace vanban::revision {
namespace {

struct Member {
  Candidate candidate;
  Bag bag;
};

Member candidate(std::uint32_t key, Bag bag = {}, std::uint32_t group = 1) {
  return {{key, group}, std::move(bag)};
}

Members members_of(const std::vector<Member>& list) {
  Members members;
  for (const Member& member : list) members.candidates.push_back(member.candidate);
  members.bag_of = [&list](std::size_t index) { return list[index].bag; };
  return members;
}

std::vector<Match> align(const std::vector<Member>& before, const std::vector<Member>& after,
                         int least_likeness) {
  return revision::align(members_of(before), members_of(after), least_likeness);
}

/// `0=0 1- -1`: pairs, what stands alone before, what stands alone after.
std::string text_of(const std::vector<Match>& matches) {
  std::string text;
  for (const Match& match : matches) {
    if (!text.empty()) text += ' ';
    if (match.before) text += std::to_string(*match.before);
    text += match.before && match.after ? "=" : "-";
    if (match.after) text += std::to_string(*match.after);
  }
  return text;
}

TEST(Likeness, CountsSharedWordsOnBothSides) {
  EXPECT_EQ(likeness({}, {}), 1000);
  EXPECT_EQ(likeness({1}, {}), 0);
  EXPECT_EQ(likeness({1, 2, 3, 4}, {1, 2, 3, 4}), 1000);
  EXPECT_EQ(likeness({1, 2, 3, 4}, {3, 4, 5, 6}), 500);
}

TEST(Likeness, CountsAWordAsOftenAsBothSidesHaveIt) {
  EXPECT_EQ(likeness({7, 7, 7}, {7}), 500);
  EXPECT_EQ(likeness({7, 7}, {7, 7}), 1000);
}

TEST(Alignment, PairsEqualMembersAndLeavesTheOthersAlone) {
  EXPECT_EQ(text_of(align({candidate(1), candidate(2)}, {candidate(1), candidate(3)}, 1001)),
            "0=0 1- -1");
}

TEST(Alignment, PairsTheLikestMembersBetweenEqualOnes) {
  const std::vector<Member> before = {candidate(1), candidate(2, {1, 2, 3, 4}), candidate(3)};
  const std::vector<Member> after = {candidate(1), candidate(4, {1, 9, 9, 9}),
                                     candidate(5, {1, 2, 3, 9}), candidate(3)};
  EXPECT_EQ(text_of(align(before, after, 500)), "0=0 -1 1=2 2=3");
}

TEST(Alignment, DoesNotPairBelowTheLeastLikeness) {
  const std::vector<Member> before = {candidate(1, {1, 2, 3, 4})};
  const std::vector<Member> after = {candidate(2, {1, 2, 8, 9})};
  EXPECT_EQ(text_of(align(before, after, 500)), "0=0");
  EXPECT_EQ(text_of(align(before, after, 501)), "0- -0");
}

TEST(Alignment, PairsMembersOfOneGroupOnly) {
  const std::vector<std::uint32_t> bag = {1, 2, 3};
  EXPECT_EQ(text_of(align({candidate(1, bag, 1)}, {candidate(2, bag, 2)}, 500)), "0- -0");
  EXPECT_EQ(text_of(align({candidate(1, bag, 0)}, {candidate(2, bag, 0)}, 500)), "0- -0");
}

TEST(Alignment, PutsWhatWasDeletedBeforeWhatReplacedIt) {
  EXPECT_EQ(text_of(align({candidate(1, {1}), candidate(2, {2})},
                          {candidate(3, {3}), candidate(4, {4})}, 500)),
            "0- 1- -0 -1");
}

TEST(Alignment, PairsAGapTooLargeToTryInOrder) {
  std::vector<Member> before;
  std::vector<Member> after;
  for (std::uint32_t i = 0; i < 300; ++i) {
    before.push_back(candidate(i, {i, 5000, 5001}));
    after.push_back(candidate(1000 + i, {i, 5000, 5001}));
  }
  const std::vector<Match> matches = align(before, after, 500);
  ASSERT_EQ(matches.size(), 300U);
  for (std::size_t i = 0; i < matches.size(); ++i) {
    EXPECT_EQ(matches[i].before, i);
    EXPECT_EQ(matches[i].after, i);
  }
}

TEST(Alignment, NamesEveryMemberOnceInItsOrder) {
  std::mt19937 random(7);
  const auto below = [&random](std::uint32_t limit) {
    return std::uniform_int_distribution<std::uint32_t>(0, limit - 1)(random);
  };
  for (int round = 0; round < 300; ++round) {
    std::vector<Member> lists[2];
    for (auto& list : lists)
      for (std::uint32_t count = below(12); count-- > 0;)
        list.push_back(candidate(below(6), {below(3), 3 + below(3)}));
    std::vector<std::size_t> seen[2];
    for (const Match& match : align(lists[0], lists[1], 500)) {
      if (match.before) seen[0].push_back(*match.before);
      if (match.after) seen[1].push_back(*match.after);
    }
    for (const int side : {0, 1}) {
      ASSERT_EQ(seen[side].size(), lists[side].size());
      for (std::size_t i = 0; i < seen[side].size(); ++i) ASSERT_EQ(seen[side][i], i);
    }
  }
}

}  // namespace
}  // namespace vanban::revision
