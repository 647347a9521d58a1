// SPDX-License-Identifier: MIT
// What holds for every template and all data: no text crashes the compiler, no value becomes
// markup, several threads get the same document, limits hold.
#include <random>
#include <thread>

#include "template_fixture.hpp"

namespace vanban::templating {
namespace {

class PropertiesTest : public TemplateTest {};

/// A random text out of pieces that mean something to the compiler.
std::string random_template(std::mt19937& random) {
  static const std::vector<std::string> kPieces = {
      "{{ ",        " }}",      "{% ",        " %}",
      "{#",         "#}",       "if x",       "endif",
      "for a in b", "endfor",   "else",       "set x = 1",
      "block a",    "endblock", "table",      "column",
      "endcolumn",  "row",      "cell",       "endcell",
      "endrow",     "endtable", "# ",         "##. ",
      "- ",         "+ ",       "a) ",        "1. ",
      "Điều. ",     "Điều: ",   "::can-cu ",  "**",
      "*",          "^[",       "]",          "\\",
      "\n",         "\n\n",     " ",          "chữ",
      "@nhan",      "\"",       "'",          "(",
      ")",          "[",        "]",          "{",
      "}",          "|",        "upper",      ".",
      ",",          "~",        "+",          "-",
      "==",         "not",      "in",         "is",
      "none",       "1",        "ref(\"a\")", "section \"attached\"",
      "endsection", "annex",    "endannex",   "blocks b",
      "x",          "\r",       "\t",         "%",
      "}}",         "super()"};
  std::uniform_int_distribution<std::size_t> pick(0, kPieces.size() - 1);
  std::uniform_int_distribution<int> length(1, 40);
  std::string text;
  for (int i = length(random); i > 0; --i) text += kPieces[pick(random)];
  return text;
}

TEST_F(PropertiesTest, NoTextCrashesTheCompiler) {
  std::mt19937 random(20240205);
  int compiled = 0;
  for (int i = 0; i < 4000; ++i) {
    const std::string source =
        "{% field x \"any\" \"\" optional %}{% field b \"any\" \"\" optional %}\n" +
        random_template(random);
    const Result<model::Document> result = document(source, R"({"x": "a", "b": ["c"]})");
    if (result)
      ++compiled;
    else
      EXPECT_FALSE(result.error().empty()) << source;
  }
  EXPECT_GT(compiled, 0);
}

/// Everything but the words: what a value must not be able to change.
std::string shape(const model::Document& document) {
  std::string shape;
  for (const model::Section& section : document.sections) {
    shape += "§";
    for (const model::Block& block : section.blocks) {
      shape += static_cast<char>('a' + block.index());
      if (const auto* paragraph = std::get_if<model::Paragraph>(&block))
        shape += std::to_string(static_cast<int>(paragraph->style)) +
                 (paragraph->label ? paragraph->label->text : "");
    }
  }
  return shape + "/" + std::to_string(document.footnotes.size());
}

TEST_F(PropertiesTest, ValuesNeverChangeTheShape) {
  const std::string source =
      "# Đề mục {{ a }}\n{{ a }}\n\n{{ b }} và {{ a }}\n- {{ b }}\nĐiều. {{ a }}\n1. {{ b }}\n"
      "a) **{{ a }}** ^[chú {{ b }}]\n::can-cu {{ a }}\n"
      "{% table x in [1] %}{% column \"C\" %}{{ a }}{% endcolumn %}{% endtable %}";
  const Result<model::Document> plain = document(source, R"({"a": "x", "b": "y"})");
  ASSERT_TRUE(plain);
  std::mt19937 random(7);
  for (int i = 0; i < 300; ++i) {
    plan::Json data;
    data["a"] = "x" + random_template(random);
    data["b"] = random_template(random) + "y";
    const Result<model::Document> result = document(source, data.dump());
    ASSERT_TRUE(result) << data.dump();
    EXPECT_EQ(shape(*result), shape(*plain)) << data.dump();
  }
}

TEST_F(PropertiesTest, ValuesStandInTheDocumentLetterByLetter) {
  const std::string hostile = "{{ a }} {% if %} # - **x** ^[y] \\ @z";
  plan::Json data;
  data["a"] = hostile;
  EXPECT_EQ(text("{{ a }}", data.dump()), hostile + "\n");
}

TEST_F(PropertiesTest, ThreadsShareOneTemplate) {
  ASSERT_TRUE(files_.write("mau/t.vbt",
                           "{% for x in list %}\n# {{ x }}\na) {{ loop.index }} {{ ref('sau') }}\n"
                           "{% endfor %}\n# Sau @sau"));
  const Result<Template> compiled = load();
  ASSERT_TRUE(compiled);
  const plan::Json data = plan::Json::parse(R"({"list": ["một", "hai", "ba"]})");
  const Result<model::Document> expected = evaluate(*compiled, data);
  ASSERT_TRUE(expected);
  std::vector<std::thread> threads;
  std::vector<int> differing(4, 0);
  for (std::size_t number = 0; number < differing.size(); ++number)
    threads.emplace_back([&, number] {
      for (int turn = 0; turn < 50; ++turn) {
        const Result<model::Document> result = evaluate(*compiled, data);
        if (!result || !(*result == *expected)) ++differing[number];
      }
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(differing, std::vector<int>(4, 0));
}

TEST_F(PropertiesTest, LimitsEndInMessages) {
  EXPECT_NE(errors("{% for a in range(2000) %}{% for b in range(2000) %}\n{% endfor %}{% endfor %}")
                .find("more than 1,000,000 turns"),
            std::string::npos);
  std::string deep;
  for (int i = 0; i < 100; ++i) deep += "{% if true %}\n";
  EXPECT_NE(errors(deep).find("The tags are nested too deeply."), std::string::npos);
  std::string brackets = "{{ " + std::string(10000, '(') + "1" + std::string(10000, ')') + " }}";
  EXPECT_NE(errors(brackets).find("nested too deeply"), std::string::npos);
  std::string chain = "{{ 1";
  for (int i = 0; i < 10000; ++i) chain += " + 1";
  EXPECT_NE(errors(chain + " }}").find("The expression is too long."), std::string::npos);
  std::string blocks = "\"x\"";
  for (int i = 0; i < 100; ++i)
    blocks = "{\"items\": [{\"text\": \"a\", \"body\": [" + blocks + "]}]}";
  EXPECT_NE(errors("{% blocks body %}", "{\"body\": [" + blocks + "]}")
                .find("Blocks are nested too deeply."),
            std::string::npos);
}

TEST_F(PropertiesTest, SameDataSameDocument) {
  const std::string source = "# {{ a }}\n{% blocks body %}";
  const std::string data = R"({"a": "x", "body": ["y^[z]", {"heading": "h"}]})";
  EXPECT_EQ(dump(source, data), dump(source, data));
}

}  // namespace
}  // namespace vanban::templating
