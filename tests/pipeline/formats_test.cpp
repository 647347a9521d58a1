// SPDX-License-Identifier: MIT
#include "pipeline/formats.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanban::pipeline {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(Formats, TheTableIsInTheOrderOfItsNames) {
  for (std::size_t i = 0; i < format_rules().size(); ++i)
    EXPECT_EQ(static_cast<std::size_t>(format_rules().at(i).format), i);
  for (const FormatRule& rule : format_rules()) EXPECT_EQ(&rule_of(rule.format), &rule);
}

TEST(Formats, AreKnownByTheEndOfAFile) {
  EXPECT_EQ(format_of("pdf"), Format::pdf);
  EXPECT_EQ(format_of(".docx"), Format::docx);
  EXPECT_EQ(format_of("PDF"), std::nullopt);
  EXPECT_EQ(format_of(""), std::nullopt);
}

TEST(Formats, AreReadInAnyOrderAndListedInThatOfTheFiles) {
  const std::optional<Formats> formats = read_formats("txt,pdf,txt");
  ASSERT_TRUE(formats);
  EXPECT_THAT(formats->list(), ElementsAre(Format::pdf, Format::txt));
}

TEST(Formats, RefuseWhatIsUnknownOrEmpty) {
  for (const char* const list : {"", ",", "pdf,", "pdf,,docx", "odt", "pdf docx", "PDF"}) {
    const bool read = read_formats(list).has_value();
    EXPECT_EQ(read, std::string(list) == "pdf,") << list;
  }
}

TEST(Formats, NeedPagesWhereOneOfThemDoes) {
  EXPECT_TRUE((Formats{Format::txt, Format::pdf}).need_pages());
  EXPECT_FALSE(Formats{Format::txt}.need_pages());
  EXPECT_FALSE(Formats{}.need_pages());
}

TEST(Formats, NamesAreThoseThatAreRead) {
  for (const FormatRule& rule : format_rules()) {
    EXPECT_TRUE(read_formats(std::string(rule.name)));
    EXPECT_THAT(format_names(), HasSubstr(std::string(rule.name)));
  }
}

}  // namespace
}  // namespace vanban::pipeline
