// SPDX-License-Identifier: MIT
#include "reading/docx/symbols.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

#include "base/utf8.hpp"

namespace vanban::reading::docx {
namespace {

constexpr char32_t kPrivateFirst = 0xF000;
constexpr char32_t kPrivateLast = 0xF0FF;

struct Sign {
  unsigned char code;
  std::string_view shown;
};

// The signs office documents use; after the tables of the fonts.
constexpr std::array<Sign, 45> kSymbol{{
    {0x22, "∀"}, {0x24, "∃"}, {0x2D, "−"}, {0x44, "Δ"}, {0x46, "Φ"}, {0x47, "Γ"}, {0x4C, "Λ"},
    {0x50, "Π"}, {0x53, "Σ"}, {0x57, "Ω"}, {0x61, "α"}, {0x62, "β"}, {0x64, "δ"}, {0x65, "ε"},
    {0x66, "φ"}, {0x67, "γ"}, {0x68, "η"}, {0x6C, "λ"}, {0x6D, "μ"}, {0x70, "π"}, {0x71, "θ"},
    {0x72, "ρ"}, {0x73, "σ"}, {0x74, "τ"}, {0x77, "ω"}, {0xA3, "≤"}, {0xA5, "∞"}, {0xAB, "↔"},
    {0xAC, "←"}, {0xAD, "↑"}, {0xAE, "→"}, {0xAF, "↓"}, {0xB0, "°"}, {0xB1, "±"}, {0xB2, "″"},
    {0xB3, "≥"}, {0xB4, "×"}, {0xB7, "•"}, {0xB8, "÷"}, {0xB9, "≠"}, {0xBB, "≈"}, {0xBC, "…"},
    {0xD0, "∠"}, {0xD7, "⋅"}, {0xDE, "⇒"},
}};
constexpr std::array<Sign, 26> kWingdings{{
    {0x28, "☎"}, {0x2A, "✉"}, {0x3F, "✍"}, {0x6C, "●"}, {0x6E, "■"}, {0x6F, "□"}, {0x71, "❑"},
    {0x72, "❒"}, {0x75, "◆"}, {0x76, "❖"}, {0x77, "⬥"}, {0x9E, "·"}, {0x9F, "•"}, {0xA0, "▪"},
    {0xA1, "○"}, {0xA7, "▪"}, {0xA8, "◻"}, {0xAB, "★"}, {0xD8, "➢"}, {0xE0, "→"}, {0xE8, "➔"},
    {0xF0, "⇨"}, {0xFB, "✗"}, {0xFC, "✓"}, {0xFD, "☒"}, {0xFE, "☑"},
}};
constexpr std::array<Sign, 6> kWingdings2{{
    {0x4F, "✗"},
    {0x50, "✓"},
    {0x51, "☒"},
    {0x52, "☑"},
    {0x97, "●"},
    {0xA3, "□"},
}};

std::span<const Sign> signs_of(std::string_view font) {
  if (font == "Symbol") return kSymbol;
  if (font == "Wingdings") return kWingdings;
  if (font == "Wingdings 2") return kWingdings2;
  return {};
}

/// A code as it stands in the font's own table.
std::optional<unsigned char> code_in_font(char32_t code) {
  if (code >= kPrivateFirst && code <= kPrivateLast) code -= kPrivateFirst;
  if (code > 0xFF) return std::nullopt;
  return static_cast<unsigned char>(code);
}

bool is_printable_ascii(unsigned char code) { return code >= 0x20 && code < 0x7F; }

}  // namespace

bool is_symbol_font(std::string_view font) {
  return font == "Symbol" || font.starts_with("Wingdings") || font == "Webdings" ||
         font == "Marlett" || font == "MT Extra";
}

std::optional<std::string_view> sign_of(char32_t code, std::string_view font) {
  const auto own = code_in_font(code);
  if (!own) return std::nullopt;
  const std::span<const Sign> signs = signs_of(font);
  const auto found =
      std::find_if(signs.begin(), signs.end(), [&](const Sign& sign) { return sign.code == *own; });
  if (found != signs.end()) return found->shown;
  // Figures and most stops of Symbol are those of every font.
  static constexpr std::string_view kAscii =
      " !\"#$%&'()*+,-./"
      "0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz"
      "{|}~";
  const bool letter = (*own >= 'A' && *own <= 'Z') || (*own >= 'a' && *own <= 'z');
  if (font != "Symbol" || !is_printable_ascii(*own) || letter) return std::nullopt;
  return kAscii.substr(static_cast<std::size_t>(*own - 0x20), 1);
}

ShownSign shown_sign(const Element& sym) {
  const std::string_view digits = sym.attribute("char").value_or("");
  std::uint32_t code = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  if (const auto sign = sign_of(code, sym.attribute("font").value_or("")))
    return {std::string(*sign), true};
  ShownSign own{{}, false};
  const bool character = code >= 0x20 && code <= 0xFFFD && (code < 0xD800 || code > 0xDFFF);
  utf8::append(own.text, character ? static_cast<char32_t>(code) : U'\uFFFD');
  return own;
}

std::string bullet_text(std::string_view text, std::string_view font) {
  std::size_t at = 0;
  const char32_t code = text.empty() ? U' ' : utf8::next(text, at);
  const bool in_private_range = code >= kPrivateFirst && code <= kPrivateLast;
  if (!is_symbol_font(font) && !in_private_range) return std::string(text);
  const auto own = code_in_font(code);
  if (own == '-' || own == 0xBE) return "-";
  if (own == '+') return "+";
  return text.empty() ? std::string() : "•";
}

bool is_legacy_font(std::string_view font) {
  return font.starts_with(".Vn") || font.starts_with(".VN") || font.starts_with("VNI-") ||
         font.starts_with("VNI ");
}

}  // namespace vanban::reading::docx
