// SPDX-License-Identifier: MIT
#include "units/field_path.hpp"

#include <charconv>

#include <fmt/format.h>

namespace vanban::units {
namespace {

constexpr std::string_view kNameStart = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";
constexpr std::string_view kNameRest =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789";

std::optional<std::string> take_name(std::string_view& text) {
  if (text.empty() || kNameStart.find(text[0]) == std::string_view::npos) return std::nullopt;
  const std::size_t end = std::min(text.find_first_not_of(kNameRest), text.size());
  std::string name(text.substr(0, end));
  text.remove_prefix(end);
  return name;
}

std::optional<std::size_t> take_index(std::string_view& text) {
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
  const auto digits = static_cast<std::size_t>(end - text.data());
  if (error != std::errc() || digits >= text.size() || text[digits] != ']') return std::nullopt;
  text.remove_prefix(digits + 1);
  return index;
}

void lay_over(Json& under, const Json& over) {
  if (!under.is_object() || !over.is_object()) {
    under = over;
    return;
  }
  for (const auto& [key, value] : over.items()) lay_over(under[key], value);
}

/// The place a step leads to, or nothing where it leads nowhere.
Json* step_into(Json& data, const PathStep& step) {
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

std::optional<FieldPath> parse_path(std::string_view text) {
  FieldPath path;
  while (auto name = take_name(text)) {
    path.steps.emplace_back(std::move(*name));
    while (!text.empty() && text[0] == '[') {
      text.remove_prefix(1);
      const auto index = take_index(text);
      if (!index) return std::nullopt;
      path.steps.emplace_back(*index);
    }
    if (text.empty()) return path;
    if (text[0] != '.') return std::nullopt;
    text.remove_prefix(1);
  }
  return std::nullopt;
}

std::string to_string(const FieldPath& path) {
  std::string text;
  for (const PathStep& step : path.steps) {
    if (const auto* name = std::get_if<std::string>(&step))
      text += fmt::format("{}{}", text.empty() ? "" : ".", *name);
    else
      text += fmt::format("[{}]", std::get<std::size_t>(step));
  }
  return text;
}

bool assign(Json& data, const FieldPath& path, const Json& value) {
  Json* place = &data;
  for (const PathStep& step : path.steps) {
    place = step_into(*place, step);
    if (place == nullptr) return false;
  }
  lay_over(*place, value);
  return true;
}

}  // namespace vanban::units
