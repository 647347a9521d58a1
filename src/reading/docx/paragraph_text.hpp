// SPDX-License-Identifier: MIT
// The text of a paragraph on its way from the file to the document: what a field leaves out, what
// is hidden, and what is in an old code goes its own way.
#pragma once

#include <string>
#include <string_view>

#include "reading/docx/source.hpp"
#include "reading/inline_builder.hpp"

namespace vanban::reading::docx {

/// How a run is shown.
struct RunShape {
  Look look;
  bool hidden = false;
};

class ParagraphText {
 public:
  ParagraphText(StoryState& state, const Place& place) : state_(&state), place_(place) {}

  void text(std::string_view text, const RunShape& shape);
  /// A w:sym.
  void sign(const Element& sym, const RunShape& shape);
  /// Whatever is no text; gone where text would be.
  void add(Inline one, const RunShape& shape);
  void count_changed_format() { ++changed_formats_; }

  const Place& place() const { return place_; }
  /// Text that comes now belongs to a later paragraph of the file, which is joined to this one.
  void join(const Place& place);
  /// Whether nothing is shown, although there was something that a field left out.
  bool was_dropped() const { return inlines_.empty() && dropped_; }
  bool empty() const { return inlines_.empty(); }

  /// Whether inlines that come now are shown.
  bool is_shown(const RunShape& shape) const;

  /// Hands the text to the paragraph and its remarks to the document.
  void finish(Paragraph& paragraph);

 private:
  void signs(std::string_view text, const RunShape& shape);
  void shown(std::string_view text, const RunShape& shape);

  StoryState* state_;
  Place place_;
  InlineBuilder inlines_;
  std::string hidden_;
  std::string legacy_;
  int legacy_runs_ = 0;
  int changed_formats_ = 0;
  bool dropped_ = false;
};

}  // namespace vanban::reading::docx
