// SPDX-License-Identifier: MIT
#include "plan/json_layout.hpp"

#include <algorithm>
#include <optional>

#include <nlohmann/json.hpp>

namespace vanban::plan {
namespace {

/// Longer arrays and objects of plain values get a line for each, in bytes.
constexpr std::size_t kLongestLine = 80;

std::string plain(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool is_line_blank(char c) { return c == ' ' || c == '\t'; }

/// The indentation of the first line that has one.
std::optional<std::string> first_indentation(std::string_view text) {
  for (std::size_t line = text.find('\n'); line != std::string_view::npos;
       line = text.find('\n', line + 1)) {
    std::size_t end = line + 1;
    while (end < text.size() && is_line_blank(text[end])) ++end;
    const bool blank_line = end == text.size() || text[end] == '\n' || text[end] == '\r';
    if (end > line + 1 && !blank_line) return std::string(text.substr(line + 1, end - line - 1));
  }
  return std::nullopt;
}

std::string_view piece(std::string_view text, std::size_t from, std::size_t to) {
  return text.substr(from, to - from);
}

/// The text between the first name and its value, from its closing mark on.
std::optional<std::string> first_colon(std::string_view text, const std::vector<Entry>& entries) {
  for (const Entry& entry : entries) {
    if (entry.begin == entry.value.begin) return std::nullopt;
    const std::string_view head = piece(text, entry.begin, entry.value.begin);
    const std::size_t mark = head.rfind('"');
    if (head.find('\n') == std::string_view::npos) return std::string(head.substr(mark + 1));
  }
  return std::nullopt;
}

/// The text between two entries of one line, anywhere in the value at `offset`.
std::optional<std::string> first_comma(std::string_view text, std::size_t offset) {
  const std::vector<Entry> entries = entries_of(text, offset);
  for (std::size_t i = 1; i < entries.size(); ++i) {
    const std::string_view gap = piece(text, entries[i - 1].value.end, entries[i].begin);
    if (gap.find('\n') == std::string_view::npos) return std::string(gap);
  }
  for (const Entry& entry : entries)
    if (auto found = first_comma(text, entry.value.begin)) return found;
  return std::nullopt;
}

}  // namespace

JsonLayout::JsonLayout(std::string_view text) {
  const std::size_t begin = JsonWalker(text).offset();
  const std::vector<Entry> entries = entries_of(text, begin);
  const std::size_t line = text.find('\n');
  if (line != std::string_view::npos && line > 0 && text[line - 1] == '\r') line_end_ = "\r\n";
  if (const auto unit = first_indentation(text)) unit_ = *unit;
  has_lines_ = !entries.empty() &&
               piece(text, begin, entries.back().value.end).find('\n') != std::string_view::npos;
  if (auto colon = first_colon(text, entries)) colon_ = std::move(*colon);
  if (auto comma = first_comma(text, begin)) comma_ = std::move(*comma);
  if (entries.empty()) has_lines_ = true;
}

std::string JsonLayout::name(const std::string& name) const { return plain(name) + colon_; }

std::string JsonLayout::between(const std::string& indentation, bool in_line) const {
  return in_line || !has_lines_ ? comma_ : "," + line_end_ + indentation;
}

bool JsonLayout::fits_on_a_line(const Json& value) const {
  return std::none_of(value.begin(), value.end(),
                      [](const Json& one) { return one.is_structured() && !one.empty(); }) &&
         plain(value).size() <= kLongestLine;
}

std::string JsonLayout::value(const Json& value, const std::string& indentation,
                              bool in_line) const {
  if (!value.is_structured() || value.empty()) return plain(value);
  if (has_lines_ && !in_line && !fits_on_a_line(value)) return container(value, indentation);
  const bool object = value.is_object();
  std::string text;
  for (const auto& [key, member] : value.items())
    text += (text.empty() ? "" : comma_) + (object ? name(key) : "") +
            this->value(member, indentation, true);
  return object ? "{" + text + "}" : "[" + text + "]";
}

std::string JsonLayout::container(const Json& value, const std::string& indentation) const {
  const bool object = value.is_object();
  const std::string inner = indentation + unit_;
  std::string text;
  for (const auto& [key, member] : value.items()) {
    if (!text.empty()) text += ",";
    text += line_end_ + inner + (object ? name(key) : "") + this->value(member, inner, false);
  }
  text += line_end_ + indentation;
  return object ? "{" + text + "}" : "[" + text + "]";
}

std::string indentation_at(std::string_view text, std::size_t offset) {
  const std::size_t begin = text.substr(0, offset).rfind('\n') + 1;  // npos + 1 is 0
  std::size_t end = begin;
  while (end < text.size() && is_line_blank(text[end])) ++end;
  return std::string(text.substr(begin, end - begin));
}

}  // namespace vanban::plan
