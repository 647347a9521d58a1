// SPDX-License-Identifier: MIT
// Merged cells of a sheet (ISO/IEC 29500-1, 18.3.1.55): what is merged downwards holds for each of
// its rows, what is merged across belongs to no one column.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "opc/zip_reader.hpp"
#include "units/row_reader.hpp"

namespace vanban::units {

/// Cells that were merged into one, by rows and columns from 1.
struct MergedRange {
  std::size_t top = 0;
  std::size_t left = 0;
  std::size_t bottom = 0;
  std::size_t right = 0;
  bool operator==(const MergedRange&) const = default;
};

/// A sheet may have so many.
inline constexpr std::size_t kMostMergedRanges = 100'000;

/// Reads `A5:B7`; nothing where it is no range.
std::optional<MergedRange> read_range(std::string_view reference);

/// The merged ranges of a sheet by their first rows. They stand after the rows, so the part is read
/// once more, and only as far as its bytes where it has none. Fails as the part does, and as too
/// large beyond kMostMergedRanges.
Result<std::vector<MergedRange>> read_merged(const opc::ZipReader& package,
                                             const std::string& part);

/// Goes down a sheet with its rows.
class MergedDown {
 public:
  explicit MergedDown(std::vector<MergedRange> ranges) : ranges_(std::move(ranges)) {}

  /// Fills cells of the row that belong to a cell above, and notes what is merged across. Rows come
  /// from the top. A row without text of its own stays blank.
  void complete(Row& row);

 private:
  struct Open {
    MergedRange range;
    std::string text;
  };
  void open(const Row& row);

  std::vector<MergedRange> ranges_;
  std::size_t next_ = 0;    ///< of ranges_, the first that begins further down
  std::vector<Open> open_;  ///< that the last row was in
};

}  // namespace vanban::units
