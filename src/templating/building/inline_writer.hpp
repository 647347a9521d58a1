// SPDX-License-Identifier: MIT
// Puts the inlines of one paragraph together: neighbours of one look become one run, blanks of the
// template never double where a value or branch between them is empty.
#pragma once

#include <string_view>

#include "model/document.hpp"

namespace vanban::templating {

/// Bold and italic at a place.
struct Marks {
  bool bold = false;
  bool italic = false;
  Marks with(const Marks& other) const { return {bold || other.bold, italic || other.italic}; }
};

class InlineWriter {
 public:
  /// Text of the template: a blank at its beginning yields to one that is there already.
  void template_text(std::string_view text, Marks marks);
  /// Text of a value, taken as it is; LF is a line break.
  void value_text(std::string_view text, Marks marks);
  void line_break();
  void footnote(std::size_t index);

  /// Whether anything is written.
  bool empty() const { return inlines_.empty(); }
  std::size_t bytes() const { return bytes_; }
  /// The inlines, without a blank of the template at the end.
  model::Inlines take();

 private:
  void append(std::string_view text, Marks marks);
  void drop_final_blank();

  model::Inlines inlines_;
  bool template_blank_ =
      true;  ///< the last sign is a blank of the template, or nothing is there yet
  std::size_t bytes_ = 0;
};

/// No-break blanks between words that belong together (text::bind), run by run.
void bind(model::Inlines& inlines);

}  // namespace vanban::templating
