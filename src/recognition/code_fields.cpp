// SPDX-License-Identifier: MIT
#include "recognition/code_fields.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "recognition/known_names.hpp"
#include "recognition/phrases.hpp"

namespace vanban::recognition {
namespace {

plan::Json number_field(const std::string& number) {
  if (number.empty()) return nullptr;
  const bool figures = number.find_first_not_of("0123456789") == std::string::npos;
  const int value = number_in(number);
  if (figures && value > 0) return value;
  return number;
}

/// What follows `KH-`; empty where the notation does not begin with the kind.
std::string after_kind(const std::string& notation, std::string_view type_name) {
  const auto kind = std::find_if(kinds().begin(), kinds().end(),
                                 [&](const Kind& one) { return one.name == type_name; });
  if (kind == kinds().end() || kind->abbreviation.empty()) return {};
  const std::string beginning = std::string(kind->abbreviation) + "-";
  return notation.starts_with(beginning) ? notation.substr(beginning.size()) : "";
}

}  // namespace

CodeFields code_fields(const Code& code, std::string_view type_name, bool letter) {
  CodeFields fields;
  fields.number = number_field(code.number);
  const std::string rest = letter ? code.notation : after_kind(code.notation, type_name);
  const std::size_t hyphen = rest.find('-');
  const bool whole = letter == (hyphen != std::string::npos) && !rest.empty() &&
                     rest.find('/') == std::string::npos;
  if (!letter || whole) fields.organ = rest.substr(0, hyphen);
  if (letter && whole) fields.unit = rest.substr(hyphen + 1);
  if (!whole) fields.notation = code.notation;
  // The template of a letter wants a unit, though it then prints the notation as it is.
  if (letter && !whole) fields.unit = code.notation.empty() ? "…" : code.notation;
  return fields;
}

}  // namespace vanban::recognition
