// SPDX-License-Identifier: MIT
#include "units/xlsx_workbook.hpp"

#include <charconv>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include "units/xlsx_reader.hpp"

namespace vanban::units {
namespace {

constexpr std::uint64_t kLargestIndexPart = 16 * 1024 * 1024;
/// Empty ones take memory too.
constexpr std::size_t kMostSharedStrings = 4'000'000;

const opc::PackageKind kSpreadsheet{
    "units.xlsx-damaged",
    {"bảng tính hỏng hoặc không phải .xlsx", "the spreadsheet is damaged or no .xlsx file"},
    {"Mở bằng Excel rồi lưu lại thành .xlsx hoặc CSV UTF-8 (tệp có mật khẩu: bỏ mật khẩu).",
     "Open it in Excel and save it again as .xlsx or CSV UTF-8 (without a password)."},
    "units.xlsx-too-large",
    {"phần này của bảng tính nở ra quá lớn",
     "this part of the spreadsheet unpacks to far too much"},
    {"Lưu danh sách thành CSV UTF-8.", "Save the list as CSV UTF-8."}};

/// A note names no more.
constexpr std::size_t kMostSheetsNamed = 20;

constexpr const char* kWorkbookPart = "xl/workbook.xml";

std::string value_of(const opc::XmlReader& xml, std::string_view attribute) {
  return std::string(xml.attribute(attribute).value_or(""));
}

int number_of(const opc::XmlReader& xml, std::string_view attribute) {
  const std::string_view text = xml.attribute(attribute).value_or("");
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

bool is_visible(const opc::XmlReader& sheet) {
  const std::string_view state = sheet.attribute("state").value_or("visible");
  return state.empty() || state == "visible";
}

/// Fills in the epoch and gives the relationship of the first visible sheet.
Result<std::string> read_sheets(const opc::ZipReader& package, Workbook& workbook) {
  VANBAN_TRY(auto xml, opc::open_xml(package, kWorkbookPart, kLargestIndexPart));
  std::string relationship;
  const auto read_sheet = [&]() -> Result<void> {
    const bool visible = is_visible(xml);
    const std::string name = value_of(xml, "name");
    if (relationship.empty() && visible) {
      relationship = value_of(xml, "id");
      workbook.sheet_name = name;
    } else if (workbook.other_sheets.size() < kMostSheetsNamed) {
      workbook.other_sheets.push_back(fmt::format("“{}”{}", name, visible ? "" : " (ẩn)"));
    }
    return {};
  };
  const auto read_child = [&]() -> Result<void> {
    if (xml.local_name() == "sheets") return xml.each_child(read_sheet);
    if (xml.local_name() != "workbookPr") return {};
    const std::string_view from_1904 = xml.attribute("date1904").value_or("");
    if (from_1904 == "1" || from_1904 == "true") workbook.epoch = Epoch::year_1904;
    return {};
  };
  VANBAN_CHECK(xml.each_child(read_child));
  return relationship;
}

/// The part a relationship leads to; its target is absolute or seen from `xl/`.
Result<std::string> find_part(const opc::ZipReader& package, const std::string& relationship) {
  VANBAN_TRY(auto xml, opc::open_xml(package, "xl/_rels/workbook.xml.rels", kLargestIndexPart));
  std::string part;
  VANBAN_CHECK(xml.each_child([&]() -> Result<void> {
    if (xml.attribute("Id") != relationship) return {};
    const std::string target = value_of(xml, "Target");
    part = target.rfind('/', 0) == 0 ? target.substr(1) : "xl/" + target;
    return {};
  }));
  if (part.empty()) return fail(package.place_of(kWorkbookPart).damaged());
  return part;
}

Result<std::vector<std::string>> read_shared_strings(const opc::ZipReader& package) {
  const std::string part = "xl/sharedStrings.xml";
  std::vector<std::string> strings;
  if (!package.has(part)) return strings;
  VANBAN_TRY(auto xml, opc::open_xml(package, part));
  std::size_t total = 0;
  VANBAN_CHECK(xml.each_child([&]() -> Result<void> {
    if (xml.local_name() != "si") return {};
    VANBAN_TRY(std::string text, read_string_item(xml));
    total += text.size();
    if (total > kMostSharedText || strings.size() == kMostSharedStrings)
      return fail(xml.place().too_large());
    strings.push_back(std::move(text));
    return {};
  }));
  return strings;
}

/// Number formats of the workbook's own, and which format each cell style has.
struct Styles {
  std::map<int, NumberFormat> formats;
  std::vector<int> cells;
};

Result<Styles> read_styles(opc::XmlReader& xml) {
  Styles styles;
  const auto read_format = [&]() -> Result<void> {
    styles.formats[number_of(xml, "numFmtId")] = read_format_code(value_of(xml, "formatCode"));
    return {};
  };
  const auto read_cell_style = [&]() -> Result<void> {
    styles.cells.push_back(number_of(xml, "numFmtId"));
    return {};
  };
  VANBAN_CHECK(xml.each_child([&]() -> Result<void> {
    if (xml.local_name() == "numFmts") return xml.each_child(read_format);
    if (xml.local_name() == "cellXfs") return xml.each_child(read_cell_style);
    return {};
  }));
  return styles;
}

/// Fills in the formats that cells have, each once.
Result<void> read_formats(const opc::ZipReader& package, Workbook& workbook) {
  if (!package.has("xl/styles.xml")) return {};
  VANBAN_TRY(auto xml, opc::open_xml(package, "xl/styles.xml", kLargestIndexPart));
  VANBAN_TRY(const Styles styles, read_styles(xml));
  std::map<int, std::size_t> places;
  for (const int id : styles.cells) {
    const auto [place, is_new] = places.try_emplace(id, workbook.formats.size());
    workbook.styles.push_back(place->second);
    if (!is_new) continue;
    const auto own = styles.formats.find(id);
    workbook.formats.push_back(own == styles.formats.end() ? built_in_format(id) : own->second);
  }
  return {};
}

}  // namespace

const NumberFormat& Workbook::format_of(std::size_t style) const {
  static const NumberFormat kGeneral;
  return style < styles.size() ? formats[styles[style]] : kGeneral;
}

Result<std::unique_ptr<opc::ZipReader>> open_workbook(const std::string& path) {
  return opc::ZipReader::open(path, kSpreadsheet);
}

Result<Workbook> read_workbook(const opc::ZipReader& package) {
  Workbook workbook;
  VANBAN_TRY(const std::string relationship, read_sheets(package, workbook));
  VANBAN_TRY(workbook.sheet, find_part(package, relationship));
  VANBAN_TRY(workbook.strings, read_shared_strings(package));
  VANBAN_CHECK(read_formats(package, workbook));
  return workbook;
}

Result<std::string> read_string_item(opc::XmlReader& xml) {
  std::string text;
  VANBAN_CHECK(xml.each_child([&]() -> Result<void> {
    const bool run = xml.local_name() == "r";
    if (!run && xml.local_name() != "t") return {};
    VANBAN_TRY(const std::string piece, run ? read_string_item(xml) : xml.text_within());
    text += piece;
    if (text.size() > kMostSharedText) return fail(xml.place().too_large());
    return {};
  }));
  return text;
}

}  // namespace vanban::units
