// SPDX-License-Identifier: MIT
#include "templating/values/end_mark.hpp"

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

}  // namespace vanban::templating
