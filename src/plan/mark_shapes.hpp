// SPDX-License-Identifier: MIT
// The shapes of what the product sets in front of a text: `1.`, `a)`, `-`, `Điều 3.`.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace vanban::plan {

/// What the product sets at a text by itself.
enum class Mark : std::uint8_t {
  number,  ///< `1.`, `1.1.`, `IV.`
  letter,  ///< `a)`, `đ)`
  dash,    ///< `-`, `+`
  part,    ///< Phần
  chapter,
  section,
  subsection,
  article,
  annex
};

/// The mark as somebody typed it at the front of a text, in the shapes that are in use: `1/`, `I
/// -`, `a.`, `PHỤ LỤC 01`. A blank or the end of the text follows.
std::optional<std::string_view> typed_mark(std::string_view text, Mark mark);

/// The same of a part, chapter, section, Điều or annex whose mark ends with a full stop or colon,
/// or is the whole text: words that only cite one (`Điều 3 Luật …`) are none.
std::optional<std::string_view> typed_division(std::string_view text, Mark mark);

}  // namespace vanban::plan
