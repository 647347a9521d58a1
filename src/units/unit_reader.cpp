// SPDX-License-Identifier: MIT
#include "units/unit_reader.hpp"

#include <array>

#include "base/utf8.hpp"
#include "units/csv_reader.hpp"
#include "units/json_units.hpp"
#include "units/table_units.hpp"
#include "units/xlsx_reader.hpp"

namespace vanban::units {
namespace {

enum class ListFormat { csv, json, xlsx };

/// Known by the first bytes, so that a wrong suffix does no harm.
ListFormat format_of(std::string_view head) {
  if (head.substr(0, 4) == "PK\x03\x04") return ListFormat::xlsx;
  if (head.starts_with(utf8::kByteOrderMark)) head.remove_prefix(utf8::kByteOrderMark.size());
  const std::size_t first = head.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return ListFormat::csv;
  return head[first] == '[' || head[first] == '{' ? ListFormat::json : ListFormat::csv;
}

Result<std::unique_ptr<ByteSource>> open_list(const std::string& path) {
  return open_file(path, {"danh sách đơn vị", "the unit list"});
}

Result<std::unique_ptr<UnitReader>> open_text(std::string file, ListFormat format,
                                              JsonUnits::OpenSource open_source, Letters letters) {
  if (format == ListFormat::json)
    return JsonUnits::open(std::move(file), std::move(open_source), letters);
  VANBAN_TRY(auto source, open_source());
  VANBAN_TRY(auto rows, CsvReader::open(file, std::move(source)));
  return TableUnits::open(std::move(file), std::move(rows), letters);
}

}  // namespace

Result<std::unique_ptr<UnitReader>> open_units(const std::string& path, Letters letters) {
  VANBAN_TRY(const auto peek, open_list(path));
  std::array<char, 512> head{};
  VANBAN_TRY(const std::size_t count, peek->read(head.data(), head.size()));
  const ListFormat format = format_of({head.data(), count});
  if (format == ListFormat::xlsx) {
    VANBAN_TRY(auto rows, open_spreadsheet(path));
    return TableUnits::open(path, std::move(rows), letters);
  }
  return open_text(
      path, format, [path] { return open_list(path); }, letters);
}

Result<std::unique_ptr<UnitReader>> read_units(std::string name, std::string content,
                                               Letters letters) {
  const ListFormat format = format_of(std::string_view(content).substr(0, 512));
  const auto open_source = [content = std::move(content)]() -> Result<std::unique_ptr<ByteSource>> {
    return bytes_of(content);
  };
  return open_text(std::move(name), format, open_source, letters);
}

}  // namespace vanban::units
