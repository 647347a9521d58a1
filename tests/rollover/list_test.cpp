// SPDX-License-Identifier: MIT
#include "rollover/list.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.hpp"

namespace vanban::rollover {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kText =
    "Thực hiện Quyết định số 41/QĐ-BTP ngày 13/01/2023, phong trào năm 2024; trước ngày "
    "29/02/2024.";

/// The list as it comes back from the office, with an answer to the entry of these words.
Answers answered(const Review& review, const std::string& words, const plan::Json& answer) {
  plan::Json list = list_of(review, {"plan.json", "", {}, Language::english});
  for (const char* section : {"moved", "doubtful", "kept"})
    for (plan::Json& entry : list[section])
      if (entry["old"] == words) entry["answer"] = answer;
  const auto answers = read_answers("list.json", list.dump());
  EXPECT_TRUE(answers) << describe(answers.error(), Language::english);
  return *answers;
}

std::string text_of(const Review& review) {
  const auto edits = edits_of(review);
  return edits.empty() ? "" : edits.front().value.get<std::string>();
}

TEST(RolloverList, HasCountsAndSections) {
  const Review review = reviewed(kText);
  const plan::Json list = list_of(review, {"plan.json", "", {}, Language::vietnamese});
  EXPECT_EQ(list["from"], 2024);
  EXPECT_EQ(list["to"], 2025);
  EXPECT_EQ(list["unlisted"], 0);
  ASSERT_THAT(list["moved"], SizeIs(1));
  EXPECT_EQ(list["moved"][0]["new"], "năm 2025");
  ASSERT_THAT(list["doubtful"], SizeIs(1));
  EXPECT_EQ(list["doubtful"][0]["proposal"], "28/02/2025");
  EXPECT_EQ(list["doubtful"][0]["why"], "lịch không có ngày này");
  EXPECT_EQ(list["doubtful"][0]["at"][0], "body[0]");
  EXPECT_TRUE(list["doubtful"][0]["answer"].is_null());
}

TEST(RolloverList, AnswersAreTaken) {
  const struct {
    const char* words;
    const char* answer;
    const char* wanted;
  } cases[] = {
      {"29/02/2024", "take", "28/02/2025"},
      {"29/02/2024", "01/3/2025", "trước ngày 01/3/2025."},
      {"năm 2024", "keep", "phong trào năm 2024"},
      {"Quyết định số 41/QĐ-BTP ngày 13/01/2023", "Quyết định số 7/QĐ-BTP ngày 10/01/2025",
       "Thực hiện Quyết định số 7/QĐ-BTP ngày 10/01/2025, phong trào năm 2025"},
  };
  for (const auto& one : cases) {
    Review review = reviewed(kText);
    EXPECT_THAT(answer(review, answered(review, one.words, one.answer)), IsEmpty());
    if (std::string(one.answer) == "keep" && text_of(review).empty()) continue;
    EXPECT_THAT(text_of(review), testing::HasSubstr(one.wanted));
  }
}

TEST(RolloverList, ChoicesAreReadInEveryWayOfWriting) {
  for (const char* said : {" Take ", "TAKE", "lấy", "Lấy."}) {
    Review review = reviewed(kText);
    answer(review, answered(review, "29/02/2024", said));
    EXPECT_THAT(text_of(review), testing::HasSubstr("28/02/2025")) << said;
  }
  for (const char* said : {"Keep", " giữ ", "GIỮ NGUYÊN"}) {
    Review review = reviewed(kText);
    answer(review, answered(review, "năm 2024", said));
    EXPECT_EQ(text_of(review), "") << said;
  }
}

TEST(RolloverList, WhatMayBeAChoiceIsNoText) {
  for (const plan::Json& said :
       {plan::Json("kep"), plan::Json("taek"), plan::Json("keep it"), plan::Json("yes"),
        plan::Json(5), plan::Json{{"text", "keep"}}, plan::Json{{"txt", "a b"}}}) {
    const plan::Json list{
        {"from", 2024}, {"to", 2025}, {"kept", {{{"id", "a"}, {"answer", said}}}}};
    EXPECT_FALSE(read_answers("l.json", list.dump())) << said.dump();
  }
  Review review = reviewed("chủ đề “Đoàn kết”");
  answer(review, answered(review, "Đoàn kết", {{"text", "Sáng-tạo"}}));
  EXPECT_EQ(text_of(review), "chủ đề “Sáng-tạo”");
  const plan::Json again = list_of(review, {"plan.json", "", {}, Language::english});
  EXPECT_EQ(again["kept"][0]["answer"], (plan::Json{{"text", "Sáng-tạo"}}));
}

TEST(RolloverList, NextYearBeginsWithTheAnswers) {
  Review review = reviewed(kText);
  const Answers kept = answered(review, "Quyết định số 41/QĐ-BTP ngày 13/01/2023", "keep");
  const std::string next =
      "Thực hiện Quyết định số 41/QĐ-BTP ngày 13/01/2023, phong trào năm "
      "2025; trước ngày 28/02/2025.";
  Review later = reviewed(next, from_year(2025, 2026));
  EXPECT_THAT(answer(later, kept), IsEmpty());
  EXPECT_EQ(later.entries[0].answer, "keep");
}

TEST(RolloverList, TextsOfLastYearAreNotTakenAgain) {
  Review review = reviewed(kText);
  const Answers texts = answered(review, "Quyết định số 41/QĐ-BTP ngày 13/01/2023", "Luật A");
  Review later = reviewed(kText, from_year(2024, 2026));
  EXPECT_THAT(answer(later, texts), SizeIs(1));
  EXPECT_EQ(later.entries[0].answer, "");
}

TEST(RolloverList, ANameIsListedOnceAndAnsweredEverywhere) {
  Review review = reviewed("chủ đề “Đoàn kết là sức mạnh” và “Đoàn kết là sức mạnh”");
  ASSERT_THAT(review.entries, SizeIs(1));
  EXPECT_THAT(review.entries[0].spots, SizeIs(2));
  answer(review, answered(review, "Đoàn kết là sức mạnh", "Tăng tốc, bứt phá"));
  EXPECT_EQ(text_of(review), "chủ đề “Tăng tốc, bứt phá” và “Tăng tốc, bứt phá”");
}

TEST(RolloverList, IdsAreStableAndDistinct) {
  const Review one = reviewed("năm 2024 và 2 lần, 2 lần");
  const Review same = reviewed("năm 2024 và 2 lần, 2 lần");
  ASSERT_THAT(one.entries, SizeIs(3));
  for (std::size_t i = 0; i < one.entries.size(); ++i)
    EXPECT_EQ(one.entries[i].id, same.entries[i].id);
  EXPECT_EQ(one.entries[2].id, one.entries[1].id + "-2");
}

TEST(RolloverList, WhatIsNoListIsRefused) {
  const auto codes = [](const std::string& text) {
    std::vector<std::string> found;
    const auto answers = read_answers("l.json", text);
    if (!answers)
      for (const Diagnostic& one : answers.error()) found.push_back(one.code);
    return found;
  };
  EXPECT_THAT(codes("{}"), ElementsAre("rollover.list"));
  EXPECT_THAT(codes("[]"), ElementsAre("rollover.list"));
  EXPECT_THAT(codes(R"({"from": 2024, "to": 2025, "kept": [{"id": "a", "answer": 5}]})"),
              ElementsAre("rollover.answer"));
}

}  // namespace
}  // namespace vanban::rollover
