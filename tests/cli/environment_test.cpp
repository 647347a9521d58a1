// SPDX-License-Identifier: MIT
#include "cli/environment.hpp"

#include <gtest/gtest.h>

#include <map>

namespace vanban::cli {
namespace {

Language language_with(const std::map<std::string, std::string>& variables) {
  return language_of([&variables](const char* name) {
    const auto found = variables.find(name);
    return found == variables.end() ? std::string() : found->second;
  });
}

TEST(Environment, OnlyAnEnglishLocaleGivesEnglish) {
  EXPECT_EQ(language_with({}), Language::vietnamese);
  for (const char* const locale : {"C", "C.UTF-8", "POSIX", "de_DE.UTF-8", "vi_VN", "english", "e"})
    EXPECT_EQ(language_with({{"LANG", locale}}), Language::vietnamese) << locale;
  for (const char* const locale : {"en", "en_US.UTF-8", "en-GB", "en@euro", "EN_us"})
    EXPECT_EQ(language_with({{"LANG", locale}}), Language::english) << locale;
}

TEST(Environment, TheFirstVariableOfTheLocaleThatIsSetDecides) {
  EXPECT_EQ(language_with({{"LC_ALL", "C"}, {"LANG", "en_US.UTF-8"}}), Language::vietnamese);
  EXPECT_EQ(language_with({{"LC_MESSAGES", "en_US"}, {"LANG", "vi_VN"}}), Language::english);
  EXPECT_EQ(language_with({{"LC_ALL", ""}, {"LANG", "en_US"}}), Language::english);
}

TEST(Environment, TheOwnVariableWins) {
  EXPECT_EQ(language_with({{"VANBAN_LANG", "vi"}, {"LC_ALL", "en_US.UTF-8"}}),
            Language::vietnamese);
  EXPECT_EQ(language_with({{"VANBAN_LANG", "en"}, {"LANG", "vi_VN.UTF-8"}}), Language::english);
  EXPECT_EQ(language_with({{"VANBAN_LANG", "fr"}, {"LANG", "en_US"}}), Language::english);
}

TEST(Environment, FoldersAreSeparatedByColons) {
  EXPECT_EQ(folders_in("a:b::c"), (std::vector<std::string>{"a", "b", "c"}));
  EXPECT_TRUE(folders_in("").empty());
}

}  // namespace
}  // namespace vanban::cli
