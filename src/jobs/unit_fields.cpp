// SPDX-License-Identifier: MIT
#include "jobs/unit_fields.hpp"

#include "base/strings.hpp"

namespace vanban::jobs {
namespace {

bool is_of_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_';
}

}  // namespace

bool says_unit_field(std::string_view text, std::string_view name) {
  constexpr std::string_view kUnit = "unit";
  for (std::size_t at = text.find(kUnit); at != std::string_view::npos;
       at = text.find(kUnit, at + 1)) {
    const std::string_view after = text.substr(at + kUnit.size());
    if (after.starts_with('[')) return true;
    if (!after.starts_with('.') || after.substr(1, name.size()) != name) continue;
    const std::string_view rest = after.substr(1 + name.size());
    if (rest.empty() || !is_of_name(rest[0])) return true;
  }
  return false;
}

}  // namespace vanban::jobs
