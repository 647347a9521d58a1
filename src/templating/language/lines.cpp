// SPDX-License-Identifier: MIT
#include "templating/language/lines.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"

namespace vanban::templating {
namespace {

/// Tags that may stand inside a paragraph; all others stand between blocks.
constexpr std::array<std::string_view, 7> kInlineTags = {"if",  "elif",   "else", "endif",
                                                         "for", "endfor", "set"};

struct Marker {
  std::string_view word;
  LineKind kind;
};
constexpr std::array<Marker, 8> kMarkers = {{
    {"Phần: ", LineKind::part},
    {"Chương: ", LineKind::chapter},
    {"Mục: ", LineKind::section},
    {"Tiểu mục: ", LineKind::subsection},
    {"Điều. ", LineKind::article},
    {"Điều: ", LineKind::article_title},
    {"- ", LineKind::dash},
    {"+ ", LineKind::plus},
}};

/// Titles end with their line; all other paragraphs go on over the lines that follow.
bool is_title(LineKind kind) {
  switch (kind) {
    case LineKind::heading:
    case LineKind::part:
    case LineKind::chapter:
    case LineKind::section:
    case LineKind::subsection:
    case LineKind::article_title:
      return true;
    default:
      return false;
  }
}

/// What the beginning of a line says, and how many bytes of it say so.
struct LineStart {
  LineKind kind = LineKind::body;
  int level = 0;
  std::string style;
  std::size_t length = 0;
};

bool heading_start(std::string_view text, LineStart& start) {
  std::size_t level = 0;
  while (level < text.size() && text[level] == '#') ++level;
  if (level == 0 || level > 4) return false;
  const bool numbered = level < text.size() && text[level] == '.';
  const std::size_t end = level + (numbered ? 1 : 0);
  if (end < text.size() && text[end] != ' ') return false;
  start = {numbered ? LineKind::numbered : LineKind::heading, static_cast<int>(level), {}, end};
  return true;
}

bool style_start(std::string_view text, LineStart& start) {
  if (!text.starts_with("::")) return false;
  std::size_t end = 2;
  while (end < text.size() && ((text[end] >= 'a' && text[end] <= 'z') || text[end] == '-')) ++end;
  if (end == 2 || (end < text.size() && text[end] != ' ')) return false;
  start = {LineKind::styled, 0, std::string(text.substr(2, end - 2)), end};
  return true;
}

/// `12. ` or `12) `, up to three figures: a year that happens to begin a line is no khoản.
bool clause_start(std::string_view text, LineStart& start) {
  std::size_t end = 0;
  while (end < text.size() && end < 4 && is_digit(text[end])) ++end;
  if (end == 0 || end > 3 || end + 1 >= text.size()) return false;
  if ((text[end] != '.' && text[end] != ')') || text[end + 1] != ' ') return false;
  start = {LineKind::clause, 0, {}, end + 2};
  return true;
}

bool point_start(std::string_view text, LineStart& start) {
  const std::size_t letter = text.starts_with("đ") ? 2 : 1;
  if (text.size() < letter + 2 || text.substr(letter, 2) != ") ") return false;
  if (letter == 1 && (text[0] < 'a' || text[0] > 'z')) return false;
  start = {LineKind::point, 0, {}, letter + 2};
  return true;
}

LineStart start_of(std::string_view text) {
  LineStart start;
  if (heading_start(text, start) || style_start(text, start) || clause_start(text, start) ||
      point_start(text, start))
    return start;
  for (const Marker& marker : kMarkers)
    if (text.starts_with(marker.word)) return {marker.kind, 0, {}, marker.word.size()};
  return start;
}

bool is_blank_text(const Piece& piece) {
  return piece.kind == PieceKind::text && is_blank(piece.text);
}

bool is_inline_tag(const Piece& piece) {
  return piece.kind == PieceKind::tag &&
         std::find(kInlineTags.begin(), kInlineTags.end(), word_of(piece)) != kInlineTags.end();
}

class Grouper {
 public:
  std::vector<RawItem> run(const std::vector<Piece>& pieces) {
    std::vector<Piece> line;
    for (const Piece& piece : pieces) {
      if (piece.kind == PieceKind::line_end) {
        finish_line(line);
        line.clear();
      } else {
        line.push_back(piece);
      }
    }
    finish_line(line);
    finish_paragraph();
    return std::move(items_);
  }

