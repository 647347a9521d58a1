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

SourcedText marked_line(std::string_view dash, SourcedText line) {
  line.text.insert(0, dash);
  return line;
}

void append_entry(const Recipient& recipient, std::vector<SourcedText>& lines) {
  lines.push_back(marked_line("- ", recipient.text));
  if (recipient.members.empty()) return;
  std::string& head = lines.back().text;
  head = with_end_mark(std::move(head), head.ends_with(':') ? "" : ":");
  for (const SourcedText& member : recipient.members) lines.push_back(marked_line("+ ", member));
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

std::vector<SourcedText> recipient_lines(const std::vector<Recipient>& recipients) {
  std::vector<SourcedText> lines;
  for (const Recipient& recipient : recipients) append_entry(recipient, lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string& line = lines[i].text;
    if (line.ends_with(':')) continue;  // the head of a group
    line = with_end_mark(std::move(line), i + 1 == lines.size() ? "." : ";");
  }
  return lines;
}

}  // namespace vanban::model::parts
