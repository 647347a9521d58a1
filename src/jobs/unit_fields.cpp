// SPDX-License-Identifier: MIT
#include "jobs/unit_fields.hpp"

#include "base/strings.hpp"
#include "text/slug.hpp"

namespace vanban::jobs {
namespace {

bool is_of_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_';
}

/// Whether a reference that begins so, `Hạn báo cáo}` after `@{unit.`, names the field by the words
/// of its column.
bool says_heading(std::string_view reference, std::string_view name) {
  const std::size_t end = reference.find_first_of("}\n");
  return end != std::string_view::npos && reference[end] == '}' &&
         text::field_name(reference.substr(0, end)) == name;
}

}  // namespace

bool says_unit_field(std::string_view text, std::string_view name) {
  constexpr std::string_view kUnit = "unit";
  for (std::size_t at = text.find(kUnit); at != std::string_view::npos;
       at = text.find(kUnit, at + 1)) {
    const std::string_view after = text.substr(at + kUnit.size());
    if (after.starts_with('[')) return true;
    const bool reference = text.substr(0, at).ends_with("@{") && after.starts_with('.');
    if (reference && says_heading(after.substr(1), name)) return true;
    if (!after.starts_with('.') || after.substr(1, name.size()) != name) continue;
    const std::string_view rest = after.substr(1 + name.size());
    if (rest.empty() || !is_of_name(rest[0])) return true;
  }
  return false;
}

}  // namespace vanban::jobs
