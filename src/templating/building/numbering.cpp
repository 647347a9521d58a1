// SPDX-License-Identifier: MIT
#include "templating/building/numbering.hpp"

#include <fmt/format.h>

#include "base/roman.hpp"
#include "text/numerals.hpp"

namespace vanban::templating {
namespace {

using model::NumberKind;

constexpr std::pair<std::string_view, NumberKind> kKindNames[] = {
    {"heading1", NumberKind::heading1}, {"heading2", NumberKind::heading2},
    {"heading3", NumberKind::heading3}, {"heading4", NumberKind::heading4},
    {"part", NumberKind::part},         {"chapter", NumberKind::chapter},
    {"section", NumberKind::section},   {"subsection", NumberKind::subsection},
    {"article", NumberKind::article},   {"clause", NumberKind::clause},
    {"point", NumberKind::point},
};

constexpr std::pair<std::string_view, NumberingScheme> kSchemes[] = {
    {"I/1/1.1", NumberingScheme::decimal},
    {"1/1.1", NumberingScheme::arabic},
    {"I/1/a", NumberingScheme::lettered},
    {"Phần/Chương/Mục", NumberingScheme::parts},
};

bool is_heading(NumberKind kind) { return kind <= NumberKind::heading4; }

std::string letter(int number) {
  return std::string(text::point_letter(number).value_or(std::string_view()));
}

std::string roman(int number) { return to_roman(number).value_or(std::string()); }

}  // namespace

std::optional<NumberingScheme> scheme_named(std::string_view name) {
  for (const auto& [known, scheme] : kSchemes)
    if (known == name) return scheme;
  return std::nullopt;
}

std::optional<NumberKind> number_kind_named(std::string_view name) {
  for (const auto& [known, kind] : kKindNames)
    if (known == name) return kind;
  return std::nullopt;
}

void Numbering::restart(NumberKind kind, int first) { counts_[index(kind)] = first - 1; }

void Numbering::continue_from_last(NumberKind kind) { counts_[index(kind)] = last_[index(kind)]; }

/// Điều run through the whole document and Chương through all Phần; everything else begins again in
/// each unit above it (the decree's own example: “điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần
/// I”).
void Numbering::restart_below(NumberKind kind) {
  const auto clear = [this](std::initializer_list<NumberKind> kinds) {
    for (const NumberKind below : kinds) counts_[index(below)] = 0;
  };
  switch (kind) {
    case NumberKind::part:
      clear({NumberKind::heading1});
      [[fallthrough]];
    case NumberKind::chapter:
      clear({NumberKind::section});
      [[fallthrough]];
    case NumberKind::section:
      clear({NumberKind::subsection});
      [[fallthrough]];
    case NumberKind::subsection:
    case NumberKind::heading1:
      clear({NumberKind::heading2});
      [[fallthrough]];
    case NumberKind::heading2:
      clear({NumberKind::heading3});
      [[fallthrough]];
    case NumberKind::heading3:
      clear({NumberKind::heading4});
      [[fallthrough]];
    case NumberKind::heading4:
    case NumberKind::article:
      clear({NumberKind::clause});
      [[fallthrough]];
    case NumberKind::clause:
      clear({NumberKind::point});
      break;
    default:
      break;
  }
}

std::optional<model::Label> Numbering::next(NumberKind kind) {
  const int number = ++counts_[index(kind)];
  last_[index(kind)] = number;
  ++given_[index(kind)];
  restart_below(kind);
  model::Label label;
  label.kind = kind;
  label.text = label_text(kind);
  label.automatic = is_heading(kind) && scheme_ != NumberingScheme::arabic &&
                    (kind <= NumberKind::heading2 || scheme_ == NumberingScheme::decimal);
  if (label.text.empty()) return std::nullopt;
  return label;
}

bool Numbering::lacks_parent(NumberKind kind) const {
  if (scheme_ == NumberingScheme::arabic && is_heading(kind) && kind != NumberKind::heading1)
    return count(static_cast<NumberKind>(index(kind) - 1)) == 0;
  if (scheme_ != NumberingScheme::decimal) return false;
  if (kind == NumberKind::heading3) return count(NumberKind::heading2) == 0;
  if (kind == NumberKind::heading4)
    return count(NumberKind::heading2) == 0 || count(NumberKind::heading3) == 0;
  return false;
}

std::string Numbering::heading_number(NumberKind kind) const {
  if (scheme_ == NumberingScheme::arabic) {
    std::string number = std::to_string(counts_[0]);
    for (std::size_t level = 1; level <= index(kind); ++level)
      number += fmt::format(".{}", counts_[level]);
    return number;
  }
  const int second = count(NumberKind::heading2);
  const int third = count(NumberKind::heading3);
  switch (kind) {
    case NumberKind::heading1:
      return roman(count(kind));
    case NumberKind::heading2:
      return std::to_string(second);
    case NumberKind::heading3:
      return scheme_ == NumberingScheme::lettered ? letter(third)
                                                  : fmt::format("{}.{}", second, third);
    default:
      return fmt::format("{}.{}.{}", second, third, count(NumberKind::heading4));
  }
}

std::string Numbering::bare_number(NumberKind kind) const {
  switch (kind) {
    case NumberKind::part:
    case NumberKind::chapter:
      return roman(count(kind));
    case NumberKind::section:
    case NumberKind::subsection:
    case NumberKind::article:
    case NumberKind::clause:
      return std::to_string(count(kind));
    case NumberKind::point:
      return letter(count(kind));
    case NumberKind::dash:
    case NumberKind::plus:
      return {};
    default:
      return heading_number(kind);
  }
}

std::string Numbering::label_text(NumberKind kind) const {
  const std::string number = bare_number(kind);
  const bool lettered = scheme_ == NumberingScheme::lettered;
  if (kind == NumberKind::dash || (lettered && kind == NumberKind::heading4)) return "-";
  if (kind == NumberKind::plus) return "+";
  if (number.empty()) return {};
  switch (kind) {
    case NumberKind::part:
      return "Phần " + number;
    case NumberKind::chapter:
      return "Chương " + number;
    case NumberKind::section:
      return "Mục " + number;
    case NumberKind::subsection:
      return "Tiểu mục " + number;
    case NumberKind::article:
      return "Điều " + number + ".";
    case NumberKind::point:
      return number + ")";
    case NumberKind::heading3:
      return number + (lettered ? ")" : ".");
    default:
      return number + ".";
  }
}

/// The unit above, with a blank in front; empty at the top.
std::string Numbering::parent_phrase(NumberKind kind) const {
  if (scheme_ == NumberingScheme::arabic && is_heading(kind)) return {};
  const auto under = [this](std::initializer_list<NumberKind> kinds) {
    for (const NumberKind above : kinds)
      if (count(above) > 0) return " " + phrase(above);
    return std::string();
  };
  switch (kind) {
    case NumberKind::point:
      return under({NumberKind::clause, NumberKind::article, NumberKind::heading4,
                    NumberKind::heading3, NumberKind::heading2, NumberKind::heading1});
    case NumberKind::clause:
      return under({NumberKind::article, NumberKind::heading1});
    case NumberKind::heading4:
    case NumberKind::heading2:
      return kind == NumberKind::heading4 && scheme_ == NumberingScheme::lettered
                 ? under({NumberKind::heading3})
                 : under({NumberKind::heading1});
    case NumberKind::heading3:
      return scheme_ == NumberingScheme::lettered ? under({NumberKind::heading2})
                                                  : under({NumberKind::heading1});
    case NumberKind::heading1:
      return under({NumberKind::part});
    case NumberKind::subsection:
      return under({NumberKind::section});
    case NumberKind::section:
      return under({NumberKind::chapter, NumberKind::part});
    case NumberKind::chapter:
      return under({NumberKind::part});
    default:
      return {};
  }
}

std::string Numbering::phrase(NumberKind kind) const {
  const std::string number = bare_number(kind);
  const bool has_parts = count(NumberKind::part) > 0;
  const bool lettered = scheme_ == NumberingScheme::lettered;
  switch (kind) {
    case NumberKind::heading1: {
      const bool below = has_parts || scheme_ == NumberingScheme::arabic;
      return (below ? "mục " : "Phần ") + number + parent_phrase(kind);
    }
    case NumberKind::heading2:
      return (has_parts ? "khoản " : "mục ") + number + parent_phrase(kind);
    case NumberKind::heading3:
      return (lettered ? "điểm " : has_parts ? "khoản " : "mục ") + number + parent_phrase(kind);
    case NumberKind::heading4:
      return lettered ? parent_phrase(kind)
                      : (has_parts ? "khoản " : "mục ") + number + parent_phrase(kind);
    case NumberKind::clause:
      return "khoản " + number + parent_phrase(kind);
    case NumberKind::point:
      return "điểm " + number + parent_phrase(kind);
    case NumberKind::article:
      return "Điều " + number;
    default:
      return label_text(kind) + parent_phrase(kind);
  }
}

NamedPlace Numbering::place(NumberKind kind) const {
  return {phrase(kind), bare_number(kind), label_text(kind)};
}

}  // namespace vanban::templating
