// SPDX-License-Identifier: MIT
#include "units/xlsx_reader.hpp"

#include <charconv>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <pugixml.hpp>

#include "units/finding.hpp"
#include "units/xlsx_archive.hpp"
#include "units/xlsx_cells.hpp"
#include "units/xml_elements.hpp"

namespace vanban::units {
namespace {

constexpr std::uint64_t kLargestIndexPart = 16 * 1024 * 1024;
/// A row may have so many columns (Excel's own limit, XFD).
constexpr std::size_t kMostColumns = 16'384;

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child_named(const pugi::xml_node& parent, std::string_view name) {
  for (const pugi::xml_node& child : parent.children())
    if (local_name(child) == name) return child;
  return {};
}

std::string_view attribute_named(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    const std::string_view qualified = attribute.name();
    if (qualified.substr(qualified.find(':') + 1) == name && qualified != name)
      return attribute.value();
  }
  return node.attribute(std::string(name).c_str()).value();
}

/// The text of a string item: its own and that of its runs, without phonetic hints (18.4.8).
void collect_text(const pugi::xml_node& item, std::string& text) {
  for (const pugi::xml_node& child : item.children()) {
    if (local_name(child) == "t") text += child.text().get();
    if (local_name(child) == "r") collect_text(child, text);
  }
}

/// What the workbook says about its first visible sheet.
struct SheetFacts {
  std::string part;
  Epoch epoch = Epoch::year_1900;
};

std::string relationship_of_first_sheet(const pugi::xml_node& workbook) {
  for (const pugi::xml_node& sheet : child_named(workbook, "sheets").children())
    if (std::string_view(sheet.attribute("state").value()).empty() ||
        std::string_view(sheet.attribute("state").value()) == "visible")
      return std::string(attribute_named(sheet, "id"));
  return {};
}

std::string part_name(std::string_view target) {
  if (!target.empty() && target[0] == '/') return std::string(target.substr(1));
  return fmt::format("xl/{}", target);
}

Result<SheetFacts> find_sheet(const XlsxArchive& archive) {
  const Result<std::string> workbook = archive.read("xl/workbook.xml", kLargestIndexPart);
  if (!workbook) return fail(workbook.error());
  const Result<std::string> relations =
      archive.read("xl/_rels/workbook.xml.rels", kLargestIndexPart);
  if (!relations) return fail(relations.error());
  pugi::xml_document book;
  pugi::xml_document links;
  if (!book.load_buffer(workbook->data(), workbook->size()) ||
      !links.load_buffer(relations->data(), relations->size()))
    return fail(archive.damaged("xl/workbook.xml"));
  const std::string id = relationship_of_first_sheet(book.document_element());
  const bool from_1904 =
      child_named(book.document_element(), "workbookPr").attribute("date1904").as_bool();
  for (const pugi::xml_node& link : links.document_element().children())
    if (id == link.attribute("Id").value())
      return SheetFacts{part_name(link.attribute("Target").value()),
                        from_1904 ? Epoch::year_1904 : Epoch::year_1900};
  return fail(archive.damaged("xl/workbook.xml"));
}

Diagnostic too_large(const std::string& path, const std::string& part) {
  return finding("units.xlsx-too-large", {path, 0, 0, part},
                 {"bảng tính quá lớn hoặc bị cắt cụt", "the spreadsheet is too large or cut off"},
                 {"Lưu danh sách thành CSV UTF-8.", "Save the list as CSV UTF-8."});
}

Result<std::vector<std::string>> read_shared_strings(const XlsxArchive& archive,
                                                     const std::string& path) {
  const std::string part = "xl/sharedStrings.xml";
  std::vector<std::string> strings;
  if (!archive.has(part)) return strings;
  Result<std::unique_ptr<ByteSource>> source = archive.stream(part);
  if (!source) return fail(source.error());
  XmlElements items(std::move(*source), "si", too_large(path, part));
  std::size_t total = 0;
  while (true) {
    Result<std::optional<std::string>> item = items.next();
    if (!item) return fail(item.error());
    if (!*item) return strings;
    pugi::xml_document document;
    if (!document.load_buffer((*item)->data(), (*item)->size(),
                              pugi::parse_default | pugi::parse_ws_pcdata))
      return fail(archive.damaged(part));
    std::string text;
    collect_text(document.document_element(), text);
    total += text.size();
    if (total > kMostSharedText) return fail(too_large(path, part));
    strings.push_back(std::move(text));
  }
}

Result<std::vector<NumberFormat>> read_formats(const XlsxArchive& archive) {
  if (!archive.has("xl/styles.xml")) return std::vector<NumberFormat>{};
  const Result<std::string> styles = archive.read("xl/styles.xml", kLargestIndexPart);
  if (!styles) return fail(styles.error());
  return read_styles(*styles);
}

Diagnostic error_value(const CellPlace& place, std::string_view value) {
  return finding(
      "units.cell-error", place,
      {fmt::format("ô này báo lỗi {}", value), fmt::format("the cell holds the error {}", value)},
      {"Sửa công thức trong bảng tính rồi lưu lại.", "Mend the formula and save again."});
}

Diagnostic not_computed(const CellPlace& place) {
  return finding("units.formula", place,
                 {"công thức chưa có kết quả", "the formula has no stored result"},
                 {"Mở bằng Excel, lưu lại, hoặc dán giá trị (Paste Special → Values).",
                  "Open it in Excel and save it, or paste values (Paste Special → Values)."});
}

class SheetReader : public RowReader {
 public:
  SheetReader(std::string path, std::unique_ptr<XlsxArchive> archive)
      : path_(std::move(path)), archive_(std::move(archive)) {}

