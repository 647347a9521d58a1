// SPDX-License-Identifier: MIT
// Mục lục as a TOC field with its stored result, so that it reads right before anyone updates it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "docx/wml/paragraph_writer.hpp"

namespace vanban::docx::wml {

/// The bookmark of the n-th paragraph (from 0) that has an outline level.
std::string contents_bookmark(std::size_t n);

/// One line of the contents. The first opens the TOC field, the last one closes it.
struct ContentsLine {
  const model::PageFacts::ContentsEntry* entry;
  std::string bookmark;
  int field_levels = 0;  ///< not 0: opens the field, which lists so many levels
  bool closes_field = false;
};

/// What encloses the runs of a line: w:ins or w:del where it is tracked. A link cannot stand inside
/// of those, so they are opened and closed again in it.
struct RunEnclosure {
  std::function<void()> open;
  std::function<void()> close;
  bool deleted = false;
};

/// The lines that contents of so many levels show; `bookmarks[i]` belongs to the i-th entry.
std::vector<ContentsLine> contents_lines(
    int levels, const std::vector<model::PageFacts::ContentsEntry>& entries,
    const std::vector<std::string>& bookmarks);
/// The children of the line's w:pPr.
void append_line_properties(opc::XmlText& out, const ContentsLine& line, Length text_width);
void append_line_runs(opc::XmlText& out, const ContentsLine& line, const RunEnclosure& enclosure);

/// How a table of contents stands in its section.
struct ContentsPlace {
  Length text_width;                    ///< of the section
  std::string_view section_properties;  ///< where the contents end the section; or none
};

/// Appends title and lines. The i-th of `entries` is the i-th paragraph with an outline level.
void append_contents(opc::XmlText& out, const model::TableOfContents& contents,
                     const std::vector<model::PageFacts::ContentsEntry>& entries,
                     const ContentsPlace& place, ParagraphWriter& paragraphs);

}  // namespace vanban::docx::wml
