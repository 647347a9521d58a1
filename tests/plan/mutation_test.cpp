// SPDX-License-Identifier: MIT
// Damaged plans: whatever happens to the bytes, the answer is a value or findings that can be
// shown.
#include <random>

#include <gtest/gtest.h>

#include "base/utf8.hpp"
#include "plan/validation.hpp"
#include "plan_data.hpp"

namespace vanban::plan {
namespace {

const std::string& rich_plan() {
  static const std::string kText = smallest(R"(,
  "issued_date": {"day": 5, "month": 2, "year": 2024}, "bases": ["Căn cứ Luật", "Theo đề nghị"],
  "body": ["Đoạn **đậm**", {"heading": "Mục đích", "body": [{"items": ["a", {"text": "b"}]}]},
    {"table": {"columns": [{"title": "STT", "numbered": true}, {"title": "A", "width": "30mm"}],
               "rows": [["x"], {"group": "\u0111"}]}}],
  "recipients": [{"article": "last", "note": "VBĐT"}], "style": {"body_size": 13.5, "line_spacing": 1.15e0})");
  return kText;
}

void expect_showable(const std::string& text) {
  for (const Diagnostic& finding : refused(text)) {
    EXPECT_FALSE(finding.code.empty());
    EXPECT_EQ(finding.place.file, "plan.json");
    for (const Language language : {Language::vietnamese, Language::english})
      EXPECT_FALSE(utf8::first_error(describe(finding, language))) << text;
  }
}

TEST(Mutation, TheUndamagedPlanIsAccepted) { EXPECT_TRUE(from_text(rich_plan(), "p")); }

TEST(Mutation, ChangedBytesAreAcceptedOrExplained) {
  std::mt19937 random(30);
  for (int i = 0; i < 4000; ++i) {
    std::string text = rich_plan();
    for (auto n = random() % 3 + 1; n > 0; --n)
      text[random() % text.size()] = static_cast<char>(random() % 256);
    expect_showable(text);
  }
}

TEST(Mutation, CutAndDoubledPiecesAreAcceptedOrExplained) {
  std::mt19937 random(2020);
  for (int i = 0; i < 4000; ++i) {
    std::string text = rich_plan();
    const std::size_t from = random() % text.size();
    const std::size_t size = random() % 40;
    if (random() % 2 == 0) {
      text.erase(from, size);
    } else {
      text.insert(random() % text.size(), text.substr(from, size));
    }
    expect_showable(text);
  }
}

TEST(Mutation, ExchangedValuesAreAcceptedOrExplained) {
  const auto plan = from_text(rich_plan(), "p");
  ASSERT_TRUE(plan);
  const Json flat = plan->data.flatten();
  const std::vector<Json> values{Json(),    Json(true),       Json(-1),      Json(1e300),
                                 Json("x"), Json::array({1}), Json{{"a", 1}}};
  for (const auto& [pointer, value] : flat.items()) {
    for (const Json& other : values) {
      Json changed = plan->data;
      changed[Json::json_pointer(pointer)] = other;
      const auto result = from_json(changed, "plan.json");
      if (result) continue;
      for (const Diagnostic& finding : result.error())
        EXPECT_FALSE(finding.message.vi.empty()) << pointer;
    }
  }
}

TEST(Mutation, FieldsKnownToBeRightNeedNoSecondLook) {
  const auto plan = from_text(rich_plan(), "p");
  ASSERT_TRUE(plan);
  const NoText source("plan.json");
  EXPECT_EQ(right_fields(plan->data).size(), plan->data.size());
  const Json flat = plan->data.flatten();
  for (const auto& [pointer, value] : flat.items()) {
    Json changed = plan->data;
    changed[Json::json_pointer(pointer)] = Json::array({1});
    EXPECT_EQ(validate(changed, source, right_fields(changed)), validate(changed, source))
        << pointer;
  }
}

}  // namespace
}  // namespace vanban::plan
