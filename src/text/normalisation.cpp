// SPDX-License-Identifier: MIT
#include "text/normalisation.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include "base/utf8.hpp"
#include "text/icu_piece.hpp"

namespace vanban::text {
namespace {

unsigned char byte_at(std::string_view text, std::size_t offset) {
  return static_cast<unsigned char>(text[offset]);
}

/// Bytes of a three-byte character whose NFC quick check is Yes with class 0, else 0: U+1E00 to
/// U+1EFF (the Vietnamese letters) and U+2002 to U+207F (dashes, quotes, ellipsis).
std::size_t inert_three_bytes(std::string_view text, std::size_t offset) {
  if (offset + 2 >= text.size()) return 0;
  const unsigned char lead = byte_at(text, offset);
  const unsigned char second = byte_at(text, offset + 1);
  if (lead == 0xE1 && second >= 0xB8 && second <= 0xBB) return 3;
  if (lead == 0xE2 && second == 0x80 && byte_at(text, offset + 2) >= 0x82) return 3;
  if (lead == 0xE2 && second == 0x81) return 3;
  return 0;
}

/// Where text first holds something that is not inert under NFC; its size when it is all inert.
/// Every code point below U+0300 is (UAX 15, 9: quick check Yes, combining class 0).
std::size_t inert_prefix(std::string_view text) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    const unsigned char lead = byte_at(text, offset);
    std::size_t step = 0;
    if (lead < 0x80) step = 1;
    if (lead >= 0xC2 && lead < 0xCC) step = 2;
    if (step == 0) step = inert_three_bytes(text, offset);
    if (step == 0) return offset;
    offset += step;
  }
  return offset;
}

/// ICU's shared immutable instance; null only where its data is missing.
const icu::Normalizer2* nfc() {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* instance = icu::Normalizer2::getNFCInstance(error);
  return U_SUCCESS(error) ? instance : nullptr;
}

bool is_bidi_control(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

bool is_control(char32_t c) {
  if (c < 0x20) return c != U'\n';
  return (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029 || c == 0xFEFF ||
         (c >= 0xFFF9 && c <= 0xFFFB);
}

}  // namespace

bool is_nfc(std::string_view text) {
  if (inert_prefix(text) == text.size()) return true;
  const icu::Normalizer2* normalizer = nfc();
  if (normalizer == nullptr) return false;
  UErrorCode error = U_ZERO_ERROR;
  return normalizer->isNormalizedUTF8(piece(text), error) != 0 && U_SUCCESS(error);
}

std::string to_nfc(std::string_view text) {
  std::string result;
  const icu::Normalizer2* normalizer = nfc();
  if (inert_prefix(text) == text.size() || normalizer == nullptr) return std::string(text);
  UErrorCode error = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&result, static_cast<int32_t>(text.size()));
  normalizer->normalizeUTF8(0, piece(text), sink, nullptr, error);
  return U_SUCCESS(error) ? result : std::string(text);
}

std::optional<ForbiddenKind> forbidden_kind(char32_t code_point) {
  if (is_control(code_point)) return ForbiddenKind::control;
  if (code_point < 0x80) return std::nullopt;
  if (is_bidi_control(code_point)) return ForbiddenKind::bidi_control;
  const bool last_of_plane = (code_point & 0xFFFEU) == 0xFFFEU;
  if (last_of_plane || (code_point >= 0xFDD0 && code_point <= 0xFDEF))
    return ForbiddenKind::noncharacter;
  return std::nullopt;
}

std::optional<ForbiddenCharacter> first_forbidden(std::string_view text) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    const std::size_t start = offset;
    const char32_t code_point = utf8::next(text, offset);
    if (const auto kind = forbidden_kind(code_point))
      return ForbiddenCharacter{start, code_point, *kind};
  }
  return std::nullopt;
}

}  // namespace vanban::text
