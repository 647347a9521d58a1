// SPDX-License-Identifier: MIT
#include "plan/json_walker.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/strings.hpp"
#include "plan/json.hpp"
#include "text/normalisation.hpp"

namespace vanban::plan {
namespace {

/// The text of a string as JSON writes it, in NFC.
std::string decoded(std::string_view token) {
  const Json value = Json::parse(token, nullptr, false);
  return value.is_string() ? text::to_nfc(value.get_ref<const std::string&>()) : std::string();
}

/// Whether the text stands in it as it is: ASCII without escapes.
bool is_plain(std::string_view token) {
  return std::none_of(token.begin(), token.end(),
                      [](char c) { return c == '\\' || static_cast<unsigned char>(c) >= 0x80; });
}

/// Stands on element `index` of the array here.
bool step_to(JsonWalker& walker, std::size_t index) {
  if (!walker.at('[')) return false;
  walker.enter();
  if (walker.at(']')) return false;
  for (; index > 0; --index)
    if (!walker.next()) return false;
  return true;
}

/// Stands on the value of the last member `name` of the object here; gives the offset of the name.
std::optional<std::size_t> step_to(JsonWalker& walker, const std::string& name) {
  if (!walker.at('{')) return std::nullopt;
  walker.enter();
  std::optional<std::size_t> name_offset;
  std::size_t value_offset = 0;
  bool more = !walker.at('}');
  while (more) {
    const std::size_t here = walker.offset();
    if (walker.is_named(name)) {
      name_offset = here;
      value_offset = walker.offset();
    }
    more = walker.next();
  }
  walker.go_to(value_offset);
  return name_offset;
}

/// Stands on what the step leads to; gives where it begins.
std::optional<std::size_t> step_to(JsonWalker& walker, const FieldStep& step) {
  if (const auto* name = std::get_if<std::string>(&step)) return step_to(walker, *name);
  if (!step_to(walker, std::get<std::size_t>(step))) return std::nullopt;
  return walker.offset();
}

}  // namespace

void JsonWalker::enter() {
  ++offset_;
  skip_blanks();
}

bool JsonWalker::next() {
  skip_value();
  if (!at(',')) return false;
  enter();
  return true;
}

std::string JsonWalker::name() { return decoded(take_name()); }

bool JsonWalker::is_named(std::string_view name) {
  const std::string_view token = take_name();
  if (!is_plain(token)) return decoded(token) == name;
  return token.size() == name.size() + 2 && token.substr(1, name.size()) == name;
}

/// With its quotation marks.
std::string_view JsonWalker::take_name() {
  const std::size_t begin = offset_;
  skip_string();
  const std::string_view token = text_.substr(begin, offset_ - begin);
  skip_blanks();
  enter();
  return token;
}

Extent JsonWalker::value() {
  const std::size_t begin = offset_;
  skip_value();
  std::size_t end = offset_;
  while (end > begin && is_blank(text_[end - 1])) --end;
  return {begin, end};
}

void JsonWalker::skip_blanks() {
  offset_ = std::min(text_.find_first_not_of(kBlanks, offset_), text_.size());
}

void JsonWalker::skip_string() {
  for (++offset_; offset_ < text_.size() && text_[offset_] != '"'; ++offset_)
    if (text_[offset_] == '\\') ++offset_;
  offset_ = std::min(offset_ + 1, text_.size());
}

void JsonWalker::skip_value() {
  int depth = 0;
  while (offset_ < text_.size()) {
    const char c = text_[offset_];
    if (depth == 0 && (c == ',' || c == ']' || c == '}')) return;
    if (c == '"') {
      skip_string();
      continue;
    }
    if (c == '[' || c == '{') ++depth;
    if (c == ']' || c == '}') --depth;
    ++offset_;
  }
}

std::optional<Entry> find_entry(std::string_view text, const FieldPath& path) {
  if (text.empty()) return std::nullopt;
  JsonWalker walker(text);
  Entry entry;
  entry.begin = walker.offset();
  for (const FieldStep& step : path) {
    const auto begin = step_to(walker, step);
    if (!begin) return std::nullopt;
    entry.begin = *begin;
  }
  entry.value = walker.value();
  if (!path.empty())
    if (const auto* name = std::get_if<std::string>(&path.back())) entry.name = *name;
  return entry;
}

std::vector<Entry> entries_of(std::string_view text, std::size_t offset) {
  JsonWalker walker(text);
  walker.go_to(offset);
  const bool object = walker.at('{');
  std::vector<Entry> entries;
  if (!object && !walker.at('[')) return entries;
  walker.enter();
  bool more = !walker.at('}') && !walker.at(']');
  while (more) {
    Entry entry;
    entry.begin = walker.offset();
    if (object) entry.name = walker.name();
    entry.value = walker.value();
    entries.push_back(std::move(entry));
    more = walker.next();
  }
  return entries;
}

}  // namespace vanban::plan
