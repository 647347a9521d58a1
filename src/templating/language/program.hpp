// SPDX-License-Identifier: MIT
// A template ready to run: linked, names resolved. Immutable, so that any number of threads may
// share it.
#pragma once

#include <string>
#include <vector>

#include "templating/language/node.hpp"
#include "templating/language/source.hpp"
#include "templating/language/template.hpp"

namespace vanban::templating {

struct Program {
  std::string name;
  About about;
  Sources sources;
  Nodes nodes;
  std::vector<FieldDeclaration> fields;
  std::vector<std::string> data_names;   ///< fields of the data that are used, by number
  std::vector<bool> data_required;       ///< of each: used where a missing field is an error
  std::vector<std::string> local_names;  ///< names of loops and `set`, for “did you mean”
  int slot_count = 0;
};

}  // namespace vanban::templating
