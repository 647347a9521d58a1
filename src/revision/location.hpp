// SPDX-License-Identifier: MIT
// Where a paragraph stands, as people cite it: "khoản 2 Điều 3", "Mục II.1.2, đoạn 3".
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/document.hpp"

namespace vanban::revision {

/// A numbered place on the way to the paragraph, from the outside in.
struct Step {
  model::NumberKind kind = model::NumberKind::article;
  std::string number;  ///< without words and marks: `II`, `1.2`, `3`, `đ`
  bool operator==(const Step&) const = default;
};

struct TableCell {
  int table = 1;   ///< grids counted within the section
  int row = 1;     ///< 0: the whole table
  int column = 1;  ///< 0: the whole row
  bool operator==(const TableCell&) const = default;
};

struct Location {
  model::SectionRole section = model::SectionRole::main;
  std::string section_title;  ///< as the section has it, for annexes
  /// The part of the form it is (căn cứ, nơi nhận, …); none for the numbered content.
  std::optional<model::StyleId> component;
  std::vector<Step> steps;
  bool is_title = false;  ///< the title of the innermost step
  /// Paragraphs counted from 1 within the innermost step or the component. 0: the step's only own
  /// line, or a title.
  int paragraph = 0;
  std::optional<TableCell> cell;
  std::optional<int> footnote;  ///< its number as printed
  bool operator==(const Location&) const = default;
};

/// Phụ lục II of the decree (V.7) gives the form: `điểm a khoản 2 Điều 3`. English: `point a,
/// clause 2, Article 3`.
std::string describe(const Location& location, Language language);
/// The same inside a sentence: no capital that the words do not have of themselves.
std::string place_words(const Location& location, Language language);
/// The first letter made a capital where it is a Latin letter or đ.
std::string with_capital(std::string text);

/// Follows one document from its first paragraph to its last and tells where each stands.
class Locator {
 public:
  void begin_section(const model::Section& section);
  void begin_table(const model::Table& table);
  void begin_row() { ++row_; }
  void begin_cell(const model::Cell& cell) { column_ = cell.column + 1; }
  void end_table() { in_grid_ = false; }
  void begin_footnote(std::size_t index);

  /// The paragraph's own text is asked for since "Chương I" is text, not a label.
  Location next(const model::Paragraph& paragraph, std::string_view text);

 private:
  Location here() const;
  Location in_component(model::StyleId style);
  Location in_content(const model::Paragraph& paragraph, std::string_view text);
  bool take_step(const model::Paragraph& paragraph, std::string_view text);
  void enter(Step step);

  Location base_;
  std::vector<Step> steps_;
  int paragraphs_ = 0;
  std::array<int, model::kStyleCount> components_{};
  bool in_grid_ = false;
  int tables_ = 0;
  int row_ = 0;
  int column_ = 0;
};

}  // namespace vanban::revision
