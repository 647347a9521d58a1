// SPDX-License-Identifier: MIT
// Recognises what a text file is written in. Nothing is converted: a legacy file is named, with
// what to do about it, because a wrong guess would print wrong names on official paper.
#pragma once

#include <string_view>

#include "base/diagnostic.hpp"

namespace vanban::text {

enum class Encoding {
  utf8,           ///< well-formed UTF-8, with or without a byte order mark
  utf16,          ///< a byte order mark of UTF-16, or text half of whose bytes are zero
  tcvn3,          ///< TCVN 5712:1993 (fonts .VnTime, "ABC")
  windows_1258,   ///< Microsoft's code page of Vietnam: letters, then combining tones
  vni,            ///< VNI-Windows: a base letter, then a byte for its marks
  binary,         ///< not text
  unknown_8_bit,  ///< text in some other 8-bit code
};

/// What `sample` (the head of a file, or the bytes around the first that are not UTF-8) is
/// written in. The sample must not end inside a character.
Encoding recognise(std::string_view sample);

/// For messages: `TCVN3 (.VnTime fonts, ABC)`.
Bilingual name_of(Encoding encoding);

/// Whether well-formed UTF-8 text is TCVN3 that was mistaken for Latin-1 on its way
/// ("HuyÖn Ch©u Thµnh"): a letter touches a sign that no Vietnamese word has.
bool looks_like_latin1_tcvn3(std::string_view text);

/// Whether well-formed UTF-8 text was UTF-8 before and read as Windows-1252 or Latin-1 on its way
/// ("Huyá»‡n ChÃ¢u").
bool looks_like_misread_utf8(std::string_view text);

}  // namespace vanban::text
