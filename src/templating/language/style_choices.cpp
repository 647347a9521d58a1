// SPDX-License-Identifier: MIT
#include "templating/language/style_choices.hpp"

#include <cmath>

namespace vanban::templating {
namespace {

FontSize size_of(const std::optional<double>& points, FontSize otherwise) {
  return points ? FontSize{static_cast<int>(std::lround(*points * 2))} : otherwise;
}

Length millimetres(const std::optional<double>& value, Length otherwise) {
  return value ? Length::tenth_millimetres(std::lround(*value * 10)) : otherwise;
}

}  // namespace

model::StyleChoices style_choices(const plan::StyleFields& fields) {
  model::StyleChoices choices;
  choices.body = size_of(fields.body_size, choices.body);
  choices.national_name = size_of(fields.national_name_size, choices.national_name);
  choices.motto = size_of(fields.motto_size, choices.motto);
  choices.table = size_of(fields.table_size, choices.table);
  choices.table_is_chosen = fields.table_size.has_value();
  if (fields.line_spacing)
    choices.line_spacing = static_cast<int>(std::lround(*fields.line_spacing * 1000));
  if (fields.paragraph_gap_pt)
    choices.paragraph_gap = Length::twips(std::lround(*fields.paragraph_gap_pt * 20));
  choices.first_line = millimetres(fields.first_line_mm, choices.first_line);
  choices.margins.top = millimetres(fields.margins_mm.top, choices.margins.top);
  choices.margins.bottom = millimetres(fields.margins_mm.bottom, choices.margins.bottom);
  choices.margins.left = millimetres(fields.margins_mm.left, choices.margins.left);
  choices.margins.right = millimetres(fields.margins_mm.right, choices.margins.right);
  return choices;
}

}  // namespace vanban::templating
