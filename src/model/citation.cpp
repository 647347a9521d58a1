// SPDX-License-Identifier: MIT
#include "model/citation.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace vanban::model {
namespace {

Bilingual word_of(UnitKind kind) {
  switch (kind) {
    case UnitKind::annex:
      return {"Phụ lục", "Annex"};
    case UnitKind::part:
      return {"Phần", "Part"};
    case UnitKind::chapter:
      return {"Chương", "Chapter"};
    case UnitKind::subsection:
      return {"Tiểu mục", "Subsection"};
    case UnitKind::article:
      return {"Điều", "Article"};
    case UnitKind::clause:
      return {"khoản", "clause"};
    case UnitKind::point:
      return {"điểm", "point"};
    default:
      return {"Mục", "Section"};
  }
}

std::string attached_name(const CitationForm& form) {
  if (form.attached) return *form.attached;
  return form.language == Language::vietnamese ? "văn bản kèm theo" : "the attached document";
}

/// True where the number shows the one above it: `1.2` of `1`.
bool repeats(const std::string& number, const std::string& above) {
  return number.compare(0, above.size() + 1, above + ".") == 0;
}

/// II, 1, 1.2 are one place: II.1.2. `at` is the last heading; the number of those above it that it
/// does not repeat comes in front.
std::string joined_number(const Path& path, std::size_t at) {
  std::string number = path[at].number;
  while (at > 0 && is_heading(path[at - 1].kind)) {
    const std::string& above = path[--at].number;
    if (!repeats(number, above)) number = above + "." + number;
  }
  return number;
}

/// The step that follows in a citation, counted from the inside; the length of the way where none
/// does.
std::size_t holder(const Path& path, std::size_t at) {
  const UnitKind kind = path[at].kind;
  while (at-- > 0) {
    if (is_root(path[at].kind)) return at;
    const bool named = kind == UnitKind::article || (is_heading(kind) && is_heading(path[at].kind));
    if (!named) return at;
  }
  return path.size();
}

std::string step_name(const Path& path, std::size_t at, const CitationForm& form) {
  const Step& step = path[at];
  if (step.kind == UnitKind::attached) return attached_name(form);
  const std::string word = word_of(step.kind).in(form.language);
  const std::string number = is_heading(step.kind) ? joined_number(path, at) : step.number;
  return number.empty() ? word : word + " " + number;
}

}  // namespace

std::string annex_name(const std::string& number) {
  return step_name({{UnitKind::annex, number}}, 0, {});
}

std::string name_of(const Path& path, const CitationForm& form) {
  return path.empty() ? std::string() : step_name(path, path.size() - 1, form);
}

std::string citation_of(const Path& path, const CitationForm& form) {
  std::string text;
  if (path.empty()) return text;
  for (std::size_t at = path.size() - 1; at < path.size(); at = holder(path, at)) {
    const std::string name = step_name(path, at, form);
    if (!text.empty() && !name.empty()) text += form.language == Language::vietnamese ? " " : ", ";
    text += name;
  }
  return text;
}

Bilingual citation_of(const Units& units, UnitId unit) {
  const Path path = path_of(units, unit);
  return {citation_of(path, {Language::vietnamese}), citation_of(path, {Language::english})};
}

std::string citation_inside(const Path& path) {
  const auto is_part = [](const Step& step) { return !is_root(step.kind); };
  return citation_of({std::find_if(path.begin(), path.end(), is_part), path.end()});
}

}  // namespace vanban::model
