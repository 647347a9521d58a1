// SPDX-License-Identifier: MIT
#include "fonts/subset.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "fonts/byte_view.hpp"

namespace vanban::fonts {
namespace {

// Flags of a composite glyph's parts (ISO/IEC 14496-22, 5.3.3).
constexpr std::uint16_t kArgumentsAreWords = 0x0001;
constexpr std::uint16_t kHasScale = 0x0008;
constexpr std::uint16_t kMoreParts = 0x0020;
constexpr std::uint16_t kHasTwoScales = 0x0040;
constexpr std::uint16_t kHasMatrix = 0x0080;
constexpr std::uint16_t kHasInstructions = 0x0100;

constexpr std::uint16_t kSymbolBase = 0xF000;  // code points of a (3,0) cmap
constexpr std::size_t kLargestShortGlyf = 2U * 0xFFFF;

void put16(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value >> 8);
  out += static_cast<char>(value);
}
void put32(std::string& out, std::uint32_t value) {
  put16(out, value >> 16);
  put16(out, value & 0xFFFF);
}
void set16(std::string& out, std::size_t at, std::uint32_t value) {
  out[at] = static_cast<char>(value >> 8);
  out[at + 1] = static_cast<char>(value);
}
void set32(std::string& out, std::size_t at, std::uint32_t value) {
  set16(out, at, value >> 16);
  set16(out, at + 2, value & 0xFFFF);
}

std::uint32_t checksum(std::string_view table) {
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < table.size(); ++i)
    sum += static_cast<std::uint32_t>(static_cast<std::uint8_t>(table[i])) << (24 - 8 * (i % 4));
  return sum;
}

std::size_t part_size(std::uint16_t flags) {
  std::size_t size = (flags & kArgumentsAreWords) != 0 ? 8 : 6;
  if ((flags & kHasScale) != 0)
    size += 2;
  else if ((flags & kHasTwoScales) != 0)
    size += 4;
  else if ((flags & kHasMatrix) != 0)
    size += 8;
  return size;
}

/// Numbers glyphs anew in the order in which they are asked for, and copies their outlines.
class OutlineCopier {
 public:
  explicit OutlineCopier(const Face& face) : face_(face), renumbered_(face.glyph_count(), 0) {
    old_glyphs_.push_back(0);  // .notdef stays glyph 0
  }

  std::uint16_t renumber(std::uint16_t glyph) {
    if (glyph == 0 || renumbered_[glyph] != 0) return renumbered_[glyph];
    renumbered_[glyph] = static_cast<std::uint16_t>(old_glyphs_.size());
    old_glyphs_.push_back(glyph);
    return renumbered_[glyph];
  }

  /// False where an outline is damaged. Parts of composites are numbered on the way.
  bool copy_all() {
    for (std::size_t i = 0; i < old_glyphs_.size(); ++i) {
      offsets_.push_back(glyf_.size());
      if (!copy(face_.outline(old_glyphs_[i]))) return false;
      if (glyf_.size() % 2 != 0) glyf_ += '\0';
    }
    offsets_.push_back(glyf_.size());
    return true;
  }

  const std::vector<std::uint16_t>& old_glyphs() const { return old_glyphs_; }
  bool long_offsets() const { return offsets_.back() > kLargestShortGlyf; }
  std::string take_glyf() { return std::move(glyf_); }
  std::string loca() const {
    std::string table;
    for (const std::size_t offset : offsets_) {
      if (long_offsets())
        put32(table, static_cast<std::uint32_t>(offset));
      else
        put16(table, static_cast<std::uint32_t>(offset / 2));
    }
    return table;
  }

 private:
  bool copy(std::string_view outline) {
    if (outline.empty()) return true;
    ByteView view(outline);
    const int contours = view.i16(0);
    return contours < 0 ? copy_composite(outline) : copy_simple(outline, contours);
  }

  bool copy_simple(std::string_view outline, int contours) {
    ByteView view(outline);
    const std::size_t length_at = 10 + 2 * static_cast<std::size_t>(contours);
    const std::size_t behind = length_at + 2 + view.u16(length_at);
    const std::string_view start = view.slice(0, length_at);
    if (!view.ok() || behind > outline.size()) return false;
    glyf_ += start;
    put16(glyf_, 0);  // no instructions
    glyf_ += outline.substr(behind);
    return true;
  }

  bool copy_composite(std::string_view outline) {
    ByteView view(outline);
    glyf_ += view.slice(0, 10);
    std::uint16_t flags = kMoreParts;
    for (std::size_t at = 10; (flags & kMoreParts) != 0 && view.ok(); at += part_size(flags)) {
      flags = view.u16(at);
      const std::uint16_t part = view.u16(at + 2);
      if (part >= face_.glyph_count()) return false;
      put16(glyf_, flags & ~static_cast<std::uint32_t>(kHasInstructions));
      put16(glyf_, renumber(part));
      glyf_ += view.slice(at + 4, part_size(flags) - 4);
    }
    return view.ok();
  }

  const Face& face_;
  std::vector<std::uint16_t> renumbered_;  // by old glyph; 0: not yet
  std::vector<std::uint16_t> old_glyphs_;  // by new glyph
  std::string glyf_;
  std::vector<std::size_t> offsets_;
};

