// SPDX-License-Identifier: MIT
#include "recognition/typed_marks.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "recognition/labels.hpp"
#include "recognition/phrases.hpp"
#include "text/marks.hpp"

namespace vanban::recognition {
namespace {

/// A line without its `#`s; whether it had any.
bool take_heading_sign(std::string& text) {
  const std::size_t signs = text.find_first_not_of('#');
  if (signs == 0 || signs == std::string::npos || signs > 6 || text[signs] != ' ') return false;
  text.erase(0, signs + 1);
  return true;
}

/// Bold and italic of a text with stars.
Pieces marked_pieces(const std::string& text) {
  const auto tokens = text::cut_at_marks(text, {});
  std::vector<text::MarkToken> stars;
  for (const text::MarkToken& token : tokens)
    if (token.kind == text::MarkKind::stars) stars.push_back(token);
  const text::StarPairing pairing = text::pair_stars(stars);
  Pieces pieces;
  Piece now;
  const auto add = [&](std::string_view part) {
    if (!pieces.empty() && pieces.back().bold == now.bold && pieces.back().italic == now.italic)
      pieces.back().text += part;
    else
      pieces.push_back({std::string(part), now.bold, now.italic});
  };
  std::size_t star = 0;
  for (const text::MarkToken& token : tokens) {
    if (token.kind != text::MarkKind::stars) {
      add(token.text);
      continue;
    }
    const auto use = pairing.uses[star++];
    const std::size_t taken = (use.bold ? 2U : 0U) + (use.italic ? 1U : 0U);
    if (token.text.size() > taken) add(token.text.substr(taken));
    now.bold = now.bold != use.bold;
    now.italic = now.italic != use.italic;
  }
  return pieces;
}

/// A star whose other half stands on another line: what it touches is italic.
Pieces without_lone_stars(Pieces pieces) {
  if (pieces.empty()) return pieces;
  std::string& front = pieces.front().text;
  std::string& back = pieces.back().text;
  const bool opens = front.size() > 1 && front[0] == '*' && front[1] != ' ' && front[1] != '*';
  const bool closes = back.size() > 1 && back.back() == '*' && back[back.size() - 2] != ' ' &&
                      back[back.size() - 2] != '*';
  if (opens == closes) return pieces;
  if (opens) front.erase(0, 1);
  if (closes) back.pop_back();
  for (Piece& piece : pieces) piece.italic = true;
  return pieces;
}

/// The lines of one typed line: `****` is where bold ended and began again, a line end that was
/// lost.
std::vector<std::string> typed_lines(std::string_view text) {
  constexpr std::string_view kLost = "****";
  std::vector<std::string> lines{""};
  for (std::size_t at; (at = text.find(kLost)) != std::string_view::npos;
       text.remove_prefix(at + kLost.size())) {
    (lines.back() += text.substr(0, at)) += "**";
    lines.emplace_back("**");
  }
  lines.back() += text;
  return lines;
}

bool is_marked(const Entry& entry) { return entry.table != nullptr || entry.line.marked; }

void read_line(Flow& result, const Entry& entry) {
  for (std::string text : typed_lines(text_of(entry.line.pieces))) {
    Entry part = entry;
    const bool heading = take_heading_sign(text);
    part.line = with_pieces(entry.line, without_lone_stars(marked_pieces(text)));
    part.line.marked = heading || part.line.pieces.size() > 1 || part.line.bold || part.line.italic;
    // A heading's sign is as good as bold letters.
    part.line.bold = part.line.bold || heading;
    if (heading)
      for (Piece& piece : part.line.pieces) piece.bold = true;
    if (!part.line.is_empty()) result.push_back(std::move(part));
  }
}

/// The value of the raised figures at `at`, which moves after them; 0: none.
std::size_t raised_number(std::string_view text, std::size_t& at) {
  constexpr std::array<char32_t, 10> kFigures{0x2070, 0xB9,   0xB2,   0xB3,   0x2074,
                                              0x2075, 0x2076, 0x2077, 0x2078, 0x2079};
  std::size_t number = 0;
  while (at < text.size() && number < 1000) {
    std::size_t next = at;
    const auto* figure = std::find(kFigures.begin(), kFigures.end(), utf8::next(text, next));
    if (figure == kFigures.end()) break;
    number = number * 10 + static_cast<std::size_t>(figure - kFigures.begin());
    at = next;
  }
  return number;
}

/// Where a text has the raised number, outside of its front; nothing: nowhere.
std::optional<std::pair<std::size_t, std::size_t>> find_raised(const std::string& text,
                                                               std::size_t number) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    const std::size_t found = raised_number(text, end);
    if (found == number && at > 0) return std::pair{at, end};
    if (found == 0) utf8::next(text, end);
    at = end;
  }
  return std::nullopt;
}

