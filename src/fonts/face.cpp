// SPDX-License-Identifier: MIT
#include "fonts/face.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "fonts/byte_view.hpp"
#include "fonts/character_map.hpp"

namespace vanban::fonts {
namespace {

constexpr char32_t kNoBreakSpace = 0x00A0;
constexpr char32_t kNoBreakHyphen = 0x2011;
constexpr int kUsualCapHeight = 1341;

Diagnostic font_error(std::string_view code, const std::string& path, Bilingual message) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.fault = Fault::environment;
  diagnostic.place.file = path;
  diagnostic.message = std::move(message);
  diagnostic.hint = {"Cài lại phông chữ: apt-get install fonts-liberation2",
                     "Install the fonts again: apt-get install fonts-liberation2"};
  return diagnostic;
}

Diagnostic damaged(const std::string& path, std::string_view table) {
  return font_error("fonts.damaged", path,
                    {fmt::format("tệp phông chữ hỏng hoặc không phải TrueType (bảng {})", table),
                     fmt::format("the font file is damaged or not TrueType (table {})", table)});
}

}  // namespace

/// Reads the tables of one file into a Face; the first thing that is wrong ends it.
class FaceReader {
 public:
  FaceReader(std::string bytes, const std::string& path) {
    face_.bytes_ = std::make_shared<const std::string>(std::move(bytes));
    face_.path_ = path;
  }

  Result<Face> read() {
    for (const auto& [read_table, name] : steps())
      if (!(this->*read_table)()) return fail(problem_ ? *problem_ : damaged(face_.path_, name));
    return std::move(face_);
  }

 private:
  using Step = std::pair<bool (FaceReader::*)(), std::string_view>;
  static std::array<Step, 8> steps() {
    return {Step{&FaceReader::read_directory, "head, hhea, maxp"},
            Step{&FaceReader::read_head, "head"},
            Step{&FaceReader::read_licence, "OS/2"},
            Step{&FaceReader::read_metrics, "hmtx"},
            Step{&FaceReader::read_outlines, "loca, glyf"},
            Step{&FaceReader::read_characters, "cmap"},
            Step{&FaceReader::read_name, "name"},
            Step{&FaceReader::read_style, "post"}};
  }

  std::optional<Face::Extent> find(std::string_view tag) const {
    ByteView file(face_.bytes());
    const std::size_t count = file.u16(4);
    for (std::size_t i = 0; i < count && file.ok(); ++i) {
      const std::size_t record = 12 + i * 16;
      if (file.slice(record, 4) != tag) continue;
      const Face::Extent extent{file.u32(record + 8), file.u32(record + 12)};
      file.slice(extent.offset, extent.size);
      return file.ok() ? std::optional(extent) : std::nullopt;
    }
    return std::nullopt;
  }
  std::string_view table(std::string_view tag) const {
    const auto extent = find(tag);
    return extent ? extent->in(face_.bytes()) : std::string_view{};
  }

  bool read_directory() {
    ByteView file(face_.bytes());
    const std::uint32_t version = file.u32(0);
    const auto head = find("head"), hhea = find("hhea"), maxp = find("maxp");
    if (version != 0x00010000 && version != 0x74727565) return false;  // 1.0 or 'true'
    if (!head || !hhea || !maxp) return false;
    face_.head_ = *head, face_.hhea_ = *hhea, face_.maxp_ = *maxp;
    return head->size >= 54 && hhea->size >= 36 && maxp->size >= 32;
  }

  bool read_head() {
    ByteView head(face_.head());
    long_offsets_ = head.u16(50) != 0;
    const int units = head.u16(18);
    if (units == kUnitsPerEm) return true;
    problem_ = font_error("fonts.units-per-em", face_.path_,
                          {fmt::format("phông chữ dùng {} đơn vị/em, cần 2048", units),
                           fmt::format("the font has {} units per em, 2048 are needed", units)});
    return false;
  }

  bool read_licence() {
    ByteView os2(table("OS/2"));
    const bool restricted = os2.size() >= 10 && (os2.u16(8) & 0x000F) == 0x0002;
    if (restricted)
      problem_ = font_error("fonts.no-embedding", face_.path_,
                            {"giấy phép của phông chữ không cho nhúng vào tệp",
                             "the font's licence forbids embedding"});
    return !restricted;
  }

