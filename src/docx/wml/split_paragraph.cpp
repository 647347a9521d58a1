// SPDX-License-Identifier: MIT
#include "docx/wml/split_paragraph.hpp"

#include <tuple>
#include <utility>

namespace vanban::docx::wml {
namespace {

using model::Inline;
using model::Inlines;
using model::Run;

/// Bytes that model::text_of gives an item.
std::size_t size_of(const Inline& item) {
  if (const auto* run = std::get_if<Run>(&item)) return run->text.size();
  return std::holds_alternative<model::LineBreak>(item) ? 1 : 0;
}

/// Cuts inlines in two; what has no width of its own and stands at the cut goes to the first part.
std::pair<Inlines, Inlines> cut(const Inlines& inlines, std::size_t at) {
  std::pair<Inlines, Inlines> parts;
  std::size_t begin = 0;
  for (const Inline& item : inlines) {
    const std::size_t end = begin + size_of(item);
    if (end <= at) {
      parts.first.push_back(item);
    } else if (begin >= at) {
      parts.second.push_back(item);
    } else {
      Run first = std::get<Run>(item);
      Run second = first;
      first.text.resize(at - begin);
      second.text.erase(0, at - begin);
      parts.first.emplace_back(std::move(first));
      parts.second.emplace_back(std::move(second));
    }
    begin = end;
  }
  return parts;
}

/// A line end needs neither blanks nor a forced line end before the end of its paragraph.
void drop_line_end(Inlines& line) {
  if (line.empty()) return;
  if (std::holds_alternative<model::LineBreak>(line.back())) line.pop_back();
  if (line.empty()) return;
  auto* run = std::get_if<Run>(&line.back());
  while (run != nullptr && run->text.ends_with(' ')) run->text.pop_back();
}

}  // namespace

SplitParagraph split_paragraph(const model::Paragraph& paragraph,
                               const model::LastParagraph& last) {
  SplitParagraph split{paragraph, {}, paragraph};
  Inlines head;
  std::tie(head, split.tail.inlines) = cut(paragraph.inlines, last.split);
  drop_line_end(head);
  std::tie(split.head.inlines, split.last_line) = cut(head, last.last_line);
  split.head.keep_next = false;
  split.head.space_after = Length();
  split.tail.label.reset();
  split.tail.anchor.clear();
  split.tail.page_break_before = false;
  return split;
}

}  // namespace vanban::docx::wml
