// SPDX-License-Identifier: MIT
#include "amendment/citation.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "amendment/wording.hpp"
#include "model/citation.hpp"
#include "model/style_sheet.hpp"
#include "text/letter_case.hpp"

namespace vanban::amendment {
namespace {

using model::StyleId;

constexpr std::array<std::string_view, 11> kOrdinals = {
    "không", "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"};

}  // namespace

bool is_figures(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

std::string ordinal_words(std::size_t ordinal) {
  if (ordinal < kOrdinals.size()) return fmt::format("thứ {}", kOrdinals[ordinal]);
  return fmt::format("thứ {}", ordinal);
}

std::string enumeration(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " và " : ", ";
    text += names[i];
  }
  return text;
}

std::optional<std::string> cell_text(const model::Row& row, std::size_t column) {
  for (const model::Cell& cell : row.cells) {
    if (static_cast<std::size_t>(cell.column) != column) continue;
    std::string text;
    for (const model::CellBlock& block : cell.blocks)
      if (const auto* paragraph = std::get_if<model::Paragraph>(&block))
        text += (text.empty() ? "" : " ") + plain_text(*paragraph);
    return text;
  }
  return std::nullopt;
}

std::optional<std::size_t> numbering_column(const model::Table& table) {
  static constexpr std::array<std::string_view, 4> kTitles = {"stt", "tt", "số tt", "số thứ tự"};
  for (int row = 0; row < table.header_rows; ++row)
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      const auto title = cell_text(table.rows[static_cast<std::size_t>(row)], column);
      if (title &&
          std::find(kTitles.begin(), kTitles.end(), text::to_lower(*title)) != kTitles.end())
        return column;
    }
  return std::nullopt;
}

model::CitationForm Citation::form() const { return {Language::vietnamese, attached_}; }

std::string Citation::short_name(std::size_t unit) const {
  return model::name_of(outline_.path_of(unit), form());
}

std::string Citation::unit(std::size_t unit) const {
  return model::citation_of(outline_.path_of(unit), form());
}

std::string Citation::behind(std::size_t unit) const {
  const std::string holder = this->unit(unit);
  return holder.empty() ? holder : " " + holder;
}

std::string Citation::behind_members(std::size_t unit) const {
  return this->unit(unit).substr(short_name(unit).size());
}

/// Paragraphs in front of the first numbered unit and after the last; empty for all others.
std::string Citation::part_of_section(std::size_t leaf) const {
  const std::size_t unit = outline_.leaves[leaf].unit;
  if (!outline_.is_section(unit)) return {};
  const std::vector<std::size_t> children = outline_.children_of(unit);
  if (children.empty()) return {};
  if (leaf < outline_.head_of(children.front())) return "phần mở đầu";
  return leaf > outline_.all_leaves(children.back()).back() ? "phần kết" : std::string{};
}

/// Counted among the own leaves of the unit: dashes among dashes, paragraphs among all that are no
/// title, so that the number is the one that a comparison shows.
std::size_t Citation::ordinal(std::size_t leaf) const {
  const Leaf& cited = outline_.leaves[leaf];
  std::size_t count = 0;
  const bool closing = cited.kind == LeafKind::text && part_of_section(leaf) == "phần kết";
  for (const Unit::Part& part : outline_.units[cited.unit].parts) {
    if (part.is_unit && closing) count = 0;  // counted from the last numbered unit on
    if (part.is_unit) continue;
    const Leaf& other = outline_.leaves[part.index];
    const bool component = cited.kind == LeafKind::component;
    const bool counts = component ? other.kind == LeafKind::component &&
                                        other.paragraph.style == cited.paragraph.style
                        : cited.kind == LeafKind::text
                            ? other.kind == LeafKind::text || other.kind == LeafKind::dash ||
                                  other.kind == LeafKind::plus
                            : other.kind == cited.kind;
    if (counts) ++count;
    if (part.index == leaf) break;
  }
  return count;
}

