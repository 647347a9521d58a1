// SPDX-License-Identifier: MIT
// A small font file with only the glyphs that a document shows: what a PDF embeds. Simple symbolic
// TrueType (ISO 32000-1, 9.6.6.4): bytes reach glyphs through a (3,0) `cmap`; hints are dropped,
// which halves it and changes nothing on paper.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "base/diagnostic.hpp"
#include "fonts/face.hpp"

namespace vanban::fonts {

/// A character and the byte that shows it in the content of a page.
struct CodedCharacter {
  std::uint8_t code = 0;
  char32_t character = 0;
  bool operator==(const CodedCharacter&) const = default;
};

/// The TrueType file for `characters`, which stand in order of their codes and which `face` has;
/// with the parts of composite glyphs. The same characters always give the same bytes. Errors
/// (Fault::environment): an outline of the face is damaged.
Result<std::string> make_subset(const Face& face, std::span<const CodedCharacter> characters);

}  // namespace vanban::fonts
