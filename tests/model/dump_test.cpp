// SPDX-License-Identifier: MIT
// The two views of a document as text: the dump of everything, and the plain text for readers.
#include "model/dump.hpp"

#include <gtest/gtest.h>

#include "model/parts/letterhead.hpp"
#include "model/parts/signature.hpp"
#include "model/parts/title.hpp"
#include "model/plain_text.hpp"
#include "model/walk.hpp"

namespace vanban::model {
namespace {

constexpr Length kWidth = Length::twips(9354);

Paragraph heading_of_level_one() {
  Paragraph heading;
  heading.style = StyleId::heading1;
  heading.label = Label{"I.", NumberKind::heading1, true, false, false};
  heading.inlines = {Run{"MỤC ĐÍCH"}};
  heading.anchor = "muc-dich";
  return heading;
}

Document sample() {
  Document document;
  Section section;
  section.title = "Kế hoạch";
  section.blocks.push_back(parts::letterhead({"", "SỞ TƯ PHÁP", std::nullopt}, kWidth));
  for (Block& block : parts::title({"KẾ HOẠCH", "Thi đua", ""}))
    section.blocks.push_back(std::move(block));
  section.blocks.push_back(heading_of_level_one());
  Paragraph body;
  body.inlines = {Run{"Theo "}, Run{"chủ đề", true, false}, FootnoteMark{0}, LineBreak{},
                  Run{"năm 2024./."}};
  section.blocks.push_back(body);
  document.sections.push_back(std::move(section));
  Paragraph note;
  note.style = StyleId::footnote;
  note.inlines = {Run{"Kế hoạch số 15", false, true}};
  document.footnotes.push_back({{note}});
  return document;
}

TEST(Dump, ShowsEveryFieldThatAWriterSees) {
  EXPECT_EQ(dump(sample()), R"(section main portrait 20x15x20x30mm "Kế hoạch"
  table letterhead columns 3742 567 5045 indent=0 padding=0 header_rows=0
    row
      cell column=0 span=1x1
        organ after=40tw: SỞ TƯ PHÁP
        rule 400/1000 of text = 0tw after=280tw keep_next
      cell column=2 span=1x1
        national_name: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        motto after=40tw: Độc lập - Tự do - Hạnh phúc
        rule 1000/1000 of text = 0tw after=280tw keep_next
  document_kind keep_next: KẾ HOẠCH
  subject after=40tw keep_next: Thi đua
  rule 400/1000 of text = 0tw after=200tw keep_next
  heading1 @muc-dich: <I.> MỤC ĐÍCH
  body: Theo **chủ đề**[1]⏎năm 2024./.
footnote 1
  footnote: *Kế hoạch số 15*
)");
}

TEST(PlainText, HasOneLineAParagraphWithItsNumber) {
  EXPECT_EQ(plain_text(sample()), R"(SỞ TƯ PHÁP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
KẾ HOẠCH
Thi đua
I. MỤC ĐÍCH
Theo chủ đề[1]
năm 2024./.
[1] Kế hoạch số 15
)");
}

TEST(Walk, VisitsParagraphsOfCellsAndFootnotesInReadingOrder) {
  std::vector<std::string> texts;
  const Document document = sample();
  for_each_paragraph(document,
                     [&](const Paragraph& paragraph) { texts.push_back(text_of(paragraph)); });
  ASSERT_EQ(texts.size(), 8U);
  EXPECT_EQ(texts.front(), "SỞ TƯ PHÁP");
  EXPECT_EQ(texts[6], "Theo chủ đề\nnăm 2024./.");
  EXPECT_EQ(texts.back(), "Kế hoạch số 15");
}

}  // namespace
}  // namespace vanban::model
