// SPDX-License-Identifier: MIT
// Plan data against the schema, and the rules that a schema cannot say.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/field_path.hpp"
#include "plan/json.hpp"
#include "plan/source.hpp"

namespace vanban::plan {

/// Every finding (up to 100), in the order of the schema; empty where all is well. Codes:
/// `plan.wrong-type`, `plan.missing-field`, `plan.unknown-field`, `plan.unknown-block`,
/// `plan.bad-value`, `plan.out-of-range`, `plan.bad-date`, `plan.typed-prefix`, `plan.signer`,
/// `plan.table`. `source` gives the places; it may be without text.
Diagnostics validate(const Json& data, const Source& source);

/// The same for data whose outermost fields `checked` are known to be right by themselves: only
/// the rules between fields are asked of them. A batch checks one plan under thousands of units.
Diagnostics validate(const Json& data, const Source& source,
                     const std::vector<std::string>& checked);

/// The same for blocks that stand at `path` in the data of a template, as those of `body`; the
/// places name the field only.
Diagnostics validate_blocks(const Json& blocks, const FieldPath& path);

/// The outermost fields of `data` that are right by themselves.
std::vector<std::string> right_fields(const Json& data);

}  // namespace vanban::plan
