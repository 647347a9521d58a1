// SPDX-License-Identifier: MIT
// Small questions about the bytes of JSON text.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/strings.hpp"

namespace vanban::plan::syntax {

constexpr bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20; }
/// A letter of ASCII, or any byte of a character beyond it.
constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// The byte at `offset`; NUL past the end.
constexpr char byte_at(std::string_view text, std::size_t offset) {
  return offset < text.size() ? text[offset] : '\0';
}

constexpr bool stands_at(std::string_view text, std::size_t offset, std::string_view what) {
  return offset <= text.size() && text.substr(offset, what.size()) == what;
}

/// The first byte from `offset` on that is no blank, or the end.
constexpr std::size_t skip_blanks(std::string_view text, std::size_t offset) {
  while (offset < text.size() && is_blank(text[offset])) ++offset;
  return offset;
}

/// The end of the last character before `offset` that is no blank; not before `from`.
constexpr std::size_t trim_back(std::string_view text, std::size_t from, std::size_t offset) {
  while (offset > from && is_blank(text[offset - 1])) --offset;
  return offset;
}

/// The end of the line, without its CR and LF.
constexpr std::size_t line_end(std::string_view text, std::size_t offset) {
  while (offset < text.size() && text[offset] != '\n' && text[offset] != '\r') ++offset;
  return offset;
}

constexpr bool has_line_end(std::string_view text, std::size_t from, std::size_t to) {
  return text.substr(from, to - from).find('\n') != std::string_view::npos;
}

}  // namespace vanban::plan::syntax
