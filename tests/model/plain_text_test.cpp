// SPDX-License-Identifier: MIT
#include "model/plain_text.hpp"

#include <gtest/gtest.h>

namespace vanban::model {
namespace {

Document document(const std::string& text) {
  Paragraph paragraph;
  paragraph.inlines.push_back(Run{text});
  Document document;
  document.sections.emplace_back();
  document.sections.back().blocks.push_back(paragraph);
  return document;
}

TEST(PlainText, IsOneLineAParagraph) {
  EXPECT_EQ(plain_text(document("Sở Tư pháp")), "Sở Tư pháp\n");
}

TEST(PlainText, HasPlainHyphensInNotations) {
  EXPECT_EQ(plain_text(document("số 01/QĐ\u2011STP, 18\u2011NQ/TW")), "số 01/QĐ-STP, 18-NQ/TW\n");
}

}  // namespace
}  // namespace vanban::model
