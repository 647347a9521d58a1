// SPDX-License-Identifier: MIT
#include "reading.hpp"
#include "rollover/years.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanban::rollover {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Review, MovesTheYearsOfThePlan) {
  EXPECT_EQ(rolled("Phong trào thi đua năm 2024 của Sở."), "Phong trào thi đua năm 2025 của Sở.");
  EXPECT_EQ(rolled("Quý I năm 2024, quý II/2024, tháng 3/2024, 06 tháng đầu năm 2024"),
            "Quý I năm 2025, quý II/2025, tháng 3/2025, 06 tháng đầu năm 2025");
  EXPECT_EQ(rolled("Năm học 2023-2024 và năm học 2024 - 2025"),
            "Năm học 2024-2025 và năm học 2025 - 2026");
}

TEST(Review, MovesOwnDatesInEveryWayOfWriting) {
  EXPECT_EQ(rolled("chậm nhất là ngày **28/02/2024**, 05/6/2024, 5-6-2024"),
            "chậm nhất là ngày **28/02/2025**, 05/6/2025, 5-6-2025");
  EXPECT_EQ(rolled("trước ngày 05 tháng 3 năm 2024"), "trước ngày 05 tháng 3 năm 2025");
  EXPECT_EQ(rolled("từ ngày 01/3 đến hết ngày 31/5/2024"), "từ ngày 01/3 đến hết ngày 31/5/2025");
  EXPECT_EQ(rolled("2024-06-30"), "2025-06-30");
}

TEST(Review, ListsADayThatTheNewYearHasNot) {
  EXPECT_THAT(entries_in("trước ngày 29/02/2024"),
              ElementsAre("date 29/02/2024 ?? 28/02/2025 | no-such-date"));
  EXPECT_THAT(entries_in("trước ngày 30/02/2024"),
              ElementsAre("date 30/02/2024 ?? 28/02/2025 | no-such-date"));
  EXPECT_THAT(entries_in("từ ngày 29/02 đến 31/5/2024"),
              ElementsAre("date-range 29/02 đến 31/5/2024 ?? 28/02 đến 31/5/2025 | no-such-date"));
}

TEST(Review, CountsAnniversariesAnew) {
  EXPECT_EQ(rolled("kỷ niệm 94 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930-03/02/2024)"),
            "kỷ niệm 95 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930-03/02/2025)");
  EXPECT_EQ(rolled("kỷ niệm 99 năm ngày X (01/3/1925 - 01/3/2024)"),
            "kỷ niệm 100 năm ngày X (01/3/1925 - 01/3/2025)");
  EXPECT_EQ(rolled("kỷ niệm 70 năm chiến thắng Điện Biên Phủ, 80 năm Ngày thành lập Quân đội nhân "
                   "dân Việt Nam và 35 năm Ngày hội Quốc phòng toàn dân"),
            "kỷ niệm 71 năm chiến thắng Điện Biên Phủ, 81 năm Ngày thành lập Quân đội nhân "
            "dân Việt Nam và 36 năm Ngày hội Quốc phòng toàn dân");
}

TEST(Review, ListsAnniversariesThatDoNotAddUp) {
  EXPECT_THAT(
      entries_in("kỷ niệm 93 năm ngày thành lập Đảng (03/02/1930-03/02/2024)"),
      ElementsAre("years 93 năm ?? 95 năm | wrong-sum",
                  "date-range 03/02/1930-03/02/2024 -> 03/02/1930-03/02/2025 | recomputed"));
  EXPECT_THAT(entries_in("kỷ niệm 94 năm ngày thành lập Đảng (03/2/1930-30/2/2024)"),
              ElementsAre("years 94 năm -> 95 năm | recomputed",
                          "date-range 03/2/1930-30/2/2024 ?? 03/2/1930-03/2/2025 | no-such-date"));
  EXPECT_THAT(entries_in("Phát huy truyền thống 79 năm xây dựng và phát triển"),
              ElementsAre("years 79 năm ?? 80 năm | unknown-event"));
}

