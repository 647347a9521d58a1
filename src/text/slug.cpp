// SPDX-License-Identifier: MIT
#include "text/slug.hpp"

#include <algorithm>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "base/utf8.hpp"
#include "text/icu_piece.hpp"
#include "text/letter_case.hpp"

namespace vanban::text {
namespace {

std::string decomposed(std::string_view text) {
  std::string result;
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(error);
  if (U_FAILURE(error)) return std::string(text);
  icu::StringByteSink<std::string> sink(&result);
  const icu::StringPiece source = piece(text);
  nfd->normalizeUTF8(0, source, sink, nullptr, error);
  return result;
}

/// đ and Đ have no decomposition in Unicode.
char32_t without_stroke(char32_t code_point) {
  if (code_point == U'đ') return U'd';
  return code_point == U'Đ' ? U'D' : code_point;
}

bool is_ascii_alphanumeric(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
}

}  // namespace

std::string without_marks(std::string_view text) {
  const std::string source = decomposed(text);
  std::string result;
  for (std::size_t offset = 0; offset < source.size();) {
    const char32_t code_point = utf8::next(source, offset);
    if (u_getCombiningClass(static_cast<UChar32>(code_point)) == 0)
      utf8::append(result, without_stroke(code_point));
  }
  return result;
}

std::string slug(std::string_view text) {
  const std::string source = to_lower(without_marks(text));
  std::string result;
  bool gap = false;
  for (std::size_t offset = 0; offset < source.size();) {
    const char32_t code_point = utf8::next(source, offset);
    if (!is_ascii_alphanumeric(code_point)) {
      gap = !result.empty();
      continue;
    }
    if (gap) result += '-';
    gap = false;
    utf8::append(result, code_point);
  }
  return result;
}

std::string field_name(std::string_view heading) {
  std::string name = slug(heading);
  std::replace(name.begin(), name.end(), '-', '_');
  if (!name.empty() && name[0] >= '0' && name[0] <= '9') name.insert(0, 1, '_');
  return name;
}

}  // namespace vanban::text
