// SPDX-License-Identifier: MIT
// Mục lục as a TOC field with its stored result, so that it reads right before anyone updates it.
#pragma once

#include <string>
#include <string_view>

#include "docx/wml/paragraph_writer.hpp"

namespace vanban::docx::wml {

/// The bookmark of the n-th paragraph (from 0) that has an outline level.
std::string contents_bookmark(std::size_t n);

/// How a table of contents stands in its section.
struct ContentsPlace {
  Length text_width;                    ///< of the section
  std::string_view section_properties;  ///< where the contents end the section; or none
};

/// Appends title and lines. The i-th of `entries` is the i-th paragraph with an outline level.
void append_contents(XmlText& out, const model::TableOfContents& contents,
                     const std::vector<model::PageFacts::ContentsEntry>& entries,
                     const ContentsPlace& place, ParagraphWriter& paragraphs);

}  // namespace vanban::docx::wml
