// SPDX-License-Identifier: MIT
#include "opc/xml_text.hpp"

#include <array>
#include <charconv>

namespace vanban::opc {
namespace {

constexpr std::size_t kKeptMemory = 4U << 20U;

/// Bytes that `text` must look at: markup, control characters, the lead byte of U+FFFE and U+FFFF.
constexpr std::array<bool, 256> special_bytes() {
  std::array<bool, 256> special{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) special[byte] = true;
  special['&'] = special['<'] = special['>'] = special['"'] = true;
  special[0xEF] = true;
  return special;
}
constexpr std::array<bool, 256> kSpecial = special_bytes();

bool is_noncharacter(std::string_view utf8, std::size_t at) {
  const std::string_view sequence = utf8.substr(at, 3);
  return sequence == "\xEF\xBF\xBE" || sequence == "\xEF\xBF\xBF";
}

}  // namespace

XmlText& XmlText::text(std::string_view utf8) {
  std::size_t plain = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    if (!kSpecial[static_cast<unsigned char>(utf8[at])]) {
      ++at;
      continue;
    }
    bytes_.append(utf8, plain, at - plain);
    escape(utf8, at);
    plain = at;
  }
  bytes_.append(utf8, plain);
  return *this;
}

void XmlText::escape(std::string_view utf8, std::size_t& at) {
  const char byte = utf8[at];
  if (byte == '\xEF' && is_noncharacter(utf8, at)) {
    illegal_ = true;
    at += 3;
    return;
  }
  ++at;
  switch (byte) {
    case '&':
      bytes_ += "&amp;";
      return;
    case '<':
      bytes_ += "&lt;";
      return;
    case '>':
      bytes_ += "&gt;";
      return;
    case '"':
      bytes_ += "&quot;";
      return;
    case '\t':
    case '\n':
    case '\r':
    case '\xEF':
      bytes_ += byte;
      return;
    default:
      illegal_ = true;
  }
}

XmlText& XmlText::number(std::int64_t value) {
  std::array<char, 24> digits{};
  const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  bytes_.append(digits.data(), result.ptr);
  return *this;
}

void XmlText::clear() {
  bytes_.clear();
  if (bytes_.capacity() > kKeptMemory) bytes_.shrink_to_fit();
  illegal_ = false;
}

}  // namespace vanban::opc
