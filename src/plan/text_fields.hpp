// SPDX-License-Identifier: MIT
// Every text of a plan that the schema knows, with its part in the document.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "base/field_path.hpp"
#include "plan/json.hpp"
#include "plan/root_fields.hpp"
#include "plan/schema.hpp"

namespace vanban::plan {

struct TextField {
  const std::string& text;
  Prose prose;
  std::string_view owner;  ///< the object that holds it, as the schema names it; empty: the plan
  /// The member of the owner; for an entry of a list written as an object (`{"text": …}`): the
  /// list.
  std::string_view role;
  const FieldPath& path;
};

/// Calls `visit` for each text in the order of the data, of the outermost fields `roots`; data of
/// the template is passed over.
void for_each_text(const Json& plan, const RootFields& roots,
                   const std::function<void(const TextField&)>& visit);
void for_each_text(const Json& plan, const std::function<void(const TextField&)>& visit);

/// The type of an object: the only one, or the one whose key is there; null where none is.
const ObjectType* object_of(const Json& value, std::span<const ObjectType* const> objects);

}  // namespace vanban::plan
