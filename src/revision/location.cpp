// SPDX-License-Identifier: MIT
#include "revision/location.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "model/citation.hpp"

namespace vanban::revision {
namespace {

using model::StyleId;

std::string unit_words(const Location& location, Language language) {
  model::Path path;
  if (location.root) path.push_back(*location.root);
  path.insert(path.end(), location.steps.begin(), location.steps.end());
  return model::citation_of(path, {language});
}

std::string cell_words(const TableCell& cell, Language language) {
  const bool vi = language == Language::vietnamese;
  std::string text = fmt::format("{} {}", vi ? "bảng" : "table", cell.table);
  if (cell.row > 0) text += fmt::format(", {} {}", vi ? "hàng" : "row", cell.row);
  if (cell.column > 0) text += fmt::format(", {} {}", vi ? "cột" : "column", cell.column);
  return text;
}

/// Recipients stand in lines, everything else in paragraphs.
std::string_view paragraph_word(const Location& location, bool vietnamese) {
  if (location.component == StyleId::recipient) return vietnamese ? "dòng" : "line";
  return vietnamese ? "đoạn" : "paragraph";
}

std::string component_words(StyleId style, Language language) {
  if (style == StyleId::recipient)
    return language == Language::vietnamese ? "nơi nhận" : "recipients";
  if (style == StyleId::annex_label)  // the place begins with the annex already
    return language == Language::vietnamese ? "số phụ lục" : "annex number";
  if (language == Language::vietnamese) return std::string(model::vietnamese_name_of(style));
  std::string name(model::name_of(style));
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

}  // namespace

Location location_of(const model::Units& units, model::UnitId unit) {
  Location location;
  location.steps = model::path_of(units, unit);
  if (location.steps.empty() || !model::is_root(location.steps.front().kind)) return location;
  location.root = std::move(location.steps.front());
  location.steps.erase(location.steps.begin());
  return location;
}

std::string with_capital(std::string text) {
  constexpr std::string_view kSmallD = "đ";
  if (text.compare(0, kSmallD.size(), kSmallD) == 0)
    text.replace(0, kSmallD.size(), "Đ");
  else if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

std::string describe(const Location& location, Language language) {
  return with_capital(place_words(location, language));
}

std::string place_words(const Location& location, Language language) {
  const bool vi = language == Language::vietnamese;
  std::vector<std::string> parts;
  parts.push_back(unit_words(location, language));
  if (location.is_title) parts.back() += vi ? " (tiêu đề)" : " (title)";
  if (location.is_closing) parts.emplace_back(vi ? "phần kết" : "closing words");
  if (location.footnote)
    parts.push_back(fmt::format("{} {}", vi ? "chú thích" : "footnote", *location.footnote));
  if (location.component) parts.push_back(component_words(*location.component, language));
  if (location.cell) parts.push_back(cell_words(*location.cell, language));
  if (location.paragraph > 0)
    parts.push_back(fmt::format("{} {}", paragraph_word(location, vi), location.paragraph));
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty() && !part.empty()) text += ", ";
    text += part;
  }
  return text;
}

Locator::Locator(const Revision& revision, Version version) : version_(version) {
  const auto& provenance =
      version == Version::before ? revision.provenance.before : revision.provenance.after;
  if (provenance) units_ = provenance->units;
  find_last_numbers(revision);
}

void Locator::find_last_numbers(const Revision& revision) {
  int position = 0;
  for (const SectionRevision& section : revision.sections)
    for (const BlockRevision& block : section.blocks) {
      const auto* paragraph = std::get_if<ParagraphRevision>(&block);
      if (paragraph == nullptr || !on_side(*paragraph)) continue;
      ++position;
      const model::UnitId unit = on_side(*paragraph)->unit;
      const model::UnitId root = model::root_of(units_, unit);
      if (root.index != unit.index) last_numbers_[root.index] = position;
    }
}

void Locator::begin_section(const model::Section& section) {
  if (!section.restarts_page_numbers()) return;  // a landscape part goes on with the same content
  components_ = {};
  tables_ = 0;
}

void Locator::begin_table(const model::Table& table) {
  in_table_ = true;
  in_grid_ = table.role == model::TableRole::grid;
  if (in_grid_) ++tables_;
  row_ = 0;
}

void Locator::begin_footnote(std::size_t index) { footnote_ = static_cast<int>(index) + 1; }

Location Locator::next(const model::Paragraph& paragraph) {
  if (!in_table_) ++position_;
  if (footnote_) {
    Location location;
    location.footnote = footnote_;
    return location;
  }
  if (in_grid_) {
    Location location = location_of(units_, paragraph.unit);
    location.cell = TableCell{tables_, row_, column_};
    return location;
  }
  return model::is_content(paragraph.style) ? in_content(paragraph) : in_component(paragraph);
}

Location Locator::in_component(const model::Paragraph& paragraph) {
  Location location = location_of(units_, paragraph.unit);
  location.component = paragraph.style;
  const int count = ++components_[static_cast<std::size_t>(paragraph.style)];
  const bool repeats =
      paragraph.style == StyleId::legal_basis || paragraph.style == StyleId::recipient;
  if (repeats || count > 1) location.paragraph = count;
  return location;
}

Location Locator::in_content(const model::Paragraph& paragraph) {
  Location location = location_of(units_, paragraph.unit);
  location.is_title = model::is_title(paragraph.style);
  const std::uint32_t unit = paragraph.unit.index;
  const auto last = last_numbers_.find(unit);
  location.is_closing = last != last_numbers_.end() && position_ > last->second;
  const auto [found, is_first] = (location.is_closing ? closing_ : paragraphs_).try_emplace(unit);
  int& count = found->second;
  // A step's own words are its first paragraph, a title is none.
  if (!location.is_title) ++count;
  const bool is_head = is_first && !location.steps.empty();
  if (!is_head && !location.is_title) location.paragraph = count;
  return location;
}

Location Locator::place_of(const SectionRevision& section) const {
  for (const BlockRevision& block : section.blocks)
    if (const auto* paragraph = std::get_if<ParagraphRevision>(&block))
      if (const auto& form = on_side(*paragraph))
        return location_of(units_, model::root_of(units_, form->unit));
  return {};
}

}  // namespace vanban::revision
