// SPDX-License-Identifier: MIT
// A memory of texts spares work and changes nothing.
#include "templating/building/text_memory.hpp"

#include "template_fixture.hpp"

namespace vanban::templating {
namespace {

class TextMemoryTest : public TemplateTest {
 protected:
  /// Texts in all roles, each twice: once for the memory to keep, once for it to give.
  static plan::Json data() {
    return plan::Json::parse(R"({"b": [
      "Trước ngày 05 tháng 02, theo **Điều 5**", "Trước ngày 05 tháng 02, theo **Điều 5**",
      {"heading": "Mục đích", "body": ["Có chú thích^[theo khoản 2].", {"items": ["Mục đích"]}]},
      {"heading": "Mục đích", "body": ["Có chú thích^[theo khoản 2].", {"items": ["Mục đích"]}]},
      {"clauses": [{"title": "Mục đích", "body": ["Mục đích"]}]},
      {"table": {"columns": [{"title": "STT", "numbered": true}, {"title": "Mục đích"}],
                 "rows": [{"group": "Mục đích"}, ["Mục đích"], ["*a*\nb"]]}}
    ]})");
  }

  void expect_same(const std::string& source, TextMemory& memory) {
    ASSERT_TRUE(files_.write("mau/t.vbt", source));
    const Result<Template> compiled = load();
    ASSERT_TRUE(compiled);
    const Result<model::Document> expected = evaluate(*compiled, data());
    ASSERT_TRUE(expected);
    for (int turn = 0; turn < 2; ++turn) {
      const Result<model::Document> document = evaluate(*compiled, data(), &memory);
      ASSERT_TRUE(document);
      EXPECT_EQ(*document, *expected) << source;
    }
  }
};

TEST_F(TextMemoryTest, GivesTheDocumentThatComesWithoutIt) {
  TextMemory ample(kTextMemoryBytes);
  TextMemory scarce(400);
  for (TextMemory* memory : {&ample, &scarce})
    for (const char* source :
         {"{% blocks b %}", "{% capitals false %}\n{% blocks b %}",
          "{% bind false %}\n{% blocks b %}", "{% blocks b %}\n{% bind false %}\n{% blocks b %}"})
      expect_same(source, *memory);
  EXPECT_GT(ample.bytes(), 400U);
  EXPECT_LE(scarce.bytes(), 400U);
}

TEST_F(TextMemoryTest, KeepsNoTextWithFootnotes) {
  TextMemory memory(kTextMemoryBytes);
  ASSERT_TRUE(files_.write("mau/t.vbt", "{% blocks b %}"));
  const Result<Template> compiled = load();
  ASSERT_TRUE(compiled);
  ASSERT_TRUE(evaluate(*compiled, plan::Json::parse(R"({"b": ["một^[hai]", "ba"]})"), &memory));
  EXPECT_EQ(memory.find("một^[hai]"), nullptr);
  EXPECT_NE(memory.find("ba"), nullptr);
}

}  // namespace
}  // namespace vanban::templating
