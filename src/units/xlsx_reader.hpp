// SPDX-License-Identifier: MIT
// The first visible sheet of an Excel workbook (.xlsx) as rows of text. Rows are parsed one by one;
// only the shared strings of the workbook are kept in memory.
#pragma once

#include <memory>
#include <string>

#include "units/row_reader.hpp"

namespace vanban::units {

/// The shared strings of a workbook may take so many bytes of text together.
inline constexpr std::size_t kMostSharedText = 64 * 1024 * 1024;

/// Opens a workbook. Fails where the file is damaged, protected by a password or a zip bomb.
Result<std::unique_ptr<RowReader>> open_spreadsheet(const std::string& path);

}  // namespace vanban::units