std::string Citation::component_name(std::size_t leaf) const {
  const model::Paragraph& paragraph = outline_.leaves[leaf].paragraph;
  switch (paragraph.style) {
    case StyleId::legal_basis:
      return "căn cứ " + ordinal_words(ordinal(leaf));
    case StyleId::subject:
    case StyleId::letter_subject:
      return "trích yếu";
    case StyleId::annex_title:
      return "tên";
    case StyleId::attachment_note:
      return "dòng “Kèm theo”";
    case StyleId::recipient:
      return "Nơi nhận";
    case StyleId::signer_title:
      return "quyền hạn, chức vụ của người ký";
    case StyleId::signer_name:
      return "họ tên người ký";
    case StyleId::organ:
      return "tên cơ quan ban hành";
    case StyleId::parent_organ:
      return "tên cơ quan chủ quản";
    case StyleId::code:
      return "số, ký hiệu";
    case StyleId::place_date:
      return "địa danh và thời gian ban hành";
    case StyleId::addressee:
      return "Kính gửi";
    case StyleId::authority:
      return "thẩm quyền ban hành";
    case StyleId::contact:
      return "thông tin liên hệ";
    default:
      return text::lower_first(model::vietnamese_name_of(paragraph.style));
  }
}

std::string Citation::leaf_name(std::size_t leaf) const {
  const Leaf& cited = outline_.leaves[leaf];
  switch (cited.kind) {
    case LeafKind::component:
      return component_name(leaf);
    case LeafKind::title:
      return "tên";
    case LeafKind::dash:
      return "gạch đầu dòng " + ordinal_words(ordinal(leaf));
    case LeafKind::plus:
      return "dấu cộng " + ordinal_words(ordinal(leaf));
    case LeafKind::table:
      return table_name(leaf);
    case LeafKind::text:
      break;
  }
  if (const std::string part = part_of_section(leaf); !part.empty())
    return fmt::format("đoạn {} {}", ordinal_words(ordinal(leaf)), part);
  const std::vector<std::size_t> own = outline_.own_leaves(cited.unit);
  const auto texts = std::count_if(own.begin(), own.end(), [this](std::size_t other) {
    return outline_.leaves[other].kind == LeafKind::text;
  });
  const bool opens = outline_.is_head(leaf) && texts == 1 && own.size() >= 1;
  return opens ? "đoạn mở đầu" : "đoạn " + ordinal_words(ordinal(leaf));
}

/// A unit of one paragraph is cited by its number alone.
std::string Citation::leaf(std::size_t leaf) const {
  const std::size_t unit = outline_.leaves[leaf].unit;
  if (outline_.is_head(leaf) && outline_.units[unit].parts.size() == 1) return this->unit(unit);
  const bool table = outline_.leaves[leaf].kind == LeafKind::table;
  const std::string where = behind(outline_.leaves[leaf].unit);
  return leaf_name(leaf) + (table && !where.empty() ? " tại" : "") + where;
}

/// Numbered only where the unit has several.
std::string Citation::table_name(std::size_t leaf) const {
  std::size_t tables = 0;
  for (const std::size_t own : outline_.own_leaves(outline_.leaves[leaf].unit))
    if (outline_.leaves[own].kind == LeafKind::table) ++tables;
  return tables == 1 ? "bảng" : "bảng " + ordinal_words(ordinal(leaf));
}

std::string Citation::row_name(std::size_t leaf, const std::vector<std::size_t>& rows) const {
  const model::Table& table = *outline_.leaves[leaf].table;
  const auto column = numbering_column(table);
  std::vector<std::string> numbers;
  std::vector<std::string> ordinals;
  for (const std::size_t row : rows) {
    const auto number = column ? cell_text(table.rows[row], *column) : std::nullopt;
    if (number && is_figures(*number)) numbers.push_back(*number);
    ordinals.push_back(ordinal_words(row + 1 - static_cast<std::size_t>(table.header_rows)));
  }
  const bool header = !rows.empty() && rows.front() < static_cast<std::size_t>(table.header_rows);
  if (header) return "hàng tiêu đề";
  if (numbers.size() == rows.size()) return "số thứ tự " + enumeration(numbers);
  return "hàng " + enumeration(ordinals);
}

/// An annex of one table is cited by its row alone: `số thứ tự 3 Phụ lục I`.
std::string Citation::rows(std::size_t leaf, const std::vector<std::size_t>& rows) const {
  const std::size_t unit = outline_.leaves[leaf].unit;
  const std::string name = table_name(leaf);
  const bool alone = outline_.units[unit].section == model::SectionRole::annex &&
                     outline_.is_section(unit) && name == "bảng";
  return row_name(leaf, rows) + " " + (alone ? short_name(unit) : this->leaf(leaf));
}

}  // namespace vanban::amendment
