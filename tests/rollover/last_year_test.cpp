// SPDX-License-Identifier: MIT
#include "rollover/last_year.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.hpp"

namespace vanban::rollover {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> left(const std::string& draft, const std::string& last) {
  const auto plan = [](const std::string& text) {
    return plan::Json{{"body", plan::Json::array({text})}};
  };
  std::vector<std::string> lines;
  for (const Entry& entry :
       left_of_last_year(plan(draft), plan(last), from_year(2024, 2025)).entries)
    lines.push_back(entry.text + " | " + std::string(name_of(entry.verdict.reason)));
  return lines;
}

TEST(LastYear, FindsWhatWasForgotten) {
  EXPECT_THAT(left("Thi đua năm 2025, trước ngày 15/3/2024, theo Quyết định số 1/QĐ-X ngày "
                   "02/01/2024, đạt 95%, do ông Lê Văn A ký",
                   "Thi đua năm 2024, trước ngày 15/3/2024, theo Quyết định số 1/QĐ-X ngày "
                   "02/01/2024, đạt 95%, do ông Lê Văn A ký"),
              ElementsAre("15/3/2024 | own-date",
                          "Quyết định số 1/QĐ-X ngày 02/01/2024 | citation-of-the-year",
                          "95% | percent", "Lê Văn A | person"));
}

TEST(LastYear, FindsLastYearsDatesThatAreNewToo) {
  EXPECT_THAT(left("trước ngày 20/3/2024", "x"), ElementsAre("20/3/2024 | own-date"));
}

TEST(LastYear, FindsSumsOfTheDraftThatAreWrong) {
  EXPECT_THAT(left("kỷ niệm 94 năm ngày thành lập Đảng (03/02/1930-03/02/2025)", "x"),
              ElementsAre("94 năm | wrong-sum"));
}

TEST(LastYear, FindsTheDateOfIssueThatWasNotChanged) {
  const plan::Json last{{"issued_date", {{"month", 2}, {"year", 2024}}}};
  const plan::Json draft{{"issued_date", {{"month", 2}, {"year", 2025}}}};
  Years years = from_year(2024, 2025);
  years.issued = {std::nullopt, 2, 2024};
  EXPECT_EQ(left_of_last_year(last, last, years).entries.size(), 1U);
  EXPECT_THAT(left_of_last_year(draft, last, years).entries, IsEmpty());
}

TEST(LastYear, IsSilentAboutWhatIsNew) {
  EXPECT_THAT(left("Thi đua năm 2025, trước ngày 15/3/2025, đạt 96%",
                   "Thi đua năm 2024, trước ngày 15/3/2024, đạt 95%"),
              IsEmpty());
}

}  // namespace
}  // namespace vanban::rollover
