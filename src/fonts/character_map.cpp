// SPDX-License-Identifier: MIT
#include "fonts/character_map.hpp"

#include <algorithm>
#include <optional>

#include "fonts/byte_view.hpp"

namespace vanban::fonts {
namespace {

using Pairs = std::vector<std::pair<char32_t, std::uint16_t>>;

constexpr std::uint16_t kUnicodePlatform = 0;
constexpr std::uint16_t kWindowsPlatform = 3;
constexpr std::uint16_t kWindowsBmp = 1;
constexpr std::uint16_t kWindowsFull = 10;
constexpr char32_t kLastCodePoint = 0x10FFFF;

bool is_unicode(std::uint16_t platform, std::uint16_t encoding) {
  if (platform == kUnicodePlatform) return encoding <= 4;
  return platform == kWindowsPlatform && (encoding == kWindowsBmp || encoding == kWindowsFull);
}

/// Offset of the best Unicode subtable: format 12 (all planes) before format 4.
std::optional<std::size_t> best_subtable(ByteView& cmap) {
  std::optional<std::size_t> best;
  const std::size_t count = cmap.u16(2);
  for (std::size_t i = 0; i < count && cmap.ok(); ++i) {
    const std::size_t record = 4 + i * 8;
    if (!is_unicode(cmap.u16(record), cmap.u16(record + 2))) continue;
    const std::size_t offset = cmap.u32(record + 4);
    const std::uint16_t format = cmap.u16(offset);
    if (format == 12) return offset;
    if (format == 4) best = offset;
  }
  return best;
}

struct Segment {
  std::uint32_t first, last;
  std::uint16_t delta, range_offset;
  std::size_t range_offset_at;
};

void add(Pairs& pairs, char32_t code_point, std::uint32_t glyph, std::uint16_t glyph_count) {
  if (glyph != 0 && glyph < glyph_count)
    pairs.emplace_back(code_point, static_cast<std::uint16_t>(glyph));
}

std::uint16_t glyph_in(ByteView& cmap, const Segment& segment, std::uint32_t code) {
  if (segment.range_offset == 0) return static_cast<std::uint16_t>(code + segment.delta);
  const std::size_t at =
      segment.range_offset_at + segment.range_offset + 2 * (code - segment.first);
  const std::uint16_t glyph = cmap.u16(at);
  return glyph == 0 ? glyph : static_cast<std::uint16_t>(glyph + segment.delta);
}

Pairs read_format4(ByteView& cmap, std::size_t at, std::uint16_t glyph_count) {
  Pairs pairs;
  const std::size_t bytes = cmap.u16(at + 6);  // segCountX2
  std::uint32_t behind = 0;                    // segments must not overlap: bounds the work
  for (std::size_t i = 0; i < bytes && cmap.ok(); i += 2) {
    const std::size_t first_at = at + 16 + bytes + i;
    const Segment segment{cmap.u16(first_at), cmap.u16(at + 14 + i), cmap.u16(first_at + bytes),
                          cmap.u16(first_at + 2 * bytes), first_at + 2 * bytes};
    if (segment.first < behind) break;
    behind = segment.last + 1U;
    for (std::uint32_t code = segment.first; code <= segment.last && cmap.ok(); ++code)
      if (code != 0xFFFF) add(pairs, code, glyph_in(cmap, segment, code), glyph_count);
  }
  return pairs;
}

Pairs read_format12(ByteView& cmap, std::size_t at, std::uint16_t glyph_count) {
  Pairs pairs;
  const std::size_t groups = cmap.u32(at + 12);
  std::uint32_t behind = 0;
  for (std::size_t i = 0; i < groups && cmap.ok(); ++i) {
    const std::size_t group = at + 16 + i * 12;
    const std::uint32_t first = cmap.u32(group);
    const std::uint32_t last = std::min<std::uint32_t>(cmap.u32(group + 4), kLastCodePoint);
    const std::uint32_t glyph = cmap.u32(group + 8);
    if (first < behind || last < first) break;
    behind = last + 1;
    for (std::uint32_t code = first; code <= last && glyph + (code - first) < glyph_count; ++code)
      add(pairs, code, glyph + (code - first), glyph_count);
  }
  return pairs;
}

}  // namespace

Pairs read_character_map(std::string_view bytes, std::uint16_t glyph_count) {
  ByteView cmap(bytes);
  const auto subtable = best_subtable(cmap);
  if (!subtable) return {};
  return cmap.u16(*subtable) == 12 ? read_format12(cmap, *subtable, glyph_count)
                                   : read_format4(cmap, *subtable, glyph_count);
}

}  // namespace vanban::fonts
