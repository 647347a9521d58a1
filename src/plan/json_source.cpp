// SPDX-License-Identifier: MIT
#include "plan/json_source.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "plan/json_walker.hpp"

namespace vanban::plan {
namespace {

/// The line as it can be shown: well formed, without tabs.
std::string shown(std::string_view line) {
  std::string result;
  while (!line.empty()) {
    const std::size_t good = utf8::first_error(line).value_or(line.size());
    result += line.substr(0, good);
    if (good < line.size()) result += "\uFFFD";
    line.remove_prefix(std::min(good + 1, line.size()));
  }
  std::replace(result.begin(), result.end(), '\t', ' ');
  return result;
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// The offset `count` characters before `at`, or `begin`.
std::size_t characters_before(std::string_view text, std::size_t begin, std::size_t at, int count) {
  for (; count > 0 && at > begin; --count) {
    --at;
    while (at > begin && is_continuation(text[at])) --at;
  }
  return at;
}

/// The offset `count` characters after `at`, or `end`.
std::size_t characters_behind(std::string_view text, std::size_t at, std::size_t end, int count) {
  for (; count > 0 && at < end; --count) {
    ++at;
    while (at < end && is_continuation(text[at])) ++at;
  }
  return at;
}

/// Shows the line, or its piece around the column of `offset`.
void show_line(std::string_view text, std::size_t line_begin, std::size_t offset, Place& place) {
  std::size_t line_end = std::min(text.find('\n', offset), text.size());
  if (line_end > line_begin && text[line_end - 1] == '\r') --line_end;
  const std::size_t whole = characters_behind(text, line_begin, line_end, kShownLineLength);
  const int first = whole == line_end ? 0 : std::max(0, place.column - kShownLineLength / 2);
  const std::size_t begin =
      first == 0 ? line_begin
                 : characters_before(text, line_begin, offset, place.column - 1 - first);
  const std::size_t end = characters_behind(text, begin, line_end, kShownLineLength);
  place.source_line = shown(text.substr(begin, end - begin));
  if (end < line_end) place.source_line += "…";
  if (first == 0) return;
  place.source_line.insert(0, "…");
  place.shown_from = first;
}

}  // namespace

JsonSource::JsonSource(std::string file, std::string text)
    : Source(std::move(file)), text_(std::move(text)) {
  if (text_.compare(0, utf8::kByteOrderMark.size(), utf8::kByteOrderMark) == 0)
    text_.erase(0, utf8::kByteOrderMark.size());
}

Place JsonSource::place_at(std::size_t offset) const { return Places(*this).at(offset); }

Place JsonSource::find(const FieldPath& path, Target target) const {
  const auto entry = find_entry(text_, path);
  if (!entry) return {};
  return place_at(target == Target::name ? entry->begin : entry->value.begin);
}

Place Places::at(std::size_t offset) {
  const std::string_view text = source_.text();
  offset = std::min(offset, text.size());
  for (std::size_t line = text.find('\n', reached_); line < offset;
       line = text.find('\n', line + 1)) {
    ++line_;
    column_ = 1;
    line_begin_ = reached_ = line + 1;
  }
  column_ += static_cast<int>(utf8::length(text.substr(reached_, offset - reached_)));
  reached_ = offset;
  Place place;
  place.file = source_.file();
  place.line = line_;
  place.column = column_;
  show_line(text, line_begin_, offset, place);
  return place;
}

}  // namespace vanban::plan
