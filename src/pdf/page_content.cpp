// SPDX-License-Identifier: MIT
#include "pdf/page_content.hpp"

#include <cstdint>
#include <optional>

#include "base/utf8.hpp"
#include "pdf/embedded_font.hpp"
#include "pdf/syntax.hpp"

namespace vanban::pdf {
namespace {

using layout::Line;
using layout::NodeIndex;
using layout::Page;
using layout::Stroke;
using layout::TextRun;
using model::RevisionMark;

// EMU to thousandths of a point, the unit of Tw here: 15 blanks a line add up to less than a
// hundredth.
std::int64_t milli_points(Length length) { return divide_rounded(length.in_emu() * 10, 127); }

std::int64_t centi_points(Length length) { return divide_rounded(length.in_emu(), 127); }

/// Dark enough to read on white (contrast above 5 to 1) and apart for most colour-blind readers.
std::string_view colour_of(RevisionMark mark) {
  switch (mark) {
    case RevisionMark::none:
      return "0 0 0";
    case RevisionMark::inserted:
      return "0 .2 .8";
    case RevisionMark::deleted:
      return ".78 0 0";
    case RevisionMark::moved_away:
    case RevisionMark::moved_here:
      return "0 .42 .15";
  }
  return "0 0 0";
}

/// Writes one page and remembers the text state, which outlives BT … ET, to repeat nothing.
class PageContent {
 public:
  PageContent(std::string& out, const layout::PagedDocument& document, const Page& page,
              const CharacterCodes& codes, StructureTree& structure)
      : out_(out), document_(document), page_(page), codes_(codes), structure_(structure) {}

  void append() {
    for (const Line& line : page_.lines) append_line(line);
    close_content();
    append_strokes();
  }

  bool is_coloured() const { return coloured_; }

 private:
  void append_line(const Line& line) {
    const bool header = page_.shows_number && &line == &page_.lines.back();
    for (std::uint32_t i = 0; i < line.run_count; ++i) {
      const TextRun& run = document_.runs[line.first_run + i];
      if (run.text_size == 0) continue;
      open_content(run.node, header);
      append_run(run, line);
    }
  }

  /// Text goes on in the open piece where the node is the same, over lines too.
  void open_content(NodeIndex node, bool header) {
    if (open_node_ == node && open_header_ == header) return;
    close_content();
    open_node_ = node, open_header_ = header;
    if (node == layout::kArtifact) {
      out_ += header ? "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n"
                     : "/Artifact<</Type/Pagination>>BDC\n";
      return;
    }
    out_ += '/';
    out_ += structure_type(structure_.tag(node));
    out_ += "<</MCID ";
    append_integer(out_, structure_.mark(node));
    out_ += ">>BDC\n";
  }

  void close_content() {
    close_text();
    if (open_node_) out_ += "EMC\n";
    open_node_.reset();
  }

  void close_text() {
    if (in_text_) out_ += "ET\n";
    in_text_ = false;
  }

  void append_run(const TextRun& run, const Line& line) {
    if (!in_text_) out_ += "BT\n", x_ = y_ = 0;
    in_text_ = true;
    move_to(centi_points(run.x), centi_points(page_.height - line.baseline));
    set_spacing(run);
    if (run.revision != text_colour_)
      set_colour(text_colour_ = run.revision, "cs ", " sc\n", "0 g\n");
    show(run);
  }

  /// Td moves from where the last one led: lines of equal height then read alike, and deflate well.
  void move_to(std::int64_t x, std::int64_t y) {
    append_decimal(out_, x - x_, 2);
    out_ += ' ';
    append_decimal(out_, y - y_, 2);
    out_ += " Td\n";
    x_ = x, y_ = y;
  }

  void set_spacing(const TextRun& run) {
    if (run.word_space != word_space_) {
      word_space_ = run.word_space;
      append_decimal(out_, milli_points(word_space_), 3);
      out_ += " Tw\n";
    }
    if (run.rise != rise_) {
      rise_ = run.rise;
      append_points(out_, rise_);
      out_ += " Ts\n";
    }
  }

