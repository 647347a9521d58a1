// SPDX-License-Identifier: MIT
#include "synthetic_pages.hpp"

#include <utility>

#include "base/utf8.hpp"

namespace vanban::pdf {
namespace {

using layout::NodeIndex;
using layout::Tag;

constexpr Length kPaperWidth = Length::twips(11906), kPaperHeight = Length::twips(16838);
constexpr Length kLeft = Length::millimetres(30), kTop = Length::millimetres(20);
constexpr Length kTextWidth = Length::twips(9355);
constexpr Length kLineHeight = Length::points(18);
constexpr FontSize kSize = FontSize::points(14);

/// Splits at blanks.
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const auto blank = text.find(' ');
    if (blank != 0) words.push_back(text.substr(0, blank));
    text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
  }
  return words;
}

}  // namespace

SyntheticPages::SyntheticPages(const fonts::FontSet& fonts) : fonts_(fonts) {
  document_.nodes.push_back({Tag::document, 0, 1, 1, 0});
  end_page();
}

NodeIndex SyntheticPages::add_node(Tag tag, NodeIndex parent) {
  layout::StructureNode node;
  node.tag = tag;
  node.parent = parent;
  document_.nodes.push_back(node);
  return static_cast<NodeIndex>(document_.nodes.size() - 1);
}

Length SyntheticPages::width_of(std::string_view text, fonts::FaceId face, FontSize size) const {
  std::int64_t units = 0;
  for (std::size_t at = 0; at < text.size();) units += fonts_[face].advance(utf8::next(text, at));
  return Length::emu(units * size.half_points * 6350 / fonts::kUnitsPerEm);
}

void SyntheticPages::add_run(layout::TextRun run, std::string_view text) {
  run.text_offset = static_cast<std::uint32_t>(document_.text.size());
  run.text_size = static_cast<std::uint32_t>(text.size());
  run.width = width_of(text, run.face, run.size);
  document_.text += text;
  document_.runs.push_back(run);
  ++document_.pages.back().lines.back().run_count;
}

void SyntheticPages::add_line(std::string_view text, Length x, Length word_space, NodeIndex node,
                              fonts::FaceId face) {
  layout::Line line;
  line.baseline = y_;
  line.first_run = static_cast<std::uint32_t>(document_.runs.size());
  document_.pages.back().lines.push_back(line);
  layout::TextRun run;
  run.face = face, run.size = kSize, run.x = x, run.word_space = word_space, run.node = node;
  add_run(run, text);
}

void SyntheticPages::set_text(std::string_view text, Length x, Length width, NodeIndex node,
                              fonts::FaceId face) {
  std::string line;
  const auto flush = [&](bool last) {
    y_ += kLineHeight;
    if (y_ > kPaperHeight - kTop) end_page(), y_ += kLineHeight;
    std::int64_t blanks = 0;
    for (const char c : line) blanks += c == ' ';
    const Length rest = width - width_of(line, face, kSize);
    add_line(line, x, last || blanks == 0 ? Length{} : rest / blanks, node, face);
    line.clear();
  };
  for (const std::string_view word : words_of(text)) {
    std::string longer = line + (line.empty() ? "" : " ") + std::string(word);
    if (!line.empty() && width_of(longer, face, kSize) > width) {
      flush(false);
      longer = word;
    }
    line = std::move(longer);
  }
  flush(true);
}

NodeIndex SyntheticPages::paragraph(std::string_view text, Tag tag, fonts::FaceId face) {
  const NodeIndex node = add_node(tag, 0);
  set_text(text, kLeft, kTextWidth, node, face);
  return node;
}

void SyntheticPages::heading(std::string_view text, int level) {
  const auto tag = static_cast<Tag>(static_cast<int>(Tag::heading1) + level - 1);
  const NodeIndex node = paragraph(text, tag, fonts::FaceId::bold);
  const auto page = static_cast<std::uint32_t>(document_.pages.size() - 1);
  document_.bookmarks.push_back({std::string(text), level, page, y_ - kLineHeight, node});
}

void SyntheticPages::table(const std::vector<std::vector<std::string>>& rows) {
  const NodeIndex table = add_node(Tag::table, 0);
  const Length column = kTextWidth / static_cast<std::int64_t>(rows.front().size());
  const Length thickness = Length::twips(10);
  for (const auto& cells : rows) {
    const NodeIndex row = add_node(Tag::table_row, table);
    const bool header = &cells == &rows.front();
    const Length top = y_;
    Length x = kLeft;
    for (const std::string& text : cells) {
      const NodeIndex cell = add_node(header ? Tag::table_header : Tag::table_cell, row);
      y_ = top;
      if (!text.empty())
        set_text(text, x, column, add_node(Tag::paragraph, cell), fonts::FaceId::regular);
      document_.pages.back().strokes.push_back({x, top, x, top + kLineHeight, thickness});
      x += column;
    }
    y_ = top + kLineHeight;
    document_.pages.back().strokes.push_back({kLeft, y_, kLeft + kTextWidth, y_, thickness});
  }
}

