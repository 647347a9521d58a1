// SPDX-License-Identifier: MIT
#include "merging/three_way.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace vanban::merging {
namespace {

using plan::Json;

Json json(const char* text) { return Json::parse(text); }

/// `changed body[0]; removed …`.
std::string text_of(const std::vector<Edit>& edits) {
  std::string text;
  for (const Edit& edit : edits) {
    if (!text.empty()) text += "; ";
    text += edit.kind == Edit::Kind::changed    ? "changed "
            : edit.kind == Edit::Kind::inserted ? "inserted "
                                                : "removed ";
    text += to_string(edit.field);
  }
  return text;
}

TEST(ThreeWay, WhatNobodyChangedStays) {
  const Json plan = json(R"({"subject": "a", "body": ["x", {"items": ["1", "2"]}]})");
  const Merged merged = merge(plan, plan, plan);
  EXPECT_EQ(merged.data, plan);
  EXPECT_TRUE(merged.taken.empty());
  EXPECT_TRUE(merged.conflicts.empty());
}

TEST(ThreeWay, ChangesOfBothMeetInDifferentPlaces) {
  const Json base = json(R"({"subject": "a", "body": ["Đoạn một ở đây", "Đoạn hai ở đó"]})");
  const Json mine = json(R"({"subject": "b", "body": ["Đoạn một ở đây", "Đoạn hai ở đó"]})");
  const Json theirs = json(R"({"subject": "a", "body": ["Đoạn một ở đây rồi", "Đoạn hai ở đó"]})");
  const Merged merged = merge(base, mine, theirs);
  EXPECT_EQ(merged.data,
            json(R"({"subject": "b", "body": ["Đoạn một ở đây rồi", "Đoạn hai ở đó"]})"));
  EXPECT_EQ(text_of(merged.taken), "changed body[0]");
  EXPECT_TRUE(merged.conflicts.empty());
}

TEST(ThreeWay, ElementsThatOneInsertsDoNotShiftTheOthersChanges) {
  const Json base = json(R"(["một hai ba", "bốn năm sáu", "bảy tám chín"])");
  const Json mine = json(R"(["mới của tôi", "một hai ba", "bốn năm sáu", "bảy tám chín"])");
  const Json theirs = json(R"(["một hai ba", "bảy tám chín mười", "thêm ở cuối"])");
  const Merged merged = merge(base, mine, theirs);
  EXPECT_EQ(merged.data,
            json(R"(["mới của tôi", "một hai ba", "bảy tám chín mười", "thêm ở cuối"])"));
  EXPECT_EQ(text_of(merged.taken), "removed [2]; changed [2]; inserted [3]");
}

TEST(ThreeWay, TheSameChangeOfBothIsNoConflict) {
  const Merged merged = merge(json(R"({"a": 1})"), json(R"({"a": 2})"), json(R"({"a": 2})"));
  EXPECT_EQ(merged.data, json(R"({"a": 2})"));
  EXPECT_TRUE(merged.conflicts.empty());
}

TEST(ThreeWay, DifferentChangesOfOneTextAreAConflictAndTheFirstStays) {
  const Merged merged =
      merge(json(R"({"subject": "a"})"), json(R"({"subject": "b"})"), json(R"({"subject": "c"})"));
  EXPECT_EQ(merged.data, json(R"({"subject": "b"})"));
  ASSERT_EQ(merged.conflicts.size(), 1U);
  EXPECT_EQ(to_string(merged.conflicts[0].field), "subject");
  EXPECT_EQ(merged.conflicts[0].theirs, "c");
}

TEST(ThreeWay, WhatOneRemovedAndTheOtherChangedIsAConflict) {
  const Merged merged =
      merge(json(R"(["một hai ba bốn"])"), json("[]"), json(R"(["một hai ba bốn năm"])"));
  EXPECT_EQ(merged.data, json("[]"));
  ASSERT_EQ(merged.conflicts.size(), 1U);
  EXPECT_TRUE(merged.conflicts[0].mine.is_discarded());
}

TEST(ThreeWay, NewElementsOfBothAtOnePlaceAreAConflict) {
  const Merged merged = merge(json("[]"), json(R"(["của tôi"])"), json(R"(["của họ"])"));
  EXPECT_EQ(merged.data, json(R"(["của tôi"])"));
  ASSERT_EQ(merged.conflicts.size(), 1U);
  EXPECT_EQ(merged.conflicts[0].theirs, json(R"(["của họ"])"));
}

TEST(ThreeWay, WhatIsTakenOutGoesWithAllThatTheFirstSaysOfIt) {
  const Json base = json(R"([{"heading": "Chung", "body": ["một"]}, "hai ba bốn"])");
  const Json mine =
      json(R"([{"heading": "Chung", "label": "chung", "body": ["một"]}, "hai ba bốn"])");
  const Merged merged = merge(base, mine, json(R"(["hai ba bốn"])"));
  EXPECT_EQ(merged.data, json(R"(["hai ba bốn"])"));
  EXPECT_TRUE(merged.conflicts.empty());
}

TEST(ThreeWay, MembersComeAndGo) {
  const Json base = json(R"({"a": 1, "contact": {"phone": "1"}})");
  const Json theirs = json(R"({"a": 1, "drafter": {"notation": "PL"}})");
  const Merged merged = merge(base, base, theirs);
  EXPECT_EQ(merged.data, theirs);
  EXPECT_EQ(text_of(merged.taken), "removed contact; inserted drafter");
}

TEST(ThreeWay, ACellThatIsAllNewIsAChangeInItsPlace) {
  const Json base = json(R"([["Sơ kết", "08/5/2024"]])");
  const Json theirs = json(R"([["Sơ kết", "09/5/2024"]])");
  const Merged merged = merge(base, base, theirs);
  EXPECT_EQ(merged.data, theirs);
  EXPECT_EQ(text_of(merged.taken), "changed [0][1]");
}

TEST(ThreeWay, ABlockIsNotTakenForOneOfAnotherKind) {
  const Json base = json(R"([{"items": ["cùng một lời văn ở đây"]}])");
  const Json theirs = json(R"([{"points": ["cùng một lời văn ở đây"]}])");
  const Merged merged = merge(base, base, theirs);
  EXPECT_EQ(merged.data, theirs);
  EXPECT_TRUE(merged.conflicts.empty());
}

/// A random array of short texts, some of them changed, dropped or put in.
Json edited(const Json& base, std::mt19937& random) {
  Json result = Json::array();
  for (const Json& element : base) {
    const auto fate = random() % 8;
    if (fate == 0) continue;
    if (fate == 1) result.push_back("mới " + std::to_string(random() % 1000));
    result.push_back(fate == 2 ? Json(element.get<std::string>() + " thêm") : element);
  }
  return result;
}

TEST(ThreeWay, OneSidedChangesOfAnyKindAreTakenWhole) {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    Json base = Json::array();
    for (unsigned i = 0; i < random() % 12; ++i)
      base.push_back("việc số " + std::to_string(random() % 6) + " của phòng");
    const Json other = edited(base, random);
    const Merged taken = merge(base, base, other);
    EXPECT_EQ(taken.data, other) << base << other;
    EXPECT_TRUE(taken.conflicts.empty());
    const Merged kept = merge(base, other, base);
    EXPECT_EQ(kept.data, other);
    EXPECT_TRUE(kept.taken.empty());
  }
}

TEST(ThreeWay, EveryTextOfTheOtherIsInTheResultOrInAConflict) {
  std::mt19937 random(11);
  for (int round = 0; round < 500; ++round) {
    Json base = Json::array();
    for (int i = 0; i < 8; ++i) base.push_back("việc số " + std::to_string(i) + " của phòng");
    const Json mine = edited(base, random);
    const Json theirs = edited(base, random);
    const Merged merged = merge(base, mine, theirs);
    std::string all = merged.data.dump();
    for (const Conflict& conflict : merged.conflicts)
      if (!conflict.theirs.is_discarded()) all += conflict.theirs.dump();
    for (const Json& element : theirs) {
      const bool in_base = std::find(base.begin(), base.end(), element) != base.end();
      if (in_base) continue;
      EXPECT_NE(all.find(element.get<std::string>()), std::string::npos) << element;
    }
  }
}

}  // namespace
}  // namespace vanban::merging
