// SPDX-License-Identifier: MIT
#include "plan/plan.hpp"

#include <gtest/gtest.h>

#include "plan_data.hpp"

namespace vanban::plan {
namespace {

TEST(Plan, LoadsAFileWithAByteOrderMark) {
  MemoryFileSystem files;
  ASSERT_TRUE(files.write("plan.json", "\xEF\xBB\xBF" + smallest()));
  const auto plan = load(files, "plan.json");
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->path, "plan.json");
  EXPECT_EQ(plan->data["template"], "ke-hoach");
}

TEST(Plan, KeepsTheOrderOfNames) {
  const auto plan = from_text(smallest(", \"z\": 1, \"a\": 2"), "p");
  ASSERT_TRUE(plan);
  EXPECT_EQ(template_fields(plan->data), (std::vector<std::string>{"z", "a"}));
}

TEST(Plan, BringsDecomposedTextToNfc) {
  const auto plan = from_text(smallest(", \"subject\": \"Ke\u0302\u0301 hoa\u0323ch\""), "p");
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->metadata.subject, "Kế hoạch");
}

TEST(Plan, RefusesTextsThatWereReadInAWrongCode) {
  const auto plan = from_text(
      smallest(", \"subject\": \"KÕ ho¹ch n¨m 2024\", \"x\": {\"y\": [1, \"Huyß╗çn Ch├óu\"]}"),
      "p");
  ASSERT_FALSE(plan);
  ASSERT_EQ(plan.error().size(), 2U);
  for (const Diagnostic& error : plan.error()) EXPECT_EQ(error.code, "plan.misread-text");
  EXPECT_EQ(plan.error()[0].place.field, "subject");
  EXPECT_EQ(plan.error()[1].place.field, "x.y[1]");
  EXPECT_NE(plan.error()[0].message.en.find("TCVN3"), std::string::npos);
  EXPECT_NE(plan.error()[1].message.en.find("CP437"), std::string::npos);
  EXPECT_TRUE(from_text(smallest(", \"subject\": \"Đi Zürich, 60×90cm, 5 µm\""), "p"));
}

TEST(Plan, MissingFileIsAnInputError) {
  const MemoryFileSystem files;
  const auto plan = load(files, "none.json");
  ASSERT_FALSE(plan);
  EXPECT_EQ(plan.error().front().fault, Fault::io);
}

/// Gives a file that is larger than any limit.
class HugeFile : public MemoryFileSystem {
 public:
  Result<std::string> read(const std::string& path, std::size_t limit) const override {
    MemoryFileSystem files;
    if (auto written = files.write(path, std::string(limit + 1, ' ')); !written)
      return fail(written.error());
    return files.read(path, limit);
  }
};

TEST(Plan, RefusesAFileOfMoreThan64Megabytes) {
  const auto plan = load(HugeFile(), "huge.json");
  ASSERT_FALSE(plan);
  EXPECT_EQ(plan.error().front().code, "plan.too-large");
  EXPECT_EQ(plan.error().front().message.en, "the data file is larger than 64 MB");
}

TEST(Plan, ReadsOneLongTextQuickly) {
  const auto plan = from_text(smallest(", \"note\": \"" + std::string(5'000'000, 'x') + "\""), "p");
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->data["note"].get_ref<const std::string&>().size(), 5'000'000U);
}

TEST(Plan, AnObjectOfManyNamesTakesLinearTime) {
  std::string members;
  for (int i = 0; i < 200'000; ++i) members += ", \"k" + std::to_string(i) + "\": 1";
  const auto data = from_text(smallest(", \"many\": {\"first\": 0" + members + "}"), "p");
  ASSERT_TRUE(data);
  EXPECT_EQ(data->data["many"].size(), 200'001U);
}

TEST(Plan, FromJsonChecksDataWithoutASource) {
  const auto plan = from_text(smallest(), "p");
  ASSERT_TRUE(plan);
  Json data = plan->data;
  EXPECT_TRUE(from_json(data, "unit 3"));
  data["organ"]["place"] = 5;
  const auto broken = from_json(data, "unit 3");
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().front().place.file, "unit 3");
  EXPECT_EQ(broken.error().front().place.field, "organ.place");
  EXPECT_EQ(broken.error().front().place.line, 0);
}

}  // namespace
}  // namespace vanban::plan