bool put_mark(Line& line, std::size_t number, std::size_t note) {
  const auto found = find_raised(text_of(line.pieces), number);
  if (!found) return false;
  Pieces pieces = pieces_before(line.pieces, found->first);
  pieces.push_back({"", false, false, note});
  for (Piece& piece : pieces_from(line.pieces, found->second)) pieces.push_back(std::move(piece));
  line = with_pieces(line, std::move(pieces));
  return true;
}

/// The notes' marks stand before their texts on the same page, or after them where the page end cut
/// a paragraph: the whole flow is asked.
bool put_mark(Flow& flow, const Line& own, std::size_t number, std::size_t note) {
  return std::any_of(flow.begin(), flow.end(), [&](Entry& entry) {
    return entry.table == nullptr && !(entry.line.place == own.place) &&
           put_mark(entry.line, number, note);
  });
}

/// Opening quotation marks that nothing closes.
bool has_open_quote(std::string_view text) {
  const std::size_t open = text.rfind("“");
  return open != std::string_view::npos && text.find("”", open) == std::string_view::npos;
}

bool is_prose(const Entry& entry) {
  return entry.table == nullptr && !entry.line.centred && entry.line.cell == 0;
}

bool was_cut(const Entry& first, const Entry& second) {
  constexpr std::size_t kShortest = 80;  // bytes: a title has no end mark either
  if (!is_prose(first) || !is_prose(second) || second.line.number) return false;
  const std::string& text = first.line.text;
  if (text.size() < kShortest || is_capitals(text)) return false;
  if (first.line.bold != second.line.bold || label_of(second.line)) return false;
  if (begins_small(second.line.text))
    return text.ends_with(';') || text.ends_with(',') || !ends_with_mark(text);
  return has_open_quote(text) && !ends_with_mark(text);
}

}  // namespace

void read_typed_marks(Flow& flow) {
  if (std::any_of(flow.begin(), flow.end(), is_marked)) return;
  Flow result;
  for (const Entry& entry : flow) read_line(result, entry);
  flow = std::move(result);
}

std::map<std::size_t, Pieces> take_typed_notes(Flow& flow, std::size_t first) {
  std::map<std::size_t, Pieces> notes;
  for (std::size_t i = 0; i < flow.size();) {
    const Line line = flow[i].line;
    std::size_t end = 0;
    const std::string text = text_of(line.pieces);
    const std::size_t number = flow[i].table == nullptr ? raised_number(text, end) : 0;
    const std::size_t note = first + notes.size();
    if (number == 0 || !put_mark(flow, line, number, note)) {
      ++i;
      continue;
    }
    notes[note] = pieces_from(line.pieces, end);
    flow.erase(flow.begin() + static_cast<std::ptrdiff_t>(i));
  }
  return notes;
}

void join_cut_paragraphs(Flow& flow, Notebook& notebook) {
  Flow result;
  for (Entry& entry : flow) {
    if (result.empty() || !was_cut(result.back(), entry)) {
      result.push_back(std::move(entry));
      continue;
    }
    Line& before = result.back().line;
    notebook.note("import.joined", entry.line.place,
                  {"đoạn bị ngắt giữa câu đã được nối với đoạn trước",
                   "a paragraph that was cut inside a sentence was joined to the one before"});
    Pieces pieces = before.pieces;
    pieces.push_back({" "});
    for (Piece& piece : entry.line.pieces) pieces.push_back(std::move(piece));
    before = with_pieces(before, std::move(pieces));
  }
  flow = std::move(result);
}

}  // namespace vanban::recognition
