// SPDX-License-Identifier: MIT
// Takes a computed label apart: `1.2.` is the numbers 1 and 2 in Arabic figures and a final stop.
// What a Word list level prints is put together from exactly these.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vanban::docx::wml {

/// Levels of the one multilevel list: heading1 to heading4.
inline constexpr int kListLevels = 4;

enum class NumberFormat : std::uint8_t { decimal, upper_roman };

/// A label as Word would have to print it.
struct LabelShape {
  int count = 0;  ///< numbers shown, the paragraph's own last
  std::array<int, kListLevels> values{};
  std::array<NumberFormat, kListLevels> formats{};
  std::string suffix;  ///< after the last number: `.`, `)` or nothing

  int own_value() const { return values[static_cast<std::size_t>(count - 1)]; }
  NumberFormat own_format() const { return formats[static_cast<std::size_t>(count - 1)]; }
};

/// The shape of a label at a list level (0 to 3), or nothing where Word has no such number:
/// letters, words, more numbers than levels, zero, Roman numerals not in their usual form.
std::optional<LabelShape> shape_of(std::string_view label, int level);

}  // namespace vanban::docx::wml
