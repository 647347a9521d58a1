// SPDX-License-Identifier: MIT
#include "revision/location.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace vanban::revision {
namespace {

using model::NumberKind;
using model::StyleId;

bool is_title_style(StyleId style) {
  switch (style) {
    case StyleId::heading1:
    case StyleId::heading2:
    case StyleId::heading3:
    case StyleId::heading4:
    case StyleId::article_title:
    case StyleId::part_marker:
    case StyleId::part_title:
      return true;
    default:
      return false;
  }
}

/// Styles of the numbered content; all others are components of the form.
bool is_content_style(StyleId style) {
  switch (style) {
    case StyleId::body:
    case StyleId::numbered:
    case StyleId::article:
    case StyleId::point:
    case StyleId::dash_item:
    case StyleId::plus_item:
    case StyleId::table_heading:
    case StyleId::table_text:
    case StyleId::footnote:
      return true;
    default:
      return is_title_style(style);
  }
}

/// What stands inside what. Điều counts through chapters, so a chapter ends with the next one only.
int depth_of(NumberKind kind) {
  switch (kind) {
    case NumberKind::part:
      return 0;
    case NumberKind::chapter:
      return 1;
    case NumberKind::section:
      return 2;
    case NumberKind::subsection:
      return 3;
    case NumberKind::heading1:
      return 4;
    case NumberKind::heading2:
      return 5;
    case NumberKind::heading3:
      return 6;
    case NumberKind::heading4:
      return 7;
    case NumberKind::article:
      return 8;
    case NumberKind::clause:
      return 9;
    case NumberKind::point:
      return 10;
    case NumberKind::dash:
      return 11;
    case NumberKind::plus:
      return 12;
  }
  return 0;
}

bool is_heading(NumberKind kind) { return kind <= NumberKind::heading4; }

/// `Điều 3.` → `3`, `1.2.` → `1.2`, `đ)` → `đ`; `-` → nothing.
std::string bare_number(std::string_view label) {
  const std::size_t blank = label.rfind(' ');
  if (blank != std::string_view::npos) label.remove_prefix(blank + 1);
  while (!label.empty() && (label.back() == '.' || label.back() == ')' || label.back() == ':'))
    label.remove_suffix(1);
  return label == "-" || label == "+" ? std::string{} : std::string(label);
}

constexpr std::array<std::pair<std::string_view, NumberKind>, 4> kMarkers = {
    {{"Phần ", NumberKind::part},
     {"Chương ", NumberKind::chapter},
     {"Mục ", NumberKind::section},
     {"Tiểu mục ", NumberKind::subsection}}};

std::optional<Step> marker_step(std::string_view text) {
  for (const auto& [word, kind] : kMarkers)
    if (text.substr(0, word.size()) == word) return Step{kind, bare_number(text)};
  return std::nullopt;
}

Bilingual word_of(NumberKind kind) {
  switch (kind) {
    case NumberKind::part:
      return {"Phần", "Part"};
    case NumberKind::chapter:
      return {"Chương", "Chapter"};
    case NumberKind::section:
      return {"Mục", "Section"};
    case NumberKind::subsection:
      return {"Tiểu mục", "Subsection"};
    case NumberKind::article:
      return {"Điều", "Article"};
    case NumberKind::clause:
      return {"khoản", "clause"};
    case NumberKind::point:
      return {"điểm", "point"};
    default:
      return {"Mục", "Section"};
  }
}

/// `II`, `1`, `1.2` is one place: II.1.2. A number that repeats its parent's takes its place.
void join_heading(std::string& joined, const std::string& number) {
  const std::size_t last = joined.rfind('\x1F') == std::string::npos ? 0 : joined.rfind('\x1F') + 1;
  const std::string parent = joined.substr(last) + ".";
  if (joined.empty() || number.compare(0, parent.size(), parent) == 0)
    joined.replace(last, std::string::npos, number);
  else
    joined.append("\x1F").append(number);
}

/// The steps in words, from the outside in. Where there is a Điều, what holds it is left out: Điều
/// are counted through the whole document.
std::vector<std::string> step_words(const std::vector<Step>& steps, Language language) {
  std::vector<std::string> words;
  std::string headings;
  for (const Step& step : steps) {
    if (is_heading(step.kind)) {
      if (!headings.empty()) words.pop_back();
      join_heading(headings, step.number);
      std::string number = headings;
      std::replace(number.begin(), number.end(), '\x1F', '.');
      words.push_back(fmt::format("{} {}", word_of(step.kind).in(language), number));
      continue;
    }
    if (step.kind == NumberKind::article) words.clear();
    words.push_back(fmt::format("{} {}", word_of(step.kind).in(language), step.number));
  }
  return words;
}

/// Innermost first: with blanks in Vietnamese, with commas in English.
std::string joined_steps(const std::vector<Step>& steps, Language language) {
  std::string text;
  std::vector<std::string> words = step_words(steps, language);
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    if (!text.empty()) text += language == Language::vietnamese ? " " : ", ";
    text += *word;
  }
  return text;
}

