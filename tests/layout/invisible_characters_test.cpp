// SPDX-License-Identifier: MIT
// Characters that are seen at a line's end alone, or never: where they stand, a line may end.
#include <gmock/gmock.h>

#include "layout/small_documents.hpp"

namespace vanban::layout {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

/// The lines of a word with words of growing length before it.
std::vector<std::string> lines_with(const std::string& word) {
  std::vector<model::Block> blocks;
  std::string before = "thi hành án";
  for (int letters = 0; letters < 60; ++letters, before += letters % 4 == 0 ? " " : "i")
    blocks.emplace_back(paragraph_of(before + " " + before + " " + word + " xyz"));
  const PagedDocument paged = pages_of(document_of(std::move(blocks)));
  EXPECT_TRUE(paged.findings.empty());
  std::vector<std::string> lines;
  for (std::size_t page = 0; page < paged.pages.size(); ++page)
    for (std::string& line : lines_of_page(paged, page)) lines.push_back(std::move(line));
  return lines;
}

void expect_whole(const std::vector<std::string>& lines, const std::string& first,
                  const std::string& second) {
  for (const std::string& line : lines) {
    if (line.find(second) == std::string::npos) continue;
    EXPECT_TRUE(line.starts_with(second) || line.find("a" + second) != std::string::npos) << line;
  }
  EXPECT_THAT(lines, Contains(testing::EndsWith(first)));
}

TEST(InvisibleCharacters, ASoftHyphenIsShownWhereTheLineEndsAtIt) {
  const std::vector<std::string> lines = lines_with("nghĩa\u00ADnghiêmtúc");
  expect_whole(lines, "nghĩa\u00AD", "nghiêmtúc");
  EXPECT_THAT(lines,
              testing::Each(testing::AnyOf(testing::EndsWith("\u00AD"), Not(HasSubstr("\u00AD")))));
}

TEST(InvisibleCharacters, AZeroWidthBlankLetsALineEndAndIsNotShown) {
  const std::vector<std::string> lines = lines_with("nghĩa\u200Bnghiêmtúc");
  expect_whole(lines, "nghĩa", "nghiêmtúc");
  EXPECT_THAT(lines, Not(Contains(HasSubstr("\u200B"))));
}

}  // namespace
}  // namespace vanban::layout
