// SPDX-License-Identifier: MIT
#include "recognition/line.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "recognition/phrases.hpp"

namespace vanban::recognition {
namespace {

/// Blanks alone look like whatever stands beside them.
bool shows_look(const Piece& piece) { return !collapsed(piece.text).empty(); }

/// Bytes of the gap at `at` that parts two things on a line: a tab, or three blanks and more.
std::size_t gap_at(std::string_view text, std::size_t at) {
  constexpr std::string_view kNoBreak = "\u00A0";
  std::size_t end = at;
  int blanks = 0;
  while (end < text.size()) {
    if (text[end] == '\t') blanks += 3;
    if (text[end] == ' ' || text[end] == '\t')
      ++end;
    else if (text.substr(end).starts_with(kNoBreak))
      end += kNoBreak.size();
    else
      break;
    ++blanks;
  }
  return blanks >= 3 ? end - at : 0;
}

/// An open place of a number or date is a gap that parts nothing.
bool goes_on_after_gap(std::string_view rest) {
  static constexpr std::array<std::string_view, 4> kBeginnings{"/", "ngày", "tháng", "năm"};
  return !beginning_of(rest, kBeginnings).empty();
}

void add_part(std::vector<Line>& parts, const Line& line, std::size_t begin, std::size_t end) {
  Line part = with_pieces(line, pieces_before(pieces_from(line.pieces, begin), end - begin));
  if (part.text.empty()) return;
  if (!parts.empty()) part.number.reset();
  parts.push_back(std::move(part));
}

}  // namespace

std::string text_of(const Pieces& pieces) {
  std::string text;
  for (const Piece& piece : pieces) text += piece.text;
  return text;
}

void settle(Line& line) {
  line.text = collapsed(text_of(line.pieces));
  const auto all = [&](bool Piece::*look) {
    return !line.text.empty() &&
           std::all_of(line.pieces.begin(), line.pieces.end(),
                       [&](const Piece& piece) { return piece.*look || !shows_look(piece); });
  };
  line.bold = all(&Piece::bold);
  line.italic = all(&Piece::italic);
}

Line with_pieces(const Line& line, Pieces pieces) {
  Line result = line;
  result.pieces = std::move(pieces);
  settle(result);
  return result;
}

Pieces pieces_from(const Pieces& pieces, std::size_t offset) {
  Pieces result;
  for (const Piece& piece : pieces) {
    if (offset >= piece.text.size() && !(piece.note && offset == 0)) {
      offset -= piece.text.size();
      continue;
    }
    result.push_back(piece);
    result.back().text.erase(0, offset);
    offset = 0;
  }
  return result;
}

Pieces pieces_before(const Pieces& pieces, std::size_t offset) {
  Pieces result;
  for (const Piece& piece : pieces) {
    if (offset == 0) break;
    result.push_back(piece);
    if (piece.text.size() > offset) result.back().text.resize(offset);
    offset -= result.back().text.size();
  }
  return result;
}

std::vector<Line> side_by_side(const Line& line) {
  std::vector<Line> parts;
  const std::string text = text_of(line.pieces);
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t gap = text[at] == '\n' ? 1 : gap_at(text, at);
    if (gap == 0) {
      ++at;
      continue;
    }
    if (text[at] != '\n' && goes_on_after_gap(std::string_view(text).substr(at + gap))) {
      at += gap;
      continue;
    }
    add_part(parts, line, begin, at);
    begin = at += gap;
  }
  add_part(parts, line, begin, text.size());
  return parts;
}

std::vector<Line> lines_of(const Line& line) {
  std::vector<Line> parts;
  const std::string text = text_of(line.pieces);
  std::size_t begin = 0;
  for (std::size_t at; (at = text.find('\n', begin)) != std::string::npos; begin = at + 1)
    add_part(parts, line, begin, at);
  add_part(parts, line, begin, text.size());
  return parts;
}

}  // namespace vanban::recognition
