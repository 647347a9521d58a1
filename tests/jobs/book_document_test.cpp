// SPDX-License-Identifier: MIT
#include "jobs/book_document.hpp"
#include "base/code_number.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/plain_text.hpp"
#include "pipeline/renderer.hpp"

namespace vanban::jobs {
namespace {

using namespace pipeline;

registry::Entry entry(int number) {
  const std::string code = code_number_text(number) + "/KH-STP";
  return {{"STP", "common", {}, 2024},
          number,
          *Date::from_ymd(2024, 2, 5),
          code,
          registry::EntryStatus::issued,
          "kh",
          {"Kế hoạch", "Phát động phong trào thi đua", "Nguyễn Văn A", "Bộ Tư pháp", "VT", "10", "",
           ""},
          {}};
}

const model::Table& table_of(const model::Document& document) {
  return std::get<model::Table>(document.sections.front().blocks.back());
}

TEST(BookDocument, HasTheFormsTenColumnsOverTheWholeLandscapePage) {
  const model::Document document = book_document({entry(1), entry(2)}, {"Sở Tư pháp", 2024});
  const model::Table& table = table_of(document);
  EXPECT_EQ(table.columns.size(), 10U);
  Length sum;
  for (const Length column : table.columns) {
    EXPECT_GE(column, Length::millimetres(14));
    sum += column;
  }
  EXPECT_TRUE(document.sections.front().page.landscape);
  EXPECT_EQ(sum, document.sections.front().page.text_width());
  EXPECT_EQ(table.header_rows, 2);
  EXPECT_EQ(table.rows.size(), 4U);
}

TEST(BookDocument, SaysTitleYearAndLines) {
  const std::string text = model::plain_text(book_document({entry(7)}, {"Sở Tư pháp", 2024}));
  for (const char* const part : {"SỞ TƯ PHÁP", "SỔ ĐĂNG KÝ VĂN BẢN ĐI", "Năm 2024", "(10)",
                                 "07/KH-STP", "05/02/2024", "Nguyễn Văn A"})
    EXPECT_THAT(text, testing::HasSubstr(part));
  EXPECT_THAT(model::plain_text(book_document({}, {})), testing::Not(testing::HasSubstr("Năm")));
}

TEST(BookDocument, LinesStandInTheOrderOfDatesAndNumbers) {
  registry::Entry letter = entry(4);
  letter.series.group = "letters";
  letter.code = "04/STP-VP";
  letter.date = *Date::from_ymd(2024, 1, 30);
  const std::string text =
      model::plain_text(book_document({entry(2), entry(1), letter}, {"Sở Tư pháp", 2024}));
  EXPECT_LT(text.find("04/STP-VP"), text.find("01/KH-STP"));
  EXPECT_LT(text.find("01/KH-STP"), text.find("02/KH-STP"));
}

TEST(BookDocument, RunsOverPagesAndRenders) {
  std::vector<registry::Entry> entries;
  for (int number = 1; number <= 60; ++number) entries.push_back(entry(number));
  const auto fonts = fonts::FontSet::load(RealFileSystem(), {});
  ASSERT_TRUE(fonts);
  const auto rendered = Renderer(*fonts).render(book_document(entries, {"Sở Tư pháp", 2024}),
                                                {Format::pdf, Format::docx});
  ASSERT_TRUE(rendered) << describe(rendered.error(), Language::english);
  EXPECT_GT(rendered->pages, 2);
}

TEST(BookDocument, CutsNoWordOfItsHeadingsAndCodes) {
  registry::Entry longest = entry(1234);
  longest.code = "1234/QĐ-UBND";
  const auto fonts = fonts::FontSet::load(RealFileSystem(), {});
  ASSERT_TRUE(fonts);
  const auto laid_out = lay_out(book_document({longest}, {"Sở Tư pháp", 2024}), *fonts);
  ASSERT_TRUE(laid_out) << describe(laid_out.error(), Language::english);
  EXPECT_EQ(describe(laid_out->pages.findings, Language::english), "");
}

}  // namespace
}  // namespace vanban::jobs
