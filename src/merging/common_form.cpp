// SPDX-License-Identifier: MIT
#include "merging/common_form.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace vanban::merging {
namespace {

using plan::Json;

bool is_table(const Json& value) {
  return value.is_object() && value.contains("columns") && value.contains("rows") &&
         value["columns"].is_array() && value["rows"].is_array();
}

bool is_bare_text(const Json& value) {
  return value.is_object() && value.size() == 1 && value.contains("text") &&
         value["text"].is_string();
}

bool is_whole_date(const Json& value) {
  return value.is_object() && value.size() == 3 && value.value("day", Json()).is_number_integer() &&
         value.value("month", Json()).is_number_integer() &&
         value.value("year", Json()).is_number_integer();
}

/// Of the columns that rows have cells for; empty where one of them has no field.
std::vector<std::string> fields_of(const Json& table) {
  std::vector<std::string> fields;
  for (const Json& column : table["columns"]) {
    if (!column.is_object()) return {};
    if (column.value("numbered", Json()) == true) continue;
    const auto field = column.find("field");
    if (field == column.end() || !field->is_string()) return {};
    fields.push_back(field->get<std::string>());
  }
  return fields;
}

bool is_row_by_fields(const Json& row) { return row.is_object() && !row.contains("group"); }

Json cells_of(const Json& row, const std::vector<std::string>& fields) {
  Json cells = Json::array();
  for (const std::string& field : fields) {
    const auto cell = row.find(field);
    cells.push_back(cell != row.end() ? in_common_form(*cell) : Json(""));
  }
  return cells;
}

Json row_by_fields(const Json& cells, const std::vector<std::string>& fields) {
  Json row = Json::object();
  for (std::size_t i = 0; i < fields.size(); ++i) row[fields[i]] = cells[i];
  return row;
}

}  // namespace

Json in_common_form(const Json& data) {
  if (is_bare_text(data)) return data["text"];
  if (is_whole_date(data))
    return fmt::format("{:04}-{:02}-{:02}", data["year"].get<int>(), data["month"].get<int>(),
                       data["day"].get<int>());
  if (!data.is_structured()) return data;
  const std::vector<std::string> fields =
      is_table(data) ? fields_of(data) : std::vector<std::string>();
  Json result = data;
  if (!fields.empty())
    for (Json& row : result["rows"])
      if (is_row_by_fields(row)) row = cells_of(row, fields);
  for (Json& inner : result) inner = in_common_form(inner);
  return result;
}

void Forms::look_at_rows(const Json& table) {
  const Fields fields = fields_of(table);
  if (fields.empty()) return;
  for (const Json& row : table["rows"]) {
    if (row.is_array()) own_.try_emplace(in_common_form(row).dump(), row);
    if (!is_row_by_fields(row)) continue;
    by_fields_.insert(fields);
    own_.try_emplace(cells_of(row, fields).dump(), row);
  }
}

void Forms::look_at(const Json& value) {
  if (is_table(value)) look_at_rows(value);
  if (is_bare_text(value) || is_whole_date(value))
    own_.try_emplace(in_common_form(value).dump(), value);
  else if (!value.is_object())
    plain_.insert(value.dump());
  if (value.is_structured())
    for (const Json& inner : value) look_at(inner);
}

Json Forms::restored_table(const Json& table) const {
  Json result = table;
  const Fields fields = fields_of(table);
  if (fields.empty() || !by_fields_.contains(fields)) return result;
  for (Json& row : result["rows"])
    if (row.is_array() && row.size() == fields.size() && !plain_.contains(row.dump()) &&
        !own_.contains(row.dump()))
      row = row_by_fields(row, fields);
  return result;
}

Json Forms::restored(const Json& data) const {
  if (!data.is_object()) {
    const std::string text = data.dump();
    const auto own = own_.find(text);
    if (own != own_.end() && !plain_.contains(text)) return own->second;
  }
  if (!data.is_structured()) return data;
  Json result = is_table(data) ? restored_table(data) : data;
  for (Json& inner : result) inner = restored(inner);
  return result;
}

}  // namespace vanban::merging
