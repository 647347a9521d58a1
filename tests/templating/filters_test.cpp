// SPDX-License-Identifier: MIT
// Every filter of the table, and a test that the reference names them all.
#include "templating/values/filters.hpp"

#include "support/source_tree.hpp"
#include "template_fixture.hpp"

namespace vanban::templating {
namespace {

struct Example {
  const char* expression;
  const char* written;
};

class FiltersTestOfReference : public TemplateTest {};
class FiltersTest : public TemplateTest, public testing::WithParamInterface<Example> {};

TEST_P(FiltersTest, GivesWhatTheReferenceSays) {
  EXPECT_EQ(text(std::string("[{{ ") + GetParam().expression + " }}]"),
            std::string("[") + GetParam().written + "]\n");
}

INSTANTIATE_TEST_SUITE_P(
    All, FiltersTest,
    testing::Values(
        Example{"'Sở Tư pháp' | upper", "SỞ TƯ PHÁP"}, Example{"'ĐIỀU' | lower", "điều"},
        Example{"'đoàn kết, Kỷ cương' | capitalize", "Đoàn kết, Kỷ cương"},
        Example{"'Đoàn Kết' | uncapitalize", "đoàn Kết"},
        Example{"'sở tư pháp' | title", "Sở Tư Pháp"}, Example{"'  a b ' | trim", "a b"},
        Example{"'a-b-c' | replace('-', '+')", "a+b+c"}, Example{"'đồng' | length", "4"},
        Example{"[3, 4] | length", "2"}, Example{"['a', 'b'] | first", "a"},
        Example{"['a', 'b'] | last", "b"},
        Example{"['a','b','c'] | join(', ', ' và ')", "a, b và c"},
        Example{"['ô', 'o', 'đ', 'd'] | sort | join(' ')", "d đ o ô"},
        Example{"[{'n': 'b'}, {'n': 'a'}] | sort('n') | map('n') | join(' ')", "a b"},
        Example{"[10, 9] | sort | join(' ')", "9 10"},
        Example{"[1, 2] | reverse | join(' ')", "2 1"},
        Example{"[1, 2, 1] | unique | join(' ')", "1 2"},
        Example{"[{'a': 1}, {'a': 0}] | where('a') | length", "1"},
        Example{"[{'a': 1}, {'a': 2}] | where('a', 2) | length", "1"},
        Example{"none | default('x')", "x"}, Example{"'' | default('x')", ""},
        Example{"'' | default('x', true)", "x"}, Example{"missing | default('x')", "x"},
        Example{"'2024-02-05' | date_long", "ngày\u00A005 tháng\u00A002 năm\u00A02024"},
        Example{"'2024-09-05' | date_short", "05/9/2024"}, Example{"'2024-09-05' | year", "2024"},
        Example{"'2024-09-05' | month", "9"}, Example{"'2024-09-05' | day", "5"},
        Example{"'1930-02-03' | years_since(2024)", "94"},
        Example{"'2024-03-01' | period('2024-05-31')", "từ ngày\u00A001/3 đến ngày\u00A031/5/2024"},
        Example{"'2024-12-01' | period('2025-01-31')",
                "từ ngày\u00A001/12/2024 đến ngày\u00A031/01/2025"},
        Example{"'2025-03-05' | deadline(10)", "2025-03-17"},
        Example{"'2025-01-20' | deadline(8) | date_short", "03/02/2025"},
        Example{"'2025-03-15' | working_day", "2025-03-17"},
        Example{"'2025-03-15' | working_day('before') | date_short", "14/3/2025"},
        Example{"1 | ordinal", "thứ nhất"}, Example{"4 | ordinal", "thứ tư"},
        Example{"21 | ordinal", "thứ hai mươi mốt"}, Example{"45 | share(60)", "75%"},
        Example{"1 | share(3, 1)", "33,3%"}, Example{"2 | share(3, 2)", "66,67%"},
        Example{"4 | roman", "IV"}, Example{"5 | letter", "đ"},
        Example{"21 | words", "hai mươi mốt"}, Example{"1500000 | grouped", "1.500.000"},
        Example{"1500000 | money", "1.500.000\u00A0đồng"},
        Example{"2000 | money_words", "hai nghìn đồng"}, Example{"5 | number(2)", "05"},
        Example{"5 | code_number", "05"}, Example{"'07a' | code_number", "07a"},
        Example{"'Đắk Rlấp' | slug", "dak-rlap"}, Example{"'x' | rich", "x"},
        Example{"'Hết.' | end_mark", "Hết./."}, Example{"'Hết./.' | end_mark('./.')", "Hết./."},
        Example{"'a.' | end_mark(';')", "a;"}));

TEST(Filters, AllStandInTheReference) {
  RealFileSystem disk;
  const Result<std::string> reference =
      disk.read(support::source_path("docs/template-language.md"));
  ASSERT_TRUE(reference);
  for (const Filter& filter : filters())
    EXPECT_NE(reference->find("`" + std::string(filter.name)), std::string::npos) << filter.name;
}

/// Each `expression` of the reference that `gives` something.
TEST_F(FiltersTestOfReference, ExamplesGiveWhatTheySay) {
  std::string reference = support::source_text("docs/template-language.md");
  const std::string gives = "` gives `";
  int examples = 0;
  for (std::size_t at = reference.find(gives); at != std::string::npos;
       at = reference.find(gives, at + 1)) {
    const std::size_t begin = reference.rfind('`', at - 1) + 1;
    const std::size_t wanted = at + gives.size();
    std::string expression = reference.substr(begin, at - begin);
    for (std::size_t bar = expression.find("\\|"); bar != std::string::npos;
         bar = expression.find("\\|"))
      expression.erase(bar, 1);
    std::string written = text("{{ " + expression + " }}");
    for (std::size_t blank = written.find("\u00A0"); blank != std::string::npos;
         blank = written.find("\u00A0"))
      written.replace(blank, 2, " ");
    EXPECT_EQ(written, reference.substr(wanted, reference.find('`', wanted) - wanted) + "\n")
        << expression;
    ++examples;
  }
  EXPECT_GE(examples, 6);
}

}  // namespace
}  // namespace vanban::templating
