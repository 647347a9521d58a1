// SPDX-License-Identifier: MIT
// Recognises text that is well-formed Unicode but was read in a wrong code on its way: its letters
// are wrong for good and would be printed as they stand. Nothing is converted back (encoding.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/diagnostic.hpp"

namespace vanban::text {

/// What a text was, and what it was taken for.
enum class Misreading : std::uint8_t {
  tcvn3_as_latin1,  ///< "HuyÖn Ch©u Thµnh"
  vni_as_latin1,    ///< "Huyeän Chaâu Thaønh"
  utf8_as_windows,  ///< Windows-1252, Windows-1258 or Latin-1: "Huyá»‡n ChÃ¢u", "ChĂ¢u"
  utf8_as_dos,      ///< CP437: "Huyß╗çn Ch├óu"
  utf8_as_mac,      ///< Mac Roman: "Huy·ªán Ch√¢u"
};

/// How `text` (well-formed UTF-8) was misread; nothing where it reads as it should. One word that
/// is a Vietnamese syllable when read rightly is enough; foreign names (Zürich), signs (µm, «…»)
/// and multiplication (m×n) are none.
std::optional<Misreading> misreading_of(std::string_view text);

/// What happened, after the text itself in a message: "is TCVN3 text (.VnTime fonts), misread".
Bilingual words_of(Misreading misreading);

/// How to get the right letters back.
Bilingual remedy_of(Misreading misreading);

}  // namespace vanban::text
