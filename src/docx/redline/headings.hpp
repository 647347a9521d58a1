// SPDX-License-Identifier: MIT
// The headings of both documents and their bookmarks, which the contents lead to.
#pragma once

#include <string>
#include <vector>

#include "docx/redline/contents_tracker.hpp"

namespace vanban::docx::redline {

/// The paragraphs outside tables that have an outline level in either document share one series of
/// bookmarks.
class Headings {
 public:
  /// All must outlive this.
  Headings(const revision::Revision& revision, const Both<const model::PageFacts*>& facts);

  const Both<ListedHeadings>& lists() const { return lists_; }
  /// False where the facts of a document with contents are those of another one.
  bool match_facts() const;
  /// The bookmark of the next paragraph outside tables; none where it needs none.
  std::string next_bookmark() { return next_ < names_.size() ? names_[next_++] : ""; }

 private:
  /// A paragraph outside tables.
  struct Place {
    bool before;
    bool after;
    std::size_t number;  ///< in the series
  };
  template <typename Item>
  void note(const Item& item, const revision::Sides<model::StyleSheet>& styles);
  void note_paragraph(const revision::ParagraphRevision& paragraph,
                      const revision::Sides<model::StyleSheet>& styles);

  Both<ListedHeadings> lists_;
  Both<bool> with_contents_;
  Both<std::optional<model::StyleId>> in_front_;  ///< of the paragraph right in front
  std::vector<Place> places_;
  std::vector<std::string> names_;
  std::size_t count_ = 0;
  std::size_t next_ = 0;
};

}  // namespace vanban::docx::redline
