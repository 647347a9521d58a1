// SPDX-License-Identifier: MIT
// Puts the inlines of one paragraph together: neighbours of one look become one run, blanks of the
// template never double where a value or branch between them is empty.
#pragma once

#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "templating/values/value.hpp"

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
  /// Notes where the value comes from whose text was written since `begin` (a `position`).
  void note_source(const Value& value, std::size_t begin);
  void line_break();
  void footnote(std::size_t index);

  /// Whether anything is written.
  bool empty() const { return inlines_.empty(); }
  std::size_t bytes() const { return bytes_; }
  /// Code points so far, a line break counted as one.
  std::size_t length() const;
  /// The same in bytes.
  std::size_t position() const { return position_; }
  /// The parts of the text that come from the data, in order.
  std::vector<TextPart> parts() const;
  /// The inlines, without a blank of the template at the end.
  model::Inlines take();

 private:
  void append(std::string_view text, Marks marks);
  void drop_final_blank();

  model::Inlines inlines_;
  bool template_blank_ =
      true;  ///< the last sign is a blank of the template, or nothing is there yet
  std::size_t bytes_ = 0;
  std::size_t position_ = 0;
  std::vector<TextPart> sources_;  ///< positions in bytes
};

/// No-break blanks between words that belong together (text::bind), run by run.
void bind(model::Inlines& inlines);

}  // namespace vanban::templating
