// SPDX-License-Identifier: MIT
#include "recognition/rich_text.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "recognition/phrases.hpp"
#include "text/letter_case.hpp"

namespace vanban::recognition {
namespace {

/// A text whose stars, carets and backslashes are themselves; brackets too inside a note, which one
/// of them would close.
std::string escaped(std::string_view text, bool in_note) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool bracket = in_note && (text[i] == '[' || text[i] == ']');
    if (text[i] == '*' || text[i] == '\\' || text.substr(i).starts_with("^[") || bracket)
      result += '\\';
    result += text[i];
  }
  return result;
}

/// A look that changes inside a word holds for the whole word: marks stand between words only.
Pieces whole_words(Pieces pieces) {
  const auto letters_at_front = [](std::string_view text) {
    std::size_t end = 0;
    while (end < text.size()) {
      std::size_t next = end;
      const char32_t c = utf8::next(text, next);
      if (!text::is_letter(c) && !(c >= '0' && c <= '9')) break;
      end = next;
    }
    return end;
  };
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    std::string& before = pieces[i - 1].text;
    if (pieces[i].note || pieces[i - 1].note || before.empty()) continue;
    std::size_t last = before.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(before[last]) & 0xC0U) == 0x80U) --last;
    if (letters_at_front(std::string_view(before).substr(last)) == 0) continue;
    const std::size_t end = letters_at_front(pieces[i].text);
    before += pieces[i].text.substr(0, end);
    pieces[i].text.erase(0, end);
  }
  return pieces;
}

/// Blanks at the ends of a marked piece go outside of it, since stars open before a word and close
/// after one.
Pieces tidy(const Pieces& pieces, OwnLook own) {
  Pieces result;
  const auto add = [&](std::string_view text, const Piece& look, bool blank) {
    if (text.empty()) return;
    const bool bold = look.bold && !own.bold && !blank;
    const bool italic = look.italic && !own.italic && !blank;
    if (!result.empty() && !result.back().note && result.back().bold == bold &&
        result.back().italic == italic)
      result.back().text += text;
    else
      result.push_back({std::string(text), bold, italic});
  };
  for (const Piece& piece : whole_words(pieces)) {
    if (piece.note) {
      result.push_back({"", false, false, piece.note});
      continue;
    }
    const std::string_view text = piece.text;
    const std::size_t begin = std::min(text.find_first_not_of(kBlanks), text.size());
    const std::size_t end = text.find_last_not_of(kBlanks);
    add(text.substr(0, begin), piece, true);
    if (end == std::string_view::npos) continue;
    add(text.substr(begin, end + 1 - begin), piece, false);
    add(text.substr(end + 1), piece, true);
  }
  return result;
}

/// Blanks and notes between two pieces of one look have that look: fewer marks.
void bridge(Pieces& pieces) {
  for (std::size_t i = 1; i + 1 < pieces.size(); ++i) {
    const Piece& before = pieces[i - 1];
    const Piece& after = pieces[i + 1];
    if ((!pieces[i].note && !is_blank(pieces[i].text)) || before.bold != after.bold ||
        before.italic != after.italic)
      continue;
    pieces[i].bold = before.bold;
    pieces[i].italic = before.italic;
  }
}

/// The stars that lead from one look to another.
std::string stars_between(const Piece& from, const Piece& to) {
  return std::string(from.bold != to.bold ? "**" : "") + (from.italic != to.italic ? "*" : "");
}

std::string marked_note(const Pieces& note);

std::string marked_text(const Pieces& typed, const Notes& notes, OwnLook own, bool in_note) {
  Pieces pieces = tidy(typed, own);
  bridge(pieces);
  pieces.emplace_back();  // closes what is open
  std::string text;
  Piece now;
  for (const Piece& piece : pieces) {
    text += stars_between(now, piece) + escaped(piece.text, in_note);
    now = piece;
    const auto note = piece.note && !in_note ? notes.find(*piece.note) : notes.end();
    if (note != notes.end()) text += "^[" + marked_note(note->second) + "]";
  }
  return text;
}

std::string marked_note(const Pieces& note) { return collapsed(marked_text(note, {}, {}, true)); }

}  // namespace

std::string note_mark(const Pieces& note) { return "^[" + marked_note(note) + "]"; }

std::string rich_text(const Pieces& pieces, const Notes& notes, OwnLook own) {
  return collapsed(marked_text(pieces, notes, own, false), true);
}

std::string plain_text(const Pieces& pieces) { return collapsed(text_of(pieces), true); }

}  // namespace vanban::recognition
