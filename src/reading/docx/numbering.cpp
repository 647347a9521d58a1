// SPDX-License-Identifier: MIT
#include "reading/docx/numbering.hpp"

#include <algorithm>

namespace vanban::reading::docx {
namespace {

/// w:abstractNum.
struct AbstractList {
  ListLevels levels;
  std::string style_link;  ///< w:numStyleLink: the levels are those of a numbering style's list
};
using AbstractLists = std::map<std::string, AbstractList, std::less<>>;

ListLevel read_level(const Element& element, const ThemeFonts& fonts) {
  ListLevel level;
  for (const Element& one : children_of(element)) {
    if (is_alternate(one)) {
      const Element* const branch = shown_branch(one);
      const Element* const format = branch != nullptr ? branch->child("numFmt") : nullptr;
      if (format != nullptr) level.format = format->val();
    }
    if (one.is("start")) level.start = whole_number(one.val()).value_or(level.start);
    if (one.is("numFmt")) level.format = one.val();
    if (one.is("lvlText")) level.text = one.val();
    if (one.is("isLgl")) level.legal = is_on(one);
    if (one.is("lvlRestart")) level.restart_after = whole_number(one.val());
    if (one.is("pStyle")) level.style = one.val();
    if (one.is("lvlPicBulletId") && level.text.empty()) level.text = "•";
    if (one.is("pPr")) level.paragraph = read_paragraph_properties(one);
    if (one.is("rPr")) level.font = read_run_properties(one, fonts).font.value_or("");
  }
  return level;
}

std::optional<std::size_t> level_index(const Element& element) {
  const auto index = whole_number(element.attribute("ilvl"));
  if (!index || *index < 0 || *index >= static_cast<int>(kListLevels)) return std::nullopt;
  return static_cast<std::size_t>(*index);
}

AbstractList read_abstract(const Element& element, const ThemeFonts& fonts) {
  AbstractList list;
  for (const Element& one : children_of(element)) {
    if (one.is("numStyleLink")) list.style_link = one.val();
    if (!one.is("lvl")) continue;
    if (const auto index = level_index(one)) list.levels[*index] = read_level(one, fonts);
  }
  return list;
}

void read_override(const Element& element, const ThemeFonts& fonts, ListInstance& list) {
  const auto index = level_index(element);
  if (!index) return;
  if (const Element* start = element.child("startOverride"))
    list.starts[*index] = whole_number(start->val());
  const Element* const level = element.child("lvl");
  if (level == nullptr) return;
  list.levels[*index] = read_level(*level, fonts);
}

std::string abstract_id_of(const Element& num) {
  const Element* const id = num.child("abstractNumId");
  return id != nullptr ? std::string(id->val()) : std::string();
}

}  // namespace

Numbering::Numbering(const Element& part, const ThemeFonts& fonts,
                     const std::map<std::string, int, std::less<>>& lists_of_styles) {
  AbstractLists abstracts;
  std::map<int, std::string> abstract_ids;
  for (const Element& one : children_of(part)) {
    if (one.is("abstractNum"))
      abstracts[std::string(one.attribute("abstractNumId").value_or(""))] =
          read_abstract(one, fonts);
    if (const auto id = whole_number(one.attribute("numId")); one.is("num") && id)
      abstract_ids[*id] = abstract_id_of(one);
  }
  // A list that stands in a style has no levels of its own; a link leads one step, no further.
  const auto holder_of = [&](const std::string& id) {
    const auto own = abstracts.find(id);
    if (own == abstracts.end() || own->second.style_link.empty()) return id;
    const auto list = lists_of_styles.find(own->second.style_link);
    if (list == lists_of_styles.end()) return id;
    const auto linked = abstract_ids.find(list->second);
    return linked == abstract_ids.end() ? id : linked->second;
  };
  for (const Element& one : children_of(part)) {
    const auto id = whole_number(one.attribute("numId"));
    if (!one.is("num") || !id) continue;
    ListInstance& list = lists_[*id];
    list.counted_in = holder_of(abstract_ids[*id]);
    const auto levels = abstracts.find(list.counted_in);
    if (levels != abstracts.end()) list.levels = levels->second.levels;
    for (const Element& change : children_of(one))
      if (change.is("lvlOverride")) read_override(change, fonts, list);
  }
}

const ListInstance* Numbering::list(int id) const {
  const auto found = lists_.find(id);
  return found == lists_.end() ? nullptr : &found->second;
}

std::optional<int> Numbering::level_of_style(int list, std::string_view style) const {
  const ListInstance* const instance = this->list(list);
  if (instance == nullptr) return std::nullopt;
  const auto level = std::find_if(instance->levels.begin(), instance->levels.end(),
                                  [style](const ListLevel& one) { return one.style == style; });
  if (level == instance->levels.end()) return std::nullopt;
  return static_cast<int>(level - instance->levels.begin());
}

}  // namespace vanban::reading::docx