TEST(Review, KeepsCitationsAndTheirTitles) {
  EXPECT_THAT(
      entries_in("Thực hiện Quyết định số 140/QĐ-BTP ngày 31/01/2024 của Bộ trưởng Bộ Tư "
                 "pháp về việc ban hành Kế hoạch phát động phong trào năm 2024."),
      ElementsAre("citation Quyết định số 140/QĐ-BTP ngày 31/01/2024 | citation-of-the-year",
                  "year năm 2024 ?? năm 2025 | cited-title"));
  EXPECT_THAT(entries_in("Nghị định số 98/2023/NĐ-CP ngày 31/12/2023; Kết luận 124-KL/TU; Luật Thi "
                         "đua, khen thưởng năm 2022; Luật số 06/2022/QH15 ngày 15/6/2022"),
              ElementsAre("citation Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 | citation",
                          "citation Kết luận 124-KL/TU | citation",
                          "citation Luật Thi đua, khen thưởng năm 2022 | law",
                          "citation Luật số 06/2022/QH15 ngày 15/6/2022 | citation"));
}

TEST(Review, DoesNotMoveTheYearOfACitedDocument) {
  for (const char* text : {
           "Chỉ thị 05/CT-UBND năm 2024",
           "Quyết định số 15/QĐ-UBND năm 2024 của UBND tỉnh",
           "Kế hoạch 53/KH-UBND của UBND tỉnh năm 2024",
           "Nghị quyết 29 năm 2024 của HĐND",
           "Hướng dẫn 12 năm 2024 của Ban Tổ chức",
           "Thông tư 38/2017/TT-BYT (sửa đổi năm 2024)",
           "Luật Đất đai (sửa đổi) năm 2024",
           "Theo kết luận phiên họp ngày 10/01/2024",
       }) {
    EXPECT_EQ(rolled(text), text);
    EXPECT_THAT(entries_in(text), ElementsAre(testing::HasSubstr("| citation-of-the-year")))
        << text;
  }
  for (const char* text :
       {"giấy phép cấp ngày 02/01/2024", "được Quốc hội thông qua ngày 18/01/2024",
        "theo kết luận phiên họp thường kỳ 01 của Sở ngày 10/01/2024"}) {
    EXPECT_EQ(rolled(text), text);
    EXPECT_THAT(entries_in(text), testing::Contains(testing::HasSubstr("| past-event"))) << text;
  }
  EXPECT_EQ(rolled("Kế hoạch năm 2024 của Sở"), "Kế hoạch năm 2025 của Sở");
  EXPECT_THAT(entries_in("Kế hoạch 5 năm 2021-2025"),
              ElementsAre("number 5 | number", "period năm 2021-2025 | other-period"));
}

TEST(Review, ProposesRealDaysOnly) {
  EXPECT_THAT(entries_in("trước ngày 29/02 năm 2024"),
              ElementsAre("date 29/02 năm 2024 ?? 28/02 năm 2025 | no-such-date"));
  EXPECT_THAT(entries_in("ngày 29/02"), ElementsAre("date 29/02 ?? 28/02 | no-such-date"));
  EXPECT_THAT(entries_in("ngày 29/02/24"), ElementsAre("date 29/02/24 ?? 28/02/25 | short-year"));
  EXPECT_THAT(entries_in("ngày 29/02/2024", from_year(2023, 2024)),
              ElementsAre("date 29/02/2024 ?? 28/02/2025 | year-after"));
  EXPECT_THAT(entries_in("2024-02-29", from_year(2023, 2024)),
              ElementsAre("date 2024-02-29 ?? 2025-02-28 | year-after"));
  EXPECT_THAT(entries_in("Kế hoạch số 3/KH-STP về việc thi đua đến ngày 29/02/2024"),
              testing::Contains("date 29/02/2024 ?? 28/02/2025 | cited-title"));
  EXPECT_THAT(entries_in("từ 20/12/2023 đến 29/02/2024"),
              ElementsAre("date-range 20/12/2023 đến 29/02/2024 ?? 20/12/2024 đến 28/02/2025 | "
                          "range"));
  EXPECT_THAT(entries_in("(29/02/1932-28/02/2024)"),
              testing::Not(testing::Contains(testing::HasSubstr("29/02/2025"))));
}

