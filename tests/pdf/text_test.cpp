// SPDX-License-Identifier: MIT
// The text of a file: what is shown, what is copied and searched.
#include <cstdint>
#include <set>
#include <string>

#include "base/utf8.hpp"
#include "fonts/byte_view.hpp"
#include "opened_pdf.hpp"
#include "writer_fixture.hpp"

namespace vanban::pdf {
namespace {

using TextTest = WriterTest;

/// Every Vietnamese letter in every face, and the marks that official texts use.
layout::PagedDocument every_letter(const fonts::FontSet& fonts) {
  SyntheticPages pages(fonts);
  std::string letters;
  for (const char32_t c : fonts::vietnamese_letters()) {
    utf8::append(letters, c);
    letters += ' ';
  }
  for (const auto face : {fonts::FaceId::regular, fonts::FaceId::bold, fonts::FaceId::italic,
                          fonts::FaceId::bold_italic}) {
    pages.paragraph(letters, layout::Tag::paragraph, face);
    pages.paragraph("(“”) ‘’ – — … • ₫ § ° ± × ÷ ½ ² ³ ¹ \\ a\u00A0b", layout::Tag::paragraph,
                    face);
  }
  return pages.take();
}

std::string shown_text(const layout::PagedDocument& document) {
  std::string text;
  for (const auto& page : document.pages)
    for (const auto& line : page.lines) {
      for (std::uint32_t i = 0; i < line.run_count; ++i)
        text += document.text_of(document.runs[line.first_run + i]);
      text += '\n';
    }
  return words_only(text);
}

TEST_F(TextTest, PopplerReadsWhatIsShown) {
  for (const auto& document : {every_letter(*fonts()), eight_pages(*fonts())}) {
    const auto text = output_of("pdftotext -raw {} -", written(document));
    if (!text) GTEST_SKIP() << "skipped: no pdftotext";
    EXPECT_EQ(words_only(*text), shown_text(document));
  }
}

TEST_F(TextTest, MupdfReadsWhatIsShown) {
  for (const auto& document : {every_letter(*fonts()), eight_pages(*fonts())}) {
    const auto text = output_of("mutool draw -q -F txt {}", written(document));
    if (!text) GTEST_SKIP() << "skipped: no mutool";
    EXPECT_EQ(words_only(*text), shown_text(document));
  }
}

TEST_F(TextTest, EveryOperatorStandsInMarkedContent) {
  OpenedPdf file(written(eight_pages(*fonts())));
  for (auto page : file.pages()) {
    const auto operators = file.operators(page);
    int depth = 0;
    for (const std::string& name : operators) {
      if (name == "BMC" || name == "BDC")
        ++depth;
      else if (name == "EMC")
        --depth;
      else
        EXPECT_EQ(depth, 1) << name;
    }
    EXPECT_EQ(depth, 0);
    EXPECT_FALSE(file.shown(page).empty());
  }
}

/// The glyph of a byte through the embedded file's own (3,0) cmap, as a viewer finds it.
std::uint16_t glyph_of(const std::string& font_file, std::uint8_t code) {
  fonts::ByteView font(font_file);
  std::size_t cmap = 0;
  for (std::size_t i = 0; i < font.u16(4); ++i)
    if (font.slice(12 + i * 16, 4) == "cmap") cmap = font.u32(12 + i * 16 + 8);
  EXPECT_EQ(font.u16(cmap + 4), 3);
  EXPECT_EQ(font.u16(cmap + 6), 0);
  const std::size_t table = cmap + font.u32(cmap + 8), count = font.u16(table + 6) / 2U;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t last = table + 14 + i * 2, first = table + 16 + (count + i) * 2;
    const std::uint32_t wanted = 0xF000U + code;
    if (wanted >= font.u16(first) && wanted <= font.u16(last))
      return static_cast<std::uint16_t>(wanted + font.u16(first + count * 2));
  }
  return 0;
}

TEST_F(TextTest, EveryCodeHasAGlyphAWidthAndAText) {
  OpenedPdf file(written(every_letter(*fonts())));
  std::map<std::string, std::set<std::uint8_t>> used;
  auto resources = file.pages().front().getKey("/Resources").getKey("/Font");
  for (auto page : file.pages())
    for (const ShownText& text : file.shown(page))
      for (const char c : text.bytes) used[text.font].insert(static_cast<std::uint8_t>(c));
  EXPECT_GE(used.size(), 4U);
  for (const auto& [name, codes] : used) {
    auto font = resources.getKey(name);
    const auto texts = OpenedPdf::unicode_map(font);
    const std::string program =
        OpenedPdf::content_of(font.getKey("/FontDescriptor").getKey("/FontFile2"));
    const int first = font.getKey("/FirstChar").getIntValueAsInt();
    auto widths = font.getKey("/Widths");
    EXPECT_EQ(first + widths.getArrayNItems() - 1, font.getKey("/LastChar").getIntValueAsInt());
    for (const std::uint8_t code : codes) {
      EXPECT_EQ(texts.count(code), 1U) << name << " code " << int{code};
      EXPECT_NE(glyph_of(program, code), 0) << name << " code " << int{code};
      EXPECT_GT(widths.getArrayItem(code - first).getIntValueAsInt(), 0) << int{code};
    }
  }
}

/// ISO 19005-2, 6.2.11.5: not more than a thousandth of an em apart.
TEST_F(TextTest, WidthsAreThoseOfTheFont) {
  OpenedPdf file(written(every_letter(*fonts())));
  auto resources = file.pages().front().getKey("/Resources").getKey("/Font");
  for (const std::string& name : resources.getKeys()) {
    auto font = resources.getKey(name);
    const std::string program =
        OpenedPdf::content_of(font.getKey("/FontDescriptor").getKey("/FontFile2"));
    fonts::ByteView bytes(program);
    std::size_t hmtx = 0;
    for (std::size_t i = 0; i < bytes.u16(4); ++i)
      if (bytes.slice(12 + i * 16, 4) == "hmtx") hmtx = bytes.u32(12 + i * 16 + 8);
    const int first = font.getKey("/FirstChar").getIntValueAsInt();
    auto widths = font.getKey("/Widths");
    for (int i = 0; i < widths.getArrayNItems(); ++i) {
      const std::size_t glyph = glyph_of(program, static_cast<std::uint8_t>(first + i));
      const double width = bytes.u16(hmtx + glyph * 4) * 1000.0 / fonts::kUnitsPerEm;
      if (glyph == 0) continue;  // a code that this face does not use
      EXPECT_NEAR(widths.getArrayItem(i).getNumericValue(), width, 0.5) << name;
    }
  }
}

TEST_F(TextTest, NoBreakSpaceHasItsOwnCode) {
  SyntheticPages pages(*fonts());
  pages.paragraph("Điều\u00A05 số\u00A0140");
  OpenedPdf file(written(pages.take()));
  const auto shown = file.shown(file.pages().front());
  ASSERT_EQ(shown.size(), 1U);
  EXPECT_EQ(std::count(shown[0].bytes.begin(), shown[0].bytes.end(), ' '), 1);
  const auto texts = OpenedPdf::unicode_map(
      file.pages().front().getKey("/Resources").getKey("/Font").getKey(shown[0].font));
  EXPECT_EQ(texts.at(static_cast<std::uint8_t>(shown[0].bytes[4])), std::string("\x00\xA0", 2));
}

TEST_F(TextTest, NoBreakHyphenLooksLikeAHyphenAndIsFoundAsOne) {
  SyntheticPages pages(*fonts());
  pages.paragraph("KH\u2011STP");
  const auto text = output_of("pdftotext {} -", written(pages.take()));
  if (!text) GTEST_SKIP() << "skipped: no pdftotext";
  EXPECT_EQ(words_only(*text), "KH-STP");
}

TEST_F(TextTest, MoreCharactersThanAFontHoldsSpillIntoTheNext) {
  SyntheticPages pages(*fonts());
  std::string many;
  for (char32_t c = 0xA1; c < 0x250; ++c)
    if ((*fonts())[fonts::FaceId::regular].has(c) && c != 0xAD) {
      utf8::append(many, c);
      many += ' ';
    }
  pages.paragraph(many);
  const auto document = pages.take();
  const std::string bytes = written(document);
  OpenedPdf file(bytes);
  EXPECT_GE(file.pages().front().getKey("/Resources").getKey("/Font").getKeys().size(), 3U);
  const auto text = output_of("pdftotext -raw {} -", bytes);
  if (!text) GTEST_SKIP() << "skipped: no pdftotext";
  EXPECT_EQ(words_only(*text), shown_text(document));
}

TEST_F(TextTest, ACharacterThatTheFaceLacksIsNamed) {
  SyntheticPages pages(*fonts());
  pages.paragraph("Đạt ☑ và 中");
  PdfWriter writer(*fonts());
  const auto result = writer.write(pages.take(), full_metadata());
  ASSERT_FALSE(result);
  ASSERT_EQ(result.error().size(), 2U);
  EXPECT_EQ(result.error()[0].code, "pdf.missing-glyph");
  EXPECT_EQ(result.error()[0].fault, Fault::layout);
  EXPECT_NE(result.error()[0].message.en.find("U+2611"), std::string::npos);
  EXPECT_NE(result.error()[1].message.vi.find("“中” (U+4E2D)"), std::string::npos);
}

TEST_F(TextTest, AWriterWorksAgainAfterARefusal) {
  PdfWriter writer(*fonts());
  SyntheticPages bad(*fonts());
  bad.paragraph("☑");
  const auto good = eight_pages(*fonts());
  EXPECT_FALSE(writer.write(bad.take(), full_metadata()));
  const auto bytes = writer.write(good, full_metadata());
  ASSERT_TRUE(bytes);
  EXPECT_EQ(*bytes, written(good));
}

}  // namespace
}  // namespace vanban::pdf
