// SPDX-License-Identifier: MIT
#include "plan/empty_content.hpp"

#include <gtest/gtest.h>

#include "plan_data.hpp"

namespace vanban::plan {
namespace {

/// The fields that are warned about, in order.
std::string warned(const std::string& more) {
  const auto plan = from_text(smallest(more), "plan.json");
  if (!plan) return describe(plan.error(), Language::english);
  std::string fields;
  for (const Diagnostic& warning : empty_content(plan->data, *plan->source)) {
    EXPECT_EQ(warning.severity, Severity::warning);
    fields += warning.place.field + " ";
  }
  return fields;
}

TEST(EmptyContent, TitlesWithNothingBelowThem) {
  EXPECT_EQ(warned(R"(, "body": [{"heading": "A"}, {"heading": "B", "body": []}, {"heading": "C",
      "body": [{"heading": "D"}]}])"),
            "body[0].heading body[1].heading body[2].body[0].heading ");
  EXPECT_EQ(warned(R"(, "body": [{"heading": "A"}, "b", {"heading": "C", "body": ["d"]}])"), "");
  EXPECT_EQ(warned(R"(, "body": [{"chapter": "A"}, {"section": "B"}, {"titled_article": "C"},
      {"clauses": ["d"]}, {"titled_article": "E"}, {"chapter": "F"}])"),
            "body[4].titled_article body[5].chapter ");
}

TEST(EmptyContent, ListsAndTablesWithoutEntries) {
  EXPECT_EQ(
      warned(R"(, "body": [{"items": []}, {"clauses": [{"text": "a", "body": [{"points": []}]}]},
      {"table": {"columns": [{"title": "A"}], "rows": []}}], "annexes": [{"title": "P", "body": []}])"),
      "body[0].items body[1].clauses[0].body[0].points body[2].table annexes[0].body ");
  EXPECT_EQ(warned(R"(, "recipients": [], "archive": {}, "contact": {}, "annexes": [], "bases": [],
      "body": [{"table": {"columns": [{"title": "A"}], "rows": [[null]]}}])"),
            "");
}

TEST(EmptyContent, AnnexesThatAreNamedAndNotThere) {
  EXPECT_EQ(
      warned(
          R"(, "body": ["Danh mục tại Phụ lục.", "Chi tiết theo Phụ lục II", "Xem Phụ lục kèm theo",
      "Mẫu tại Phụ lục III Nghị định số 30/2020/NĐ-CP.", "Phụ lục là một phần của hợp đồng."])"),
      "body[0] body[1] body[2] ");
  EXPECT_EQ(
      warned(R"(, "body": ["Danh mục tại Phụ lục."], "annexes": [{"title": "A", "body": ["b"]}])"),
      "");
}

}  // namespace
}  // namespace vanban::plan
