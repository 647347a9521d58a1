// SPDX-License-Identifier: MIT
// One unit of a batch: what it changes in the plan and what a template sees as `unit`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/diagnostic.hpp"
#include "units/column_path.hpp"

namespace vanban::units {

/// A datum of the plan that this unit sets.
struct Assignment {
  FieldPath path;
  Json value;
  std::size_t column = 0;  ///< 1-based column of the list, 0 where it has none (JSON)
  bool operator==(const Assignment&) const = default;
};

/// A row of the list, read and checked.
struct Unit {
  std::size_t row = 0;       ///< as a spreadsheet numbers it; the line in a JSON list
  std::size_t column = 0;    ///< in a JSON list where in that line it begins, in characters; else 0
  std::size_t position = 0;  ///< in a JSON list the how manieth it is, from 1; else 0
  std::string code;  ///< unique in its list; the slug of the name where the list has no codes
  std::string name;  ///< never empty
  std::vector<Assignment> overrides;  ///< what it sets in the plan, in the order of the columns
  Json fields;  ///< an object: every field of the template's `unit`, `code`, `name`, `slug` among
                ///< them
  bool operator==(const Unit&) const = default;
};

/// Where a unit's datum stands: file, row and, if it has one, the column of a table; file, line,
/// column and `[2].name` of a JSON list. `field` may be empty, `column` is 1-based, 0 for none.
Place place_of(const Unit& unit, const std::string& list, const std::string& field,
               std::size_t column = 0);
/// What tells a unit from the others of its list: the row, or the position in a JSON list.
std::size_t number_of(const Unit& unit);
/// `dòng 5`, or in a JSON list `đơn vị thứ 5`: the unit of that number, in the list of `unit`.
Bilingual words_for(const Unit& unit, std::size_t number);

/// The field under which templates see the unit.
inline constexpr std::string_view kUnitField = "unit";

/// The plan's data with the unit's values put in and `unit` added. An object in the list is laid
/// over the plan's object field by field; any other value replaces the plan's. `file` names the
/// list in messages. Fails (Fault::data) where a path does not fit the plan (`recipients[7]` of
/// three).
Result<Json> apply(const Unit& unit, const Json& plan, const std::string& file);

/// The same on the data itself. Fails as `apply` does; the data is then changed in part.
Result<void> lay_over(Json& data, const Unit& unit, const std::string& file);

}  // namespace vanban::units
