// SPDX-License-Identifier: MIT
// References in prose to linked documents, `@{quyet_dinh}`, `@{quyet_dinh.code}`, and to the unit
// of a batch, `@{unit.name}`.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "plan/json.hpp"
#include "plan/source.hpp"

namespace vanban::plan {

/// What a reference to the unit of a batch, `@{unit.name}`, is in a plan that is not filled for a
/// unit yet.
enum class UnitReferences {
  refuse,  ///< the plan is no batch's
  keep,    ///< `fill_unit_references` comes later
};

/// The name under which references speak of the unit of a batch.
inline constexpr const char* kUnitReference = "unit";

/// Puts facts in place of every reference in the prose of `data`, which passed `validate`. `links`
/// holds an object of texts for each name; `@{name}` stands for its `citation`, `@{name.date}` for
/// its `date_long`, `@{name.fact}` for that fact. What is put in is text: where marks are read they
/// are escaped. `\@{` in rich text stays as it is.
/// Fails (Fault::data), with place and all at once: `plan.reference` for an unknown name or fact,
/// for `@{` without a name, and for a reference where no prose stands; `plan.unit-reference` once
/// for a reference to a unit that is refused.
Result<void> fill_references(Json& data, const Json& links, const Source& source,
                             UnitReferences units = UnitReferences::refuse);

/// Puts the fields of `unit`, an object, in place of `@{unit.FIELD}` in the members `roots` of
/// `data`: in prose and in every other text. FIELD is a path (`chief.phone`) or a column's heading
/// in words (`Ghi chú`). Numbers are written with a decimal comma, dates (2024-02-05) as
/// 05/02/2024. Other references stay.
/// Fails (Fault::data), all at once: `plan.unit-reference` for a field that the unit has not or
/// that is no text, at the text that asks for it; `plan.unit-empty` for an empty field, the place's
/// field being `unit.FIELD`.
Result<void> fill_unit_references(Json& data, const std::vector<std::string>& roots,
                                  const Json& unit, const Source& source);

/// Whether some text inside the value has a reference to a unit.
bool has_unit_references(const Json& value);
/// The members of `data` of which that is true.
std::vector<std::string> with_unit_references(const Json& data);

}  // namespace vanban::plan
