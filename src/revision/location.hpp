// SPDX-License-Identifier: MIT
// Where a paragraph stands, as people cite it: "khoản 2 Điều 3", "Mục II.1.2, đoạn 3".
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "model/outline.hpp"
#include "revision/revision.hpp"

namespace vanban::revision {

struct TableCell {
  int table = 1;   ///< grids counted within the section
  int row = 1;     ///< 0: the whole table
  int column = 1;  ///< 0: the whole row
  bool operator==(const TableCell&) const = default;
};

struct Location {
  std::optional<model::Step> root;  ///< the annex or attached document; none: the document itself
  model::Path steps;                ///< the numbered units in it, from the outside in
  bool is_closing = false;  ///< after the last numbered unit, in none of them (phần kết)
  /// The part of the form it is (căn cứ, nơi nhận, …); none for the numbered content.
  std::optional<model::StyleId> component;
  bool is_title = false;  ///< the title of the innermost step
  /// Paragraphs counted from 1 within the innermost step or the component. 0: the step's only own
  /// line, or a title.
  int paragraph = 0;
  std::optional<TableCell> cell;
  std::optional<int> footnote;  ///< its number as printed
  bool operator==(const Location&) const = default;
};

/// The place of a unit, without a paragraph in it.
Location location_of(const model::Units& units, model::UnitId unit);

/// model/citation gives the words of the unit; what stands in it follows: `Khoản 2 Điều 3, đoạn 2`.
std::string describe(const Location& location, Language language);
/// The same inside a sentence: no capital that the words do not have of themselves.
std::string place_words(const Location& location, Language language);
/// The first letter made a capital where it is a Latin letter or đ.
std::string with_capital(std::string text);

/// One version of a revision.
enum class Version { before, after };

/// Follows one version of a revision from its first paragraph to its last and says where each
/// stands. A document without a tree of units has its paragraphs counted.
class Locator {
 public:
  /// `revision` outlives this.
  Locator(const Revision& revision, Version version);

  void begin_section(const model::Section& section);
  void begin_table(const model::Table& table);
  void begin_row() { ++row_; }
  void begin_cell(const model::Cell& cell) { column_ = cell.column + 1; }
  void end_table() { in_table_ = in_grid_ = false; }
  void begin_footnote(std::size_t index);

  Location next(const model::Paragraph& paragraph);
  /// The annex or attached document that the section is, or the document itself.
  Location place_of(const SectionRevision& section) const;

 private:
  const std::optional<model::Paragraph>& on_side(const ParagraphRevision& paragraph) const {
    return version_ == Version::before ? paragraph.form.before : paragraph.form.after;
  }
  void find_last_numbers(const Revision& revision);
  Location in_component(const model::Paragraph& paragraph);
  Location in_content(const model::Paragraph& paragraph);

  Version version_;
  model::Units units_;
  std::map<std::uint32_t, int> last_numbers_;  ///< by root: its last paragraph in a numbered unit
  int position_ = 0;                           ///< paragraphs outside tables so far
  std::map<std::uint32_t, int> paragraphs_;    ///< by unit, so far
  std::map<std::uint32_t, int> closing_;       ///< the same, of the closing words of a root
  std::array<int, model::kStyleCount> components_{};
  std::optional<int> footnote_;
  bool in_table_ = false;
  bool in_grid_ = false;
  int tables_ = 0;
  int row_ = 0;
  int column_ = 0;
};

}  // namespace vanban::revision
