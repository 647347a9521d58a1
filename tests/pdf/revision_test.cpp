// SPDX-License-Identifier: MIT
// A redline in PDF: its colours are legal in PDF/A, and a screen reader can say what came and
// went.
#include <gmock/gmock.h>

#include <string>

#include "opened_pdf.hpp"
#include "writer_fixture.hpp"

namespace vanban::pdf {
namespace {

using RevisionTest = WriterTest;
using model::RevisionMark;
using testing::HasSubstr;
using testing::Not;

/// Two pages; on the first, the second paragraph and its line have a mark.
layout::PagedDocument marked_pages(const fonts::FontSet& fonts, RevisionMark mark) {
  SyntheticPages pages(fonts);
  pages.paragraph("Nội dung giữ nguyên");
  const layout::NodeIndex node = pages.paragraph("Nội dung thay đổi", layout::Tag::span);
  pages.end_page();
  pages.paragraph("Trang sau");
  layout::PagedDocument document = pages.take();
  document.nodes[node].revision = mark;
  for (layout::TextRun& run : document.runs)
    if (run.node == node) run.revision = mark;
  const Length x = Length::millimetres(30);
  document.pages[0].strokes.push_back({x, x, x * 2, x, Length::points(1), mark});
  document.pages[0].strokes.push_back({x, x * 2, x, x * 3, Length::points(1)});
  return document;
}

std::string content_of(OpenedPdf& file, std::size_t page) {
  return OpenedPdf::content_of(file.pages().at(page).getKey("/Contents"));
}

TEST_F(RevisionTest, ColoursAreDeviceIndependentAndEndWithTheirText) {
  OpenedPdf file(written(marked_pages(*fonts(), RevisionMark::inserted)));
  const std::string content = content_of(file, 0);
  EXPECT_THAT(content, HasSubstr("/Revision cs 0 .2 .8 sc\n"));
  EXPECT_THAT(content, HasSubstr("/Revision CS 0 .2 .8 SC\n"));
  EXPECT_THAT(content, HasSubstr("0 G\n"));
  for (const std::string& name : file.operators(file.pages().at(0)))
    EXPECT_TRUE(name != "rg" && name != "RG" && name != "k" && name != "K") << name;
  auto space = file.pages().at(0).getKey("/Resources").getKey("/ColorSpace").getKey("/Revision");
  ASSERT_TRUE(space.isArray());
  EXPECT_EQ(space.getArrayItem(0).getName(), "/CalRGB");
  EXPECT_EQ(space.getArrayItem(1).getKey("/WhitePoint").getArrayNItems(), 3);
  EXPECT_EQ(space.getArrayItem(1).getKey("/Matrix").getArrayNItems(), 9);
}

TEST_F(RevisionTest, EveryMarkThatDiffersHasItsColour) {
  OpenedPdf gone(written(marked_pages(*fonts(), RevisionMark::deleted)));
  EXPECT_THAT(content_of(gone, 0), HasSubstr("/Revision cs .78 0 0 sc\n"));
  OpenedPdf moved(written(marked_pages(*fonts(), RevisionMark::moved_here)));
  EXPECT_THAT(content_of(moved, 0), HasSubstr("/Revision cs 0 .42 .15 sc\n"));
}

TEST_F(RevisionTest, PagesWithoutMarksAreAsTheyEverWere) {
  OpenedPdf file(written(marked_pages(*fonts(), RevisionMark::inserted)));
  EXPECT_FALSE(file.pages().at(1).getKey("/Resources").hasKey("/ColorSpace"));
  EXPECT_THAT(content_of(file, 1), Not(HasSubstr("Revision")));
  OpenedPdf plain(written(marked_pages(*fonts(), RevisionMark::none)));
  EXPECT_FALSE(plain.pages().at(0).getKey("/Resources").hasKey("/ColorSpace"));
  EXPECT_THAT(content_of(plain, 0), Not(HasSubstr(" G\n")));
}

TEST_F(RevisionTest, SpansTellWhatCameAndWhatWent) {
  const auto decoration = [&](RevisionMark mark) {
    OpenedPdf file(written(marked_pages(*fonts(), mark)));
    for (QPDFObjectHandle object : file.all_objects())
      if (object.isDictionary() && object.hasKey("/S") && object.hasKey("/A") &&
          object.getKey("/S").getName() == "/Span")
        return object.getKey("/A").getKey("/TextDecorationType").getName();
    return std::string("none");
  };
  EXPECT_EQ(decoration(RevisionMark::inserted), "/Underline");
  EXPECT_EQ(decoration(RevisionMark::moved_here), "/Underline");
  EXPECT_EQ(decoration(RevisionMark::deleted), "/LineThrough");
  EXPECT_EQ(decoration(RevisionMark::moved_away), "/LineThrough");
  EXPECT_EQ(decoration(RevisionMark::none), "none");
}

}  // namespace
}  // namespace vanban::pdf
