// SPDX-License-Identifier: MIT
#include "units/column_path.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace vanban::units {
namespace {

constexpr std::string_view kNameStart = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";
constexpr std::string_view kNameRest =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789";

bool is_index_or_column_name(const FieldStep& step) {
  const auto* name = std::get_if<std::string>(&step);
  if (name == nullptr) return true;
  return kNameStart.find(name->front()) != std::string_view::npos &&
         name->find_first_not_of(kNameRest) == std::string::npos;
}

void lay_over(Json& under, const Json& over) {
  if (!under.is_object() || !over.is_object()) {
    under = over;
    return;
  }
  for (const auto& [key, value] : over.items()) lay_over(under[key], value);
}

/// The place a step leads to, or nothing where it leads nowhere.
Json* step_into(Json& data, const FieldStep& step) {
  if (const auto* name = std::get_if<std::string>(&step)) {
    if (data.is_null()) data = Json::object();
    return data.is_object() ? &data[*name] : nullptr;
  }
  const std::size_t index = std::get<std::size_t>(step);
  if (data.is_null()) data = Json::array();
  if (!data.is_array() || index > data.size()) return nullptr;
  if (index == data.size()) data.push_back(nullptr);
  return &data[index];
}

}  // namespace

std::optional<FieldPath> parse_column_path(std::string_view text) {
  if (text.empty() || text.find('"') != std::string_view::npos) return std::nullopt;
  auto path = parse_field_path(text);
  if (!path || !std::holds_alternative<std::string>(path->front())) return std::nullopt;
  if (!std::all_of(path->begin(), path->end(), is_index_or_column_name)) return std::nullopt;
  return path;
}

const std::string& root_of(const FieldPath& path) { return std::get<std::string>(path.front()); }

bool assign(Json& data, const FieldPath& path, const Json& value) {
  Json* place = &data;
  for (const FieldStep& step : path) {
    place = step_into(*place, step);
    if (place == nullptr) return false;
  }
  lay_over(*place, value);
  return true;
}

}  // namespace vanban::units
