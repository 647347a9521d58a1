// SPDX-License-Identifier: MIT
// Grows the structure tree (tags) in reading order: parts, headings, paragraphs, lists that nest by
// the kind of their labels, tables, notes.
#pragma once

#include <string>
#include <vector>

#include "layout/paged_document.hpp"
#include "model/document.hpp"

namespace vanban::layout {

/// The elements that hold a paragraph's number and its text; the same one where the number is no
/// element of its own.
struct ParagraphNodes {
  NodeIndex label = kArtifact;
  NodeIndex text = kArtifact;
};

class StructureBuilder {
 public:
  /// Appends to `nodes`, which must be empty; makes the Document element.
  explicit StructureBuilder(std::vector<StructureNode>& nodes);

  /// Later elements belong to a new Part; used where a document has several sections.
  void begin_part();
  /// A paragraph of the flow: heading (of a level from 1 on), list item or plain (0).
  ParagraphNodes paragraph(const model::Paragraph& paragraph, int outline_level);
  /// A paragraph inside a cell or a note.
  ParagraphNodes plain_paragraph(NodeIndex parent);
  NodeIndex add(Tag tag, NodeIndex parent);
  NodeIndex add_cell(bool header, NodeIndex row, const model::Cell& cell);
  /// A stretch of text that came, went or moved.
  NodeIndex add_revised(NodeIndex parent, model::RevisionMark revision);
  NodeIndex add_note_part(Tag tag, NodeIndex parent, std::size_t number);
  /// The element that blocks of the flow are children of.
  NodeIndex flow() const { return flow_; }
  void close_lists() { lists_.clear(); }

 private:
  struct OpenList {
    int rank;
    NodeIndex list;
    NodeIndex last_body;
  };
  ParagraphNodes list_item(int rank);

  std::vector<StructureNode>& nodes_;
  NodeIndex flow_ = 0;
  std::vector<OpenList> lists_;
};

}  // namespace vanban::layout
