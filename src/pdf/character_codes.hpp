// SPDX-License-Identifier: MIT
// Which byte shows which character in the content of pages. Simple fonts have one byte a character,
// so that Tw, the word space, stretches U+0020 and nothing else. All faces share one table: ASCII
// on its own code, the rest from 0x80 upwards in order of code points; what exceeds that goes to a
// second part with font resources of its own, and so on.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "fonts/font_set.hpp"
#include "fonts/subset.hpp"

namespace vanban::pdf {

/// A byte, and which part of a face's characters its font resource holds.
struct CharacterCode {
  std::uint16_t part = 0;
  std::uint8_t byte = 0;
};

/// Characters that one embedded font shows: those of one face and one part.
struct FontCharacters {
  fonts::FaceId face = fonts::FaceId::regular;
  std::uint16_t part = 0;
  std::vector<fonts::CodedCharacter> characters;  ///< in order of codes, never empty
  bool operator==(const FontCharacters&) const = default;
};

/// First `use` for every text, then `assign` once, then `code`.
class CharacterCodes {
 public:
  CharacterCodes();

  void clear();
  /// Notes the characters of well-formed UTF-8.
  void use(fonts::FaceId face, std::string_view text);
  /// Gives every noted character its code. Errors (Fault::layout): characters that the face lacks.
  Result<void> assign(const fonts::FontSet& fonts);

  /// The code of a noted character.
  CharacterCode code(char32_t character) const {
    return character < kDirect ? direct_[character] : beyond_.find(character)->second.code;
  }
  /// Fonts to embed, by part and face.
  const std::vector<FontCharacters>& fonts() const { return fonts_; }
  /// All characters of a part, whatever the face, in order of codes: for /ToUnicode.
  const std::vector<fonts::CodedCharacter>& part(std::uint16_t part) const { return parts_[part]; }

 private:
  using FaceMask = std::uint8_t;  // one bit a face
  struct Rare {
    FaceMask faces = 0;
    CharacterCode code;
  };
  static constexpr char32_t kDirect = 0x2100;

  void note(char32_t character, FaceMask face);
  CharacterCode next_code(char32_t character);
  void add(char32_t character, FaceMask faces, CharacterCode code);
  void sort_fonts();

  std::vector<FaceMask> used_;         // by character below kDirect
  std::vector<CharacterCode> direct_;  // by character below kDirect
  std::map<char32_t, Rare> beyond_;
  std::vector<std::vector<fonts::CodedCharacter>> parts_;
  std::vector<FontCharacters> fonts_;
  std::size_t beyond_ascii_ = 0;  // characters numbered so far
};

}  // namespace vanban::pdf