void SyntheticPages::footnote(std::string_view text, int number) {
  const std::string mark = std::to_string(number);
  const layout::TextRun last = document_.runs.back();
  const NodeIndex reference = add_node(Tag::reference, last.node);
  layout::TextRun run = last;
  run.x = last.x + last.width;
  run.size = FontSize::points(8);
  run.rise = Length::points(5);
  run.word_space = {};
  run.node = reference;
  add_run(run, mark);
  const NodeIndex note = add_node(Tag::note, 0);
  document_.nodes[reference].note = document_.nodes[note].note = static_cast<std::uint32_t>(number);
  const NodeIndex label = add_node(Tag::label, note);
  y_ += kLineHeight;
  add_line(mark + " ", kLeft, {}, label, fonts::FaceId::regular);
  y_ -= kLineHeight;
  set_text(text, kLeft + Length::points(14), kTextWidth - Length::points(14), note,
           fonts::FaceId::regular);
}

void SyntheticPages::end_page() {
  layout::Page page;
  page.width = kPaperWidth, page.height = kPaperHeight;
  page.number = static_cast<int>(document_.pages.size()) + 1;
  document_.pages.push_back(page);
  y_ = kTop;
}

layout::PagedDocument SyntheticPages::take() {
  for (layout::Page& page : document_.pages) {
    if (page.number == 1) continue;
    page.shows_number = true;
    layout::Line line;
    line.baseline = Length::millimetres(14);
    line.first_run = static_cast<std::uint32_t>(document_.runs.size());
    line.run_count = 1;
    page.lines.push_back(line);
    layout::TextRun run;
    const std::string number = std::to_string(page.number);
    run.x = kPaperWidth / 2;
    run.size = kSize;
    run.text_offset = static_cast<std::uint32_t>(document_.text.size());
    run.text_size = static_cast<std::uint32_t>(number.size());
    document_.text += number;
    document_.runs.push_back(run);
  }
  return std::move(document_);
}

model::Metadata full_metadata() {
  model::Metadata metadata;
  metadata.type_name = "Kế hoạch";
  metadata.code_number = "05";
  metadata.code_notation = "KH-STP";
  metadata.organ_name = "Sở Tư pháp";
  metadata.subject = "Phát động phong trào thi đua, khen thưởng năm 2024";
  metadata.issued_date = {5, 2, 2024};
  metadata.signer_position = "Giám đốc";
  metadata.signer_name = "Nguyễn Văn A";
  metadata.title = "Kế hoạch Phát động phong trào thi đua, khen thưởng năm 2024";
  return metadata;
}

layout::PagedDocument eight_pages(const fonts::FontSet& fonts) {
  static constexpr std::string_view kProse[] = {
      "Thực hiện Quyết định số 140/QĐ-BTP ngày 31 tháng 01 năm 2024 của Bộ trưởng Bộ Tư pháp, Sở "
      "Tư "
      "pháp phát động phong trào thi đua năm 2024 với chủ đề “Toàn ngành Tư pháp đoàn kết, kỷ "
      "cương, "
      "trách nhiệm, chủ động, sáng tạo, hoàn thành xuất sắc nhiệm vụ”, cụ thể như sau:",
      "Phát huy tinh thần đoàn kết, năng động, sáng tạo của tập thể, công chức, viên chức, người "
      "lao "
      "động; khắc phục khó khăn, thi đua hoàn thành toàn diện, kịp thời, có chất lượng các nhiệm "
      "vụ "
      "được giao (100% văn bản gửi thẩm định đúng hạn).",
      "Tiếp tục đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh gắn với "
      "việc "
      "thực hiện Nghị quyết; nâng cao chất lượng công tác xây dựng, kiểm tra, rà soát, hệ thống "
      "hóa "
      "văn bản quy phạm pháp luật, phổ biến, giáo dục pháp luật và hòa giải ở cơ sở.",
  };
  SyntheticPages pages(fonts);
  int number = 0;
  for (int part = 1; part <= 6; ++part) {
    pages.heading("I. MỤC ĐÍCH, YÊU CẦU CỦA PHONG TRÀO THI ĐUA", 1);
    for (int section = 1; section <= 3; ++section) {
      pages.heading("1. Nội dung, tiêu chí thi đua đối với các đơn vị trực thuộc", 2);
      for (const std::string_view text : kProse) pages.paragraph(text);
      pages.paragraph("Các phong trào thi đua phải thiết thực, hiệu quả, tránh phô trương.",
                      Tag::paragraph, fonts::FaceId::italic);
      if (section == 2) pages.footnote("Nghị định số 98/2023/NĐ-CP ngày 31/12/2023.", ++number);
    }
  }
  pages.table({{"STT", "Nội dung", "Chủ trì", "Thời gian"},
               {"1", "Đăng ký thi đua", "Văn phòng", "Tháng 02"},
               {"2", "Sơ kết", "", "Tháng 6"}});
  return pages.take();
}

}  // namespace vanban::pdf
