// SPDX-License-Identifier: MIT
#include "registry/book.hpp"

#include <gmock/gmock.h>

#include "register_fixture.hpp"

namespace vanban::registry {
namespace {

using testing::ElementsAre;

class BookTest : public RegisterTest {};

TEST_F(BookTest, HasTheTenColumnsOfTheForm) {
  Register book = open();
  issue(book, "a", "2024-02-05").value();
  book.reserve({"STP", "KH", "KH-STP", Secrecy::ordinary, {}, date_of("2024-02-06"), 1, "Phòng TC"})
      .value();
  book.void_entry({"02/KH-STP", 2024}, "Không dùng").value();
  const std::vector<BookRow> rows = book_rows(book.list({}).value());
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_THAT(rows[0],
              ElementsAre("01/KH-STP", "05/02/2024", "Kế hoạch Phát động phong trào thi đua",
                          "Nguyễn Văn A", "Như trên; VT", "VP", "10", "", "", ""));
  EXPECT_EQ(rows[1][9], "Hủy: Không dùng; Phòng TC");
}

TEST_F(BookTest, IsListedByYearOfficeGroupAndStatus) {
  Register book = open();
  issue(book, "a", "2024-02-05").value();
  issue(book, "b", "2025-02-05").value();
  book.reserve({"STP", "KH", "KH-STP", Secrecy::ordinary, {}, date_of("2025-02-06"), 1, ""})
      .value();
  BookQuery query;
  query.year = 2025;
  EXPECT_EQ(book.list(query)->size(), 2U);
  query.status = EntryStatus::reserved;
  EXPECT_EQ(book.list(query)->size(), 1U);
  query.office = "SNV";
  EXPECT_TRUE(book.list(query)->empty());
}

TEST(BookCsv, OpensInASpreadsheetAndRunsNothing) {
  BookRow row;
  row[0] = "01/KH-STP";
  row[2] = "Kế hoạch \"thi đua\", năm 2024";
  row[3] = "=HYPERLINK(\"x\")";
  row[4] = "- Như trên";
  const std::string csv = book_csv({row});
  EXPECT_EQ(csv.substr(0, 3), "\xEF\xBB\xBF");
  const std::string line = csv.substr(csv.find("\r\n") + 2);
  EXPECT_EQ(line,
            "\"01/KH-STP\";\"\";\"Kế hoạch \"\"thi đua\"\", năm 2024\";\"'=HYPERLINK(\"\"x\"\")\";"
            "\"'- Như trên\";\"\";\"\";\"\";\"\";\"\"\r\n");
}

}  // namespace
}  // namespace vanban::registry
