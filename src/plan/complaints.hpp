// SPDX-License-Identifier: MIT
// The wording of what may be wrong with plan data, in both languages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plan/findings.hpp"
#include "plan/json.hpp"
#include "plan/schema.hpp"

namespace vanban::plan::complaints {

/// A value of another kind than the type takes.
Complaint wrong_type(const ValueType& type, const Json& found);
Complaint missing_field(std::string_view name);
/// `known`: the names that may stand there.
Complaint unknown_field(const std::string& name, const std::vector<std::string>& known);
/// An object that is no block: none of the block names, or several at once.
Complaint unknown_block(const std::vector<std::string>& given,
                        const std::vector<std::string>& known);
/// Exactly one of the fields is needed.
Complaint one_of(const ObjectType& object, bool several);
Complaint not_a_choice(const ValueType& type, const Json& found);
Complaint out_of_range(const ValueType& type, const Json& found);
Complaint bad_format(Format format);
Complaint empty_list();

}  // namespace vanban::plan::complaints