std::string section_words(const Location& location, Language language) {
  const bool vi = language == Language::vietnamese;
  if (location.section == model::SectionRole::attached)
    return vi ? "Văn bản kèm theo" : "Attached document";
  if (location.section != model::SectionRole::annex) return {};
  const std::string name = location.section_title.substr(0, location.section_title.find('.'));
  return name.empty() ? (vi ? "Phụ lục" : "Annex") : name;
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
  parts.push_back(section_words(location, language));
  if (location.footnote)
    parts.push_back(fmt::format("{} {}", vi ? "chú thích" : "footnote", *location.footnote));
  if (location.component) parts.push_back(component_words(*location.component, language));
  parts.push_back(joined_steps(location.steps, language));
  if (location.is_title) parts.back() += vi ? " (tiêu đề)" : " (title)";
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

void Locator::begin_section(const model::Section& section) {
  if (!section.restarts_page_numbers()) return;  // a landscape part goes on with the same content
  *this = Locator{};
  base_.section = section.role;
  base_.section_title = section.title;
}

void Locator::begin_table(const model::Table& table) {
  in_grid_ = table.role == model::TableRole::grid;
  if (in_grid_) ++tables_;
  row_ = 0;
}

void Locator::begin_footnote(std::size_t index) {
  *this = Locator{};
  base_.footnote = static_cast<int>(index) + 1;
}

Location Locator::here() const {
  Location location = base_;
  location.steps = steps_;
  if (in_grid_) location.cell = TableCell{tables_, row_, column_};
  return location;
}

Location Locator::next(const model::Paragraph& paragraph, std::string_view text) {
  if (in_grid_ || base_.footnote) return here();
  return is_content_style(paragraph.style) ? in_content(paragraph, text)
                                           : in_component(paragraph.style);
}

Location Locator::in_component(StyleId style) {
  Location location = base_;
  location.component = style;
  const int count = ++components_[static_cast<std::size_t>(style)];
  const bool repeats = style == StyleId::legal_basis || style == StyleId::recipient;
  if (repeats || count > 1) location.paragraph = count;
  return location;
}

Location Locator::in_content(const model::Paragraph& paragraph, std::string_view text) {
  const bool is_step = take_step(paragraph, text);
  const bool is_title = is_title_style(paragraph.style);
  // A step's own words are its first paragraph, a title is none.
  if (is_step) paragraphs_ = is_title ? 0 : 1;
  if (!is_step && !is_title) ++paragraphs_;
  Location location = here();
  location.is_title = is_title;
  if (!is_step && !is_title) location.paragraph = paragraphs_;
  return location;
}

/// Enters the numbered place that the paragraph begins, if it does.
bool Locator::take_step(const model::Paragraph& paragraph, std::string_view text) {
  if (paragraph.style == StyleId::part_marker) {
    const std::optional<Step> step = marker_step(text);
    if (step) enter(*step);
    return step.has_value();
  }
  if (!paragraph.label) return false;
  const std::string number = bare_number(paragraph.label->text);
  if (number.empty()) return false;
  enter({paragraph.label->kind, number});
  return true;
}

void Locator::enter(Step step) {
  while (!steps_.empty() && depth_of(steps_.back().kind) >= depth_of(step.kind)) steps_.pop_back();
  steps_.push_back(std::move(step));
}

}  // namespace vanban::revision
