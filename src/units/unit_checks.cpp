// SPDX-License-Identifier: MIT
#include "units/unit_checks.hpp"

#include <fmt/format.h>

#include "units/encoding.hpp"

namespace vanban::units {
namespace {

std::string text_of(const Json& fields, const char* key) {
  const auto found = fields.find(key);
  if (found == fields.end() || found->is_null()) return {};
  return found->is_string() ? found->get<std::string>() : found->dump();
}

Diagnostic no_name(const CellPlace& place) {
  return finding("units.no-name", place, {"đơn vị không có tên", "the unit has no name"},
                 {"Điền tên đơn vị hoặc xóa dòng này.", "Fill in the name or delete the row."});
}

Diagnostic no_code(const CellPlace& place) {
  return finding("units.no-code", place, {"đơn vị không có mã", "the unit has no code"},
                 {"Điền mã, hoặc bỏ cả cột mã (khi đó mã lấy theo tên).",
                  "Fill in the code, or drop the whole column (the name then serves)."});
}

Diagnostic no_slug(const CellPlace& place, const std::string& name) {
  return finding("units.no-slug", place,
                 {fmt::format("tên “{}” không có chữ hay số nào để đặt tên tệp", name),
                  fmt::format("the name “{}” has no letter or digit to name a file by", name)},
                 {"Thêm cột “slug” (“Tên tệp”).", "Add a column “slug”."});
}

Diagnostic repeated_code(const CellPlace& place, const std::string& code, std::size_t first) {
  return finding("units.repeated-code", place,
                 {fmt::format("mã “{}” đã có ở dòng {}", code, first),
                  fmt::format("code “{}” is already in row {}", code, first)},
                 {"Mỗi đơn vị phải có một mã riêng.", "Each unit needs a code of its own."});
}

Diagnostic legacy_letters(const CellPlace& place, std::string_view text) {
  return finding("units.tcvn3-letters", place,
                 {fmt::format("“{}” là chữ TCVN3 (phông .VnTime) bị đọc nhầm", text),
                  fmt::format("“{}” is TCVN3 text (.VnTime fonts) that was misread", text)},
                 {"Chuyển mã sang Unicode (UniKey: Ctrl+Shift+F6).",
                  "Convert it to Unicode (UniKey: Ctrl+Shift+F6)."});
}

Diagnostic misread_utf8(const CellPlace& place, std::string_view text) {
  return finding("units.misread-utf8", place,
                 {fmt::format("“{}” là chữ Unicode (UTF-8) bị mở nhầm bảng mã", text),
                  fmt::format("“{}” is UTF-8 text that was opened as another code", text)},
                 {"Lấy lại tệp gốc; trong Excel mở bằng Data → From Text/CSV, chọn 65001: UTF-8.",
                  "Go back to the file it came from; in Excel open it by Data → From Text/CSV, "
                  "65001: UTF-8."});
}

Diagnostic repeated_name(const CellPlace& place, const std::string& name, std::size_t first) {
  return finding("units.repeated-code", place,
                 {fmt::format("hai đơn vị cùng tên “{}” (đã có ở dòng {})", name, first),
                  fmt::format("two units of one name, “{}” (already in row {})", name, first)},
                 {"Thêm cột “Mã” (code), mỗi đơn vị một mã riêng.",
                  "Add a column “code” with a code of its own for each unit."});
}

/// Calls `visit` for every text inside a value.
template <typename Visit>
void each_text(const Json& value, const Visit& visit) {
  if (value.is_string()) visit(value.get_ref<const std::string&>());
  if (!value.is_structured()) return;
  for (const Json& child : value) each_text(child, visit);
}

}  // namespace

CellPlace UnitChecks::at(const Unit& unit, std::string field) const {
  return {file_, unit.row, 0, std::move(field)};
}

void UnitChecks::check_text(const Unit& unit, Diagnostics& findings) const {
  const auto check = [&](const std::string& field, const Json& value) {
    each_text(value, [&](const std::string& text) {
      if (looks_like_misread_utf8(text))
        findings.push_back(misread_utf8(at(unit, field), text));
      else if (looks_like_latin1_tcvn3(text))
        findings.push_back(legacy_letters(at(unit, field), text));
    });
  };
  for (const auto& [key, value] : unit.fields.items()) check(key, value);
  for (const Assignment& datum : unit.overrides) check(to_string(datum.path), datum.value);
}

Diagnostics UnitChecks::complete(Unit& unit) {
  Diagnostics findings;
  check_text(unit, findings);
  unit.name = text_of(unit.fields, "name");
  if (unit.name.empty()) {
    findings.push_back(no_name(at(unit, "name")));
    return findings;
  }
  if (text_of(unit.fields, "slug").empty()) unit.fields["slug"] = file_slug(unit.name, letters_);
  const std::string own_slug = text_of(unit.fields, "slug");
  if (own_slug.empty()) findings.push_back(no_slug(at(unit, "name"), unit.name));
  const bool has_codes = unit.fields.contains("code");
  if (!has_codes) unit.fields["code"] = own_slug;
  unit.code = text_of(unit.fields, "code");
  if (unit.code.empty() && has_codes) findings.push_back(no_code(at(unit, "code")));
  if (unit.code.empty()) return findings;
  if (const std::size_t first = codes_.add(comparison_key(unit.code), unit.row); first != 0)
    findings.push_back(has_codes ? repeated_code(at(unit, "code"), unit.code, first)
                                 : repeated_name(at(unit, "code"), unit.name, first));
  return findings;
}

}  // namespace vanban::units
