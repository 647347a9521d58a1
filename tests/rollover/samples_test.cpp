// SPDX-License-Identifier: MIT
// Whole plans: nothing is wrong in silence.
#include <filesystem>
#include <map>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.hpp"
#include "rollover/outcome.hpp"
#include "rollover/years.hpp"
#include "support/source_tree.hpp"

namespace vanban::rollover {
namespace {

using testing::Contains;
using testing::IsEmpty;

plan::Json sample(const std::string& name) {
  return plan::Json::parse(support::source_text("samples/" + name));
}

Review next_year(const plan::Json& plan, int step = 1) {
  const auto asked = years_of(plan, 9000);
  EXPECT_TRUE(asked);
  const auto years = years_of(plan, asked->from + step);
  return review(plan, *years);
}

/// `old -> new` and `old ?? proposal` of the entries of one text.
std::vector<std::string> changes_at(const Review& review, const std::string& piece) {
  std::vector<std::string> changes;
  for (const Entry& entry : review.entries) {
    if (is_name(entry.kind) || entry.sentence.find(piece) == std::string::npos) continue;
    const bool moved = entry.verdict.moved;
    changes.push_back(entry.text + (moved ? " -> " : " ?? ") + entry.verdict.proposal);
  }
  return changes;
}

// What replacing 2024 by 2025 makes wrong: 94, 134, 76, 79 and 79 years, 30/02/2025, and two
// documents of 2025 that nobody issued.
TEST(SamplePlan, HasNoWrongFactThatIsNotListed) {
  const Review review = next_year(sample("ke-hoach-tay-ninh-2024.json"));
  EXPECT_THAT(changes_at(review, "Đợt thi đua thứ nhất"), Contains("94 năm -> 95 năm"));
  std::vector<std::string> all;
  for (const Entry& entry : review.entries)
    all.push_back(entry.text + (entry.verdict.moved ? " -> " : " ?? ") + entry.verdict.proposal);
  for (const char* change :
       {"94 năm -> 95 năm", "134 năm -> 135 năm", "76 năm -> 77 năm", "79 năm -> 80 năm",
        "79 năm ?? 80 năm", "03/02/1930-30/02/2024 ?? 03/02/1930-03/02/2025",
        "19/5/1890-19/5/2024 -> 19/5/1890-19/5/2025", "28/02/2024 -> 28/02/2025",
        "15/3/2024 -> 15/3/2025", "10/6/2024 -> 10/6/2025", "30/6/2024 -> 30/6/2025",
        "Quyết định số 140/QĐ-BTP ngày 31/01/2024 ?? ", "Quý I năm 2024 -> Quý I năm 2025",
        "Luật Thi đua, khen thưởng năm 2022 ?? ", "năm 2030 ?? "})
    EXPECT_THAT(all, Contains(change));
  EXPECT_THAT(review.unlisted, IsEmpty());
  EXPECT_GT(review.figures, 100U);
}

/// What stays of the old year in the new plan stands in an entry that was not moved.
void expect_old_year_listed(const Review& review, const std::string& name) {
  const std::string year = std::to_string(review.years.from);
  std::size_t listed = 0;
  for (const Entry& entry : review.entries)
    if (!is_name(entry.kind) && !entry.verdict.moved && entry.text.find(year) != std::string::npos)
      ++listed;
  std::size_t left = 0;
  std::map<std::string, std::string> texts;
  for (const Passage& passage : review.passages) texts[to_string(passage.path)] = passage.text;
  for (const Edit& edit : edits_of(review))
    texts[to_string(edit.path)] = edit.value.is_string() ? edit.value.get<std::string>() : "";
  for (const auto& [path, text] : texts)
    if (text.find(year) != std::string::npos) ++left;
  EXPECT_LE(left, listed) << name;
}

TEST(Samples, EachGroupOfFiguresIsMovedOrListed) {
  namespace fs = std::filesystem;
  std::size_t plans = 0;
  for (const auto& file : fs::recursive_directory_iterator(support::source_path("samples"))) {
    if (file.path().extension() != ".json") continue;
    const plan::Json plan =
        sample(fs::relative(file.path(), support::source_path("samples")).string());
    if (!plan.is_object() || !plan.contains("template") || !years_of(plan, 9000)) continue;
    for (const int step : {1, 5}) {
      const Review review = next_year(plan, step);
      EXPECT_THAT(review.unlisted, IsEmpty()) << file.path();
      expect_old_year_listed(review, file.path().string());
    }
    ++plans;
  }
  EXPECT_GE(plans, 9U);
}

/// The plan with its edits.
plan::Json edited(plan::Json plan) {
  for (const Edit& edit : edits_of(next_year(plan))) {
    plan::Json* value = &plan;
    for (const FieldStep& step : edit.path)
      value = std::holds_alternative<std::string>(step) ? &(*value)[std::get<std::string>(step)]
                                                        : &(*value)[std::get<std::size_t>(step)];
    *value = edit.value;
  }
  return plan;
}

TEST(Samples, TheDataOfATemplateIsMoved) {
  const plan::Json plan = edited(sample("ke-hoach-thi-dua-2025.json"));
  EXPECT_EQ(plan["year"], 2026);
  EXPECT_EQ(plan["deadlines"]["midyear"], "2026-06-10");
  EXPECT_EQ(plan["first_period"]["anniversaries"][0]["date"], "1930-02-03");
  EXPECT_EQ(years_of(plan, 2027)->from, 2026);
}

// Pieces of which any text may be made: whatever stands beside what, no figures get lost.
TEST(RandomTexts, EachGroupOfFiguresIsMovedOrListed) {
  const std::vector<std::string> pieces{"2024",
                                        "năm ",
                                        "ngày ",
                                        "tháng ",
                                        "quý ",
                                        "5",
                                        "05",
                                        "/",
                                        "-",
                                        " - ",
                                        "–",
                                        ".",
                                        ",",
                                        "; ",
                                        ": ",
                                        "(",
                                        ")",
                                        "**",
                                        "“",
                                        "”",
                                        "đến ",
                                        "hết ",
                                        "I",
                                        "31/12",
                                        "29/02",
                                        "số ",
                                        "QĐ-BTP",
                                        "NQ/TW",
                                        "Luật ",
                                        "Nghị quyết ",
                                        "của ",
                                        "về việc ",
                                        "lần thứ ",
                                        "%",
                                        "đã ",
                                        "@{a2024}",
                                        "@{",
                                        "}",
                                        "\\",
                                        "^[",
                                        "]",
                                        "\n",
                                        " ",
                                        "thứ Sáu",
                                        "kỷ niệm ",
                                        "94 năm ",
                                        "giai đoạn ",
                                        "1930",
                                        "999999999999",
                                        "6 tháng đầu năm ",
                                        "năm học ",
                                        "2023",
                                        "2025",
                                        "từ ",
                                        "99",
                                        "00",
                                        "0",
                                        "Thông tư ",
                                        "ban hành ",
                                        "trước "};
  std::mt19937 random(2024);
  const auto pick = [&random](std::size_t count) { return random() % count; };
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (std::size_t i = 0, count = 1 + pick(14); i < count; ++i)
      text += pieces[pick(pieces.size())];
    const Review review = reviewed(text);
    ASSERT_THAT(review.unlisted, IsEmpty()) << text;
    ASSERT_EQ(review.figures, count_figures(text)) << text;
    static_cast<void>(edits_of(review));
  }
}

}  // namespace
}  // namespace vanban::rollover
