// SPDX-License-Identifier: MIT
#include "recognition/labels.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/roman.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "recognition/phrases.hpp"
#include "text/letter_case.hpp"
#include "text/numerals.hpp"

namespace vanban::recognition {
namespace {

using MaybeLabel = std::optional<NumberLabel>;

NumberLabel made(LabelKind kind, int ordinal, std::string_view text, std::size_t end) {
  while (end < text.size() && is_blank(text[end])) ++end;
  return {kind, 1, ordinal, std::string(trimmed(text.substr(0, end))), end};
}

/// After the sign that closes a number comes a blank, a letter or nothing: `1.000` is an amount.
bool closes(std::string_view text, std::size_t end) {
  return end >= text.size() || !is_digit(text[end]);
}

std::size_t after_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  return std::min(text.find_first_of(" .:)/\t", at), text.size());
}

/// The number that follows a word such as Điều: Arabic, Roman, or in words up to ten (Phần thứ
/// nhất).
int named_number(std::string_view text) {
  static constexpr std::array<std::string_view, 10> kOrdinals{"nhất", "hai", "ba",  "tư",   "năm",
                                                              "sáu",  "bảy", "tám", "chín", "mười"};
  if (const int figures = number_in(text); figures > 0) return figures;
  if (const auto roman = from_roman(text)) return *roman;
  const auto* found = std::find(kOrdinals.begin(), kOrdinals.end(), folded(text));
  return found == kOrdinals.end() ? 0 : static_cast<int>(found - kOrdinals.begin()) + 1;
}

/// `Điều 12.`, `Chương II`: the number stands alone on its line or before a stop or colon.
MaybeLabel named_label(std::string_view text) {
  struct Name {
    std::string_view word;
    LabelKind kind;
  };
  static constexpr std::array<Name, 6> kNames{{{"tiểu mục ", LabelKind::subsection},
                                               {"phần thứ ", LabelKind::part},
                                               {"phần ", LabelKind::part},
                                               {"chương ", LabelKind::chapter},
                                               {"mục ", LabelKind::section},
                                               {"điều ", LabelKind::article}}};
  for (const Name& name : kNames) {
    if (!begins_with(text, name.word) || !text::is_upper([&] {
          std::size_t at = 0;
          return utf8::next(text, at);
        }()))
      continue;
    std::size_t end = word_end(text, name.word.size());
    const int number = named_number(text.substr(name.word.size(), end - name.word.size()));
    const std::size_t stop = after_blanks(text, end);
    const bool stopped = stop < text.size() && (text[stop] == '.' || text[stop] == ':');
    if (number == 0 || (!stopped && end < text.size())) return std::nullopt;
    if (stopped) end = stop + 1;
    return made(name.kind, number, text, end);
  }
  return std::nullopt;
}

/// `1.`, `1 .`, `1)`, `1/`, `1.2`, `1.2.3.`
MaybeLabel decimal_label(std::string_view text) {
  std::size_t at = 0;
  int depth = 0;
  int last = 0;
  bool closed = false;
  while (at < text.size() && is_digit(text[at])) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    // `1.000` and `1.234` are amounts.
    if (end - at > 3 || (depth > 0 && (text[at] == '0' || end - at == 3))) return std::nullopt;
    last = number_in(text.substr(at, end - at));
    ++depth;
    const std::size_t stop = depth == 1 ? after_blanks(text, end) : end;
    closed = stop < text.size() && (text[stop] == '.' || text[stop] == ')' || text[stop] == '/');
    at = closed ? stop + 1 : end;
    if (!closed || text[stop] != '.') break;
  }
  const bool ends = closed ? closes(text, at) : at >= text.size() || text[at] == ' ';
  if (depth == 0 || !ends || (depth == 1 && !closed) || depth > 5) return std::nullopt;
  NumberLabel label = made(LabelKind::decimal, last, text, at);
  label.depth = depth;
  return label;
}

