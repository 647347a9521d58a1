// SPDX-License-Identifier: MIT
// Units from the rows of a table whose first row names the columns.
#pragma once

#include <memory>
#include <vector>

#include "units/columns.hpp"
#include "units/row_reader.hpp"
#include "units/unit_checks.hpp"
#include "units/unit_reader.hpp"

namespace vanban::units {

/// Turns rows into units.
class TableUnits : public UnitReader {
 public:
  /// Reads the header row, the first that is not blank. `file` names the list in messages.
  /// Fails as `resolve_columns` does, for a list without rows, and as the rows themselves do.
  static Result<std::unique_ptr<UnitReader>> open(std::string file, std::unique_ptr<RowReader> rows,
                                                  Letters letters);

  Result<std::optional<Unit>> next() override;
  bool can_continue() const override { return rows_->can_continue() && count_ < kMostUnits; }
  std::size_t blank_rows() const override { return blank_rows_; }
  std::vector<OwnField> own_fields() const override;
  Diagnostics notes() const override;

 private:
  TableUnits(std::string file, std::unique_ptr<RowReader> rows, Letters letters)
      : file_(file), rows_(std::move(rows)), checks_(std::move(file), letters) {}

  std::size_t find_header();
  Result<Unit> to_unit(const Row& row);
  static Result<Json> value_of(const Column& column, const std::string& cell,
                               const CellPlace& place);
  void put(Unit& unit, const Column& column, const std::string& cell, Diagnostics& findings) const;
  void check_width(const Row& row, Diagnostics& findings) const;
  void check_merged(const Row& row, Diagnostics& findings) const;
  bool has_column(std::size_t number) const { return number < named_.size() && named_[number]; }

  std::string file_;
  std::unique_ptr<RowReader> rows_;
  UnitChecks checks_;
  std::vector<Column> columns_;
  std::vector<bool> named_;  ///< by the columns' numbers
  std::size_t header_ = 0;   ///< row of the columns' names
  std::size_t count_ = 0;
  std::size_t blank_rows_ = 0;
  std::vector<std::size_t> hidden_rows_;  ///< with text, until they are told
};

/// The finding that ends a list of more than kMostUnits.
Diagnostic too_many_units(const std::string& file, std::size_t row);

}  // namespace vanban::units
