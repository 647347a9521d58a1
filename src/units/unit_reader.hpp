// SPDX-License-Identifier: MIT
// The one entry of this folder: opens a unit list (JSON, CSV or XLSX, by the file's first bytes)
// and gives its units one after the other, each checked as far as the list alone allows.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/byte_source.hpp"
#include "base/diagnostic.hpp"
#include "units/letters.hpp"
#include "units/own_fields.hpp"
#include "units/unit.hpp"

namespace vanban::units {

/// A list may hold as many units as a spreadsheet has rows, in round figures.
inline constexpr std::size_t kMostUnits = 1'000'000;

/// Units in the order of the list. Memory does not grow with a CSV or JSON list except for eight
/// bytes a code; of a spreadsheet the shared strings are kept (see xlsx_reader.hpp).
class UnitReader {
 public:
  virtual ~UnitReader() = default;

  /// The next unit, or nothing at the end. An error tells all that is wrong with one row; the next
  /// call goes on after it as long as `can_continue()`.
  virtual Result<std::optional<Unit>> next() = 0;
  virtual bool can_continue() const = 0;
  /// Rows without any text that were passed over so far.
  virtual std::size_t blank_rows() const = 0;
  /// The fields of the units' own that were met so far, each once, in the order of the list.
  virtual std::vector<OwnField> own_fields() const = 0;
  /// What is worth telling of the list as a whole, once it was read: warnings and notes.
  virtual Diagnostics notes() const = 0;
};

/// Opens the list at `path`. Fails with Fault::data for what concerns the whole list (encoding,
/// header row, limits), with Fault::io where it cannot be read.
Result<std::unique_ptr<UnitReader>> open_units(const std::string& path, Letters letters);

/// The same for CSV or JSON bytes in memory; `name` stands for the file in messages. Fails as
/// `open_units` does.
Result<std::unique_ptr<UnitReader>> read_units(std::string name, std::string content,
                                               Letters letters);

}  // namespace vanban::units
