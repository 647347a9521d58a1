// SPDX-License-Identifier: MIT
#include "plan/field_path.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace vanban::plan {
namespace {

bool is_plain(const std::string& name) {
  return !name.empty() && std::none_of(name.begin(), name.end(), [](char c) {
    return c == '.' || c == '[' || c == ']' || c == '"' || static_cast<unsigned char>(c) <= ' ';
  });
}

}  // namespace

std::string to_string(const FieldPath& path) {
  std::string text;
  for (const FieldStep& step : path) {
    if (const auto* index = std::get_if<std::size_t>(&step)) {
      text += fmt::format("[{}]", *index);
      continue;
    }
    const std::string& name = std::get<std::string>(step);
    if (is_plain(name)) {
      text += text.empty() ? name : "." + name;
    } else {
      text += fmt::format("[\"{}\"]", name);
    }
  }
  return text;
}

}  // namespace vanban::plan
