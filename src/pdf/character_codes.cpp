// SPDX-License-Identifier: MIT
#include "pdf/character_codes.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/utf8.hpp"

namespace vanban::pdf {
namespace {

constexpr std::size_t kFirstFree = 0x80;
constexpr std::size_t kFreeCodes = 0x80;
constexpr char32_t kFirstPrintable = 0x20;
constexpr char32_t kLastPrintable = 0x7E;
constexpr char32_t kNoBreakHyphen = 0x2011;

Diagnostic lacks(const fonts::Face& face, char32_t character) {
  std::string shown;
  utf8::append(shown, character);
  const auto number = static_cast<std::uint32_t>(character);
  Diagnostic diagnostic;
  diagnostic.code = "pdf.missing-glyph";
  diagnostic.fault = Fault::layout;
  diagnostic.message = {fmt::format("phông chữ {} không có ký tự “{}” (U+{:04X})",
                                    face.postscript_name(), shown, number),
                        fmt::format("the font {} has no character “{}” (U+{:04X})",
                                    face.postscript_name(), shown, number)};
  diagnostic.hint = {"Thay ký tự này bằng ký tự khác.", "Use another character instead."};
  return diagnostic;
}

}  // namespace

CharacterCodes::CharacterCodes() : used_(kDirect, 0), direct_(kDirect) {}

void CharacterCodes::clear() {
  std::fill(used_.begin(), used_.end(), FaceMask{0});
  beyond_.clear();
  parts_.clear();
  fonts_.clear();
  beyond_ascii_ = 0;
}

void CharacterCodes::note(char32_t character, FaceMask face) {
  if (character == kNoBreakHyphen) character = U'-';
  FaceMask& faces = character < kDirect ? used_[character] : beyond_[character].faces;
  faces = static_cast<FaceMask>(faces | face);
}

void CharacterCodes::use(fonts::FaceId face, std::string_view text) {
  const auto mask = static_cast<FaceMask>(1U << static_cast<unsigned>(face));
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<std::uint8_t>(text[at]);
    if (byte < 0x80)
      used_[byte] = static_cast<FaceMask>(used_[byte] | mask), ++at;
    else
      note(utf8::next(text, at), mask);
  }
}

CharacterCode CharacterCodes::next_code(char32_t character) {
  if (character >= kFirstPrintable && character <= kLastPrintable)
    return {0, static_cast<std::uint8_t>(character)};
  const std::size_t index = beyond_ascii_++;
  return {static_cast<std::uint16_t>(index / kFreeCodes),
          static_cast<std::uint8_t>(kFirstFree + index % kFreeCodes)};
}

void CharacterCodes::add(char32_t character, FaceMask faces, CharacterCode code) {
  if (parts_.size() <= code.part) parts_.resize(code.part + 1U);
  parts_[code.part].push_back({code.byte, character});
  for (std::size_t i = 0; i < fonts::kFaceCount; ++i) {
    if ((faces >> i & 1) == 0) continue;
    const auto face = static_cast<fonts::FaceId>(i);
    auto font = std::find_if(fonts_.begin(), fonts_.end(), [&](const FontCharacters& f) {
      return f.face == face && f.part == code.part;
    });
    if (font == fonts_.end()) font = fonts_.insert(font, FontCharacters{face, code.part, {}});
    font->characters.push_back({code.byte, character});
  }
}

Result<void> CharacterCodes::assign(const fonts::FontSet& fonts) {
  Diagnostics missing;
  const auto check = [&](char32_t character, FaceMask faces) {
    for (std::size_t i = 0; i < fonts::kFaceCount; ++i) {
      const fonts::Face& face = fonts[static_cast<fonts::FaceId>(i)];
      if ((faces >> i & 1) != 0 && !face.has(character)) missing.push_back(lacks(face, character));
    }
  };
  for (char32_t character = 0; character < kDirect; ++character) {
    if (used_[character] == 0) continue;
    check(character, used_[character]);
    direct_[character] = next_code(character);
    add(character, used_[character], direct_[character]);
  }
  direct_[kNoBreakHyphen] = next_code(U'-');  // so that a search for 01/QĐ-STP finds it
  for (auto& [character, rare] : beyond_) {
    check(character, rare.faces);
    rare.code = next_code(character);
    add(character, rare.faces, rare.code);
  }
  sort_fonts();
  if (!missing.empty()) return fail(std::move(missing));
  return {};
}

void CharacterCodes::sort_fonts() {
  const auto by_code = [](const auto& a, const auto& b) { return a.code < b.code; };
  for (auto& part : parts_) std::sort(part.begin(), part.end(), by_code);
  for (auto& font : fonts_) std::sort(font.characters.begin(), font.characters.end(), by_code);
  std::sort(fonts_.begin(), fonts_.end(), [](const FontCharacters& a, const FontCharacters& b) {
    return std::pair(a.part, a.face) < std::pair(b.part, b.face);
  });
}

}  // namespace vanban::pdf
