// SPDX-License-Identifier: MIT
// How a place is cited: `điểm c khoản 1 Điều 2`, `đoạn thứ hai Mục II.1.2`, `số thứ tự 3 Phụ lục
// I`. model/citation gives the words for units; here are those for paragraphs, tables and rows in
// them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "amendment/outline.hpp"
#include "model/citation.hpp"

namespace vanban::amendment {

class Citation {
 public:
  /// `attached`: what the attached document is called in a citation, such as `Kế hoạch ban hành kèm
  /// theo`; empty: all that is cited stands in it.
  Citation(const Outline& outline, std::string attached)
      : outline_(outline), attached_(std::move(attached)) {}

  /// The unit's own number: `điểm c`, `Điều 2`, `Mục II.1.2`, `Phụ lục I`.
  std::string short_name(std::size_t unit) const;
  /// With all that holds it: `điểm c khoản 1 Điều 2`.
  std::string unit(std::size_t unit) const;
  /// A paragraph or table inside its unit: `đoạn thứ hai khoản 1 Điều 2`, `tên Mục II`, `bảng
  /// Mục II.1`, `căn cứ thứ ba`.
  std::string leaf(std::size_t leaf) const;
  /// What a leaf is called without its place: `gạch đầu dòng thứ hai`.
  std::string leaf_name(std::size_t leaf) const;
  /// Rows of a table: `số thứ tự 3 Phụ lục I`, `hàng thứ hai bảng Mục II.1`.
  std::string rows(std::size_t leaf, const std::vector<std::size_t>& rows) const;
  std::string row_name(std::size_t leaf, const std::vector<std::size_t>& rows) const;

  /// What holds a unit, as it follows the names of several: ` khoản 1 Điều 2` after `điểm a và
  /// điểm b`.
  std::string behind_members(std::size_t unit) const;
  /// The holder of a leaf, as it follows the leaf's name: ` khoản 1 Điều 2`; empty for the document
  /// itself.
  std::string behind(std::size_t unit) const;

 private:
  model::CitationForm form() const;
  std::string table_name(std::size_t leaf) const;
  std::string component_name(std::size_t leaf) const;
  std::string part_of_section(std::size_t leaf) const;
  std::size_t ordinal(std::size_t leaf) const;

  const Outline& outline_;
  std::string attached_;
};

/// `thứ nhất`, `thứ hai`, … `thứ tư`, `thứ 21`.
std::string ordinal_words(std::size_t ordinal);

/// The column of a table that numbers its rows, where one does.
std::optional<std::size_t> numbering_column(const model::Table& table);
/// A serial number: `3`, `3.`, `1.2`.
bool is_figures(const std::string& text);
/// The text of the cell of a row in a column; nothing where another row's cell covers it.
std::optional<std::string> cell_text(const model::Row& row, std::size_t column);

/// `a`, `a và b`, `a, b và c`.
std::string enumeration(const std::vector<std::string>& names);

}  // namespace vanban::amendment
