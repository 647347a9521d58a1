// SPDX-License-Identifier: MIT
// The font resources of a document: a subset of each face, its widths, and one /ToUnicode for all
// faces. Documents of one batch need nearly always the same characters, so the last subsets are
// kept ready.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/memo.hpp"
#include "fonts/font_set.hpp"
#include "pdf/character_codes.hpp"
#include "pdf/deflate.hpp"
#include "pdf/haru.hpp"

namespace vanban::pdf {

/// The name of a font resource in content streams, without the slash: F0 to F3 are the four faces.
void append_font_name(std::string& out, fonts::FaceId face, std::uint16_t part);

class EmbeddedFonts {
 public:
  EmbeddedFonts(const fonts::FontSet& fonts, Deflater& deflater)
      : fonts_(&fonts), deflater_(&deflater) {}

  /// Adds all fonts that `codes` needs and defines the dictionary of font resources.
  Result<void> write(HaruDocument& document, Reference resources, const CharacterCodes& codes);

 private:
  /// What depends on nothing but a face and its characters.
  struct Subset {
    std::string deflated_file;
    std::size_t file_size = 0;
    std::string name;    ///< with the tag of its subset: ABCDEF+LiberationSerif
    std::string widths;  ///< entries /FirstChar, /LastChar and /Widths
  };

  Result<Subset> subset_for(const FontCharacters& characters);
  Result<Subset> make_subset(const FontCharacters& characters) const;
  std::string unicode_map_for(const std::vector<fonts::CodedCharacter>& characters);
  Reference write_font(HaruDocument& document, fonts::FaceId face, const Subset& subset,
                       Reference to_unicode) const;

  /// Units of a batch differ in a few letters, and the same sets of letters come again: some 300
  /// subsets.
  static constexpr std::size_t kSubsetBytes = std::size_t{4} << 20;
  static constexpr std::size_t kUnicodeMapBytes = std::size_t{1} << 20;

  const fonts::FontSet* fonts_;
  Deflater* deflater_;
  Memo<Subset> subsets_{kSubsetBytes};                // by face and characters
  Memo<std::string> unicode_maps_{kUnicodeMapBytes};  // deflated, by characters
};

}  // namespace vanban::pdf