TEST(Review, APlanIssuedInDecemberIsForTheYearOfItsSubject) {
  const auto years = [](const char* subject) {
    const plan::Json plan{{"subject", subject}, {"issued_date", "2025-12-20"}};
    return *years_of(plan, 2027);
  };
  const Years coming = years("Chương trình công tác năm 2026");
  EXPECT_EQ(coming.from, 2026);
  EXPECT_EQ(reopened_date(coming).year, 2026);
  EXPECT_EQ(rolled("trước ngày 15/3/2026, năm 2026", from_year(coming.from, coming.to)),
            "trước ngày 15/3/2027, năm 2027");
  EXPECT_EQ(years("Tổng kết năm 2025 và phương hướng năm 2026").from, 2025);
  EXPECT_EQ(years("Chương trình phát triển đến năm 2026").from, 2025);
}

TEST(Review, LunarFeastsHaveAnotherSolarDay) {
  EXPECT_THAT(entries_in("Giỗ Tổ Hùng Vương 29/4/2023; nghỉ 02/9/2023", from_year(2023, 2024)),
              ElementsAre("date 29/4/2023 ?? 18/4/2024 | lunar-feast",
                          "date 02/9/2023 -> 02/9/2024 | own-date"));
  EXPECT_THAT(entries_in("Tết Nguyên đán Quý Mão (22/01/2023)", from_year(2023, 2024)),
              testing::Contains("date 22/01/2023 ?? 10/02/2024 | lunar-feast"));
  EXPECT_THAT(entries_in("Nghỉ Tết từ 08/02 đến hết 14/02/2024"),
              ElementsAre("date-range 08/02 đến hết 14/02/2024 ?? 27/01 đến hết 02/02/2025 | "
                          "lunar-feast"));
  EXPECT_THAT(entries_in("Rằm tháng Giêng 24/02, Trung thu 17/9"),
              ElementsAre("date 24/02 ?? 12/02 | lunar-feast", "date 17/9 | lunar-feast"));
  EXPECT_THAT(entries_in("Tết Dương lịch 01/01/2024"),
              ElementsAre("date 01/01/2024 -> 01/01/2025 | own-date"));
}

TEST(Review, KnowsAnniversariesWithoutTheWord) {
  EXPECT_THAT(entries_in("79 năm Cách mạng tháng Tám và Quốc khánh 02/9"),
              ElementsAre("years 79 năm -> 80 năm | recomputed", "date 02/9 | same-each-year"));
  EXPECT_THAT(
      entries_in("80 năm ngày Cách mạng tháng Tám; 79 năm Quốc khánh"),
      ElementsAre("years 80 năm ?? 80 năm | wrong-sum", "years 79 năm -> 80 năm | recomputed"));
  EXPECT_THAT(entries_in("45 năm Chiến thắng biên giới"),
              ElementsAre("years 45 năm ?? 46 năm | unknown-event"));
}

TEST(Review, ShortWeekdaysFollowTheirDate) {
  EXPECT_EQ(rolled("T6, ngày 20/12/2024; T.6 20/12/2024; T7 ngày 21/12/2024, CN 22/12/2024"),
            "T7, ngày 20/12/2025; T.7 20/12/2025; CN ngày 21/12/2025, T2 22/12/2025");
  EXPECT_THAT(entries_in("ngày 20/12/2024 (T5)"),
              testing::Contains("weekday T5 ?? T7 | wrong-weekday"));
}

TEST(Review, ReadsYearsWithASlash) {
  EXPECT_THAT(entries_in("niên độ 2023/2024"),
              ElementsAre("period 2023/2024 ?? 2024/2025 | range"));
}

TEST(Review, MovesWhatComesAfterATitle) {
  EXPECT_EQ(rolled("Thực hiện Kế hoạch 53/KH-UBND ngày 14 tháng 3 năm 2024 của UBND tỉnh về phong "
                   "trào thi đua năm 2024; Sở phát động thi đua năm 2024"),
            "Thực hiện Kế hoạch 53/KH-UBND ngày 14 tháng 3 năm 2024 của UBND tỉnh về phong "
            "trào thi đua năm 2024; Sở phát động thi đua năm 2025");
}

TEST(Review, ListsOtherYearsWithTheirReason) {
  EXPECT_THAT(entries_in("Kết quả năm 2023 đã tốt; triển khai nhiệm vụ năm 2025; đến năm 2030; từ "
                         "năm 2010; số 2024"),
              ElementsAre("year năm 2023 ?? năm 2024 | year-before",
                          "year năm 2025 ?? năm 2026 | year-after", "year năm 2030 | later-year",
                          "year năm 2010 | history", "number 2024 ?? 2025 | bare-year"));
}

