// SPDX-License-Identifier: MIT
// One font face: advances, vertical metrics, coverage and outlines, read once from a TrueType file.
// No kerning and no shaping: Word and LibreOffice use neither for Vietnamese in NFC by default, and
// plain advances are what makes the lines of PDF and DOCX equal.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace vanban::fonts {

/// The four faces of the one family (Times New Roman or its metric twin).
enum class FaceId : std::uint8_t { regular, bold, italic, bold_italic };
inline constexpr std::size_t kFaceCount = 4;

constexpr FaceId face_id(bool bold, bool italic) {
  return static_cast<FaceId>((bold ? 1 : 0) + (italic ? 2 : 0));
}

/// Horizontal advances in font units; 2,048 to the em in every face that is accepted.
inline constexpr int kUnitsPerEm = 2048;

/// Immutable after loading; safe to read from several threads.
class Face {
 public:
  /// Parses a TrueType file. `path` names it in messages. Errors (Fault::environment): not a
  /// TrueType file, damaged, another em than 2,048, a licence that forbids embedding.
  static Result<Face> parse(std::string bytes, const std::string& path);

  /// The glyph of a code point, 0 where the face has none. U+00A0 and U+2011 fall back to the
  /// glyphs of the blank and the hyphen, which they show.
  std::uint16_t glyph(char32_t code_point) const {
    return code_point < kDirect ? direct_[code_point] : glyph_beyond(code_point);
  }
  bool has(char32_t code_point) const { return glyph(code_point) != 0; }
  /// Advance of a code point in font units (that of .notdef where it is missing).
  int advance(char32_t code_point) const { return advances_[glyph(code_point)]; }

  int ascent() const { return ascent_; }      ///< hhea, font units, positive
  int descent() const { return descent_; }    ///< hhea, font units, positive
  int line_gap() const { return line_gap_; }  ///< hhea, font units
  std::string_view bytes() const { return *bytes_; }
  const std::string& path() const { return path_; }
  const std::string& postscript_name() const { return postscript_name_; }

  // What a PDF says of the face (ISO 32000-1, 9.8).
  int italic_angle() const { return italic_angle_; }  ///< whole degrees, negative: leans right
  int cap_height() const { return cap_height_; }      ///< font units

  // What a subset is made of.
  std::size_t glyph_count() const { return advances_.size(); }
  int glyph_advance(std::uint16_t glyph) const { return advances_[glyph]; }
  int left_side_bearing(std::uint16_t glyph) const { return bearings_[glyph]; }
  /// The `glyf` record of a glyph below `glyph_count`; empty for a blank.
  std::string_view outline(std::uint16_t glyph) const {
    return bytes().substr(outlines_[glyph], outlines_[glyph + 1U] - outlines_[glyph]);
  }
  std::string_view head() const { return head_.in(bytes()); }
  std::string_view hhea() const { return hhea_.in(bytes()); }
  std::string_view maxp() const { return maxp_.in(bytes()); }

 private:
  friend class FaceReader;  // face.cpp: fills it in

  /// Where a table lies in the file.
  struct Extent {
    std::size_t offset = 0, size = 0;
    std::string_view in(std::string_view file) const { return file.substr(offset, size); }
  };

  static constexpr char32_t kDirect = 0x2100;  // Latin, Vietnamese and punctuation: direct table
  Face() = default;
  std::uint16_t glyph_beyond(char32_t code_point) const;

  std::shared_ptr<const std::string> bytes_;
  std::string path_;
  std::string postscript_name_;
  std::vector<std::uint16_t> direct_;
  std::vector<std::pair<char32_t, std::uint16_t>> beyond_;  // sorted
  std::vector<std::uint16_t> advances_;                     // by glyph
  std::vector<std::int16_t> bearings_;                      // by glyph
  std::vector<std::uint32_t> outlines_;                     // file offsets, one more than glyphs
  Extent head_, hhea_, maxp_;
  int ascent_ = 0, descent_ = 0, line_gap_ = 0;
  int italic_angle_ = 0, cap_height_ = 0;
};

}  // namespace vanban::fonts
