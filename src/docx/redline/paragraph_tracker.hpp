// SPDX-License-Identifier: MIT
// Paragraphs and drawn lines of a revision as items of a flow.
#pragma once

#include <string>
#include <string_view>

#include "docx/redline/document_side.hpp"
#include "docx/redline/flow.hpp"
#include "docx/redline/tracked_runs.hpp"
#include "docx/wml/paragraph_writer.hpp"
#include "revision/revision.hpp"

namespace vanban::docx::redline {

/// Something that the surroundings have in each of the two documents.
template <typename T>
struct Both {
  T before{};
  T after{};
};

/// What the surroundings of a paragraph add to it.
struct Surroundings {
  Both<bool> keep_next;       ///< a row that stays with the next one
  std::string_view bookmark;  ///< ASCII name of a contents bookmark; or none
  /// The first paragraph of a note begins with the note's number.
  std::optional<Fate> footnote_number;
};

/// Takes the paragraphs of both documents in reading order.
class ParagraphTracker {
 public:
  /// All must outlive this.
  ParagraphTracker(const revision::Revision& revision, Stores& stores, DocumentSide& before,
                   DocumentSide& after)
      : revision_(revision), stores_(stores), before_(before), after_(after) {}

  FlowItem item(const revision::ParagraphRevision& paragraph, const Surroundings& surroundings);
  /// A drawn line in containers of the given widths.
  FlowItem item(const revision::RuleRevision& rule, const Both<Length>& widths,
                const Both<bool>& keep_next);
  /// The invisible paragraph around tables, where each document has it.
  FlowItem closing(const Both<bool>& stands);
  /// The paragraph of an empty cell.
  FlowItem empty_cell(const Both<bool>& stands, const Both<bool>& keep_next);

  bool used_line_break() const { return used_line_break_; }

 private:
  /// A paragraph in one of the documents.
  struct Own {
    const model::Paragraph* form;
    const model::Style* style;
    std::optional<wml::ListMembership> list;
  };
  static Look look_of(const Own& own, bool bold, bool italic) {
    return {bold && !own.style->bold, italic && !own.style->italic};
  }
  /// A paragraph with its sides and what becomes of content that stands in both or in one.
  struct Content {
    const revision::ParagraphRevision& paragraph;
    std::optional<Own> before;
    std::optional<Own> after;
    Fate fate_of(revision::Change change) const;
  };

  std::optional<Own> own(const std::optional<model::Paragraph>& form, DocumentSide& side);
  MarkSide mark_of(const Own& own, bool keep_next);
  void append_content(const Content& content, const Surroundings& surroundings);
  int open_bookmarks(const Content& content, const Surroundings& surroundings);
  void append_label(TrackedRuns& runs, const Content& content);
  void append_pieces(TrackedRuns& runs, const Content& content);
  void append_text(TrackedRuns& runs, Fate fate, const model::Run& run, const Content& content);
  void append_reference(TrackedRuns& runs, Fate fate, const model::FootnoteMark& mark);

  opc::XmlText& text() { return stores_.texts.text(); }

  const revision::Revision& revision_;
  Stores& stores_;
  DocumentSide& before_;
  DocumentSide& after_;
  wml::BookmarkNames names_;
  wml::BookmarkNames deleted_names_{"d_"};
  bool used_line_break_ = false;
};

}  // namespace vanban::docx::redline