struct MappedCode {
  std::uint16_t code, glyph;
};

/// Codes in a row with glyphs in a row.
struct CodeRange {
  std::uint16_t first, last, delta;
};

std::vector<CodeRange> segments_of(const std::vector<MappedCode>& codes) {
  std::vector<CodeRange> segments;
  for (const auto& [code, glyph] : codes) {
    const auto delta = static_cast<std::uint16_t>(glyph - code);
    const bool follows =
        !segments.empty() && segments.back().last + 1 == code && segments.back().delta == delta;
    if (follows)
      segments.back().last = code;
    else
      segments.push_back({code, code, delta});
  }
  segments.push_back({0xFFFF, 0xFFFF, 1});
  return segments;
}

/// A `cmap` of one subtable: Windows, symbol (3,0), format 4.
std::string make_cmap(const std::vector<MappedCode>& codes) {
  const auto segments = segments_of(codes);
  const auto count = static_cast<std::uint32_t>(segments.size());
  std::uint32_t power = 1, exponent = 0;
  while (power * 2 <= count) power *= 2, ++exponent;
  std::string table;
  for (const std::uint32_t value : {0U, 1U, 3U, 0U}) put16(table, value);
  put32(table, 12);
  for (const std::uint32_t value :
       {4U, 16 + 8 * count, 0U, 2 * count, 2 * power, exponent, 2 * (count - power)})
    put16(table, value);
  for (const CodeRange& segment : segments) put16(table, segment.last);
  put16(table, 0);
  for (const CodeRange& segment : segments) put16(table, segment.first);
  for (const CodeRange& segment : segments) put16(table, segment.delta);
  for (std::uint32_t i = 0; i < count; ++i) put16(table, 0);
  return table;
}

using Table = std::pair<std::string_view, std::string>;  // tag, content

/// The whole file; `tables` in order of their tags.
std::string assemble(const std::array<Table, 7>& tables) {
  constexpr std::uint32_t kCount = 7;
  std::string file;
  put32(file, 0x00010000);
  for (const std::uint32_t value : {kCount, 64U, 2U, kCount * 16 - 64}) put16(file, value);
  std::uint32_t offset = 12 + kCount * 16;
  for (const auto& [tag, content] : tables) {
    file += tag;
    const auto size = static_cast<std::uint32_t>(content.size());
    for (const std::uint32_t value : {checksum(content), offset, size}) put32(file, value);
    offset += (size + 3) / 4 * 4;
  }
  std::size_t head_at = 0;
  for (const auto& [tag, content] : tables) {
    if (tag == "head") head_at = file.size();
    file += content;
    file.append((4 - content.size() % 4) % 4, '\0');
  }
  set32(file, head_at + 8, 0xB1B0AFBA - checksum(file));  // checkSumAdjustment
  return file;
}

std::string make_hmtx(const Face& face, const std::vector<std::uint16_t>& glyphs) {
  std::string table;
  for (const std::uint16_t glyph : glyphs) {
    put16(table, static_cast<std::uint16_t>(face.glyph_advance(glyph)));
    put16(table, static_cast<std::uint16_t>(face.left_side_bearing(glyph)));
  }
  return table;
}

Diagnostic damaged_outline(const Face& face) {
  Diagnostic diagnostic;
  diagnostic.code = "fonts.damaged";
  diagnostic.fault = Fault::environment;
  diagnostic.place.file = face.path();
  diagnostic.message = {"tệp phông chữ hỏng (bảng glyf)", "the font file is damaged (table glyf)"};
  diagnostic.hint = {"Cài lại phông chữ: apt-get install --reinstall fonts-liberation2",
                     "Install the fonts again: apt-get install --reinstall fonts-liberation2"};
  return diagnostic;
}

}  // namespace

Result<std::string> make_subset(const Face& face, std::span<const CodedCharacter> characters) {
  OutlineCopier outlines(face);
  std::vector<MappedCode> codes;
  codes.reserve(characters.size());
  for (const auto& [code, character] : characters)
    codes.push_back(
        {static_cast<std::uint16_t>(kSymbolBase + code), outlines.renumber(face.glyph(character))});
  if (!outlines.copy_all()) return fail(damaged_outline(face));
  const auto& glyphs = outlines.old_glyphs();
  const auto count = static_cast<std::uint32_t>(glyphs.size());
  std::string head(face.head().substr(0, 54)), hhea(face.hhea().substr(0, 36)),
      maxp(face.maxp().substr(0, 32));
  set32(head, 8, 0);
  set16(head, 50, outlines.long_offsets() ? 1 : 0);
  set16(hhea, 34, count);
  set16(maxp, 4, count);
  set16(maxp, 26, 0);  // maxSizeOfInstructions
  std::string loca = outlines.loca();
  return assemble({{{"cmap", make_cmap(codes)},
                    {"glyf", outlines.take_glyf()},
                    {"head", std::move(head)},
                    {"hhea", std::move(hhea)},
                    {"hmtx", make_hmtx(face, glyphs)},
                    {"loca", std::move(loca)},
                    {"maxp", std::move(maxp)}}});
}

}  // namespace vanban::fonts
