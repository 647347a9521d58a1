// SPDX-License-Identifier: MIT
// Recognises what a text file is written in. Nothing is converted: a legacy file is named, with
// what to do about it, because a wrong guess would print wrong names on official paper.
// Text that was misread on its way and is well-formed now: misreading.hpp.
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

}  // namespace vanban::text
