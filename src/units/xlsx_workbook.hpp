// SPDX-License-Identifier: MIT
// What a sheet needs of the workbook around it: which sheet is read, the shared strings, the number
// formats of the cell styles (ISO/IEC 29500-1, 18.2, 18.4, 18.8).
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "opc/xml_reader.hpp"
#include "opc/zip_reader.hpp"
#include "units/xlsx_cells.hpp"

namespace vanban::units {

/// The parts of a workbook besides its sheets.
struct Workbook {
  std::string sheet;  ///< part of the first visible sheet
  std::string sheet_name;
  std::vector<std::string> other_sheets;  ///< names in “”, of hidden ones with a word that they are
  Epoch epoch = Epoch::year_1900;
  std::vector<std::string> strings;  ///< shared strings
  std::vector<NumberFormat> formats;
  std::vector<std::size_t> styles;  ///< which of `formats` each cell style has

  /// Of a cell with this style; `General` where the workbook has no such style.
  const NumberFormat& format_of(std::size_t style) const;
};

/// Opens the package of a workbook. Fails with `units.xlsx-damaged`.
Result<std::unique_ptr<opc::ZipReader>> open_workbook(const std::string& path);

/// Fails with `units.xlsx-damaged` and `units.xlsx-too-large`, the part being the field.
Result<Workbook> read_workbook(const opc::ZipReader& package);

/// The text of the string item that has just started: its own and that of its runs, without
/// phonetic hints (18.4.8).
Result<std::string> read_string_item(opc::XmlReader& xml);

}  // namespace vanban::units
