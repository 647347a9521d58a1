// SPDX-License-Identifier: MIT
// What stands one below the other in the body, a cell or a note. A paragraph is its content and the
// mark that ends it: the mark holds the properties of the paragraph and of the section, and is
// kept, inserted or deleted by itself. A deleted mark joins the content with that of the next
// paragraph.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "docx/redline/change_marks.hpp"
#include "opc/xml_text.hpp"

namespace vanban::docx::redline {

/// A piece of XML in a store.
struct Fragment {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool empty() const { return begin == end; }
};

/// XML that is written before its place is known.
class FragmentStore {
 public:
  opc::XmlText& text() { return text_; }
  const opc::XmlText& text() const { return text_; }
  /// Where the next piece begins.
  std::size_t here() const { return text_.view().size(); }
  Fragment since(std::size_t begin) const { return {begin, here()}; }
  std::string_view view(Fragment fragment) const {
    return text_.view().substr(fragment.begin, fragment.end - fragment.begin);
  }

 private:
  opc::XmlText text_;
};

/// A paragraph mark in one of the two documents.
struct MarkSide {
  Fragment properties;  ///< children of w:pPr from w:pStyle on
  Fragment look;        ///< children of the mark's w:rPr
  Fragment section;     ///< page set-up of the section that it ends; empty: it ends none
};

struct FlowItem {
  bool is_table = false;
  bool table_before = false;  ///< a table: it stands in the old document
  bool table_after = false;   ///< and in the new one
  Fragment content;           ///< runs in the store of texts; a table in the store of tables
  std::optional<MarkSide> before;
  std::optional<MarkSide> after;
  std::size_t move = 0;  ///< not 0: the content is an end of this move
  bool arrives = false;  ///< of the move's two ends, the new one
};
using Flow = std::vector<FlowItem>;

/// Lets the last mark of the old document and the last of the new one be one mark, between the
/// positions `begin` and `end`: the end of a cell, a note, a section or the body can be neither
/// inserted nor deleted. What goes with the mark is its properties; content stays where it is.
void share_last_mark(Flow& flow, std::size_t begin, std::size_t end);
/// Lets what stands right before each table end with a mark in every document that has the table,
/// where it has one at all: content cannot join a table.
void end_before_tables(Flow& flow, std::size_t begin, std::size_t end);

/// Both stores of a part, and the numbers of its changes.
struct Stores {
  FragmentStore texts;
  FragmentStore tables;
  ChangeMarks marks;
};

/// Appends the paragraphs and tables of a flow.
void append_flow(opc::XmlText& out, const Flow& flow, Stores& stores);

/// Appends w:sectPr with the page set-ups of both documents, one of which may be empty.
void append_section(opc::XmlText& out, std::string_view before, std::string_view after,
                    ChangeMarks& marks);

}  // namespace vanban::docx::redline