  void set_font(const TextRun& run, std::uint16_t part) {
    const FontState font{run.face, part, run.size};
    if (font_ == font) return;
    font_ = font;
    out_ += '/';
    append_font_name(out_, run.face, part);
    out_ += ' ';
    append_decimal(out_, run.size.half_points * 5, 1);
    out_ += " Tf\n";
  }

  /// One Tj for each stretch of characters in one font resource; nearly always one for all.
  void show(const TextRun& run) {
    const std::string_view text = document_.text_of(run);
    for (std::size_t at = 0; at < text.size();) {
      std::size_t behind = at;
      const std::uint16_t part = codes_.code(utf8::next(text, behind)).part;
      set_font(run, part);
      out_ += '(';
      at = append_codes(text, at, part);
      out_ += ")Tj\n";
    }
  }

  /// The bytes of a string object, up to the first character of another part; returns where that
  /// is. Most of a page goes through here.
  std::size_t append_codes(std::string_view text, std::size_t at, std::uint16_t part) {
    const std::size_t start = out_.size();
    out_.resize(start + 2 * (text.size() - at));  // each byte may need a backslash
    char* to = out_.data() + start;
    while (at < text.size()) {
      const char first = text[at];
      if (part == 0 && first >= ' ' && first <= '~') {  // printable ASCII is its own code
        if (first == '(' || first == ')' || first == '\\') *to++ = '\\';
        *to++ = first;
        ++at;
        continue;
      }
      std::size_t behind = at;
      const CharacterCode code = codes_.code(utf8::next(text, behind));
      if (code.part != part) break;
      *to++ = static_cast<char>(code.byte);
      at = behind;
    }
    out_.resize(static_cast<std::size_t>(to - out_.data()));
    return at;
  }

  void append_strokes() {
    if (page_.strokes.empty()) return;
    out_ += "/Artifact<</Type/Layout>>BDC\n";
    Length thickness;
    RevisionMark colour = RevisionMark::none;
    for (const Stroke& stroke : page_.strokes) {
      if (stroke.revision != colour) set_colour(colour = stroke.revision, "CS ", " SC\n", "0 G\n");
      if (stroke.thickness != thickness) {
        thickness = stroke.thickness;
        append_points(out_, thickness);
        out_ += " w\n";
      }
      append_point(stroke.x1, stroke.y1, " m ");
      append_point(stroke.x2, stroke.y2, " l S\n");
    }
    out_ += "EMC\n";
  }

  /// The operators for text or for lines: colour space, colour, black.
  void set_colour(RevisionMark mark, std::string_view space, std::string_view colour,
                  std::string_view black) {
    if (mark == RevisionMark::none) {
      out_ += black;
      return;
    }
    coloured_ = true;
    out_ += '/';
    out_ += kRevisionColours;
    out_ += ' ';
    out_ += space;
    out_ += colour_of(mark);
    out_ += colour;
  }

  void append_point(Length x, Length y, std::string_view operation) {
    append_points(out_, x);
    out_ += ' ';
    append_points(out_, page_.height - y);
    out_ += operation;
  }

  struct FontState {
    fonts::FaceId face;
    std::uint16_t part;
    FontSize size;
    bool operator==(const FontState&) const = default;
  };

  std::string& out_;
  const layout::PagedDocument& document_;
  const Page& page_;
  const CharacterCodes& codes_;
  StructureTree& structure_;

  std::optional<NodeIndex> open_node_;
  bool open_header_ = false;
  bool in_text_ = false;
  std::int64_t x_ = 0, y_ = 0;  // of the last Td, in hundredths of a point
  Length word_space_, rise_;
  std::optional<FontState> font_;
  RevisionMark text_colour_ = RevisionMark::none;
  bool coloured_ = false;
};

}  // namespace

std::string revision_colour_space() {
  return "[/CalRGB<</WhitePoint[.9505 1 1.089]/Gamma[2.2 2.2 2.2]"
         "/Matrix[.4124 .2126 .0193 .3576 .7152 .1192 .1805 .0722 .9505]>>]";
}

bool append_page_content(std::string& out, const layout::PagedDocument& document,
                         const layout::Page& page, const CharacterCodes& codes,
                         StructureTree& structure) {
  PageContent content(out, document, page, codes, structure);
  content.append();
  return content.is_coloured();
}

}  // namespace vanban::pdf
