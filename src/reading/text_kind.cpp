// SPDX-License-Identifier: MIT
#include "reading/text_kind.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"

namespace vanban::reading {
namespace {

constexpr std::size_t kHeadingLevels = 6;

bool begins_like(std::string_view text, std::string_view lower) {
  if (text.size() < lower.size()) return false;
  return std::equal(lower.begin(), lower.end(), text.begin(), [](char wanted, char c) {
    return wanted == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  });
}

/// `## Tiêu đề` (CommonMark, 4.2).
bool is_heading(std::string_view line) {
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  return marks >= 1 && marks <= kHeadingLevels && marks < line.size() && line[marks] == ' ';
}

/// `| --- | :-: |`.
bool is_table_rule(std::string_view line) {
  return line.find("---") != std::string_view::npos && line.find('|') != std::string_view::npos &&
         line.find_first_not_of("|-: \t") == std::string_view::npos;
}

}  // namespace

bool looks_like_html(std::string_view head) {
  std::string_view text = trimmed(head);
  if (begins_like(text, "version:") && text.find("StartHTML:") != std::string_view::npos)
    return true;
  while (text.starts_with("<!--") || text.starts_with("<?xml")) {
    const std::string_view close = text.starts_with("<!--") ? "-->" : "?>";
    const std::size_t end = text.find(close);
    if (end == std::string_view::npos) return false;
    text = trimmed(text.substr(end + close.size()));
  }
  static constexpr std::array<std::string_view, 14> kFirstTags{
      "<!doctype html", "<html",  "<head", "<body", "<meta", "<table", "<div", "<p>", "<p ",
      "<span",          "<style", "<h1",   "<ul>",  "<title"};
  return std::any_of(kFirstTags.begin(), kFirstTags.end(),
                     [text](std::string_view tag) { return begins_like(text, tag); });
}

bool looks_like_markdown(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    if (is_heading(line) || is_table_rule(line) || line.starts_with("```")) return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

}  // namespace vanban::reading
