// SPDX-License-Identifier: MIT
#include "reading/docx/style_table.hpp"

#include <algorithm>

namespace vanban::reading::docx {
namespace {

/// Styles based on one another further than this go round in a circle.
constexpr std::size_t kDeepestLineage = 64;

/// Lines between the cells of a w:tblBorders; nothing where it does not say.
std::optional<bool> inner_lines(const Element& borders) {
  std::optional<bool> drawn;
  for (const Element& one : children_of(borders))
    if (one.is("insideH") || one.is("insideV")) drawn = drawn.value_or(false) || draws_line(one);
  return drawn;
}

void read_condition(const Element& element, const ThemeFonts& fonts, Style& style) {
  const Element* const run = element.child("rPr");
  if (element.attribute("type") == "firstRow" && run != nullptr)
    style.first_row = read_run_properties(*run, fonts);
}

/// The list of a style: by the level that names it or a style it is based on, else as stated.
ListPlace place_in_list(const Style& style, const ListMembership& stated,
                        const Numbering& numbering) {
  const int list = stated.list.value_or(0);
  for (auto one = style.lineage.rbegin(); one != style.lineage.rend(); ++one) {
    if (const auto level = numbering.level_of_style(list, (*one)->id)) return {list, *level};
    if ((*one)->paragraph.membership && (*one)->paragraph.membership->list) break;
  }
  return {list, stated.level.value_or(0)};
}

void indent_as_listed(const ListPlace& place, const Numbering& numbering,
                      ParagraphProperties& properties) {
  const ListInstance* const list = numbering.list(place.list);
  if (list == nullptr) return;
  const int level = std::clamp(place.level, 0, static_cast<int>(kListLevels) - 1);
  put_over(properties, list->levels[static_cast<std::size_t>(level)].paragraph);
}

}  // namespace

StyleTable::StyleTable(const Element& part, const ThemeFonts& fonts) {
  for (const Element& one : children_of(part)) {
    if (one.is("docDefaults")) read_defaults(one, fonts);
    if (one.is("style")) read_style(one, fonts);
  }
  for (auto& [id, style] : styles_) inherit(style);
}

void StyleTable::read_defaults(const Element& element, const ThemeFonts& fonts) {
  for (const Element& kind : children_of(element)) {
    if (const Element* run = kind.child("rPr"); run != nullptr && kind.is("rPrDefault"))
      default_run_properties_ = read_run_properties(*run, fonts);
    if (const Element* paragraph = kind.child("pPr"); paragraph != nullptr && kind.is("pPrDefault"))
      default_paragraph_properties_ = read_paragraph_properties(*paragraph);
  }
}

void StyleTable::read_style(const Element& element, const ThemeFonts& fonts) {
  Style style;
  style.id = element.attribute("styleId").value_or("");
  const std::string_view type = element.attribute("type").value_or("paragraph");
  for (const Element& one : children_of(element)) {
    if (one.is("name")) style.name = one.val();
    if (one.is("basedOn")) style.based_on = one.val();
    if (one.is("pPr")) style.paragraph = read_paragraph_properties(one);
    if (one.is("rPr")) style.run = read_run_properties(one, fonts);
    if (one.is("tblStylePr")) read_condition(one, fonts, style);
    const Element* const borders = one.is("tblPr") ? one.child("tblBorders") : nullptr;
    if (borders != nullptr) style.borders = inner_lines(*borders);
  }
  const auto is_default = element.attribute("default");
  if (type == "paragraph" && (is_default == "1" || is_default == "true"))
    default_paragraph_ = style.id;
  if (type == "numbering" && style.paragraph.membership && style.paragraph.membership->list)
    lists_[style.id] = *style.paragraph.membership->list;
  styles_[style.id] = std::move(style);
}

void StyleTable::inherit(Style& style) const {
  for (const Style* one = &style; one != nullptr && style.lineage.size() < kDeepestLineage;
       one = one->based_on.empty() ? nullptr : this->style(one->based_on))
    style.lineage.push_back(one);
  std::reverse(style.lineage.begin(), style.lineage.end());
  for (const Style* one : style.lineage) {
    put_over(style.whole_run, one->run);
    put_over(style.whole_first_row, one->first_row);
    style.draws_borders = one->borders.value_or(style.draws_borders);
  }
}

const Style* StyleTable::style(std::string_view id) const {
  const auto found = styles_.find(id);
  return found == styles_.end() ? nullptr : &found->second;
}

ParagraphProperties StyleTable::paragraph(std::string_view id, const TableLook& table,
                                          const ParagraphProperties& direct,
                                          const Numbering& numbering,
                                          std::optional<ListPlace>& list) const {
  ParagraphProperties properties = default_paragraph_properties_;
  put_over(properties, table.paragraph);
  if (const Style* named = style(id)) {
    for (const Style* one : named->lineage) {
      if (one->paragraph.membership && one->paragraph.membership->list) {
        list = place_in_list(*named, *one->paragraph.membership, numbering);
        indent_as_listed(*list, numbering, properties);
      }
      put_over(properties, one->paragraph);
    }
  }
  if (direct.membership) {
    if (!list) list.emplace();
    list->level = direct.membership->level.value_or(direct.membership->list ? 0 : list->level);
    list->list = direct.membership->list.value_or(list->list);
    indent_as_listed(*list, numbering, properties);
  }
  put_over(properties, direct);
  return properties;
}

RunProperties StyleTable::run(const RunStyles& styles, const TableLook& table,
                              const RunProperties& direct) const {
  RunProperties properties = default_run_properties_;
  const auto defaults = properties.toggles;
  std::array<bool, kToggles> styled{};
  const auto put_style = [&](const RunProperties& style) {
    put_over(properties, style);
    for (std::size_t i = 0; i < kToggles; ++i) styled[i] ^= style.toggles[i].value_or(false);
  };
  put_style(table.run);
  if (const Style* one = style(styles.paragraph)) put_style(one->whole_run);
  if (const Style* one = style(styles.character)) put_style(one->whole_run);
  for (std::size_t i = 0; i < kToggles; ++i)
    properties.toggles[i] = styled[i] || defaults[i].value_or(false);
  put_over(properties, direct);
  return properties;
}

}  // namespace vanban::reading::docx
