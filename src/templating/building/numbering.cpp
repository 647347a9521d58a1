// SPDX-License-Identifier: MIT
#include "templating/building/numbering.hpp"

#include <fmt/format.h>

#include "base/roman.hpp"
#include "model/citation.hpp"
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

std::string letter_of(int number) {
  return std::string(text::point_letter(number).value_or(std::string_view()));
}

std::string roman_of(int number) { return to_roman(number).value_or(std::string()); }

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
      return roman_of(count(kind));
    case NumberKind::heading2:
      return std::to_string(second);
    case NumberKind::heading3:
      return scheme_ == NumberingScheme::lettered ? letter_of(third)
                                                  : fmt::format("{}.{}", second, third);
    default:
      return fmt::format("{}.{}.{}", second, third, count(NumberKind::heading4));
  }
}

std::string Numbering::number(NumberKind kind) const {
  switch (kind) {
    case NumberKind::part:
    case NumberKind::chapter:
      return roman_of(count(kind));
    case NumberKind::section:
    case NumberKind::subsection:
    case NumberKind::article:
    case NumberKind::clause:
      return std::to_string(count(kind));
    case NumberKind::point:
      return letter_of(count(kind));
    case NumberKind::dash:
    case NumberKind::plus:
      return {};
    default:
      return heading_number(kind);
  }
}

std::optional<model::UnitKind> Numbering::unit_kind(NumberKind kind) const {
  using model::UnitKind;
  // In this scheme the third level is that of the điểm, the fourth a dash.
  if (scheme_ == NumberingScheme::lettered && kind == NumberKind::heading3) return UnitKind::point;
  if (scheme_ == NumberingScheme::lettered && kind == NumberKind::heading4) return std::nullopt;
  switch (kind) {
    case NumberKind::heading1:
      return UnitKind::heading1;
    case NumberKind::heading2:
      return UnitKind::heading2;
    case NumberKind::heading3:
      return UnitKind::heading3;
    case NumberKind::heading4:
      return UnitKind::heading4;
    case NumberKind::part:
      return UnitKind::part;
    case NumberKind::chapter:
      return UnitKind::chapter;
    case NumberKind::section:
      return UnitKind::section;
    case NumberKind::subsection:
      return UnitKind::subsection;
    case NumberKind::article:
      return UnitKind::article;
    case NumberKind::clause:
      return UnitKind::clause;
    case NumberKind::point:
      return UnitKind::point;
    case NumberKind::dash:
    case NumberKind::plus:
      break;
  }
  return std::nullopt;
}

std::string Numbering::label_text(NumberKind kind) const {
  const std::string number = this->number(kind);
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

NamedPlace Numbering::place(NumberKind kind) const {
  const model::Path path = model::path_of(units_, last_units_[index(kind)]);
  return {model::citation_inside(path), number(kind), label_text(kind)};
}

}  // namespace vanban::templating
