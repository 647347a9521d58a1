// SPDX-License-Identifier: MIT
#include "amendment/outline_builder.hpp"

#include <array>
#include <string_view>

#include "model/walk.hpp"

namespace vanban::amendment {
namespace {

using model::NumberKind;
using model::StyleId;

/// Kinds from the outside in. Điều are counted through chapters, so a chapter ends with the next.
constexpr std::array<NumberKind, 11> kDepths = {
    NumberKind::part,     NumberKind::chapter,  NumberKind::section,  NumberKind::subsection,
    NumberKind::heading1, NumberKind::heading2, NumberKind::heading3, NumberKind::heading4,
    NumberKind::article,  NumberKind::clause,   NumberKind::point};

std::size_t depth_of(NumberKind kind) {
  std::size_t depth = 0;
  while (depth < kDepths.size() && kDepths[depth] != kind) ++depth;
  return depth;
}

struct Marker {
  std::string_view word;
  NumberKind kind;
};
constexpr std::array<Marker, 4> kMarkers = {{{"Phần", NumberKind::part},
                                             {"Chương", NumberKind::chapter},
                                             {"Mục", NumberKind::section},
                                             {"Tiểu mục", NumberKind::subsection}}};

NumberKind kind_of(const model::Paragraph& head) {
  if (head.label) return head.label->kind;
  const std::string text = model::text_of(head);
  for (const Marker& marker : kMarkers)
    if (text.compare(0, marker.word.size(), marker.word) == 0) return marker.kind;
  return NumberKind::part;
}

/// `Điều 3.` → `3`, `đ)` → `đ`, `Phụ lục II` → `II`, `Phụ lục` → nothing.
std::string bare_number(std::string text) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  if (text == "Phụ lục") return {};
  while (!text.empty() && (text.back() == '.' || text.back() == ')')) text.pop_back();
  if (const std::size_t at = text.rfind(kNoBreakSpace); at != std::string::npos)
    text.erase(0, at + kNoBreakSpace.size());
  if (const std::size_t at = text.rfind(' '); at != std::string::npos) text.erase(0, at + 1);
  return text;
}

std::string number_of(const model::Paragraph& head) {
  return bare_number(head.label ? head.label->text : model::text_of(head));
}

LeafKind kind_of_leaf(const model::Paragraph& paragraph) {
  switch (paragraph.style) {
    case StyleId::heading1:
    case StyleId::heading2:
    case StyleId::heading3:
    case StyleId::heading4:
    case StyleId::article_title:
    case StyleId::part_title:
      return LeafKind::title;
    default:
      break;
  }
  if (!paragraph.label) return LeafKind::text;
  if (paragraph.label->kind == NumberKind::dash) return LeafKind::dash;
  return paragraph.label->kind == NumberKind::plus ? LeafKind::plus : LeafKind::text;
}

std::vector<std::size_t> notes_of(const model::Paragraph& paragraph) {
  std::vector<std::size_t> notes;
  for (const model::Inline& item : paragraph.inlines)
    if (const auto* mark = std::get_if<model::FootnoteMark>(&item)) notes.push_back(mark->index);
  return notes;
}

}  // namespace

void OutlineBuilder::begin_section(const model::Section& section) {
  // A landscape part goes on with the content around it.
  if (section.role == model::SectionRole::insert && !open_.empty()) return;
  Unit unit;
  unit.section = section.role;
  open_ = {outline.units.size()};
  outline.units.push_back(std::move(unit));
  contents_.clear();
  ++sections_;
}

std::size_t OutlineBuilder::add_leaf(Leaf leaf) {
  const std::size_t index = outline.leaves.size();
  outline.units[leaf.unit].parts.push_back({false, index});
  outline.leaves.push_back(std::move(leaf));
  return index;
}

std::size_t OutlineBuilder::add(model::Paragraph paragraph, bool in_layout) {
  Leaf leaf;
  leaf.notes = notes_of(paragraph);
  const bool content = !in_layout && is_content(paragraph);
  leaf.kind = content ? kind_of_leaf(paragraph) : LeafKind::component;
  if (paragraph.style == StyleId::annex_label)
    outline.units[open_.front()].number = number_of(paragraph);
  leaf.paragraph = std::move(paragraph);
  if (content) return add_content(std::move(leaf));
  leaf.unit = open_.front();
  return add_leaf(std::move(leaf));
}

std::size_t OutlineBuilder::add(model::Table table) {
  Leaf leaf;
  leaf.kind = LeafKind::table;
  leaf.row_twins.resize(table.rows.size());
  leaf.changed_rows.resize(table.rows.size());
  leaf.table = std::move(table);
  return add_content(std::move(leaf));
}

std::size_t OutlineBuilder::add_content(Leaf leaf) {
  const bool is_head = leaf.kind != LeafKind::table && begins_unit(leaf.paragraph);
  std::optional<NumberKind> kind;
  if (is_head) kind = kind_of(leaf.paragraph);
  leaf.unit = holder(is_head, kind);
  if (is_head) leaf.unit = make_unit(leaf.paragraph, leaf.unit);
  contents_.push_back(leaf.unit);
  return add_leaf(std::move(leaf));
}

std::size_t OutlineBuilder::holder(bool is_head, std::optional<NumberKind> kind) {
  if (const SectionNesting& nesting = nestings_[sections_ - 1]) {
    const std::optional<std::size_t> owner = (*nesting)[contents_.size()].owner;
    return owner ? contents_[*owner] : open_.front();
  }
  if (is_head)
    while (open_.size() > 1 && depth_of(outline.units[open_.back()].kind) >= depth_of(*kind))
      open_.pop_back();
  return open_.back();
}

std::size_t OutlineBuilder::make_unit(const model::Paragraph& head, std::size_t parent) {
  const std::size_t index = outline.units.size();
  Unit unit;
  unit.parent = parent;
  unit.section = outline.units[parent].section;
  unit.kind = kind_of(head);
  unit.number = number_of(head);
  outline.units[parent].parts.push_back({true, index});
  outline.units.push_back(std::move(unit));
  open_.push_back(index);
  return index;
}

}  // namespace vanban::amendment
