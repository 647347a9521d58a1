// SPDX-License-Identifier: MIT
// Headings, contents, titles, addressees, the foot of page 1, words that stay together.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "layout/small_documents.hpp"
#include "model/parts/signature.hpp"

namespace vanban::layout {
namespace {

using testing::ElementsAre;

TEST(Contents, ShowPageNumbersOfTheHeadings) {
  model::Paragraph far = paragraph_of("Xa", model::StyleId::heading1);
  far.page_break_before = true;
  const PagedDocument paged =
      pages_of(document_of({model::TableOfContents{"MỤC LỤC", 3}, far, paragraph_of("x")}));
  EXPECT_THAT(lines_of_page(paged, 0).at(1), testing::MatchesRegex("Xa\\.+2"));
  ASSERT_EQ(paged.facts.contents.size(), 1U);
  EXPECT_EQ(paged.facts.contents[0].page, 2);
}

model::Document chapter_and_annex() {
  model::Document document = document_of(
      {model::TableOfContents{"MỤC LỤC", 3}, paragraph_of("Chương I", model::StyleId::part_marker),
       paragraph_of("QUY ĐỊNH", model::StyleId::part_title), paragraph_of("x")});
  document.sections[0].title = "Quy chế";
  model::Section annex;
  annex.role = model::SectionRole::annex;
  annex.title = "Phụ lục. BIỂU MẪU";
  annex.blocks = {paragraph_of("Phụ lục", model::StyleId::annex_label),
                  paragraph_of("BIỂU MẪU", model::StyleId::annex_title), paragraph_of("y")};
  document.sections.push_back(std::move(annex));
  return document;
}

TEST(Contents, HaveLinesOfChaptersAndAnnexes) {
  const PagedDocument paged = pages_of(chapter_and_annex());
  const std::vector<std::string> lines = lines_of_page(paged, 0);
  EXPECT_THAT(lines.at(1), testing::MatchesRegex("Chương I\\. QUY ĐỊNH\\.+1"));
  EXPECT_THAT(lines.at(2), testing::MatchesRegex("Phụ lục\\. BIỂU MẪU\\.+1"));
}

TEST(Contents, APageNumberStandsBesideWordsOfItsTitle) {
  std::string title = "Tổ chức triển khai";
  for (int letters = 0; letters < 80; ++letters, title += letters % 5 == 0 ? " " : "a") {
    const PagedDocument paged = pages_of(
        document_of({model::TableOfContents{"MỤC LỤC", 3},
                     paragraph_of(title + "a", model::StyleId::heading2), paragraph_of("x")}));
    const std::vector<std::string> lines = lines_of_page(paged, 0);
    const std::string& last = lines.at(1).ends_with("..1") ? lines[1] : lines.at(2);
    EXPECT_THAT(last, testing::MatchesRegex(".*a\\.\\.+1")) << title;
  }
}

TEST(Contents, TheTitleStandsBeforeTheList) {
  const PagedDocument paged = pages_of(chapter_and_annex());
  const NodeIndex title = paged.runs[paged.pages[0].lines[0].first_run].node;
  EXPECT_EQ(paged.nodes[title].tag, Tag::paragraph);
  EXPECT_NE(paged.nodes[paged.nodes[title].parent].tag, Tag::contents);
}

TEST(Contents, WithoutALineAreRefused) {
  model::Document document = document_of({model::TableOfContents{"MỤC LỤC", 1}, paragraph_of("x")});
  EXPECT_TRUE(prepare(document, test_fonts()));
  const auto paged = paginate(document, test_fonts());
  ASSERT_FALSE(paged);
  EXPECT_EQ(paged.error().at(0).code, "layout.contents-empty");
}

TEST(Headings, MarkerAndTitleAreOneElementAndOneBookmark) {
  const PagedDocument paged = pages_of(chapter_and_annex());
  const auto node_of = [&](std::size_t line) {
    return paged.runs[paged.pages[0].lines[line].first_run].node;
  };
  EXPECT_EQ(paged.nodes[node_of(3)].tag, Tag::heading1);
  EXPECT_EQ(node_of(3), node_of(4));
  std::vector<std::string> bookmarks;
  for (const Bookmark& bookmark : paged.bookmarks)
    bookmarks.push_back(std::to_string(bookmark.level) + " " + bookmark.title);
  EXPECT_THAT(bookmarks, ElementsAre("1 Quy chế", "2 Chương I. QUY ĐỊNH", "1 Phụ lục. BIỂU MẪU"));
}

model::Document letter_of(int lines) {
  model::Document document = document_of({lines_of(lines, "a")});
  model::Rule rule;
  rule.measure = {model::RuleMeasure::Base::container, 1000};
  document.sections[0].foot = {rule, paragraph_of("Số 1, đường A", model::StyleId::contact)};
  return document;
}

TEST(Foot, StandsAtTheFootOfPage1AndTakesItsRoomFromTheText) {
  const PagedDocument paged = pages_of(letter_of(60));
  ASSERT_EQ(paged.pages.size(), 2U);
  EXPECT_EQ(lines_of_page(paged, 0).back(), "Số 1, đường A");
  EXPECT_EQ(lines_of_page(paged, 0).size(), 45U);  // 388 twips less hold 44 lines, and the foot
  const Line& contact = paged.pages[0].lines.back();
  EXPECT_GT(contact.baseline.in_twips(), 16838 - 1134 - 100);
  EXPECT_LT(contact.baseline.in_twips(), 16838 - 1134);
  ASSERT_EQ(paged.pages[0].strokes.size(), 1U);
}

TEST(Foot, DoesNotMakeAPageOfItsOwn) { EXPECT_EQ(pages_of(letter_of(44)).pages.size(), 1U); }

TEST(Notations, AreNotCutAtTheirHyphen) {
  for (int words = 1; words < 30; ++words) {
    std::string text;
    for (int i = 0; i < words; ++i) text += "xin ";
    const PagedDocument paged = pages_of(document_of({paragraph_of(text + "01/QĐ-STP xin")}));
    for (const std::string& line : lines_of_page(paged, 0))
      EXPECT_FALSE(line.ends_with("QĐ-") || line.ends_with("QĐ\u2011")) << line;
  }
}

/// The text of a paragraph of `words` short words and a bound pair, its blanks settled.
std::string settled(int words, const std::string& pair) {
  std::string text;
  for (int i = 0; i < words; ++i) text += "xin ";
  model::Document document = document_of({paragraph_of(text + pair + " xin xin xin xin")});
  settle_bound_blanks(document, test_fonts());
  const auto& paragraph = std::get<model::Paragraph>(document.sections[0].blocks[0]);
  return std::get<model::Run>(paragraph.inlines[0]).text;
}

TEST(BoundBlanks, StayOnlyWhereALineWouldEndAtThem) {
  int bound = 0;
  for (int words = 1; words < 40; ++words)
    if (settled(words, "khoản\u00A01234567").find("\u00A0") != std::string::npos) ++bound;
  EXPECT_GE(bound, 1);
  EXPECT_LE(bound, 4) << "of some forty, one for each line end";
}

TEST(BoundBlanks, HoldTheirWordsTogether) {
  for (int words = 1; words < 40; ++words) {
    const model::Document document =
        document_of({paragraph_of(settled(words, "khoản\u00A01234567"))});
    for (const std::string& line : lines_of_page(*paginate(document, test_fonts()), 0))
      EXPECT_FALSE(line.ends_with("khoản") || line.ends_with("khoản ")) << line;
  }
}

TEST(BoundBlanks, GiveWayWhereTheLineWouldBeTooLoose) {
  const std::string wide(30, 'W');
  const std::string text = settled(1, wide + "\u00A0" + wide);
  EXPECT_EQ(text.find("\u00A0"), std::string::npos) << "one short word alone would be stretched";
}

TEST(BoundBlanks, OpenPlacesStay) {
  EXPECT_NE(settled(3, "ngày\u00A0\u00A0\u00A0tháng").find("ngày\u00A0\u00A0\u00A0tháng"),
            std::string::npos);
}

TEST(Titles, EvenLinesEndWithNoSingleWord) {
  const std::string subject =
      "Kết quả thực hiện công tác giải ngân vốn đầu tư công và tiến độ thi công các gói thầu thuộc "
      "Dự án";
  const PagedDocument paged =
      pages_of(document_of({paragraph_of(subject, model::StyleId::subject), paragraph_of("x")}));
  const Line& first = paged.pages[0].lines.at(0);
  const Line& second = paged.pages[0].lines.at(1);
  const Length widths[] = {paged.runs[first.first_run].width, paged.runs[second.first_run].width};
  EXPECT_LT(widths[0], widths[1] * 3 / 2);
  EXPECT_LT(widths[1], widths[0] * 3 / 2);
}

TEST(Signature, ALongNameStaysOnOneLine) {
  model::parts::Signature signature;
  signature.recipients = {"- Lưu: VT."};
  signature.signer.title = "GIÁM ĐỐC";
  signature.signer.name = "Công Tằng Tôn Nữ Nguyễn Thị Thùy Dương";
  const PagedDocument paged = pages_of(document_of(
      {paragraph_of("x"), model::parts::signature(signature, model::PageSetup().text_width())}));
  EXPECT_THAT(lines_of_page(paged, 0), testing::Contains(signature.signer.name.text));
}

TEST(Addressees, ContinueUnderTheirFirstLetter) {
  const PagedDocument paged = pages_of(document_of(
      {paragraph_of("Kính gửi:", model::StyleId::addressee),
       paragraph_of("- Sở Tài chính và các cơ quan, đơn vị có liên quan thuộc Ủy ban nhân dân "
                    "Thành phố Hồ Chí Minh",
                    model::StyleId::addressee_item)}));
  const auto left = [&](std::size_t line) {
    return paged.runs[paged.pages[0].lines.at(line).first_run].x.in_points();
  };
  const TextRun& words = paged.runs[paged.pages[0].lines.at(0).first_run];
  const double colon = (words.x + words.width).in_points() - 14 * 0.278;
  EXPECT_NEAR(left(1), colon, 0.3) << "the hyphen stands under the colon";
  EXPECT_NEAR(left(2), left(1) + 14 * 0.583, 0.1) << "and the text goes on under its first letter";
}

}  // namespace
}  // namespace vanban::layout
