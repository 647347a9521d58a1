// SPDX-License-Identifier: MIT
// `./.` once, whatever the last sentence ends with.
#include "templating/values/end_mark.hpp"

#include <gtest/gtest.h>

namespace vanban::templating {
namespace {

TEST(EndMark, ReplacesTheLastStopAndNeverDoubles) {
  EXPECT_EQ(with_end_mark("Hết.", "./."), "Hết./.");
  EXPECT_EQ(with_end_mark("Hết", "./."), "Hết./.");
  EXPECT_EQ(with_end_mark("Hết;", "./."), "Hết./.");
  EXPECT_EQ(with_end_mark("Hết./.", "./."), "Hết./.");
  EXPECT_EQ(with_end_mark("Hết. \n", "./."), "Hết./.");
  EXPECT_EQ(with_end_mark("công sở...", "./."), "công sở..../.");
  EXPECT_EQ(with_end_mark("(qua Văn phòng Sở)", "./."), "(qua Văn phòng Sở)./.");
}

model::Paragraph paragraph(model::Inlines inlines) {
  model::Paragraph result;
  result.inlines = std::move(inlines);
  return result;
}

TEST(EndMark, StandsBehindAFootnote) {
  model::Paragraph last = paragraph({model::Run{"Hết."}, model::FootnoteMark{0}});
  put_end_mark(last, "./.");
  EXPECT_EQ(last.inlines,
            (model::Inlines{model::Run{"Hết"}, model::FootnoteMark{0}, model::Run{"./."}}));
  put_end_mark(last, "./.");
  EXPECT_EQ(last.inlines.size(), 3u);
}

TEST(EndMark, TakesTheLookOfTheLastWords) {
  model::Paragraph last = paragraph({model::Run{"a "}, model::Run{"b.", true, false}});
  put_end_mark(last, "./.");
  EXPECT_EQ(last.inlines.back(), model::Inline(model::Run{"b./.", true, false}));
}

}  // namespace
}  // namespace vanban::templating
