// SPDX-License-Identifier: MIT
#include "model/parts/signature.hpp"

namespace vanban::model::parts {
namespace {

/// Empty lines for the signature and the seal: 5 × 16 pt is 28 mm, room for a seal of 36 mm that
/// covers a part of title and name, as it does in every issued document.
constexpr int kSignatureLines = 5;
/// Between the content and the block; the forms leave about a line.
constexpr Length kAboveSignature = Length::points(14);
/// More recipients than fill a page: the row must then be allowed to break.
constexpr std::size_t kMostLinesOfOnePage = 45;

Cell recipients_cell(const Signature& signature) {
  Cell cell;
  if (!signature.recipients.empty())
    cell.blocks.push_back(paragraph_of(StyleId::recipients_label, "Nơi nhận:"));
  for (const SourcedText& line : signature.recipients)
    cell.blocks.push_back(paragraph_of(StyleId::recipient, line));
  if (!signature.drafter.empty())
    cell.blocks.push_back(paragraph_of(StyleId::recipient, signature.drafter));
  if (cell.blocks.empty()) cell.blocks.push_back(paragraph_of(StyleId::recipient, ""));
  return cell;
}

Cell signer_cell(const Signer& signer) {
  Cell cell;
  cell.column = 1;
  for (const SourcedText& line : signer.authority)
    cell.blocks.push_back(paragraph_of(StyleId::signer_title, line));
  cell.blocks.push_back(paragraph_of(StyleId::signer_title, signer.title));
  for (int i = 0; i < kSignatureLines; ++i)
    cell.blocks.push_back(paragraph_of(StyleId::signature_space, ""));
  if (!signer.post.empty()) cell.blocks.push_back(paragraph_of(StyleId::signer_name, signer.post));
  if (!signer.name.empty()) cell.blocks.push_back(paragraph_of(StyleId::signer_name, signer.name));
  return cell;
}

/// Every paragraph keeps with the next but the last of each cell, which has none in the table.
void keep_together(Cell& cell) {
  for (std::size_t i = 0; i + 1 < cell.blocks.size(); ++i)
    if (auto* paragraph = std::get_if<Paragraph>(&cell.blocks[i])) paragraph->keep_next = true;
}

}  // namespace

Table signature(const Signature& signature, Length text_width) {
  Table table;
  table.role = TableRole::signature;
  // The signer has the right half: the diagram draws ô 7a from 50 to 98 % of the width.
  const Length left = PageSetup::whole_twips(text_width / 2);
  table.columns = {left, text_width - left};
  Row row;
  row.cells = {recipients_cell(signature), signer_cell(signature.signer)};
  row.keep_whole = signature.recipients.size() <= kMostLinesOfOnePage;
  if (row.keep_whole)
    for (Cell& cell : row.cells) keep_together(cell);
  table.rows.push_back(std::move(row));
  return table;
}

void keep_with_signature(std::vector<Block>& body) {
  if (body.empty()) return;
  auto* paragraph = std::get_if<Paragraph>(&body.back());
  if (paragraph == nullptr) return;
  paragraph->keep_next = true;
  paragraph->space_after = kAboveSignature;
}

}  // namespace vanban::model::parts
