// SPDX-License-Identifier: MIT
#include "reading/docx/fields.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "reading/docx/tracked.hpp"

namespace vanban::reading::docx {
namespace {

/// Cuts the first word off.
std::string_view take_word(std::string_view& text) {
  text = trimmed(text);
  const std::string_view word = text.substr(0, std::min(text.find_first_of(kBlanks), text.size()));
  text.remove_prefix(word.size());
  return word;
}

std::string name_of_field(std::string_view code) {
  std::string name(take_word(code));
  std::transform(name.begin(), name.end(), name.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return name;
}

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

const Element* form_data(const Element* begin, std::string_view kind) {
  const Element* const data = begin != nullptr ? begin->child("ffData") : nullptr;
  return data != nullptr ? data->child(kind) : nullptr;
}

std::optional<std::string> check_box(const Element* box) {
  if (box == nullptr) return std::nullopt;
  const Element* state = box->child("checked");
  if (state == nullptr) state = box->child("default");
  return state != nullptr && is_on(*state) ? "☒" : "☐";
}

std::optional<std::string> chosen_entry(const Element* list) {
  if (list == nullptr) return std::nullopt;
  const Element* const result = list->child("result");
  int wanted = result != nullptr ? whole_number(result->val()).value_or(0) : 0;
  for (const Element& entry : children_of(*list))
    if (entry.is("listEntry") && wanted-- == 0) return std::string(entry.val());
  return std::nullopt;
}

void find_unclosed(const Element& element, TrackedChanges tracked,
                   std::vector<const Element*>& open) {
  for (const Element& one : children_of(element)) {
    if (is_left_out(one, tracked) || one.is("txbxContent")) continue;
    if (is_alternate(one)) {
      if (const Element* branch = shown_branch(one)) find_unclosed(*branch, tracked, open);
      continue;
    }
    if (one.is("fldChar")) {
      const auto type = one.attribute("fldCharType");
      if (type == "begin") open.push_back(&one);
      if (type == "end" && !open.empty()) open.pop_back();
    }
    find_unclosed(one, tracked, open);
  }
}

}  // namespace

FieldKind field_kind_of(std::string_view code) {
  static constexpr std::array<std::string_view, 7> kDropped{
      "TOC", "TOA", "INDEX", "PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION"};
  static constexpr std::array<std::string_view, 10> kChanging{
      "DATE",   "TIME",        "PRINTDATE", "SAVEDATE",     "CREATEDATE",
      "AUTHOR", "LASTSAVEDBY", "USERNAME",  "USERINITIALS", "FILENAME"};
  static constexpr std::array<std::string_view, 6> kLinked{
      "INCLUDETEXT", "INCLUDEPICTURE", "LINK", "DDE", "DDEAUTO", "IMPORT"};
  const std::string name = name_of_field(code);
  if (is_one_of(name, kDropped)) return FieldKind::dropped;
  if (is_one_of(name, kChanging)) return FieldKind::changing;
  return is_one_of(name, kLinked) ? FieldKind::linked : FieldKind::shown;
}

std::optional<std::string> shown_without_result(std::string_view code, const Element* begin) {
  static constexpr std::array<std::string_view, 14> kShowNothing{
      "TC",     "XE",   "RD",     "TA",     "ADVANCE", "SET",       "ASK",
      "FILLIN", "NEXT", "NEXTIF", "SKIPIF", "PRIVATE", "HYPERLINK", "FORMTEXT"};
  std::string_view rest = trimmed(code);
  take_word(rest);
  const std::string name = name_of_field(code);
  if (name.empty() || is_one_of(name, kShowNothing)) return std::string();
  if (name == "FORMCHECKBOX") return check_box(form_data(begin, "checkBox"));
  if (name == "FORMDROPDOWN") return chosen_entry(form_data(begin, "ddList"));
  if (name != "MACROBUTTON" && name != "GOTOBUTTON") return std::nullopt;
  take_word(rest);
  return std::string(trimmed(rest));
}

std::unordered_set<const Element*> unclosed_fields(const Element& story, TrackedChanges tracked) {
  std::vector<const Element*> open;
  find_unclosed(story, tracked, open);
  return {open.begin(), open.end()};
}

void FieldStack::open(const Element* begin, const Place& place) {
  open_.push_back({begin, {}, false, FieldKind::shown, place, {}});
  ++codes_;
}

void FieldStack::add_code(std::string_view code) {
  if (!open_.empty() && !open_.back().in_result) open_.back().code += code;
}

void FieldStack::separate() {
  if (open_.empty() || open_.back().in_result) return;
  Field& field = open_.back();
  field.in_result = true;
  field.kind = field_kind_of(field.code);
  --codes_;
  if (field.kind == FieldKind::dropped) ++dropped_;
  if (field.kind != FieldKind::shown && !gatherer_) gatherer_ = open_.size() - 1;
}

std::optional<FieldStack::Field> FieldStack::close() {
  if (open_.empty()) return std::nullopt;
  Field closed = std::move(open_.back());
  open_.pop_back();
  if (!closed.in_result) --codes_;
  if (closed.kind == FieldKind::dropped) --dropped_;
  if (gatherer_ == open_.size()) gatherer_.reset();
  return closed;
}

void FieldStack::gather(std::string_view text) {
  if (gatherer_) open_[*gatherer_].text += text;
}

}  // namespace vanban::reading::docx
