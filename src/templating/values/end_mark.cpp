// SPDX-License-Identifier: MIT
#include "templating/values/end_mark.hpp"

#include "model/walk.hpp"

namespace vanban::templating {
namespace {

constexpr std::string_view kBlanks = " \t\n";

std::string_view without_final_blanks(std::string_view text) {
  while (!text.empty() && kBlanks.find(text.back()) != std::string_view::npos)
    text.remove_suffix(1);
  return text;
}

/// Whether the text ends with the mark, or with `./.` whatever the mark: one end is enough.
bool has_mark(std::string_view text, std::string_view mark) {
  return text.ends_with(mark) || text.ends_with("./.");
}

/// Without a final `.`, `;` or `,`; the dots of an ellipsis stay.
std::string_view without_final_stop(std::string_view text) {
  const bool ellipsis = text.ends_with("..");
  if (!ellipsis && !text.empty() && std::string_view(".;,").find(text.back()) != text.npos)
    text.remove_suffix(1);
  return text;
}

}  // namespace

std::string with_end_mark(std::string_view text, std::string_view mark) {
  text = without_final_blanks(text);
  if (has_mark(text, mark)) return std::string(text);
  return std::string(without_final_stop(text)) += mark;
}

void put_end_mark(model::Paragraph& paragraph, std::string_view mark) {
  model::Inlines& inlines = paragraph.inlines;
  for (std::size_t i = inlines.size(); i-- > 0;) {
    auto* run = std::get_if<model::Run>(&inlines[i]);
    if (run == nullptr) continue;
    const std::string_view text = without_final_blanks(run->text);
    if (text.empty()) continue;
    if (i + 1 == inlines.size()) {
      run->text = with_end_mark(text, mark);
    } else if (!has_mark(text, mark)) {
      run->text = std::string(without_final_stop(text));
      inlines.emplace_back(model::Run{std::string(mark), run->bold, run->italic});
    }
    return;
  }
}

bool ends_with_mark(const model::Table& table, std::string_view mark) {
  if (table.rows.empty()) return false;
  const std::vector<model::Cell>& cells = table.rows.back().cells;
  for (std::size_t i = cells.size(); i-- > 0;)
    for (std::size_t j = cells[i].blocks.size(); j-- > 0;)
      if (const auto* paragraph = std::get_if<model::Paragraph>(&cells[i].blocks[j])) {
        const std::string text = model::text_of(paragraph->inlines);
        const std::string_view words = without_final_blanks(text);
        if (!words.empty()) return has_mark(words, mark);
      }
  return false;
}

}  // namespace vanban::templating
