// SPDX-License-Identifier: MIT
// UTF-8 checks and steps. No text is changed here; see text/ for normalisation and case.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vanban::utf8 {

/// May begin a text in UTF-8 and is no part of it.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Byte offset of the first ill-formed sequence (Unicode 15, table 3-7), or nothing where all is
/// well.
std::optional<std::size_t> first_error(std::string_view text);

/// Decodes the code point at `offset` of well-formed text and moves `offset` after it.
/// Inline: text is walked through here, character by character.
inline char32_t next(std::string_view text, std::size_t& offset) {
  const auto byte = [&] {
    return static_cast<char32_t>(static_cast<unsigned char>(text[offset++]));
  };
  const char32_t lead = byte();
  if (lead < 0xC0) return lead;
  char32_t code_point = (lead & 0x1FU) << 6U | (byte() & 0x3FU);
  if (lead < 0xE0) return code_point;
  code_point = (code_point & 0x3FFU) << 6U | (byte() & 0x3FU);
  if (lead < 0xF0) return code_point;
  return (code_point & 0x7FFFU) << 6U | (byte() & 0x3FU);
}

/// Appends one code point.
void append(std::string& text, char32_t code_point);

/// Number of code points in well-formed text.
std::size_t length(std::string_view text);

/// 1-based line and column (in code points) of a byte offset; lines end with LF.
struct Position {
  int line = 1;
  int column = 1;
};
Position position_of(std::string_view text, std::size_t offset);
/// Moves a position past `text`, which stands there.
void advance(Position& position, std::string_view text);

/// The whole line that holds a byte offset, without its line end.
std::string_view line_at(std::string_view text, std::size_t offset);

}  // namespace vanban::utf8