  bool read_metrics() {
    ByteView hhea(face_.hhea()), maxp(face_.maxp()), hmtx(table("hmtx"));
    face_.ascent_ = hhea.i16(4), face_.descent_ = -hhea.i16(6), face_.line_gap_ = hhea.i16(8);
    const std::size_t glyphs = maxp.u16(4), metrics = hhea.u16(34);
    if (glyphs == 0 || metrics == 0 || metrics > glyphs) return false;
    face_.advances_.resize(glyphs), face_.bearings_.resize(glyphs);
    for (std::size_t i = 0; i < glyphs; ++i) {
      const std::size_t at = i < metrics ? i * 4 + 2 : metrics * 4 + (i - metrics) * 2;
      face_.advances_[i] = hmtx.u16(std::min(i, metrics - 1) * 4);
      face_.bearings_[i] = hmtx.i16(at);
    }
    return hmtx.ok();
  }

  bool read_outlines() {
    ByteView loca(table("loca"));
    const auto glyf = find("glyf");
    if (!glyf) return false;
    face_.outlines_.resize(face_.glyph_count() + 1);
    std::uint32_t previous = 0;
    for (std::size_t i = 0; i < face_.outlines_.size(); ++i) {
      const std::uint32_t offset = long_offsets_ ? loca.u32(i * 4) : loca.u16(i * 2) * 2U;
      if (!loca.ok() || offset < previous || offset > glyf->size) return false;
      previous = offset;
      face_.outlines_[i] = static_cast<std::uint32_t>(glyf->offset + offset);
    }
    return true;
  }

  bool read_characters() {
    const auto count = static_cast<std::uint16_t>(face_.glyph_count());
    auto& direct = face_.direct_;
    direct.assign(Face::kDirect, 0);
    for (const auto& [code_point, glyph] : read_character_map(table("cmap"), count)) {
      if (code_point < Face::kDirect)
        direct[code_point] = glyph;
      else
        face_.beyond_.emplace_back(code_point, glyph);
    }
    if (direct[kNoBreakSpace] == 0) direct[kNoBreakSpace] = direct[U' '];
    if (direct[kNoBreakHyphen] == 0) direct[kNoBreakHyphen] = direct[U'-'];
    return direct[U' '] != 0 && direct[U'a'] != 0;
  }

  bool read_name() {
    ByteView name(table("name"));
    const std::size_t count = name.u16(2), strings = name.u16(4);
    for (std::size_t i = 0; i < count && name.ok() && face_.postscript_name_.empty(); ++i) {
      const std::size_t record = 6 + i * 12;
      if (name.u16(record + 6) != 6) continue;  // name id 6: PostScript name
      for (const char c : name.slice(strings + name.u16(record + 10), name.u16(record + 8)))
        if (c > ' ' && c < 127) face_.postscript_name_ += c;  // UTF-16 or Mac Roman: ASCII only
    }
    return !face_.postscript_name_.empty() && face_.postscript_name_.size() <= 63;
  }

  /// Angle and height of capitals; faces without these tables get the usual values of a roman face.
  bool read_style() {
    ByteView post(table("post")), os2(table("OS/2"));
    face_.italic_angle_ = post.size() >= 8 ? post.i16(4) : 0;  // 16.16: its whole part
    face_.cap_height_ = os2.size() >= 90 ? os2.i16(88) : kUsualCapHeight;
    return true;
  }

  Face face_;
  bool long_offsets_ = false;
  std::optional<Diagnostic> problem_;
};

Result<Face> Face::parse(std::string bytes, const std::string& path) {
  return FaceReader(std::move(bytes), path).read();
}

std::uint16_t Face::glyph_beyond(char32_t code_point) const {
  const auto at = std::lower_bound(beyond_.begin(), beyond_.end(),
                                   std::pair<char32_t, std::uint16_t>(code_point, 0));
  return at != beyond_.end() && at->first == code_point ? at->second : std::uint16_t{0};
}

}  // namespace vanban::fonts
