// SPDX-License-Identifier: MIT
#include "model/parts/title.hpp"

namespace vanban::model::parts {
namespace {

/// Centred heads stay with what follows them.
Paragraph head_line(StyleId style, const SourcedText& text) {
  Paragraph paragraph = paragraph_of(style, text);
  paragraph.keep_next = true;
  return paragraph;
}

/// Ends a head with its line, and one line's room between it and the content.
void close_with_rule(std::vector<Block>& head) {
  auto& last = std::get<Paragraph>(head.back());
  last.space_after = kAboveRule;
  Rule rule = short_rule();
  rule.space_after = Length::points(10);
  head.push_back(rule);
}

}  // namespace

std::vector<Block> title(const Title& title) {
  std::vector<Block> blocks{head_line(StyleId::document_kind, title.kind)};
  if (!title.subject.empty()) blocks.push_back(head_line(StyleId::subject, title.subject));
  if (!title.attachment_note.empty())
    blocks.push_back(head_line(StyleId::attachment_note, title.attachment_note));
  close_with_rule(blocks);
  return blocks;
}

std::vector<Block> annex_heading(const AnnexHeading& heading) {
  const std::string label = heading.number.empty() ? "Phụ lục" : "Phụ lục " + heading.number;
  Paragraph first = head_line(StyleId::annex_label, label);
  first.anchor = heading.anchor;
  std::vector<Block> blocks{std::move(first)};
  if (!heading.title.empty()) blocks.push_back(head_line(StyleId::annex_title, heading.title));
  if (heading.attachment_note.empty()) return blocks;
  blocks.push_back(head_line(StyleId::attachment_note, heading.attachment_note));
  close_with_rule(blocks);
  return blocks;
}

}  // namespace vanban::model::parts
