// SPDX-License-Identifier: MIT
// Each function takes its struct apart by name: a member added to the model does not compile here
// until somebody has decided on which side of the comparison it stands.
#include "revision/forms.hpp"

namespace vanban::revision {

model::Paragraph form_of(const model::Paragraph& paragraph) {
  const auto& [style, label, inlines, anchor, alignment, space_after, keep_next, new_page, level,
               origin, unit, passages] = paragraph;
  static_cast<void>(inlines);
  return {style,     label,    {},    anchor, alignment, space_after,
          keep_next, new_page, level, origin, unit,      passages};
}

model::Cell form_of(const model::Cell& cell) {
  const auto& [column, column_span, row_span, vertical, blocks] = cell;
  static_cast<void>(blocks);
  return {column, column_span, row_span, vertical, {}};
}

model::Row form_of(const model::Row& row) {
  const auto& [cells, keep_whole, keep_next, mark] = row;
  static_cast<void>(cells);
  return {{}, keep_whole, keep_next, mark};
}

model::Table form_of(const model::Table& table) {
  const auto& [role, columns, indent, padding, header_rows, rows, origin] = table;
  static_cast<void>(rows);
  return {role, columns, indent, padding, header_rows, {}, origin};
}

model::Section form_of(const model::Section& section) {
  const auto& [role, page, title, blocks, foot] = section;
  static_cast<void>(blocks);
  return {role, page, title, {}, foot};
}

}  // namespace vanban::revision