TEST(Review, KeepsPeriodsOfOthersUntilTheyEnd) {
  EXPECT_THAT(entries_in("giai đoạn 2023-2030, giai đoạn 2021 - 2024, 2016-2020"),
              ElementsAre("period 2023-2030 | other-period",
                          "period 2021 - 2024 ?? 2025 - 2028 | period-ended",
                          "period 2016-2020 | history"));
}

TEST(Review, ShiftsThePeriodThatIsThePlansOwn) {
  const Years years = from_year(2021, 2026, 2025);
  EXPECT_EQ(rolled("giai đoạn 2021-2025, từ ngày 01/01/2021 đến ngày 28/8/2023, tổng kết cùng kỷ "
                   "niệm 80 năm Ngày Truyền thống ngành Tư pháp năm 2025",
                   years),
            "giai đoạn 2026-2030, từ ngày 01/01/2026 đến ngày 28/8/2028, tổng kết cùng kỷ "
            "niệm 85 năm Ngày Truyền thống ngành Tư pháp năm 2030");
}

TEST(Review, TellsWeekendsAndHolidays) {
  const Review one = reviewed("chậm nhất ngày 15/3/2024");
  ASSERT_EQ(one.entries.size(), 1U);
  EXPECT_EQ(one.entries[0].verdict.note.vi,
            "15/3/2025 là thứ Bảy; ngày làm việc liền trước 14/3/2025, liền sau 17/3/2025");
  EXPECT_EQ(reviewed("ngày 10/6/2024").entries[0].verdict.note.vi, "");
}

TEST(Review, WeekdaysFollowTheirDate) {
  EXPECT_EQ(rolled("08 giờ 00, ngày 20 tháng 12 năm 2024 (thứ Sáu)"),
            "08 giờ 00, ngày 20 tháng 12 năm 2025 (thứ Bảy)");
  EXPECT_EQ(rolled("Thứ 6, ngày 20/12/2024"), "Thứ 7, ngày 20/12/2025");
  EXPECT_THAT(entries_in("ngày 20/12/2024 (thứ Năm)"),
              ElementsAre("date 20/12/2024 -> 20/12/2025 | own-date",
                          "weekday thứ Năm ?? thứ Bảy | wrong-weekday"));
}

TEST(Review, ListsEveryOtherNumber) {
  EXPECT_THAT(
      entries_in("Phấn đấu 100% trong 02 đợt, lần thứ 12, Đại hội lần thứ XIII, 1.234,5 "
                 "triệu, 24/24 giờ, ngày 30/4, 5 năm (2021-2025)"),
      ElementsAre("percent 100% | percent", "number 02 | number",
                  "ordinal lần thứ 12 ?? lần thứ 13 | ordinal", "ordinal lần thứ XIII | ordinal",
                  "number 1.234,5 | number", "number 24/24 | number", "date 30/4 | same-each-year",
                  "years 5 năm | duration", "period 2021-2025 | other-period"));
}

// Each of these would be a wrong fact if the year or date in it moved with the plan.
TEST(Review, DoesNotMoveWhatBelongsToADocument) {
  for (const char* text : {
           "Công văn số 123/STP-VP của Sở Tư pháp ngày 05/3/2024",
           "Quyết định số 140/QĐ-BTP được ban hành ngày 31/3/2024",
           "Công văn 456 ngày 03/3/2024",
           "Văn bản số 456 ngày 03/3/2024",
           "QĐ số 15 ngày 03/3/2024",
           "Quyết định số 12/2024 ngày 05/3/2024",
           "Quyết định của UBND tỉnh ngày 05/3/2024",
           "theo Kế hoạch số 3/KH-UBND, 4/KH-UBND ngày 02/3/2024",
           "Nghị định số 30/2024/NĐ-CP",
           "Luật Đất đai 2024, Luật Nhà ở năm 2024",
       }) {
    EXPECT_EQ(rolled(text), text);
    for (const std::string& entry : entries_in(text))
      EXPECT_THAT(entry, testing::HasSubstr("citation")) << text;
  }
}

