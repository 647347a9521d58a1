// SPDX-License-Identifier: MIT
// Expressions: paths, operators, tests, calls.
#include "template_fixture.hpp"

namespace vanban::templating {
namespace {

class ExpressionTest : public TemplateTest {
 protected:
  /// What `{{ expression }}` writes.
  std::string value(const std::string& expression, const std::string& data = "{}") {
    std::string source;
    const plan::Json fields = plan::Json::parse(data);
    for (const auto& field : fields.items())
      source += "{% field " + field.key() + " \"any\" \"\" optional %}\n";
    std::string written = text(source + "[{{ " + expression + " }}]", data);
    if (written.ends_with("]\n")) written = written.substr(1, written.size() - 3);
    return written;
  }
};

TEST_F(ExpressionTest, ReadsPaths) {
  const std::string data = R"({"organ": {"name": "Sở Tư pháp", "unit code": "X"},
                               "list": ["a", {"b": 7}]})";
  EXPECT_EQ(value("organ.name", data), "Sở Tư pháp");
  EXPECT_EQ(value("organ[\"unit code\"]", data), "X");
  EXPECT_EQ(value("list[0]", data), "a");
  EXPECT_EQ(value("list[-1].b", data), "7");
}

TEST_F(ExpressionTest, ReadsLiterals) {
  EXPECT_EQ(value("'đơn'"), "đơn");
  EXPECT_EQ(value(R"("a \"b\" \\")"), "a \"b\" \\");
  EXPECT_EQ(value("12"), "12");
  EXPECT_EQ(value("1.5"), "1,5");
  EXPECT_EQ(value("[1, 2] | join('-')"), "1-2");
  EXPECT_EQ(value("{'day': 5, 'month': 2, 'year': 2024} | date_short"), "05/02/2024");
}

TEST_F(ExpressionTest, CalculatesWithUsualBinding) {
  EXPECT_EQ(value("2 + 3 * 4"), "14");
  EXPECT_EQ(value("(2 + 3) * 4"), "20");
  EXPECT_EQ(value("7 / 2"), "3,5");
  EXPECT_EQ(value("6 / 2"), "3");
  EXPECT_EQ(value("7 // 2"), "3");
  EXPECT_EQ(value("-7 // 2"), "-4");
  EXPECT_EQ(value("-7 % 3"), "2");
  EXPECT_EQ(value("1 + 1 ~ 'x'"), "2x");
  EXPECT_EQ(value("-(2 - 5)"), "3");
}

TEST_F(ExpressionTest, ComparesAndDecides) {
  EXPECT_EQ(value("'có' if 1 < 2 and not false else 'không'"), "có");
  EXPECT_EQ(value("'có' if 'a' in ['b', 'a'] else 'không'"), "có");
  EXPECT_EQ(value("'có' if 'z' not in {'a': 1} else 'không'"), "có");
  EXPECT_EQ(value("'có' if 1 == 1.0 or error('unreached') else 'không'"), "có");
  EXPECT_EQ(value("'có' if '' or [] or {} or 0 or none else 'không'"), "không");
  EXPECT_EQ(value("1 if false else 2 if false else 3"), "3");
}

TEST_F(ExpressionTest, TestsValues) {
  const std::string data = R"({"a": null, "s": "x", "o": {}})";
  EXPECT_EQ(value("'1' if missing is defined else '0'", data), "0");
  EXPECT_EQ(value("'1' if o.deep.deeper is not defined else '0'", data), "1");
  EXPECT_EQ(value("'1' if a is none else '0'", data), "1");
  EXPECT_EQ(value("'1' if s is string else '0'", data), "1");
  EXPECT_EQ(value("'1' if o is object and o is empty else '0'", data), "1");
  EXPECT_EQ(value("'1' if 4 is even and 3 is odd and 3 is number else '0'"), "1");
}

TEST_F(ExpressionTest, CallsFunctions) {
  EXPECT_EQ(value("anniversary('1930-02-03', 2024)"), "94 năm");
  EXPECT_EQ(value("anniversary('1930-02-03', 2024).span"), "03/02/1930-03/02/2024");
  EXPECT_EQ(value("range(3) | join(',')"), "0,1,2");
  EXPECT_EQ(value("range(2, 4) | join(',')"), "2,3");
}

TEST_F(ExpressionTest, LoopsKnowTheirPlace) {
  EXPECT_EQ(
      text("{% for x in ['a', 'b'] %}{{ loop.index }}/{{ loop.length }}{{ x }}{{ '' if loop.last "
           "else ', ' }}{% endfor %}"),
      "1/2a, 2/2b\n");
  EXPECT_EQ(text("x{% for k, v in o %} {{ k }}={{ v }}{% endfor %}", R"({"o": {"a": 1, "b": 2}})"),
            "x a=1 b=2\n");
  EXPECT_EQ(text("x{% for a in [] %}{{ a }}{% else %} trống{% endfor %}"), "x trống\n");
}

TEST_F(ExpressionTest, SetKeepsItsValueOutsideTheLoopOnlyWhereItWasSetOutside) {
  EXPECT_EQ(
      text("{% set n = 0 %}\n{% for x in [1, 2] %}\n{% set n = n + x %}\n{% endfor %}\n{{ n }}"),
      "3\n");
  EXPECT_EQ(text("{% for x in [1, 2] %}\n{% if x == 1 %}{% set y = 'đặt' %}{% endif %}\n"
                 "{{ y | default('chưa') }}\n{% endfor %}"),
            "đặt\nchưa\n");
}

TEST_F(ExpressionTest, ASetThatDidNotHappenLeavesTheData) {
  EXPECT_EQ(text("{% if false %}{% set theme = 'mẫu' %}{% endif %}\n{{ theme }}",
                 R"({"theme": "dữ liệu"})"),
            "dữ liệu\n");
}

}  // namespace
}  // namespace vanban::templating
