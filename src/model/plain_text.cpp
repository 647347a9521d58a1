// SPDX-License-Identifier: MIT
#include "model/plain_text.hpp"

#include <string_view>

#include <fmt/format.h>

namespace vanban::model {
namespace {

void append_inline(std::string& text, const Inline& item) {
  if (const Run* run = std::get_if<Run>(&item)) {
    text += with_plain_hyphens(run->text);
  } else if (const FootnoteMark* mark = std::get_if<FootnoteMark>(&item)) {
    text += fmt::format("[{}]", mark->index + 1);
  } else {
    text += '\n';
  }
}

void append_paragraph(std::string& text, const Paragraph& paragraph) {
  if (paragraph.label) text += paragraph.label->text + ' ';
  for (const Inline& item : paragraph.inlines) append_inline(text, item);
  text += '\n';
}

/// Column by column, as a reader takes the letterhead: all of the left, then all of the right.
void append_by_columns(std::string& text, const Table& table) {
  for (const Row& row : table.rows)
    for (const Cell& cell : row.cells)
      for (const CellBlock& block : cell.blocks)
        if (const Paragraph* paragraph = std::get_if<Paragraph>(&block))
          if (!paragraph->inlines.empty()) append_paragraph(text, *paragraph);
}

struct Appender {
  std::string& text;
  void operator()(const Paragraph& paragraph) const { append_paragraph(text, paragraph); }
  void operator()(const Rule&) const {}
  void operator()(const Table& table) const { append_by_columns(text, table); }
  void operator()(const TableOfContents& contents) const { text += contents.title + '\n'; }
};

}  // namespace

std::string with_plain_hyphens(std::string_view text) {
  constexpr std::string_view kNoBreakHyphen = "\u2011";
  std::string plain;
  for (std::size_t at; (at = text.find(kNoBreakHyphen)) != std::string_view::npos;) {
    plain.append(text.substr(0, at)) += '-';
    text.remove_prefix(at + kNoBreakHyphen.size());
  }
  return plain.append(text);
}

std::string plain_text(const Document& document) {
  std::string text;
  for (const Section& section : document.sections) {
    if (!text.empty()) text += '\n';
    for (const Block& block : section.blocks) std::visit(Appender{text}, block);
    for (const CellBlock& block : section.foot) std::visit(Appender{text}, block);
  }
  for (std::size_t i = 0; i < document.footnotes.size(); ++i) {
    text += fmt::format("[{}] ", i + 1);
    for (const Paragraph& paragraph : document.footnotes[i].paragraphs)
      append_paragraph(text, paragraph);
  }
  return text;
}

}  // namespace vanban::model