TEST(Review, DoesNotMoveFactsOfTheYear) {
  const struct {
    const char* text;
    const char* reason;
  } cases[] = {
      {"Luật có hiệu lực từ ngày 01/8/2024", "in-force"},
      {"Từ ngày 01/8/2024, các luật này có hiệu lực", "in-force"},
      {"mức lương mới áp dụng từ ngày 01/7/2024", "in-force"},
      {"Ngày 15/3/2024, UBND tỉnh đã ban hành", "past-event"},
      {"Trong năm 2024, Sở đã tổ chức", "past-event"},
      {"đơn vị được thành lập năm 2024", "past-event"},
      {"thực hiện từ năm 2024", "bound"},
      {"phấn đấu đến năm 2024", "bound"},
      {"từ tháng 11/2023 đến tháng 10/2024", "range"},
      {"luật được ban hành trong năm 2023, 2024", "range"},
      {"đến ngày 28/8/2023, kỷ niệm 78 năm Ngày Truyền thống ngành Tư pháp", "unknown-event"},
      {"kết quả năm học 2022-2023", "year-before"},
      {"Tuần lễ Chuyển đổi số 2024", "bare-year"},
      {"là năm thứ tư của nhiệm kỳ", "named-year"},
      {"là năm bản lề", "named-year"},
      {"Tết Ất Tỵ", "year-after"},
  };
  for (const auto& one : cases) {
    EXPECT_EQ(rolled(one.text), one.text);
    EXPECT_THAT(entries_in(one.text),
                testing::Contains(testing::HasSubstr(std::string("| ") + one.reason)))
        << one.text;
  }
}

TEST(Review, TermsOfSomeYearsAreNoAnniversaries) {
  for (const char* text : {"trong 2 năm, kể từ ngày 01/01/2022", "kế hoạch 5 năm (2021-2025)",
                           "tổng kết 10 năm (2014-2024) thực hiện Nghị quyết",
                           "sơ kết 5 năm thực hiện Nghị quyết số 27-NQ/TW ngày 09/11/2022"})
    EXPECT_EQ(rolled(text), text);
  EXPECT_EQ(rolled("kỷ niệm 94 năm thành lập Đảng (1930-2024)"),
            "kỷ niệm 95 năm thành lập Đảng (1930-2025)");
}

TEST(Review, WeekdaysOfDatesWithoutAYearFollowToo) {
  EXPECT_EQ(rolled("họp vào thứ Sáu, ngày 15/3"), "họp vào thứ Bảy, ngày 15/3");
  EXPECT_EQ(rolled("từ thứ Hai ngày 11/3/2024 đến thứ Sáu ngày 15/3/2024"),
            "từ thứ Ba ngày 11/3/2025 đến thứ Bảy ngày 15/3/2025");
}

TEST(Review, NamesTheLunarYear) {
  EXPECT_EQ(rolled("mừng Xuân Giáp Thìn năm 2024"), "mừng Xuân Ất Tỵ năm 2025");
}

TEST(Review, ReadsNoFiguresInReferences) {
  EXPECT_THAT(entries_in("Căn cứ @{quyet_dinh_2024.code}"), IsEmpty());
  EXPECT_THAT(reviewed("Căn cứ @{quyet_dinh_2024.code}").unlisted, IsEmpty());
}

TEST(Review, ReopensNumberAndDay) {
  const plan::Json plan{{"code_number", 84}, {"issued_date", "2024-05-31"}};
  Years years = from_year(2024, 2025);
  years.issued = {31, 5, 2024};
  const auto edits = edits_of(review(plan, years));
  ASSERT_EQ(edits.size(), 2U);
  EXPECT_TRUE(edits[0].value.is_null());
  EXPECT_EQ(edits[1].value.dump(), R"({"day":null,"month":5,"year":2025})");
}

TEST(Review, TakesTheYearOfTheTemplatesData) {
  const plan::Json plan{{"year", 2024}, {"deadlines", {{"plan", "2024-02-28"}}}, {"hours", 2024}};
  const auto edits = edits_of(review(plan, from_year(2024, 2025)));
  ASSERT_EQ(edits.size(), 2U);
  EXPECT_EQ(edits[0].value.dump(), "2025");
  EXPECT_EQ(edits[1].value.dump(), "\"2025-02-28\"");
}

}  // namespace
}  // namespace vanban::rollover
