// SPDX-License-Identifier: MIT
#include "templating/building/column_widths.hpp"

#include <algorithm>
#include <string_view>

#include "base/utf8.hpp"
#include "model/walk.hpp"

namespace vanban::templating {
namespace {

/// Thousandths of the size.
using Thousandths = std::int64_t;

constexpr Thousandths kBlank = 250;
/// Bold and italic letters, and what an estimate misses.
constexpr Thousandths kSlack = 60;
/// A column up to so wide stays on one line, where there is room: a date, an amount, a unit.
constexpr Length kShort = Length::millimetres(24);
/// More lines make no difference to the shares.
constexpr int kMostLines = 60;

bool is_upper(char32_t sign) {
  if (sign < 0x80) return sign >= U'A' && sign <= U'Z';
  if (sign < 0x100) return sign < 0xDF;
  if (sign == 0x1AF) return true;
  return sign % 2 == 0;  // Ă Đ Ĩ Ũ Ơ and U+1EA0 to U+1EF9: the capital comes first
}

Thousandths advance(char32_t sign) {
  constexpr std::u32string_view kNarrow = U"ijlt.,:;/!|'’";
  constexpr std::u32string_view kMiddling = U"frs()-[]I";
  if (kNarrow.find(sign) != std::u32string_view::npos) return 290;
  if (kMiddling.find(sign) != std::u32string_view::npos) return 370;
  if (sign == U'm' || sign == U'w' || sign == U'M' || sign == U'W') return 850;
  return is_upper(sign) ? 710 : 500;
}

/// What the text of a column needs, in thousandths of the size.
struct Need {
  Thousandths word = 0;  ///< its widest word
  Thousandths line = 0;  ///< its longest paragraph on one line
};

void add(Need& need, std::string_view text) {
  Thousandths word = 0, line = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t sign = utf8::next(text, offset);
    if (sign == U' ' || sign == U'\n') {
      line = sign == U' ' ? line + kBlank : 0;
      word = 0;
      continue;
    }
    word += advance(sign);
    line += advance(sign);
    need.word = std::max(need.word, word);
    need.line = std::max(need.line, line);
  }
}

std::vector<Need> needs_of(const model::Table& table) {
  std::vector<Need> needs(table.columns.size());
  for (const model::Row& row : table.rows) {
    for (const model::Cell& cell : row.cells) {
      const auto column = static_cast<std::size_t>(cell.column);
      if (cell.column_span > 1 || table.columns[column] > Length()) continue;
      for (const model::CellBlock& block : cell.blocks) {
        const auto* paragraph = std::get_if<model::Paragraph>(&block);
        if (paragraph != nullptr) add(needs[column], model::text_of(*paragraph));
      }
    }
  }
  return needs;
}

/// The columns that share, each by its need for a number of lines.
class Shares {
 public:
  Shares(const model::Table& table, FontSize size) : padding_(table.padding * 2), size_(size) {
    const std::vector<Need> needs = needs_of(table);
    for (std::size_t i = 0; i < needs.size(); ++i)
      if (table.columns[i] == Length()) needs_.push_back(needs[i]);
  }

  /// Widths that sum up to about the room.
  std::vector<Length> widths(Length room) const {
    std::vector<Length> result = for_lines(1);
    for (int lines = 2; lines <= kMostLines && sum(result) > room; ++lines)
      result = for_lines(lines);
    return result;
  }

  static Length sum(const std::vector<Length>& widths) {
    Length total;
    for (const Length width : widths) total += width;
    return total;
  }

 private:
  std::vector<Length> for_lines(int lines) const {
    std::vector<Length> widths;
    for (const Need& need : needs_) {
      const Length line = length(need.line);
      const Length least = std::max(length(need.word), std::min(line, kShort));
      // Lines break at words: the last of each stays partly empty.
      const Length share = lines == 1 ? line : length(need.line / lines + need.word / 2);
      widths.push_back(std::max(least, share) + padding_);
    }
    return widths;
  }

  Length length(Thousandths needed) const {
    const std::int64_t twips = needed * size_.half_points * 10 * (1000 + kSlack) / 1'000'000;
    return Length::twips(twips + 1);
  }

  Length padding_;
  FontSize size_;
  std::vector<Need> needs_;
};

}  // namespace

void share_room(model::Table& table, Length room, FontSize size) {
  const std::vector<Length> wanted = Shares(table, size).widths(room);
  std::int64_t total = Shares::sum(wanted).in_twips();
  std::int64_t rest = room.in_twips();
  std::size_t next = 0;
  for (Length& column : table.columns) {
    if (column > Length()) continue;
    const std::int64_t own = wanted[next++].in_twips();
    const std::int64_t width = rest * own / total;
    column = Length::twips(width);
    rest -= width;
    total -= own;
  }
}

}  // namespace vanban::templating
