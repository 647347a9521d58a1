// SPDX-License-Identifier: MIT
// Numbers in front of lines, typed or automatic: Phần, Chương, Mục, Điều, I., 1.1., a), dashes
// (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "recognition/line.hpp"

namespace vanban::recognition {

/// What kind of number, from the outside in.
enum class LabelKind : std::uint8_t {
  part,
  chapter,
  section,
  subsection,
  article,
  letter,   ///< A.
  roman,    ///< I.
  decimal,  ///< 1., 1.1., 1.1.1.
  point,    ///< a)
  dash,
  plus,
};

struct NumberLabel {
  LabelKind kind = LabelKind::dash;
  int depth = 1;        ///< of a decimal number: how many figures it has
  int ordinal = 0;      ///< the last figure; 0 for dashes
  std::string text;     ///< as shown
  std::size_t end = 0;  ///< bytes of the text that it takes, the blank after it included
  bool typed = true;    ///< false: an automatic number
};

/// The number in front of a text; nothing where it begins with a word, a date, an amount.
std::optional<NumberLabel> typed_label(std::string_view text);

/// The number of a line: the automatic one, else the typed one.
std::optional<NumberLabel> label_of(const Line& line);

/// The line's pieces without its typed number; the blank after it goes too.
Pieces without_label(const Line& line, const NumberLabel& label);

}  // namespace vanban::recognition
