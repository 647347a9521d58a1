// SPDX-License-Identifier: MIT
#include "pdf/syntax.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/utf8.hpp"

namespace vanban::pdf {
namespace {

constexpr std::int64_t kEmuPerHundredthPoint = 127;
constexpr std::uint32_t kByteOrderMark = 0xFEFF;

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

/// A byte of a literal string; a bare CR would be read as LF (ISO 32000-1, 7.3.4.2).
void append_literal(std::string& out, std::uint8_t byte) {
  if (byte == '\r') {
    out += "\\r";
    return;
  }
  if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
  out += static_cast<char>(byte);
}

void append_utf16(std::string& out, std::uint32_t unit) {
  append_literal(out, static_cast<std::uint8_t>(unit >> 8));
  append_literal(out, static_cast<std::uint8_t>(unit));
}

void append_utf16_text(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (c < 0x10000) {
      append_utf16(out, c);
    } else {
      append_utf16(out, 0xD800 + ((c - 0x10000) >> 10));
      append_utf16(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
    }
  }
}

}  // namespace

void append_integer(std::string& out, std::int64_t value) {
  char buffer[24];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value);
  out.append(buffer, end.ptr);
}

void append_decimal(std::string& out, std::int64_t value, int digits) {
  if (value < 0) out += '-', value = -value;
  std::int64_t unit = 1;
  for (int i = 0; i < digits; ++i) unit *= 10;
  const std::int64_t whole = value / unit;
  std::int64_t rest = value % unit;
  if (whole != 0 || rest == 0) append_integer(out, whole);
  if (rest != 0) out += '.';
  while (rest != 0) {
    unit /= 10;
    out += static_cast<char>('0' + rest / unit);
    rest %= unit;
  }
}

void append_points(std::string& out, Length length) {
  append_decimal(out, divide_rounded(length.in_emu(), kEmuPerHundredthPoint), 2);
}

void append_reference(std::string& out, Reference reference) {
  out += ' ';
  append_integer(out, reference.number);
  out += " 0 R";
}

void append_text_string(std::string& out, std::string_view text) {
  out += '(';
  if (is_plain(text)) {
    for (const char c : text) append_literal(out, static_cast<std::uint8_t>(c));
  } else {
    append_utf16(out, kByteOrderMark);
    append_utf16_text(out, text);
  }
  out += ')';
}

void append_date(std::string& out, const Date& date) {
  out += fmt::format("(D:{:04}{:02}{:02}000000+07'00')", date.year(), date.month(), date.day());
}

}  // namespace vanban::pdf
