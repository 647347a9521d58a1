// SPDX-License-Identifier: MIT
// What the book says of a document.
#include "pipeline/register_request.hpp"

#include <gtest/gtest.h>

namespace vanban::pipeline {
namespace {

model::Paragraph recipient(const std::string& text, model::UnitId unit = {}) {
  model::Paragraph paragraph;
  paragraph.style = model::StyleId::recipient;
  paragraph.inlines = {model::Run{text}};
  paragraph.unit = unit;
  return paragraph;
}

TEST(BookFields, RecipientsAreThosePrintedAboveLuu) {
  model::Document document;
  document.sections.emplace_back();
  document.sections[0].blocks = {recipient("- Như Điều\u00A03;"), recipient("- Sở Nội vụ;"),
                                 recipient("- Lưu: VT, TCCB."), recipient("HTL (02b).")};
  EXPECT_EQ(book_fields({}, document).recipients, "Như Điều 3; Sở Nội vụ");
}

TEST(BookFields, ALandscapePartBeforeThemHidesNoRecipients) {
  model::Document document;
  document.sections.resize(2);
  document.sections[1].role = model::SectionRole::insert;
  document.sections[1].blocks = {recipient("- Sở Nội vụ;")};
  EXPECT_EQ(book_fields({}, document).recipients, "Sở Nội vụ");
}

TEST(BookFields, RecipientsOfAnAttachedDocumentAreNotTheDocuments) {
  model::Document document;
  document.provenance.units.push_back({model::UnitKind::attached, {}, {}, {}});
  document.sections.resize(2);
  document.sections[0].blocks = {recipient("- Sở Nội vụ;")};
  document.sections[1].role = model::SectionRole::attached;
  document.sections[1].blocks = {recipient("- Công an tỉnh;", model::UnitId{1})};
  EXPECT_EQ(book_fields({}, document).recipients, "Sở Nội vụ");
}

}  // namespace
}  // namespace vanban::pipeline
