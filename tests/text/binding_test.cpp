// SPDX-License-Identifier: MIT
#include "text/binding.hpp"

#include <fstream>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "support/source_tree.hpp"

namespace vanban::text {
namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

std::string shown(const std::string& bound) { return replaced(bound, "\u00A0", "·"); }

/// The cells of a Markdown table row.
std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> list;
  for (std::size_t begin = line.find("| "); begin != line.npos;) {
    const std::size_t end = line.find(" |", begin + 2);
    if (end == line.npos) break;
    list.push_back(line.substr(begin + 2, end - begin - 2));
    begin = end + 1;
  }
  return list;
}

TEST(Bind, DoesWhatTheTableOfTheDocumentationSays) {
  std::ifstream file(support::source_path("docs/typography.md"));
  int rows = 0;
  bool in_table = false;
  for (std::string line; std::getline(file, line);) {
    if (line == "| rule | text | bound |") {
      in_table = true;
      continue;
    }
    if (line.empty()) in_table = false;
    const auto row = cells(line);
    if (!in_table || row.size() != 3 || row[0].front() == '-') continue;
    EXPECT_EQ(shown(text::bind(row[1])), row[2]) << row[0];
    ++rows;
  }
  EXPECT_EQ(rows, 13);
}

TEST(Bind, LeavesTextWithoutRulesAlone) {
  for (const char* text : {"", " ", "  ", "Kế hoạch", "Điều  5", "Điều", " 5", "Điều ", "số\n5"})
    EXPECT_EQ(text::bind(text), text);
}

TEST(Bind, SeesThroughPunctuation) {
  EXPECT_EQ(shown(text::bind("(Điều 5), “khoản 2”; (ngày 05/01/2020)")),
            "(Điều·5), “khoản·2”; (ngày·05/01/2020)");
}

TEST(Bind, TakesLettersOnlyAfterPoints) {
  EXPECT_EQ(shown(text::bind("khoản a điểm z điểm y")), "khoản a điểm z điểm·y");
}

/// Random texts of words that rules look at.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> kWords{
      "Điều", "5",  "khoản", "a)",     "điểm", "TM.", "ỦY",   "Đ.", "H.", "6",  "pt,",  "năm",
      "2024", "số", "(Điều", "140/QĐ", "IV.",  "“",   "",     "%",  "-",  "tỷ", "…",    "Phụ",
      "lục",  "I",  "\n",    "người",  "”",    ".",   "TUQ.", ",",  "A",  "Q.", "đồng", "\u00A0"};
  std::string text;
  for (int i = 0; i < 20; ++i) {
    text += kWords[random() % kWords.size()];
    text += random() % 8 == 0 ? "\u00A0" : " ";
  }
  return text;
}

TEST(Bind, ChangesSpacesOnlyAndOnlyOnce) {
  std::mt19937 random(20200305);
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = random_text(random);
    const std::string once = text::bind(text);
    EXPECT_EQ(text::bind(once), once) << text;
    EXPECT_EQ(replaced(once, "\u00A0", " "), replaced(text, "\u00A0", " ")) << text;
  }
}

}  // namespace
}  // namespace vanban::text
