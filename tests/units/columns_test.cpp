// SPDX-License-Identifier: MIT
#include "units/columns.hpp"

#include <fstream>
#include <iterator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "support/source_tree.hpp"

namespace vanban::units {
namespace {

using testing::HasSubstr;

std::string meaning(std::string_view heading) {
  const Result<Column> column = resolve_column(heading);
  if (!column) return column.error()[0].code;
  return fmt::format("{} {}", column->target == Column::Target::plan ? "plan" : "unit",
                     to_string(column->path));
}

TEST(Columns, MeanWhatTheTableSays) {
  EXPECT_EQ(meaning("name"), "unit name");
  EXPECT_EQ(meaning("unit.name"), "unit name");
  EXPECT_EQ(meaning("Tên đơn vị"), "unit name");
  EXPECT_EQ(meaning("TÊN ĐƠN VỊ"), "unit name");
  EXPECT_EQ(meaning("organ.parent"), "plan organ.parent");
  EXPECT_EQ(meaning("Cơ quan chủ quản"), "plan organ.parent");
  EXPECT_EQ(meaning("Số"), "plan code_number");
}

TEST(Columns, OfTheUnitsOwnHaveAnyPlainName) {
  EXPECT_EQ(meaning("population"), "unit population");
  EXPECT_EQ(meaning("unit.chief.phone"), "unit chief.phone");
}

TEST(Columns, OfTheUnitsOwnMayHaveHeadingsInWords) {
  EXPECT_EQ(meaning("Ghi chú nội bộ"), "unit ghi_chu_noi_bo");
  EXPECT_EQ(meaning("Số hộ nghèo (2024)"), "unit so_ho_ngheo_2024");
  EXPECT_EQ(meaning("2024 – kế hoạch"), "unit _2024_ke_hoach");
  EXPECT_EQ(meaning("Đơn vị tính"), "unit don_vi_tinh");
  EXPECT_EQ(meaning("Điện thoại 2"), "unit dien_thoai_2");
  EXPECT_EQ(meaning("Địa bàn"), "unit dia_ban");
  EXPECT_EQ(meaning("« »"), "units.unknown-column");
  EXPECT_EQ(meaning(std::string(300, 'a')), "units.unknown-column");
}

TEST(Columns, OfTheUnitsOwnThatBecomeOneNameAreRefused) {
  const auto columns = resolve_columns({"name", "Ghi chú", "ghi_chu"}, "list");
  ASSERT_FALSE(columns);
  EXPECT_EQ(columns.error()[0].code, "units.repeated-column");
}

TEST(Columns, ReachAnyDatumOfThePlan) {
  EXPECT_EQ(meaning("recipients[0]"), "plan recipients[0]");
  EXPECT_EQ(meaning("recipients[1].text"), "plan recipients[1].text");
  EXPECT_EQ(meaning("plan.theme"), "plan theme");
  EXPECT_EQ(meaning("annexes[0].title"), "plan annexes[0].title");
}

TEST(Columns, WithSlipsAreRefusedWithTheNearestName) {
  for (const char* const wrong :
       {"organ.nmae", "signer.nane", "Cơ quan ban hanh", "sigmer.name", "plan.template", "template",
        "recipients[x]", "organ.", "Người kí", "Noi nhan"})
    EXPECT_EQ(meaning(wrong), "units.unknown-column") << wrong;
  const Result<Column> column = resolve_column("organ.nmae");
  EXPECT_THAT(column.error()[0].hint.en, HasSubstr("“organ.name”"));
}

TEST(Columns, NamesAreBounded) {
  EXPECT_EQ(meaning(std::string(kLongestHeading + 1, 'a')), "units.unknown-column");
  EXPECT_NE(meaning(std::string(kLongestHeading, 'a')), "units.unknown-column");
}

TEST(Columns, ForOnePlaceAreRefusedTogether) {
  const auto columns = resolve_columns({"name", "Tên đơn vị", "organ.place", "Địa danh"}, "list");
  ASSERT_FALSE(columns);
  EXPECT_EQ(columns.error().size(), 2U);
  EXPECT_EQ(columns.error()[0].code, "units.repeated-column");
  EXPECT_EQ(columns.error()[1].place.field, "D (Địa danh)");
}

TEST(Columns, OfTheReferenceAreThoseOfTheTable) {
  std::ifstream file(support::source_path("docs/batch.md"));
  const std::string text(std::istreambuf_iterator<char>(file), {});
  for (const KnownColumn& column : known_columns()) {
    const std::string_view path = column.path.substr(column.path.substr(0, 5) == "unit." ? 5 : 0);
    const std::string row = fmt::format("| `{}` | {} |", path, column.heading);
    EXPECT_NE(text.find(row), std::string::npos) << row;
  }
}

}  // namespace
}  // namespace vanban::units
