// SPDX-License-Identifier: MIT
// One paragraph: properties, label, runs, footnote marks. Everything that flows (body, cells,
// footnotes) is written here, so it looks alike everywhere.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "docx/wml/numbering_plan.hpp"
#include "model/document.hpp"
#include "model/last_paragraph.hpp"
#include "opc/xml_text.hpp"

namespace vanban::docx::wml {

/// What the surroundings of a paragraph add to it.
struct Placement {
  bool keep_next = false;      ///< a row that stays with the next one
  bool footnote_mark = false;  ///< first paragraph of a footnote: its number in front
  std::string_view bookmark;   ///< ASCII name of a contents bookmark around the text; or none
  std::string_view
      section_properties;  ///< w:sectPr of the section that this paragraph ends; or none
  bool continues = false;  ///< the paragraph before
  const model::Inlines* stretched = nullptr;  ///< after its own inlines: a line that is set full
  Length word_space = {};                     ///< of that line, added to each U+0020
};

/// Bookmark names that Word takes (a letter first, then letters, figures, underscores; at most 40
/// characters) from the anchors of one document, each name once.
class BookmarkNames {
 public:
  /// All names begin with the prefix, two ASCII characters.
  explicit BookmarkNames(std::string_view prefix = "m_") : prefix_(prefix) {}
  std::string name_for(std::string_view anchor);

 private:
  std::string prefix_;
  std::map<std::string, int> uses_;
};

/// Writes the paragraphs of one document in reading order.
class ParagraphWriter {
 public:
  /// All must outlive the writer. `plan` is that of the document.
  ParagraphWriter(const model::StyleSheet& styles, const NumberingPlan& plan)
      : styles_(styles), plan_(plan) {}

  void write(opc::XmlText& out, const model::Paragraph& paragraph, const Placement& placement = {});
  /// A paragraph above a signature block that a page's end parts.
  void write(opc::XmlText& out, const model::Paragraph& paragraph, const Placement& placement,
             const model::LastParagraph& last);
  /// A drawn line in a container (cell or text area) of the given width.
  void write(opc::XmlText& out, const model::Rule& rule, Length container_width,
             const Placement& placement = {});
  /// The invisible paragraph of style `closing` that a table needs around it.
  void write_closing(opc::XmlText& out, std::string_view section_properties = {});

  /// True once a footnote mark was not the next one in order: numbers would not agree.
  bool footnotes_out_of_order() const { return footnotes_out_of_order_; }
  std::size_t footnote_marks() const { return next_footnote_; }
  bool used_line_break() const { return used_line_break_; }

 private:
  const ListReference* next_reference(const model::Paragraph& paragraph);
  void append_properties(opc::XmlText& out, const model::Paragraph& paragraph,
                         const Placement& placement, const ListReference* reference);
  void append_literal_label(opc::XmlText& out, const model::Paragraph& paragraph);
  void append_inlines(opc::XmlText& out, const model::Inlines& inlines, const model::Style& style,
                      Length word_space = {});
  void append_footnote_mark(opc::XmlText& out, const model::FootnoteMark& mark);
  void open_bookmarks(opc::XmlText& out, const model::Paragraph& paragraph,
                      const Placement& placement);
  void close_bookmarks(opc::XmlText& out, const model::Paragraph& paragraph,
                       const Placement& placement);

  const model::StyleSheet& styles_;
  const NumberingPlan& plan_;
  std::size_t next_label_ = 0;
  std::size_t next_footnote_ = 0;
  int next_bookmark_ = 0;
  BookmarkNames bookmark_names_;
  bool footnotes_out_of_order_ = false;
  bool used_line_break_ = false;
};

}  // namespace vanban::docx::wml
