// SPDX-License-Identifier: MIT
#include "sample_documents.hpp"
#include "base/roman.hpp"

#include <algorithm>
#include <array>
#include <random>

#include "docx/wml/label_shape.hpp"
#include "model/headings.hpp"
#include "model/parts/letterhead.hpp"
#include "model/parts/signature.hpp"
#include "model/parts/title.hpp"
#include "model/style_sheet.hpp"
#include "model/walk.hpp"

namespace vanban::docx::samples {
namespace {

using model::Block;
using model::FootnoteMark;
using model::Label;
using model::LineBreak;
using model::NumberKind;
using model::Paragraph;
using model::Run;
using model::Section;
using model::SectionRole;
using model::StyleId;
using model::Table;

const char* const kSentence =
    "Thực hiện Quyết định số 140/QĐ-BTP ngày 31 tháng 01 năm 2024 của Bộ trưởng Bộ Tư pháp về việc "
    "ban hành Kế hoạch phát động phong trào thi đua, khen thưởng Ngành Tư pháp năm 2024, đơn vị "
    "xây "
    "dựng kế hoạch với các nội dung sau đây.";

void append(std::vector<Block>& blocks, std::vector<Block> more) {
  blocks.insert(blocks.end(), more.begin(), more.end());
}

Paragraph labelled(StyleId style, NumberKind kind, const std::string& label,
                   const std::string& text) {
  Paragraph result = paragraph(style, text);
  result.label = Label{label, kind, false, false, false};
  return result;
}

Table letterhead(bool with_issue_line) {
  model::parts::Letterhead head;
  head.parent_organ = "UBND TỈNH TÂY NINH";
  head.organ = "SỞ TƯ PHÁP";
  if (with_issue_line) head.issue = {"Số:      /KH-STP", "Tây Ninh, ngày    tháng 02 năm 2024", ""};
  return model::parts::letterhead(head, model::PageSetup{}.text_width());
}

Table signature() {
  model::parts::Signature block;
  block.recipients = {"- Như Điều 3;", "- Bộ Tư pháp (để b/c);", "- Lưu: VT, VP (05 bản)."};
  block.drafter = "PL.(30)";
  block.signer = {{"KT. GIÁM ĐỐC"}, "PHÓ GIÁM ĐỐC", "", "Nguyễn Văn A"};
  return model::parts::signature(block, model::PageSetup{}.text_width());
}

/// Drawn lines as `prepare` would leave them: some length, the same everywhere.
void set_rule_lengths(model::Document& document) {
  const Length length = Length::twips(1600);
  for (Section& section : document.sections) {
    for (Block& block : section.blocks) {
      if (auto* rule = std::get_if<model::Rule>(&block)) rule->length = length;
      auto* table = std::get_if<Table>(&block);
      if (table == nullptr) continue;
      for (model::Row& row : table->rows)
        for (model::Cell& cell : row.cells)
          for (model::CellBlock& inner : cell.blocks)
            if (auto* rule = std::get_if<model::Rule>(&inner)) rule->length = length;
    }
  }
}

model::Cell cell(int column, const std::string& text, StyleId style = StyleId::table_text) {
  model::Cell result;
  result.column = column;
  result.blocks.push_back(paragraph(style, text));
  return result;
}

model::Cell spanning(model::Cell cell, int columns, int rows) {
  cell.column_span = columns;
  cell.row_span = rows;
  cell.vertical = model::VerticalAlignment::centre;
  return cell;
}

Table data_table(int rows, Length width) {
  Table table;
  const std::int64_t twips = width.in_twips();
  table.columns = {Length::twips(700), Length::twips(twips - 700 - 4400), Length::twips(2200),
                   Length::twips(2200)};
  table.padding = Length::twips(108);
  table.header_rows = 2;
  model::Row first, second;
  first.cells = {spanning(cell(0, "STT", StyleId::table_heading), 1, 2),
                 spanning(cell(1, "Nhiệm vụ", StyleId::table_heading), 1, 2),
                 spanning(cell(2, "Phân công", StyleId::table_heading), 2, 1)};
  second.cells = {cell(2, "Chủ trì", StyleId::table_heading),
                  cell(3, "Phối hợp", StyleId::table_heading)};
  table.rows = {first, second};
  for (int i = 1; i <= rows; ++i) {
    model::Row row;
    row.keep_whole = i % 5 != 0;
    row.cells = {cell(0, std::to_string(i)), cell(1, kSentence), cell(2, "Văn phòng"),
                 cell(3, "Các phòng, đơn vị")};
    table.rows.push_back(row);
  }
  model::Row last;
  last.cells = {spanning(cell(0, "Tổng cộng"), 2, 1), cell(2, "1 < 2 & \"3\""), cell(3, "")};
  table.rows.push_back(last);
  return table;
}

/// Text with marks, a line end, footnotes, and characters that XML or WordprocessingML treat apart.
Paragraph marked_text(std::size_t first_footnote) {
  Paragraph result = paragraph(StyleId::body, "Chữ thường, ");
  result.inlines.push_back(Run{"chữ đậm", true, false});
  result.inlines.push_back(Run{", ", false, false});
  result.inlines.push_back(Run{"chữ nghiêng", false, true});
  result.inlines.push_back(FootnoteMark{first_footnote});
  result.inlines.push_back(Run{" & <dấu> \"ngoặc\" không\u00A0ngắt, 27\u2011NQ/TW", false, false});
  result.inlines.push_back(LineBreak{});
  result.inlines.push_back(Run{"dòng mới", true, true});
  result.inlines.push_back(FootnoteMark{first_footnote + 1});
  result.inlines.push_back(Run{".", false, false});
  return result;
}

model::Footnote footnote(const std::string& text) {
  return {{paragraph(StyleId::footnote, text), paragraph(StyleId::footnote, "Đoạn thứ hai.")}};
}

std::vector<Block> headed_body() {
  std::vector<Block> blocks;
  blocks.push_back(heading(1, "I.", "MỤC ĐÍCH, YÊU CẦU"));
  blocks.push_back(heading(2, "1.", "Mục đích"));
  blocks.push_back(labelled(StyleId::dash_item, NumberKind::dash, "-", kSentence));
  blocks.push_back(labelled(StyleId::plus_item, NumberKind::plus, "+", kSentence));
  blocks.push_back(heading(2, "2.", "Yêu cầu"));
  blocks.push_back(heading(3, "2.1.", "Yêu cầu chung"));
  blocks.push_back(heading(4, "2.1.1.", "Về thời gian"));
  blocks.push_back(paragraph(StyleId::body, kSentence));
  blocks.push_back(heading(4, "2.1.2.", "Về kinh phí"));
  blocks.push_back(heading(3, "2.2.", "Yêu cầu riêng"));
  blocks.push_back(heading(1, "II.", "NỘI DUNG"));
  for (const char* number : {"1.", "2.", "3."}) {
    Paragraph numbered = paragraph(StyleId::numbered, kSentence);
    numbered.label = Label{number, NumberKind::heading2, true, true, false};
    blocks.push_back(numbered);
  }
  return blocks;
}

std::vector<Block> decision_body() {
  std::vector<Block> blocks;
  blocks.push_back(paragraph(StyleId::legal_basis, "Luật A;"));
  blocks.push_back(paragraph(StyleId::legal_basis, "Luật B."));
  blocks.push_back(paragraph(StyleId::enacting_words, "QUYẾT ĐỊNH:"));
  blocks.push_back(paragraph(StyleId::part_marker, "Chương I"));
  blocks.push_back(paragraph(StyleId::part_title, "QUY ĐỊNH CHUNG"));
  Paragraph article = labelled(StyleId::article, NumberKind::article, "Điều 1.", kSentence);
  article.label->bold = true;
  article.anchor = "dieu-một";
  blocks.push_back(article);
  blocks.push_back(labelled(StyleId::numbered, NumberKind::clause, "1.", kSentence));
  for (const char* letter : {"a)", "b)", "c)", "d)", "đ)", "e)"})
    blocks.push_back(labelled(StyleId::point, NumberKind::point, letter, kSentence));
  return blocks;
}

Section section_of(SectionRole role, std::vector<Block> blocks) {
  Section section;
  section.role = role;
  section.blocks = std::move(blocks);
  return section;
}

Section landscape_section() {
  Section section = section_of(SectionRole::insert, {});
  section.page.landscape = true;
  section.blocks.push_back(paragraph(StyleId::body, "Bảng ngang."));
  section.blocks.push_back(data_table(12, section.page.text_width()));
  return section;
}

Section main_section() {
  std::vector<Block> blocks;
  blocks.push_back(letterhead(true));
  append(blocks, model::parts::title({"KẾ HOẠCH", "Phát động phong trào thi đua", ""}));
  blocks.push_back(model::TableOfContents{"MỤC LỤC", 3});
  blocks.push_back(paragraph(StyleId::body, kSentence));
  blocks.push_back(marked_text(0));
  append(blocks, headed_body());
  Paragraph aligned = paragraph(StyleId::body, "Canh phải, cách 12 pt, sang trang.");
  aligned.alignment = model::Alignment::right;
  aligned.space_after = Length::points(12);
  aligned.page_break_before = true;
  blocks.push_back(aligned);
  blocks.push_back(data_table(3, model::PageSetup{}.text_width()));
  blocks.push_back(data_table(1, model::PageSetup{}.text_width()));
  blocks.push_back(paragraph(StyleId::body, "Đoạn cuối./."));
  model::parts::keep_with_signature(blocks);
  blocks.push_back(signature());
  return section_of(SectionRole::main, blocks);
}

Section attached_section() {
  std::vector<Block> blocks;
  blocks.push_back(letterhead(false));
  append(blocks, model::parts::title({"QUY CHẾ", "Về việc A", "(Kèm theo Quyết định số    )"}));
  append(blocks, headed_body());
  append(blocks, decision_body());
  blocks.push_back(marked_text(2));
  return section_of(SectionRole::attached, blocks);
}

Section annex_section() {
  std::vector<Block> blocks =
      model::parts::annex_heading({"I", "DANH MỤC NHIỆM VỤ", "(Kèm theo Kế hoạch)", "phu-luc-1"});
  blocks.push_back(data_table(40, model::PageSetup{}.text_width()));
  return section_of(SectionRole::annex, blocks);
}

model::Metadata metadata() {
  model::Metadata result;
  result.type_name = "Kế hoạch";
  result.code_number = "12";
  result.code_notation = "KH-STP";
  result.organ_name = "Sở Tư pháp tỉnh Tây Ninh";
  result.subject = "Phát động phong trào \"thi đua\" & khen thưởng";
  result.issued_date = {5, 2, 2024};
  result.signer_position = "Phó Giám đốc";
  result.signer_name = "Nguyễn Văn A";
  result.title = "Kế hoạch Phát động phong trào thi đua";
  return result;
}

Sample sample(std::string name, model::Document document) {
  set_rule_lengths(document);
  Sample result{std::move(name), std::move(document), {}};
  result.facts = facts_for(result.document);
  return result;
}

using Labels = std::vector<std::pair<int, std::string>>;

Sample numbered(std::string name, const Labels& labels) {
  std::vector<Block> blocks;
  for (const auto& [level, label] : labels) blocks.push_back(heading(level, label, "ĐỀ MỤC"));
  return sample(std::move(name), document_of(blocks));
}

/// Numbers that restart, skip, begin in the middle or in another form.
Sample unusual_numbers() {
  return numbered(
      "numbers",
      {{2, "1."},     {2, "2."},   {2, "1."},   {1, "I."},   {2, "1."},  {3, "1.1."}, {3, "1.2."},
       {2, "5."},     {3, "5.1."}, {1, "II."},  {2, "3."},   {1, "V."},  {3, "4.2."}, {3, "4.3."},
       {4, "4.3.1."}, {1, "I."},   {2, "1."},   {1, "II)"},  {2, "1)"},  {2, "2)"},   {4, "7.8.9."},
       {1, "A."},     {2, "1."},   {1, "XIX."}, {2, "1999"}, {1, "XX."}, {3, "II.1."}});
}

Sample only_table() {
  return sample("table", document_of({data_table(2, model::PageSetup{}.text_width())}));
}

Sample other_choices() {
  model::StyleChoices choices;
  choices.body = FontSize::points(13);
  choices.line_spacing = 1150;
  choices.first_line = Length::millimetres(10);
  Sample result = everything();
  result.name = "choices";
  result.document.styles = model::make_style_sheet(choices);
  return result;
}

}  // namespace

Paragraph paragraph(StyleId style, const std::string& text) {
  Paragraph result;
  result.style = style;
  if (!text.empty()) result.inlines.push_back(Run{text});
  return result;
}

Paragraph heading(int level, const std::string& label, const std::string& title) {
  Paragraph result =
      paragraph(static_cast<StyleId>(static_cast<int>(StyleId::heading1) + level - 1), title);
  const auto kind = static_cast<NumberKind>(static_cast<int>(NumberKind::heading1) + level - 1);
  result.label = Label{label, kind, true, false, false};
  return result;
}

model::Document document_of(std::vector<Block> blocks) {
  model::Document document;
  document.styles = model::make_style_sheet();
  document.sections.push_back(section_of(SectionRole::main, std::move(blocks)));
  return document;
}

model::PageFacts facts_for(const model::Document& document) {
  model::PageFacts facts;
  facts.total_pages = 1;
  facts.section_pages.assign(document.sections.size(), 1);
  for (const model::Heading& heading : model::headings_of(document))
    facts.contents.push_back(
        {model::title_of(heading), heading.first->anchor, heading.level, 1, {}, {}});
  return facts;
}

Sample everything() {
  model::Document document;
  document.styles = model::make_style_sheet();
  document.metadata = metadata();
  document.sections = {main_section(), landscape_section(), attached_section(), annex_section()};
  for (const char* text : {"Chú thích một.", "Chú thích hai.", kSentence, "Chú thích bốn."})
    document.footnotes.push_back(footnote(text));
  return sample("everything", std::move(document));
}

std::vector<std::pair<int, std::string>> random_labels(unsigned seed) {
  std::mt19937 random(seed);
  std::array<int, 4> values{};
  std::vector<std::pair<int, std::string>> labels;
  for (int i = 0; i < 60; ++i) {
    const auto level = static_cast<std::size_t>(random() % 4);
    values[level] = random() % 5 == 0 ? static_cast<int>(random() % 30) + 1 : values[level] + 1;
    if (random() % 8 != 0) std::fill(values.begin() + static_cast<int>(level) + 1, values.end(), 0);
    std::string label = level == 0 ? to_roman(values[0]).value() : "";
    for (std::size_t shown = 1; shown <= level; ++shown)
      label += (shown > 1 ? "." : "") + std::to_string(values[shown]);
    labels.emplace_back(static_cast<int>(level) + 1, label + (random() % 15 == 0 ? ")" : "."));
  }
  return labels;
}

std::vector<Sample> all() {
  std::vector<Sample> samples;
  Labels labels;
  for (unsigned seed = 0; seed < 8; ++seed)
    for (auto& label : random_labels(seed)) labels.push_back(std::move(label));
  samples.push_back(numbered("random-numbers", labels));
  samples.push_back(everything());
  samples.push_back(other_choices());
  samples.push_back(unusual_numbers());
  samples.push_back(only_table());
  samples.push_back(sample("empty", document_of({})));
  samples.push_back(
      sample("one-line", document_of({paragraph(StyleId::body, "Một dòng duy nhất./.")})));
  return samples;
}

}  // namespace vanban::docx::samples
