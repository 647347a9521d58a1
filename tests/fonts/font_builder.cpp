// SPDX-License-Identifier: MIT
#include "font_builder.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "fonts/font_set.hpp"

namespace vanban::fonts {
namespace {

void put16(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value >> 8);
  out += static_cast<char>(value);
}
void put32(std::string& out, std::uint32_t value) {
  put16(out, value >> 16);
  put16(out, value & 0xFFFF);
}
void put16s(std::string& out, std::initializer_list<std::uint32_t> values) {
  for (const std::uint32_t value : values) put16(out, value);
}

/// One contour of three points on the line, with two bytes of hints.
std::string triangle(std::size_t glyph) {
  std::string outline;
  put16s(outline, {1, 0, 0, 100, 100, 2, 2});  // contours, box, end point, length of hints
  outline += "\x4F\x4F";
  outline += "\x01\x01\x01";  // flags
  for (const std::uint32_t value : {0U, 100U, 0U, 0U, 0U, 100U})
    put16(outline, value + static_cast<std::uint32_t>(glyph));
  return outline;
}

/// Glyph 1 and glyph 2 side by side, with hints.
std::string composite() {
  std::string outline;
  put16s(outline, {0xFFFF, 0, 0, 200, 100});
  put16s(outline, {0x0021 | 0x0002, 1, 0, 0});          // words, offsets, more parts
  put16s(outline, {0x0100 | 0x0002, 2, 100 << 8 | 0});  // bytes, offsets, hints follow
  put16(outline, 2);
  outline += "\x4F\x4F";
  return outline;
}

std::string cmap_of(const std::u32string& characters, int format) {
  std::string table;
  put16s(table, {0, 1, 3, format == 12 ? 10U : 1U, 0, 12});
  const auto count = static_cast<std::uint32_t>(characters.size());
  if (format == 12) {
    put16s(table, {12, 0});
    put32(table, 16 + 12 * count);
    put32(table, 0);
    put32(table, count);
    for (std::uint32_t i = 0; i < count; ++i)
      for (const std::uint32_t value :
           {std::uint32_t{characters[i]}, std::uint32_t{characters[i]}, i + 1})
        put32(table, value);
    return table;
  }
  const std::uint32_t segments = count + 1;
  put16s(table, {4, 16 + 8 * segments, 0, 2 * segments, 0, 0, 0});
  for (const char32_t c : characters) put16(table, c);
  put16s(table, {0xFFFF, 0});
  for (const char32_t c : characters) put16(table, c);
  put16(table, 0xFFFF);
  for (std::uint32_t i = 0; i < count; ++i) put16(table, i + 1 - characters[i]);
  put16(table, 1);
  for (std::uint32_t i = 0; i < segments; ++i) put16(table, 0);
  return table;
}

std::string name_table(const std::string& name) {
  std::string table;
  put16s(table, {0, 1, 18, 1, 0, 0, 6, static_cast<std::uint32_t>(name.size()), 0});
  return table + name;
}

std::string assemble(const std::vector<std::pair<std::string, std::string>>& tables) {
  std::string file, content;
  put32(file, 0x00010000);
  put16s(file, {static_cast<std::uint32_t>(tables.size()), 0, 0, 0});
  for (const auto& [tag, table] : tables) {
    file += tag;
    put32(file, 0);
    put32(file, static_cast<std::uint32_t>(12 + tables.size() * 16 + content.size()));
    put32(file, static_cast<std::uint32_t>(table.size()));
    content += table;
    content.append((4 - table.size() % 4) % 4, '\0');
  }
  return file + content;
}

}  // namespace

std::string FontBuilder::build() const {
  const std::size_t glyphs = characters.size() + 1;
  std::string glyf, loca, hmtx, head(54, '\0'), hhea(36, '\0'), maxp(32, '\0'), os2(96, '\0');
  for (std::size_t glyph = 0; glyph < glyphs; ++glyph) {
    put32(loca, static_cast<std::uint32_t>(glyf.size()));
    glyf += last_is_composite && glyph + 1 == glyphs ? composite() : triangle(glyph);
    put16(hmtx, static_cast<std::uint32_t>(advance(glyph)));
    put16(hmtx, static_cast<std::uint32_t>(glyph));
  }
  put32(loca, static_cast<std::uint32_t>(glyf.size()));
  const auto set16 = [](std::string& table, std::size_t at, std::uint32_t value) {
    table[at] = static_cast<char>(value >> 8), table[at + 1] = static_cast<char>(value);
  };
  set16(head, 18, static_cast<std::uint32_t>(units_per_em));
  set16(head, 50, 1);
  set16(hhea, 4, 1825), set16(hhea, 6, static_cast<std::uint32_t>(-443)), set16(hhea, 8, 87);
  set16(hhea, 34, static_cast<std::uint32_t>(glyphs));
  set16(maxp, 4, static_cast<std::uint32_t>(glyphs));
  set16(os2, 8, embedding);
  return assemble({{"OS/2", os2},
                   {"cmap", cmap_of(characters, cmap_format)},
                   {"glyf", glyf},
                   {"head", head},
                   {"hhea", hhea},
                   {"hmtx", hmtx},
                   {"loca", loca},
                   {"maxp", maxp},
                   {"name", name_table(postscript_name)}});
}

std::u32string ascii_letters() {
  std::u32string characters;
  for (char32_t c = 0x20; c < 0x7F; ++c) characters += c;
  return characters;
}

std::u32string ascii_and_vietnamese() {
  std::u32string characters = ascii_letters();
  for (const char32_t c : vietnamese_letters())
    if (c > 0x7F) characters += c;
  std::sort(characters.begin(), characters.end());
  return characters;
}

}  // namespace vanban::fonts