 private:
  /// Cuts a line at the tags that stand between blocks; each part is a line of its own.
  void finish_line(const std::vector<Piece>& line) {
    const bool empty = std::all_of(line.begin(), line.end(), is_blank_text);
    if (empty) finish_paragraph();
    std::vector<Piece> part;
    for (const Piece& piece : line) {
      if (piece.kind != PieceKind::tag || is_inline_tag(piece)) {
        if (piece.kind != PieceKind::comment) part.push_back(piece);
        continue;
      }
      add_part(part);
      part.clear();
      finish_paragraph();
      items_.emplace_back(RawTag{piece});
    }
    add_part(part);
  }

  void add_part(std::vector<Piece>& part) {
    trim(part);
    if (part.empty()) return;
    const bool only_tags = std::all_of(part.begin(), part.end(), [](const Piece& piece) {
      return is_blank_text(piece) || is_inline_tag(piece);
    });
    if (only_tags) {
      finish_paragraph();
      for (const Piece& piece : part)
        if (!is_blank_text(piece)) items_.emplace_back(RawTag{piece});
      return;
    }
    add_text_line(part);
  }

  static void trim(std::vector<Piece>& part) {
    while (!part.empty() && is_blank_text(part.front())) part.erase(part.begin());
    while (!part.empty() && is_blank_text(part.back())) part.pop_back();
    if (part.empty()) return;
    if (Piece& first = part.front(); first.kind == PieceKind::text) {
      const std::size_t blanks = first.text.find_first_not_of(kBlanks);
      first.text.remove_prefix(blanks);
      first.span.offset += static_cast<std::uint32_t>(blanks);
    }
    if (Piece& last = part.back(); last.kind == PieceKind::text)
      last.text = last.text.substr(0, last.text.find_last_not_of(kBlanks) + 1);
  }

  void add_text_line(std::vector<Piece>& part) {
    const Span span = part.front().span;
    const LineStart start = take_start(part.front());
    const bool goes_on =
        open_ && start.kind == LineKind::body && (broken_ || !is_title(paragraph_.kind));
    if (!goes_on) {
      finish_paragraph();
      paragraph_ = {start.kind, start.level, start.style, span, {}};
      open_ = true;
    } else if (!broken_) {
      paragraph_.pieces.push_back({PieceKind::text, " ", span});
    }
    take_pieces(part);
  }

  /// Takes the marker off a line, or the backslash that makes it plain text.
  static LineStart take_start(Piece& first) {
    if (first.kind != PieceKind::text) return {};
    const bool escaped = first.text.starts_with('\\');
    LineStart start = start_of(first.text.substr(escaped ? 1 : 0));
    if (start.length == 0) return {};
    if (escaped) start = {LineKind::body, 0, {}, 1};
    first.text.remove_prefix(start.length);
    first.span.offset += static_cast<std::uint32_t>(start.length);
    return start;
  }

  /// A `\` at the end of a line is a forced line end.
  void take_pieces(std::vector<Piece>& part) {
    Piece& last = part.back();
    broken_ =
        last.kind == PieceKind::text && last.text.ends_with('\\') && !last.text.ends_with("\\\\");
    if (broken_) last.text.remove_suffix(1);
    paragraph_.pieces.insert(paragraph_.pieces.end(), part.begin(), part.end());
    if (broken_) paragraph_.pieces.push_back({PieceKind::line_end, {}, last.span});
  }

  void finish_paragraph() {
    if (open_) items_.emplace_back(std::move(paragraph_));
    paragraph_ = {};
    open_ = broken_ = false;
  }

  std::vector<RawItem> items_;
  RawParagraph paragraph_;
  bool open_ = false;
  bool broken_ = false;
};

}  // namespace

std::string_view word_of(const Piece& tag) {
  std::string_view text = tag.text;
  const std::size_t from = std::min(text.find_first_not_of(kBlanks), text.size());
  text.remove_prefix(from);
  std::size_t end = 0;
  while (end < text.size() && ((text[end] >= 'a' && text[end] <= 'z') || text[end] == '_')) ++end;
  return text.substr(0, end);
}

std::vector<RawItem> group_lines(const std::vector<Piece>& pieces) { return Grouper().run(pieces); }

}  // namespace vanban::templating
