// SPDX-License-Identifier: MIT
#include "amendment/outline_builder.hpp"

#include <utility>

namespace vanban::amendment {
namespace {

using model::StyleId;
using model::UnitKind;

LeafKind kind_of_leaf(const model::Paragraph& paragraph) {
  using model::NumberKind;
  const bool dash = paragraph.label && paragraph.label->text == "-";
  if (dash) return LeafKind::dash;
  if (paragraph.label && paragraph.label->kind == NumberKind::plus) return LeafKind::plus;
  const bool title = model::is_title(paragraph.style) && paragraph.style != StyleId::part_marker;
  return title ? LeafKind::title : LeafKind::text;
}

std::vector<std::size_t> notes_of(const model::Paragraph& paragraph) {
  std::vector<std::size_t> notes;
  for (const model::Inline& item : paragraph.inlines)
    if (const auto* mark = std::get_if<model::FootnoteMark>(&item)) notes.push_back(mark->index);
  return notes;
}

model::SectionRole section_of(UnitKind root) {
  if (root == UnitKind::annex) return model::SectionRole::annex;
  return root == UnitKind::attached ? model::SectionRole::attached : model::SectionRole::main;
}

/// A table stands where the paragraphs of its cells do.
model::UnitId unit_of(const model::Table& table) {
  for (const model::Row& row : table.rows)
    for (const model::Cell& cell : row.cells)
      for (const model::CellBlock& block : cell.blocks)
        if (const auto* paragraph = std::get_if<model::Paragraph>(&block)) return paragraph->unit;
  return {};
}

}  // namespace

OutlineBuilder::OutlineBuilder(model::Units units) : units_(std::move(units)) {
  if (units_.empty()) units_.emplace_back();
}

/// Documents need not have a tree: then all stands in the document itself.
const model::Unit& OutlineBuilder::at(model::UnitId unit) const {
  return unit.index < units_.size() ? units_[unit.index] : units_.front();
}

std::size_t OutlineBuilder::index_of(model::UnitId unit) {
  if (unit.index >= units_.size()) unit = {};
  if (const auto known = indexes_.find(unit.index); known != indexes_.end()) return known->second;
  Unit entered;
  entered.kind = at(unit).kind;
  entered.number = at(unit).number;
  entered.section = section_of(at(model::root_of(units_, unit)).kind);
  if (!model::is_root(entered.kind)) {
    model::UnitId holder = at(unit).parent;
    // A unit without a paragraph of its own is no part of the outline.
    while (!model::is_root(at(holder).kind) && indexes_.count(holder.index) == 0)
      holder = at(holder).parent;
    entered.parent = index_of(holder);
  }
  const std::size_t index = outline.units.size();
  if (entered.parent) outline.units[*entered.parent].parts.push_back({true, index});
  outline.units.push_back(std::move(entered));
  indexes_[unit.index] = index;
  return index;
}

std::size_t OutlineBuilder::add_leaf(Leaf leaf, model::UnitId unit) {
  leaf.unit = index_of(unit);
  const std::size_t index = outline.leaves.size();
  outline.units[leaf.unit].parts.push_back({false, index});
  outline.leaves.push_back(std::move(leaf));
  return index;
}

std::size_t OutlineBuilder::add(model::Paragraph paragraph, bool in_layout) {
  Leaf leaf;
  leaf.notes = notes_of(paragraph);
  const bool content = !in_layout && model::is_content(paragraph.style);
  leaf.kind = content ? kind_of_leaf(paragraph) : LeafKind::component;
  const model::UnitId unit = content ? paragraph.unit : model::root_of(units_, paragraph.unit);
  leaf.paragraph = std::move(paragraph);
  return add_leaf(std::move(leaf), unit);
}

std::size_t OutlineBuilder::add(model::Table table) {
  Leaf leaf;
  leaf.kind = LeafKind::table;
  leaf.row_twins.resize(table.rows.size());
  leaf.changed_rows.resize(table.rows.size());
  const model::UnitId unit = unit_of(table);
  leaf.table = std::move(table);
  return add_leaf(std::move(leaf), unit);
}

}  // namespace vanban::amendment
