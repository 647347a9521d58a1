// SPDX-License-Identifier: MIT
#include "text/letter_case.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/uchar.h>

#include "base/utf8.hpp"
#include "text/icu_piece.hpp"

namespace vanban::text {
namespace {

constexpr const char* kLocale = "vi";

template <typename Mapping>
std::string mapped(std::string_view text, Mapping mapping) {
  std::string result;
  UErrorCode error = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&result, static_cast<int32_t>(text.size()));
  mapping(piece(text), sink, error);
  return U_SUCCESS(error) ? result : std::string(text);
}

/// The bytes of the first letter, where only marks and blanks stand before it.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};
Span first_letter(std::string_view text) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    const std::size_t begin = offset;
    const char32_t code_point = utf8::next(text, offset);
    if (is_letter(code_point)) return {begin, offset};
    if (u_isdigit(static_cast<UChar32>(code_point)) != 0) break;
  }
  return {};
}

template <typename Mapping>
std::string with_first_letter(std::string_view text, Mapping mapping) {
  const Span letter = first_letter(text);
  std::string result(text.substr(0, letter.begin));
  result += mapping(text.substr(letter.begin, letter.end - letter.begin));
  result += text.substr(letter.end);
  return result;
}

}  // namespace

std::string to_upper(std::string_view text) {
  return mapped(text, [](icu::StringPiece source, icu::ByteSink& sink, UErrorCode& error) {
    icu::CaseMap::utf8ToUpper(kLocale, 0, source, sink, nullptr, error);
  });
}

std::string to_lower(std::string_view text) {
  return mapped(text, [](icu::StringPiece source, icu::ByteSink& sink, UErrorCode& error) {
    icu::CaseMap::utf8ToLower(kLocale, 0, source, sink, nullptr, error);
  });
}

std::string upper_first(std::string_view text) { return with_first_letter(text, to_upper); }

std::string lower_first(std::string_view text) { return with_first_letter(text, to_lower); }

bool is_upper(char32_t code_point) { return u_isupper(static_cast<UChar32>(code_point)) != 0; }

bool is_letter(char32_t code_point) { return u_isalpha(static_cast<UChar32>(code_point)) != 0; }

}  // namespace vanban::text
