// SPDX-License-Identifier: MIT
#include "model/parts/letterhead.hpp"

namespace vanban::model::parts {

const char* const kNationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const char* const kMotto = "Độc lập - Tự do - Hạnh phúc";

namespace {

/// Between the letterhead and what stands below it; the decree leaves this gap free.
constexpr Length kGapBelow = Length::points(14);
constexpr int kNationalColumn = 2;

Cell cell_at(int column, std::vector<CellBlock> blocks) {
  Cell cell;
  cell.column = column;
  cell.blocks = std::move(blocks);
  return cell;
}

Paragraph ruled(StyleId style, const SourcedText& text) {
  Paragraph paragraph = paragraph_of(style, text);
  paragraph.space_after = kAboveRule;
  return paragraph;
}

Cell organ_cell(const Letterhead& letterhead) {
  std::vector<CellBlock> blocks;
  if (!letterhead.parent_organ.empty())
    blocks.push_back(paragraph_of(StyleId::parent_organ, letterhead.parent_organ));
  blocks.push_back(ruled(StyleId::organ, letterhead.organ));
  blocks.push_back(short_rule());
  return cell_at(0, std::move(blocks));
}

/// The line under Tiêu ngữ is as long as its text (Mục II.1.b).
Cell national_cell() {
  Rule rule;
  rule.measure = {RuleMeasure::Base::text_above, 1000};
  rule.keep_next = true;
  return cell_at(kNationalColumn, {paragraph_of(StyleId::national_name, kNationalName),
                                   ruled(StyleId::motto, kMotto), rule});
}

/// V/v stands 6 pt below số and ký hiệu (Mục II.5.b).
Cell code_cell(const IssueLine& issue) {
  std::vector<CellBlock> blocks{paragraph_of(StyleId::code, issue.code)};
  if (!issue.letter_subject.empty()) {
    std::get<Paragraph>(blocks.front()).space_after = Length::points(6);
    blocks.push_back(paragraph_of(StyleId::letter_subject, issue.letter_subject));
  }
  return cell_at(0, std::move(blocks));
}

/// Room below the last row, in whichever cell is the taller.
void set_apart(Row& last_row) {
  for (Cell& cell : last_row.cells) {
    std::visit([](auto& block) { block.space_after = kGapBelow; }, cell.blocks.back());
  }
}

Row issue_row(const IssueLine& issue) {
  Row row;
  row.cells = {code_cell(issue),
               cell_at(kNationalColumn, {paragraph_of(StyleId::place_date, issue.place_date)})};
  return row;
}

}  // namespace

Table letterhead(const Letterhead& letterhead, Length text_width) {
  Table table;
  table.role = TableRole::letterhead;
  const Length left = PageSetup::whole_twips(text_width * 2 / 5);
  table.columns = {left, kLetterheadGap, text_width - left - kLetterheadGap};
  Row names;
  names.cells = {organ_cell(letterhead), national_cell()};
  names.keep_next = letterhead.issue.has_value();
  table.rows.push_back(std::move(names));
  if (letterhead.issue) table.rows.push_back(issue_row(*letterhead.issue));
  set_apart(table.rows.back());
  return table;
}

}  // namespace vanban::model::parts
