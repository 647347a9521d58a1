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

bool contains(const Path& path, UnitKind kind) {
  return std::any_of(path.begin(), path.end(),
                     [kind](const Step& step) { return step.kind == kind; });
}

bool begins_with_figure(const std::string& text) {
  return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

/// The heading above whose number this one does not repeat; none: the length of the way.
std::size_t heading_above(const Path& path, std::size_t at) {
  const std::string& number = path[at].number;
  while (at > 0 && is_heading(path[at - 1].kind))
    if (!repeats(number, path[--at].number)) return at;
  return path.size();
}

/// A mục `I.` of a document without Phần is what people call its Phần I; within a Phần it is its
/// mục I, and what is below it are khoản.
std::string heading_words(const Path& path, std::size_t at, bool outermost) {
  const bool in_part = contains(path, UnitKind::part);
  if (outermost && !in_part && !begins_with_figure(path[at].number)) return "Phần ";
  return outermost || !in_part ? "mục " : "khoản ";
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
  std::string text;
  std::size_t at = path.size() - 1;
  while (at < path.size() && !is_root(path[at].kind)) {
    if (!text.empty()) text += ' ';
    if (!is_heading(path[at].kind)) {
      text += step_name(path, at, {});
      at = holder(path, at);
      continue;
    }
    const std::size_t above = heading_above(path, at);
    const bool outermost = above == path.size();
    text += heading_words(path, at, outermost) + path[at].number;
    at = outermost ? holder(path, at) : above;
  }
  return text;
}

}  // namespace vanban::model
