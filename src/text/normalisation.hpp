// SPDX-License-Identifier: MIT
// Unicode normal form C (UAX 15) and the characters that no document may hold. Text is brought to
// NFC and nothing else: tone-mark style and spelling are the author's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vanban::text {

/// Whether well-formed UTF-8 is in NFC. ASCII and precomposed Vietnamese take a fast path.
bool is_nfc(std::string_view text);

/// Well-formed UTF-8 in NFC.
std::string to_nfc(std::string_view text);

/// Why a character is refused.
enum class ForbiddenKind : std::uint8_t {
  control,       ///< C0, DEL, C1, line and paragraph separators, a byte order mark inside the text
  bidi_control,  ///< can show text in another order than it is stored (U+202E …)
  noncharacter,  ///< U+FFFE, U+FFFF of each plane, U+FDD0 to U+FDEF
};

struct ForbiddenCharacter {
  std::size_t offset = 0;  ///< in bytes
  char32_t code_point = 0;
  ForbiddenKind kind = ForbiddenKind::control;
  bool operator==(const ForbiddenCharacter&) const = default;
};

/// The kind of a code point that documents may not hold; nothing for all others. LF is allowed: it
/// is a forced line end.
std::optional<ForbiddenKind> forbidden_kind(char32_t code_point);

/// The first such character of well-formed UTF-8.
std::optional<ForbiddenCharacter> first_forbidden(std::string_view text);

}  // namespace vanban::text
