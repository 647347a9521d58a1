// SPDX-License-Identifier: MIT
// Finished pages made without the layout: enough of a document to show every duty of the PDF
// writer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fonts/font_set.hpp"
#include "layout/paged_document.hpp"
#include "model/document.hpp"

namespace vanban::pdf {

/// Sets justified paragraphs, headings, a table and a footnote on A4 pages, greedily.
class SyntheticPages {
 public:
  explicit SyntheticPages(const fonts::FontSet& fonts);

  /// Text on the next lines, on the next page where this one is full. Gives its node.
  layout::NodeIndex paragraph(std::string_view text, layout::Tag tag = layout::Tag::paragraph,
                              fonts::FaceId face = fonts::FaceId::regular);
  /// A heading with its bookmark.
  void heading(std::string_view text, int level);
  /// Rows of equal columns with their borders; the first is a header.
  void table(const std::vector<std::vector<std::string>>& rows);
  /// A raised number after the last line, and its note below.
  void footnote(std::string_view text, int number);
  void end_page();

  /// The finished document; page numbers are set.
  layout::PagedDocument take();

 private:
  layout::NodeIndex add_node(layout::Tag tag, layout::NodeIndex parent);
  Length width_of(std::string_view text, fonts::FaceId face, FontSize size) const;
  void set_text(std::string_view text, Length x, Length width, layout::NodeIndex node,
                fonts::FaceId face);
  void add_line(std::string_view text, Length x, Length word_space, layout::NodeIndex node,
                fonts::FaceId face);
  void add_run(layout::TextRun run, std::string_view text);

  const fonts::FontSet& fonts_;
  layout::PagedDocument document_;
  Length y_;
};

/// The metadata of a plan with every field filled in.
model::Metadata full_metadata();

/// Some 8 pages of Vietnamese prose in three faces with headings, a table and footnotes.
layout::PagedDocument eight_pages(const fonts::FontSet& fonts);

}  // namespace vanban::pdf