/// `I.`, `A.`, `I/`
MaybeLabel capital_label(std::string_view text) {
  const std::size_t end = text.find_first_not_of("ABCDEFGHIKLMNOPQRSTUVXY");
  if (end == 0 || end == std::string_view::npos || end > 6) return std::nullopt;
  const std::size_t stop = after_blanks(text, end);
  if (stop >= text.size() || (text[stop] != '.' && text[stop] != '/' && text[stop] != ')'))
    return std::nullopt;
  if (stop + 1 < text.size() && text[stop + 1] != ' ') return std::nullopt;
  const std::string_view figures = text.substr(0, end);
  if (const auto roman = from_roman(figures); roman && *roman < 100)
    return made(LabelKind::roman, *roman, text, stop + 1);
  if (end > 1) return std::nullopt;
  return made(LabelKind::letter, figures[0] - 'A' + 1, text, stop + 1);
}

/// `a)`, `đ)`, `a/`, `a.`
MaybeLabel point_label(std::string_view text) {
  if (text.empty()) return std::nullopt;
  std::size_t end = 0;
  utf8::next(text, end);
  const auto number = text::point_number(text.substr(0, end));
  if (!number || end >= text.size()) return std::nullopt;
  const std::size_t stop = after_blanks(text, end);
  if (stop >= text.size() || (text[stop] != ')' && text[stop] != '/' && text[stop] != '.'))
    return std::nullopt;
  if (stop + 1 < text.size() && text[stop + 1] != ' ' && text[stop] != ')') return std::nullopt;
  return made(LabelKind::point, *number, text, stop + 1);
}

MaybeLabel sign_label(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, LabelKind>, 8> kSigns{
      {{"-", LabelKind::dash},
       {"–", LabelKind::dash},
       {"—", LabelKind::dash},
       {"•", LabelKind::dash},
       {"▪", LabelKind::dash},
       {"·", LabelKind::dash},
       {"*", LabelKind::dash},
       {"+", LabelKind::plus}}};
  for (const auto& [sign, kind] : kSigns) {
    if (!text.starts_with(sign)) continue;
    // Two signs, a figure after the sign: a drawn line, an amount.
    const std::string_view rest = text.substr(sign.size());
    if (trimmed(rest).starts_with(sign) || (!rest.empty() && is_digit(rest.front())))
      return std::nullopt;
    return made(kind, 0, text, sign.size());
  }
  return std::nullopt;
}

}  // namespace

std::optional<NumberLabel> typed_label(std::string_view text) {
  for (const auto read : {named_label, decimal_label, capital_label, point_label, sign_label})
    if (MaybeLabel label = read(text)) return label;
  return std::nullopt;
}

std::optional<NumberLabel> label_of(const Line& line) {
  const MaybeLabel typed = line.plain_front ? std::nullopt : typed_label(line.text);
  if (!line.number) return typed;
  MaybeLabel label = typed_label(line.number->text + " ");
  if (!label && line.number->bullet) label = NumberLabel{};
  if (!label) return typed;
  label->text = line.number->text;
  label->end = 0;
  label->typed = false;
  return label;
}

Pieces without_label(const Line& line, const NumberLabel& label) {
  if (label.end == 0) return line.pieces;
  // The text has single blanks, the pieces have them as typed: the label's letters are counted.
  const std::string typed = text_of(line.pieces);
  std::size_t left = 0;
  for (const char c : label.text) left += is_blank(c) ? 0 : 1;
  std::size_t at = 0;
  constexpr std::string_view kNoBreak = "\u00A0";
  const auto skip_blanks = [&] {
    while (at < typed.size()) {
      if (is_blank(typed[at]))
        ++at;
      else if (std::string_view(typed).substr(at).starts_with(kNoBreak))
        at += kNoBreak.size();
      else
        break;
    }
  };
  for (skip_blanks(); left > 0 && at < typed.size(); skip_blanks()) {
    ++at;
    --left;
  }
  return pieces_from(line.pieces, at);
}

}  // namespace vanban::recognition
