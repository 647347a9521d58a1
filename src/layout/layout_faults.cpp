// SPDX-License-Identifier: MIT
#include "layout/layout_faults.hpp"

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "model/provenance.hpp"
#include "model/walk.hpp"

namespace vanban::layout {
namespace {

constexpr std::size_t kExcerpt = 60;  // code points
constexpr std::size_t kBefore = 20;   // of them in front of what is meant

std::string_view without_front(std::string_view text, std::size_t count) {
  std::size_t offset = 0;
  for (; count > 0 && offset < text.size(); --count) utf8::next(text, offset);
  return text.substr(offset);
}

/// A piece of the text that shows the character at `position`.
std::string excerpt(std::string_view text, std::size_t position = 0) {
  const std::size_t skipped = position + kBefore < kExcerpt ? 0 : position - kBefore;
  text = without_front(text, skipped);
  const std::string_view rest = without_front(text, kExcerpt);
  std::string result = skipped > 0 ? "…" : "";
  result += text.substr(0, text.size() - rest.size());
  if (!rest.empty()) result += "…";
  return result;
}

/// Whole millimetres, up, so that "needs 176 mm, has 175" never reads "175 of 175".
long long millimetres_up(Length length) {
  constexpr std::int64_t kPerMillimetre = 36'000;
  return (length.in_emu() + kPerMillimetre - 1) / kPerMillimetre;
}

/// The first paragraph with text, to name a table by.
model::Paragraph first_paragraph(const model::Table& table) {
  for (const model::Row& row : table.rows) {
    for (const model::Cell& cell : row.cells) {
      for (const model::CellBlock& block : cell.blocks) {
        const auto* paragraph = std::get_if<model::Paragraph>(&block);
        if (paragraph != nullptr && !model::text_of(*paragraph).empty()) return *paragraph;
      }
    }
  }
  return {};
}

Diagnostic no_glyph(char32_t code_point, const std::string& text) {
  std::string sign;
  if (code_point >= 0x20) utf8::append(sign, code_point);
  const std::string number = fmt::format("U+{:04X}", static_cast<std::uint32_t>(code_point));
  return make_error(
      "layout.missing-glyph", Fault::layout,
      {fmt::format("phông chữ không có ký tự “{}” ({}), trong đoạn: {}", sign, number, text),
       fmt::format("the font has no character “{}” ({}), in the paragraph: {}", sign, number,
                   text)},
      {"Bỏ hoặc thay ký tự này bằng chữ, ký hiệu thông thường.",
       "Remove the character or put an ordinary letter or sign in its place."});
}

}  // namespace

void Findings::add(Diagnostic finding, model::OriginId origin, model::UnitId unit) {
  if (list_.size() >= kMostFindings) {
    ++left_out_;
    return;
  }
  finding.place = model::place_of(document_.provenance, origin, unit);
  list_.push_back(std::move(finding));
}

void Findings::missing_glyph(char32_t code_point, const model::Paragraph& paragraph) {
  if (list_.size() >= kMostFindings) {
    ++left_out_;
    return;
  }
  const std::string text = model::text_of(paragraph);
  std::set<std::uint32_t> origins;
  std::size_t position = 0;
  for (std::size_t offset = 0; offset < text.size(); ++position) {
    if (utf8::next(text, offset) != code_point) continue;
    const model::OriginId origin = model::origin_at(paragraph, position);
    if (origins.insert(origin.index).second)
      add_missing(code_point, paragraph, excerpt(text, position), origin);
  }
  if (origins.empty())  // in its label
    add_missing(code_point, paragraph, excerpt(text), paragraph.origin);
}

void Findings::add_missing(char32_t code_point, const model::Paragraph& paragraph,
                           const std::string& piece, model::OriginId origin) {
  const Place place = model::place_of(document_.provenance, origin);
  const bool known = !place.field.empty() || !place.file.empty();
  std::string where = known ? fmt::format("{}:{}:{}", place.field, place.file, place.line) : piece;
  if (missing_.emplace(code_point, std::move(where)).second)
    add(no_glyph(code_point, piece), origin, paragraph.unit);
}

void Findings::contents_empty(const model::TableOfContents& contents) {
  add(make_error("layout.contents-empty", Fault::layout,
                 {"mục lục không có dòng nào: văn bản không có đề mục, Phần, Chương, Mục, Điều có "
                  "tiêu đề hay Phụ lục",
                  "the table of contents has no line: the document has no headings, Phần, Chương, "
                  "Mục, titled Điều or Phụ lục"},
                 {"Bỏ mục lục (contents), hoặc đặt tiêu đề cho các phần của văn bản.",
                  "Leave the contents out, or give the parts of the document titles."}),
      contents.origin, {});
}

void Findings::table_too_wide(const model::Table& table, Length width, Length room) {
  const model::Paragraph first = first_paragraph(table);
  const std::string text = model::text_of(first);
  add(make_error(
          "layout.table-too-wide", Fault::layout,
          {fmt::format("bảng rộng {} mm nhưng khổ giấy chỉ còn {} mm; ô đầu tiên: {}",
                       millimetres_up(width), static_cast<long long>(room.in_millimetres()),
                       excerpt(text)),
           fmt::format("the table is {} mm wide but the paper has only {} mm; first cell: {}",
                       millimetres_up(width), static_cast<long long>(room.in_millimetres()),
                       excerpt(text))},
          {"Thu hẹp các cột, hoặc đặt bảng trong phụ lục khổ ngang.",
           "Make the columns narrower, or put the table into a landscape annex."}),
      table.origin, first.unit);
}

void Findings::word_cut(const model::Paragraph& paragraph, std::size_t position) {
  const std::string piece = excerpt(model::text_of(paragraph), position);
  Diagnostic finding = make_warning(
      "layout.word-cut",
      {fmt::format("một từ rộng hơn chỗ dành cho nó nên bị ngắt giữa từ, trong đoạn: {}", piece),
       fmt::format("a word is wider than its room and was cut, in the paragraph: {}", piece)},
      {"Nới rộng cột, thêm dấu cách vào chỗ có thể xuống dòng, hoặc chọn cỡ chữ nhỏ hơn cho bảng "
       "(style.table_size, từ 10).",
       "Widen the column, put a blank where the line may end, or choose a smaller size for tables "
       "(style.table_size, from 10)."});
  finding.fault = Fault::layout;
  add(std::move(finding), model::origin_at(paragraph, position), paragraph.unit);
}

void Findings::column_too_narrow(const model::Paragraph& paragraph) {
  const std::string piece = excerpt(model::text_of(paragraph));
  add(make_error("layout.column-too-narrow", Fault::layout,
                 {fmt::format("cột hẹp hơn cả một chữ của nó: {}", piece),
                  fmt::format("a column is narrower than a single letter of its text: {}", piece)},
                 {"Nới rộng cột (width), bỏ bớt cột, hoặc đặt bảng trong phụ lục khổ ngang.",
                  "Widen the column (width), leave columns out, or put the table into a landscape "
                  "annex."}),
      paragraph.origin, paragraph.unit);
}

void Findings::letterhead_too_wide(const model::Paragraph& widest, Length needed, Length room) {
  const std::string text = model::text_of(widest);
  add(make_error(
          "layout.letterhead-too-wide", Fault::layout,
          {fmt::format("phần đầu văn bản cần {} mm bề ngang nhưng chỉ được {} mm: {}",
                       millimetres_up(needed), static_cast<long long>(room.in_millimetres()),
                       excerpt(text)),
           fmt::format("the letterhead needs {} mm of width but may have only {} mm: {}",
                       millimetres_up(needed), static_cast<long long>(room.in_millimetres()),
                       excerpt(text))},
          {"Rút ngắn địa danh, hoặc chọn cỡ chữ nhỏ hơn cho Quốc hiệu, Tiêu ngữ và địa danh.",
           "Shorten the place name, or choose smaller sizes for the national name, motto and "
           "place."}),
      widest.origin, widest.unit);
}

void Findings::misplaced_line(const std::string& text, model::OriginId origin, model::UnitId unit) {
  const std::string piece = excerpt(text);
  add(make_error(
          "layout.misplaced-line", Fault::internal,
          {fmt::format("lỗi của chương trình: một dòng nằm ngoài chỗ của nó trên trang: {}", piece),
           fmt::format("an error of the program: a line stands outside its place on the "
                       "page: {}",
                       piece)},
          {"Không tệp nào được ghi. Xin báo lỗi kèm tệp dữ liệu.",
           "No file is written. Please report it with the data file."}),
      origin, unit);
}

Diagnostics Findings::take() {
  if (left_out_ > 0)
    list_.push_back(
        make_note("layout.more-findings",
                  {fmt::format("và {} chỗ khác, không liệt kê ở đây", left_out_),
                   fmt::format("and {} more, not listed here", left_out_)},
                  {"Sửa các chỗ trên rồi chạy lại.", "Fix those above and run again."}));
  left_out_ = 0;
  missing_.clear();
  return std::exchange(list_, {});
}

}  // namespace vanban::layout
