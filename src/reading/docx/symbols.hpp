// SPDX-License-Identifier: MIT
// Letters of symbol fonts (Symbol, Wingdings, Webdings) as the signs they show, and fonts of the
// Vietnamese codes before Unicode.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "reading/docx/xml_tree.hpp"

namespace vanban::reading::docx {

/// Whether the letters of a font are signs.
bool is_symbol_font(std::string_view font);

/// The sign a symbol font shows for a code, given itself or in the private range U+F000 to U+F0FF
/// (as w:sym does); nothing where it has no like in Unicode that is known here.
std::optional<std::string_view> sign_of(char32_t code, std::string_view font);

/// What a w:sym shows (17.3.3.30): its sign, or its own code where the sign is not known.
struct ShownSign {
  std::string text;
  bool known = true;
};
ShownSign shown_sign(const Element& sym);

/// A bullet as text: signs of symbol fonts as `-`, `+` or `•`, all others as they are.
std::string bullet_text(std::string_view text, std::string_view font);

/// Whether text in this font is in TCVN3 (`.VnTime`) or VNI (`VNI-Times`): its letters are codes
/// of an 8-bit table.
bool is_legacy_font(std::string_view font);

}  // namespace vanban::reading::docx
