// SPDX-License-Identifier: MIT
// Small documents, and what their pages say.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "layout/fonts_fixture.hpp"
#include "layout/layout.hpp"
#include "model/style_sheet.hpp"

namespace vanban::layout {

inline model::Paragraph paragraph_of(const std::string& text,
                                     model::StyleId style = model::StyleId::body) {
  model::Paragraph paragraph;
  paragraph.style = style;
  paragraph.inlines = {model::Run{text}};
  return paragraph;
}

/// So many lines of the body, of short forced lines.
inline model::Paragraph lines_of(int count, const std::string& word) {
  model::Paragraph paragraph;
  for (int i = 1; i <= count; ++i) {
    if (i > 1) paragraph.inlines.emplace_back(model::LineBreak{});
    paragraph.inlines.emplace_back(model::Run{word + std::to_string(i)});
  }
  paragraph.space_after = Length();
  return paragraph;
}

inline model::Document document_of(std::vector<model::Block> blocks) {
  model::Document document;
  document.styles = model::make_style_sheet();
  model::Section section;
  section.blocks = std::move(blocks);
  document.sections.push_back(std::move(section));
  return document;
}

inline PagedDocument pages_of(model::Document document) {
  EXPECT_TRUE(prepare(document, test_fonts()));
  return paginate(document, test_fonts()).value();
}

inline std::string text_of(const PagedDocument& paged, const Line& line) {
  std::string text;
  for (std::uint32_t r = line.first_run; r < line.first_run + line.run_count; ++r) {
    text += paged.text_of(paged.runs[r]);
  }
  return text;
}

inline std::vector<std::string> lines_of_page(const PagedDocument& paged, std::size_t page) {
  std::vector<std::string> lines;
  for (const Line& line : paged.pages.at(page).lines) {
    lines.push_back(text_of(paged, line));
    if (lines.back().ends_with(' ')) lines.back().pop_back();  // it hangs
  }
  return lines;
}

// 14570 twips of text height hold 45 lines of 322 twips.
inline constexpr int kLinesOfAPage = 45;

}  // namespace vanban::layout
