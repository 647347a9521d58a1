// SPDX-License-Identifier: MIT
#include "model/parts/wording.hpp"

#include <fmt/format.h>

#include "base/code_number.hpp"

namespace vanban::model::parts {
namespace {

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  for (std::string_view ending : endings)
    if (text.ends_with(ending)) return true;
  return false;
}

std::string_view without_end_mark(std::string_view text) {
  while (text.ends_with(' ') || text.ends_with('\n')) text.remove_suffix(1);
  if (ends_with_any(text, {"./.", "...", "…"})) return text;
  if (ends_with_any(text, {";", ",", "."})) text.remove_suffix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

void append_entry(const Recipient& recipient, std::vector<std::string>& lines) {
  if (recipient.members.empty()) {
    lines.push_back("- " + recipient.text);
    return;
  }
  lines.push_back(with_end_mark("- " + recipient.text, recipient.text.ends_with(':') ? "" : ":"));
  for (const std::string& member : recipient.members) lines.push_back("+ " + member);
}

}  // namespace

std::string code_line(std::string_view number, std::string_view notation) {
  if (!number.empty()) return fmt::format("Số: {}/{}", number, notation);
  return fmt::format("Số:{}/{}", kOpenCodeNumber, notation);
}

std::string with_end_mark(std::string text, std::string_view mark) {
  const std::string_view bare = without_end_mark(text);
  if (mark == "." && ends_with_any(bare, {"./.", "..."})) return std::string(bare);
  return std::string(bare) + std::string(mark);
}

std::vector<std::string> punctuated_list(std::vector<std::string> entries) {
  for (std::size_t i = 0; i < entries.size(); ++i)
    entries[i] = with_end_mark(std::move(entries[i]), i + 1 == entries.size() ? "." : ";");
  return entries;
}

std::vector<std::string> recipient_lines(const std::vector<Recipient>& recipients) {
  std::vector<std::string> lines;
  for (const Recipient& recipient : recipients) append_entry(recipient, lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].ends_with(':')) continue;  // the head of a group
    lines[i] = with_end_mark(std::move(lines[i]), i + 1 == lines.size() ? "." : ";");
  }
  return lines;
}

}  // namespace vanban::model::parts
