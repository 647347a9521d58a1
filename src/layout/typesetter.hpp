// SPDX-License-Identifier: MIT
// Sets a section in lines: paragraphs, drawn lines, tables, the table of contents, and the
// footnotes that they call.
#pragma once

#include "fonts/font_set.hpp"
#include "layout/galley.hpp"
#include "layout/paragraph_setter.hpp"
#include "layout/structure_builder.hpp"
#include "layout/table_layout.hpp"
#include "model/document.hpp"
#include "model/headings.hpp"

namespace vanban::layout {

class Typesetter {
 public:
  /// `headings` are the entries of a table of contents, with the page numbers known so far.
  Typesetter(const model::Document& document, const fonts::FontSet& fonts, PagedDocument& paged,
             const std::vector<model::PageFacts::ContentsEntry>& headings, Findings& findings);
  /// Where lines broken before are looked up; null: nowhere.
  void set_memory(LineMemory* memory) { setter_.set_memory(memory); }

  /// Replaces the galley's content with a section.
  void set_section(const model::Section& section, Galley& galley);

 private:
  void set_block(Galley& galley, const model::Paragraph& paragraph);
  void set_block(Galley& galley, const model::Rule& rule);
  void set_block(Galley& galley, const model::Table& table);
  void set_block(Galley& galley, const model::TableOfContents& contents);
  void set_foot(Galley& galley, const std::vector<model::CellBlock>& foot);
  void set_contents_entry(Galley& galley, const model::PageFacts::ContentsEntry& entry,
                          model::RevisionMark revision, NodeIndex parent);
  void add_leader(Galley& galley, const model::Style& style, int page, NodeIndex node);
  /// The 1 pt paragraph that a table needs before it at a section's start, after it at its end, and
  /// between it and another table (the DOCX holds the same).
  void set_closing(Galley& galley);
  void add_flow(Galley& galley, const SetParagraph& paragraph);
  void tie_to_signature(Galley& galley, const model::Block& block, std::size_t index);
  void begin_bookmarks(const model::Section& section, Galley& galley);
  /// The heading that comes next; null: none.
  const model::Heading* next_heading() const;
  void set_heading(Galley& galley, const model::Heading& heading);
  SetParagraph& set_paragraph(Galley& galley, const model::Paragraph& paragraph,
                              ParagraphNodes nodes);
  /// Sets the notes called since `first` of Galley::note_calls.
  void set_notes(Galley& galley, std::size_t first, NodeIndex parent);
  void set_note(Galley& galley, std::uint32_t index, NodeIndex parent);

  const model::Document& document_;
  const fonts::FontSet& fonts_;
  PagedDocument& paged_;
  const std::vector<model::PageFacts::ContentsEntry>& contents_;
  const std::vector<model::Heading> headings_;
  Findings& findings_;
  StructureBuilder structure_;
  ParagraphSetter setter_;
  TableLayout tables_;
  Column column_;
  Twips paper_width_ = 0;
  std::size_t heading_ = 0;  ///< into headings_: the next one
  ParagraphNodes heading_nodes_;
  int bookmark_level_ = 0;  ///< added to a heading's level: 1 below a section's own bookmark
  Twips gap_ = 0;           ///< after the last paragraph of the note being set
};

/// The headings of a document, pages still unknown (0).
std::vector<model::PageFacts::ContentsEntry> collect_headings(const model::Document& document);

}  // namespace vanban::layout