  Result<void> begin() {
    Result<SheetFacts> facts = find_sheet(*archive_);
    if (!facts) return fail(facts.error());
    epoch_ = facts->epoch;
    Result<std::vector<std::string>> strings = read_shared_strings(*archive_, path_);
    if (!strings) return fail(strings.error());
    strings_ = std::move(*strings);
    Result<std::vector<NumberFormat>> formats = read_formats(*archive_);
    if (!formats) return fail(formats.error());
    formats_ = std::move(*formats);
    Result<std::unique_ptr<ByteSource>> sheet = archive_->stream(facts->part);
    if (!sheet) return fail(sheet.error());
    rows_ = std::make_unique<XmlElements>(std::move(*sheet), "row", too_large(path_, facts->part));
    return {};
  }

  bool can_continue() const override { return !stopped_; }

  Result<std::optional<Row>> next() override {
    Result<std::optional<std::string>> element = rows_->next();
    if (!element) return stopped_ = true, fail(element.error());
    if (!*element) return std::optional<Row>{};
    pugi::xml_document document;
    if (!document.load_buffer((*element)->data(), (*element)->size(),
                              pugi::parse_default | pugi::parse_ws_pcdata))
      return stopped_ = true, fail(archive_->damaged("row"));
    Result<Row> row = to_row(document.document_element());
    if (!row) return fail(row.error());
    return std::optional<Row>(std::move(*row));
  }

 private:
  Result<Row> to_row(const pugi::xml_node& element) {
    row_ = element.attribute("r").empty() ? row_ + 1 : element.attribute("r").as_ullong();
    Row row{row_, {}};
    Diagnostics findings;
    std::size_t column = 0;
    for (const pugi::xml_node& cell : element.children()) {
      if (local_name(cell) != "c") continue;
      const std::size_t stated = column_of(cell.attribute("r").value());
      column = stated != 0 ? stated : column + 1;
      if (column > kMostColumns) break;
      Result<std::string> text = text_of(cell, {path_, row_, column, {}});
      if (!text) findings.insert(findings.end(), text.error().begin(), text.error().end());
      if (!text || text->empty()) continue;
      if (row.cells.size() < column) row.cells.resize(column);
      row.cells[column - 1] = trimmed(*text);
    }
    if (!findings.empty()) return fail(std::move(findings));
    return row;
  }

  Result<std::string> text_of(const pugi::xml_node& cell, const CellPlace& place) const {
    const std::string_view type = cell.attribute("t").value();
    const std::string_view stored = child_named(cell, "v").text().get();
    if (type == "inlineStr") {
      std::string text;
      collect_text(child_named(cell, "is"), text);
      return text;
    }
    if (type == "e") return fail(error_value(place, stored));
    if (stored.empty() && !child_named(cell, "f").empty() && type != "str")
      return fail(not_computed(place));
    if (stored.empty()) return std::string();
    if (type == "s") return shared(stored);
    if (type == "b") return std::string(stored == "1" ? "true" : "false");
    if (type == "str") return std::string(stored);
    if (type == "d") return std::string(stored.substr(0, 10));
    const std::size_t style = cell.attribute("s").as_ullong();
    return show_number(stored, style < formats_.size() ? formats_[style] : NumberFormat{}, epoch_);
  }

  Result<std::string> shared(std::string_view stored) const {
    std::size_t index = 0;
    const auto read = std::from_chars(stored.data(), stored.data() + stored.size(), index);
    if (read.ec != std::errc() || index >= strings_.size())
      return fail(archive_->damaged("xl/sharedStrings.xml"));
    return strings_[index];
  }

  std::string path_;
  std::unique_ptr<XlsxArchive> archive_;
  std::vector<std::string> strings_;
  std::vector<NumberFormat> formats_;
  std::unique_ptr<XmlElements> rows_;
  Epoch epoch_ = Epoch::year_1900;
  std::size_t row_ = 0;
  bool stopped_ = false;
};

}  // namespace

Result<std::unique_ptr<RowReader>> open_spreadsheet(const std::string& path) {
  Result<std::unique_ptr<XlsxArchive>> archive = XlsxArchive::open(path);
  if (!archive) return fail(archive.error());
  auto sheet = std::make_unique<SheetReader>(path, std::move(*archive));
  if (const Result<void> begun = sheet->begin(); !begun) return fail(begun.error());
  return sheet;
}

}  // namespace vanban::units
