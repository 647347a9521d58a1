// SPDX-License-Identifier: MIT
#include "units/unit_checks.hpp"

#include <fmt/format.h>

#include "units/like_columns.hpp"

namespace vanban::units {
namespace {

std::string text_of(const Json& fields, const char* key) {
  const auto found = fields.find(key);
  if (found == fields.end() || found->is_null()) return {};
  return found->is_string() ? found->get<std::string>() : found->dump();
}

/// The list's own keys, without those that every unit gets.
std::vector<std::string> keys_of(const Json& fields) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : fields.items())
    if (!value.is_structured() && key != "name" && key != "code" && key != "slug")
      keys.push_back(key);
  return keys;
}

Diagnostic no_name(const Json& fields) {
  return make_error("units.no-name", Fault::data, {"đơn vị không có tên", "the unit has no name"},
                    hint_at_name(keys_of(fields), {"Điền tên đơn vị hoặc xóa nó khỏi danh sách.",
                                                   "Fill in the name or delete the unit."}));
}

Diagnostic no_code() {
  return make_error("units.no-code", Fault::data, {"đơn vị không có mã", "the unit has no code"},
                    {"Điền mã, hoặc bỏ cả cột mã (khi đó mã lấy theo tên).",
                     "Fill in the code, or drop the whole column (the name then serves)."});
}

Diagnostic no_slug(const std::string& name) {
  return make_error("units.no-slug", Fault::data,
                    {fmt::format("tên “{}” không có chữ hay số nào để đặt tên tệp", name),
                     fmt::format("the name “{}” has no letter or digit to name a file by", name)},
                    {"Thêm cột “slug” (“Tên tệp”).", "Add a column “slug”."});
}

Diagnostic repeated_code(const std::string& code, const Bilingual& first) {
  return make_error("units.repeated-code", Fault::data,
                    {fmt::format("mã “{}” đã có ở {}", code, first.vi),
                     fmt::format("code “{}” is already in {}", code, first.en)},
                    {"Mỗi đơn vị phải có một mã riêng.", "Each unit needs a code of its own."});
}

Diagnostic repeated_name(const Unit& unit, const Bilingual& first) {
  return make_error(
      "units.repeated-code", Fault::data,
      {fmt::format("hai đơn vị cùng tên “{}” (đã có ở {})", unit.name, first.vi),
       fmt::format("two units of one name, “{}” (already in {})", unit.name, first.en)},
      hint_at_code(keys_of(unit.fields),
                   {"Thêm cột “Mã” (code), mỗi đơn vị một mã riêng.",
                    "Add a column “code” with a code of its own for each unit."}));
}

}  // namespace

Place UnitChecks::at(const Unit& unit, const std::string& field) const {
  return place_of(unit, file_, field);
}

/// The code of the unit must be new; where the list has no codes, its name serves.
void UnitChecks::check_code(const Unit& unit, bool has_codes, Diagnostics& findings) {
  if (unit.code.empty() && has_codes) findings.push_back(no_code().at(at(unit, "code")));
  if (unit.code.empty()) return;
  const std::size_t first = codes_.add(comparison_key(unit.code), number_of(unit));
  if (first == 0) return;
  const Bilingual other = words_for(unit, first);
  findings.push_back((has_codes ? repeated_code(unit.code, other) : repeated_name(unit, other))
                         .at(at(unit, "code")));
}

Diagnostics UnitChecks::complete(Unit& unit) {
  Diagnostics findings;
  unit.name = text_of(unit.fields, "name");
  if (unit.name.empty()) {
    findings.push_back(no_name(unit.fields).at(at(unit, "name")));
    return findings;
  }
  if (text_of(unit.fields, "slug").empty()) unit.fields["slug"] = file_slug(unit.name, letters_);
  const std::string own_slug = text_of(unit.fields, "slug");
  if (own_slug.empty()) findings.push_back(no_slug(unit.name).at(at(unit, "name")));
  const bool has_codes = unit.fields.contains("code");
  if (!has_codes) unit.fields["code"] = own_slug;
  unit.code = text_of(unit.fields, "code");
  check_code(unit, has_codes, findings);
  return findings;
}

}  // namespace vanban::units
