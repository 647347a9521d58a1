// SPDX-License-Identifier: MIT
#include "plan/cell_span.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace vanban::plan {
namespace {

int span(const char* cell) { return cell_span(Json::parse(cell), "column_span"); }

TEST(CellSpan, IsOneWhereNoneIsGiven) {
  EXPECT_EQ(span(R"("a")"), 1);
  EXPECT_EQ(span(R"({"text": "a"})"), 1);
  EXPECT_EQ(span(R"({"column_span": "2"})"), 1);
  EXPECT_EQ(span(R"({"column_span": 1.5})"), 1);
}

TEST(CellSpan, IsNeverBelowOneNorAboveAllTables) {
  EXPECT_EQ(span(R"({"column_span": 0})"), 1);
  EXPECT_EQ(span(R"({"column_span": -3})"), 1);
  EXPECT_EQ(span(R"({"column_span": 3})"), 3);
  EXPECT_EQ(span(R"({"column_span": 18446744073709551615})"), 1'000'000);
}

TEST(CellSpan, ReadsWhatTheProgramPutTogether) {
  const Json cell = {{"text", "a"}, {"row_span", 2}};
  EXPECT_EQ(cell_span(cell, "row_span"), 2);
}

}  // namespace
}  // namespace vanban::plan
