// SPDX-License-Identifier: MIT
#include "merging/common_form.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/source_tree.hpp"

namespace vanban::merging {
namespace {

using plan::Json;

const char* const kTable = R"({"table": {
  "columns": [{"title": "STT", "numbered": true}, {"title": "Việc", "field": "task"},
              {"title": "Hạn", "field": "time"}],
  "rows": [{"group": "Chung"}, {"task": "Sơ kết", "time": "Quý II"}, {"task": "Tổng kết"},
           ["Khen thưởng", {"text": "Quý IV"}]]}})";

TEST(CommonForm, RowsAreListsAndTextsAreStrings) {
  const Json table = in_common_form(Json::parse(kTable))["table"];
  EXPECT_EQ(table["rows"], Json::parse(R"([{"group": "Chung"}, ["Sơ kết", "Quý II"],
                                           ["Tổng kết", ""], ["Khen thưởng", "Quý IV"]])"));
  EXPECT_EQ(in_common_form(Json::parse(R"({"issued_date": {"day": 5, "month": 2, "year": 2024}})")),
            Json::parse(R"({"issued_date": "2024-02-05"})"));
}

TEST(CommonForm, WhatNobodyChangedGetsItsOwnFormBack) {
  const Json data = Json::parse(kTable);
  EXPECT_EQ(Forms(data).restored(in_common_form(data)), data);
}

TEST(CommonForm, ChangedRowsOfATableByFieldsAreByFields) {
  const Json data = Json::parse(kTable);
  Json changed = in_common_form(data);
  changed["table"]["rows"][1][1] = "Quý III";
  changed["table"]["rows"].push_back({"Việc mới", "Quý I"});
  const Json restored = Forms(data).restored(changed);
  EXPECT_EQ(restored["table"]["rows"][1], Json::parse(R"({"task": "Sơ kết", "time": "Quý III"})"));
  EXPECT_EQ(restored["table"]["rows"][2], Json::parse(R"({"task": "Tổng kết"})"));
  EXPECT_EQ(restored["table"]["rows"][4], Json::parse(R"({"task": "Việc mới", "time": "Quý I"})"));
}

TEST(CommonForm, AStringStaysAStringThoughTheSameTextIsAnObjectElsewhere) {
  const Json data = Json::parse(R"({"items": ["a", {"text": "a"}, "b"]})");
  const Json restored = Forms(data).restored(in_common_form(data));
  EXPECT_EQ(restored["items"][0], "a");
  EXPECT_EQ(restored["items"][2], "b");
}

TEST(CommonForm, EverySampleGetsItsOwnFormBack) {
  for (const char* name : {"ke-hoach-tay-ninh-2024", "sua-doi/ke-hoach-kiem-tra-2024",
                           "ke-hoach-bac-giang-2024", "quyet-dinh-khanh-hoa-2021"}) {
    const Json data = Json::parse(support::source_text(std::string("samples/") + name + ".json"));
    EXPECT_EQ(Forms(data).restored(in_common_form(data)), data) << name;
  }
}

}  // namespace
}  // namespace vanban::merging
