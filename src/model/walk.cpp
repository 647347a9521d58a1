// SPDX-License-Identifier: MIT
#include "model/walk.hpp"

#include <type_traits>

namespace vanban::model {
namespace {

template <typename Cells, typename Visit>
void visit_cell_blocks(Cells& blocks, const Visit& visit) {
  for (auto& block : blocks)
    if (auto* paragraph = std::get_if<Paragraph>(&block)) visit(*paragraph);
}

template <typename TableType, typename Visit>
void visit_table(TableType& table, const Visit& visit) {
  for (auto& row : table.rows)
    for (auto& cell : row.cells) visit_cell_blocks(cell.blocks, visit);
}

template <typename BlockType, typename Visit>
void visit_block(BlockType& block, const Visit& visit) {
  if (auto* paragraph = std::get_if<Paragraph>(&block)) visit(*paragraph);
  if (auto* table = std::get_if<Table>(&block)) visit_table(*table, visit);
}

template <typename DocumentType, typename Visit>
void visit_document(DocumentType& document, const Visit& visit) {
  for (auto& section : document.sections) {
    for (auto& block : section.blocks) visit_block(block, visit);
    visit_cell_blocks(section.foot, visit);
  }
  for (auto& footnote : document.footnotes)
    for (auto& paragraph : footnote.paragraphs) visit(paragraph);
}

}  // namespace

void for_each_paragraph(const Document& document,
                        const std::function<void(const Paragraph&)>& visit) {
  visit_document(document, visit);
}

void for_each_paragraph(Document& document, const std::function<void(Paragraph&)>& visit) {
  visit_document(document, visit);
}

void for_each_paragraph(Block& block, const std::function<void(Paragraph&)>& visit) {
  visit_block(block, visit);
}

std::string text_of(const Inlines& inlines) {
  std::string text;
  for (const Inline& item : inlines) {
    if (const Run* run = std::get_if<Run>(&item)) text += run->text;
    if (std::holds_alternative<LineBreak>(item)) text += '\n';
  }
  return text;
}

}  // namespace vanban::model
