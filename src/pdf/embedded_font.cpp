// SPDX-License-Identifier: MIT
#include "pdf/embedded_font.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "fonts/subset.hpp"
#include "pdf/content_hash.hpp"
#include "pdf/syntax.hpp"

namespace vanban::pdf {
namespace {

constexpr std::size_t kLargestBlock = 100;  // of one beginbfchar (Adobe Technical Note 5411)

int thousandths(int units) {
  return static_cast<int>(divide_rounded(units * 1000, fonts::kUnitsPerEm));
}

/// Six capitals that follow from the subset's bytes (ISO 32000-1, 9.6.4).
std::string subset_tag(std::string_view file) {
  ContentHash hash;
  hash.add(file);
  const auto digest = hash.digest();
  std::string tag;
  for (std::size_t i = 0; i < 6; ++i) tag += static_cast<char>('A' + digest[i] % 26);
  return tag;
}

std::string widths_of(const fonts::Face& face, const FontCharacters& font) {
  const auto& characters = font.characters;
  std::string entries = fmt::format("/FirstChar {}/LastChar {}/Widths[", characters.front().code,
                                    characters.back().code);
  int next = characters.front().code;
  for (const auto& [code, character] : characters) {
    for (; next < code; ++next) entries += "0 ";
    append_integer(entries, thousandths(face.advance(character)));
    entries += ' ';
    ++next;
  }
  entries.back() = ']';
  return entries;
}

constexpr std::string_view kMapHead =
    "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
    "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<00><FF>\nendcodespacerange\n";
constexpr std::string_view kMapTail =
    "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";

std::string make_unicode_map(const std::vector<fonts::CodedCharacter>& characters) {
  std::string map(kMapHead);
  for (std::size_t start = 0; start < characters.size(); start += kLargestBlock) {
    const std::size_t end = std::min(characters.size(), start + kLargestBlock);
    map += fmt::format("{} beginbfchar\n", end - start);
    for (std::size_t i = start; i < end; ++i) {
      const auto value = static_cast<std::uint32_t>(characters[i].character);
      if (value < 0x10000)
        map += fmt::format("<{:02X}><{:04X}>\n", characters[i].code, value);
      else
        map += fmt::format("<{:02X}><{:04X}{:04X}>\n", characters[i].code,
                           0xD800 + ((value - 0x10000) >> 10), 0xDC00 + (value & 0x3FF));
    }
    map += "endbfchar\n";
  }
  return map.append(kMapTail);
}

/// All that a subset of one face, or the map of its codes, depends on.
std::string key_of(const std::vector<fonts::CodedCharacter>& characters) {
  std::string key;
  key.reserve(characters.size() * (1 + sizeof(char32_t)) + 1);
  for (const auto& [code, character] : characters) {
    key += static_cast<char>(code);
    key.append(reinterpret_cast<const char*>(&character), sizeof character);
  }
  return key;
}

std::string box_of(const fonts::Face& face) {
  std::string box = "[";
  const std::string_view head = face.head();
  for (std::size_t at = 36; at < 44; at += 2) {  // xMin, yMin, xMax, yMax
    const auto high = static_cast<std::uint8_t>(head[at]),
               low = static_cast<std::uint8_t>(head[at + 1]);
    append_integer(box, thousandths(static_cast<std::int16_t>(high << 8 | low)));
    box += at == 42 ? ']' : ' ';
  }
  return box;
}

bool is_bold(fonts::FaceId id) {
  return id == fonts::FaceId::bold || id == fonts::FaceId::bold_italic;
}
bool is_italic(fonts::FaceId id) {
  return id == fonts::FaceId::italic || id == fonts::FaceId::bold_italic;
}

/// Entries of the font descriptor (ISO 32000-1, 9.8.1) but the font file.
std::string descriptor_of(const fonts::Face& face, fonts::FaceId id, std::string_view name) {
  constexpr int kSerif = 2, kSymbolic = 4, kItalic = 64;
  constexpr int kStem = 80, kBoldStem = 140;  // usual of a roman face; TrueType does not state them
  return fmt::format(
      "/Type/FontDescriptor/FontName/{}/Flags {}/FontBBox{}/ItalicAngle {}/Ascent {}/Descent {}"
      "/CapHeight {}/StemV {}",
      name, kSerif | kSymbolic | (is_italic(id) ? kItalic : 0), box_of(face), face.italic_angle(),
      thousandths(face.ascent()), thousandths(-face.descent()), thousandths(face.cap_height()),
      is_bold(id) ? kBoldStem : kStem);
}

}  // namespace

void append_font_name(std::string& out, fonts::FaceId face, std::uint16_t part) {
  out += 'F';
  append_integer(out, part * static_cast<int>(fonts::kFaceCount) + static_cast<int>(face));
}

Result<EmbeddedFonts::Subset> EmbeddedFonts::make_subset(const FontCharacters& characters) const {
  const fonts::Face& face = (*fonts_)[characters.face];
  auto file = fonts::make_subset(face, characters.characters);
  if (!file) return fail(std::move(file.error()));
  Subset subset;
  subset.name = fmt::format("{}+{}", subset_tag(*file), face.postscript_name());
  subset.widths = widths_of(face, characters);
  subset.file_size = file->size();
  subset.deflated_file = deflater_->pack(*file, Effort::thorough);
  return subset;
}

Result<EmbeddedFonts::Subset> EmbeddedFonts::subset_for(const FontCharacters& characters) {
  std::string key = key_of(characters.characters);
  key += static_cast<char>(characters.face);
  if (const Subset* kept = subsets_.find(key)) return *kept;
  VANBAN_TRY(Subset made, make_subset(characters));
  const std::size_t bytes = sizeof made + made.deflated_file.size() + made.widths.size();
  subsets_.keep(std::move(key), made, bytes);
  return made;
}

std::string EmbeddedFonts::unicode_map_for(const std::vector<fonts::CodedCharacter>& characters) {
  std::string key = key_of(characters);
  if (const std::string* kept = unicode_maps_.find(key)) return *kept;
  std::string made = deflater_->pack(make_unicode_map(characters), Effort::thorough);
  unicode_maps_.keep(std::move(key), made, made.size());
  return made;
}

Reference EmbeddedFonts::write_font(HaruDocument& document, fonts::FaceId face,
                                    const Subset& subset, Reference to_unicode) const {
  const Reference file = document.add_stream(
      fmt::format("/Length1 {}/Filter/FlateDecode", subset.file_size), subset.deflated_file);
  std::string descriptor = descriptor_of((*fonts_)[face], face, subset.name);
  descriptor += "/FontFile2";
  append_reference(descriptor, file);
  std::string font =
      fmt::format("/Type/Font/Subtype/TrueType/BaseFont/{}/FontDescriptor", subset.name);
  append_reference(font, document.add(descriptor));
  font += "/ToUnicode";
  append_reference(font, to_unicode);
  return document.add(font += subset.widths);
}

Result<void> EmbeddedFonts::write(HaruDocument& document, Reference resources,
                                  const CharacterCodes& codes) {
  std::string entries;
  std::vector<Reference> unicode_maps;
  for (const FontCharacters& characters : codes.fonts()) {
    while (unicode_maps.size() <= characters.part) {
      const auto part = static_cast<std::uint16_t>(unicode_maps.size());
      unicode_maps.push_back(
          document.add_stream("/Filter/FlateDecode", unicode_map_for(codes.part(part))));
    }
    VANBAN_TRY(const Subset subset, subset_for(characters));
    entries += '/';
    append_font_name(entries, characters.face, characters.part);
    append_reference(entries,
                     write_font(document, characters.face, subset, unicode_maps[characters.part]));
  }
  document.define(resources, entries);
  return {};
}

}  // namespace vanban::pdf
