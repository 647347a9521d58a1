// SPDX-License-Identifier: MIT
// Paragraphs out of final text, for the parts of this folder.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "model/document.hpp"

namespace vanban::model::parts {

/// Final text, and where it comes from: nowhere known, if it is made of words alone.
struct SourcedText {
  std::string text;
  OriginId origin;
  Passages passages;

  SourcedText() = default;
  SourcedText(std::string words, OriginId from = {}, Passages others = {})
      : text(std::move(words)), origin(from), passages(std::move(others)) {}
  SourcedText(const char* words) : text(words) {}
  bool empty() const { return text.empty(); }
  bool operator==(const SourcedText&) const = default;
};

/// One run; every LF becomes a forced line end.
Inlines inlines_of(std::string_view text);

/// A paragraph of one role out of plain text.
Paragraph paragraph_of(StyleId style, const SourcedText& text);

/// Air between a text and the line drawn below it, so that the line touches no letter: đường kẻ is
/// a line of its own, underlined text is a fault.
inline constexpr Length kAboveRule = Length::points(2);

/// The same, with 2 pt below it, so that the drawn line that follows clears the letters' descenders
/// and the dots under ạ, ụ, ợ.
Paragraph ruled(Paragraph paragraph);

/// The drawn line of a title or name: 1/3 to 1/2 of the text above it (Mục II.2, II.5); 2/5 here.
Rule short_rule();

}  // namespace vanban::model::parts
