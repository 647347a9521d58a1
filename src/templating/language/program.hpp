// SPDX-License-Identifier: MIT
// A template ready to run: linked, names resolved. Immutable, so that any number of threads may
// share it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "templating/language/node.hpp"
#include "templating/language/reads.hpp"
#include "templating/language/source.hpp"
#include "templating/language/template.hpp"

namespace vanban::templating {

/// What the loader asked of the disk.
struct Lookup {
  std::string path;
  std::optional<std::string> text;  ///< as the file has it; none: there was no such file
};

struct Program {
  std::string name;
  About about;
  Sources sources;
  std::vector<Lookup> lookups;  ///< in the order of the search
  Nodes nodes;
  std::vector<FieldDeclaration> fields;
  std::vector<std::string> data_names;   ///< fields of the data that are used, by number
  std::vector<bool> data_required;       ///< of each: used where a missing field is an error
  std::vector<std::string> local_names;  ///< names of loops and `set`, for “did you mean”
  int slot_count = 0;
  Reads reads;  ///< what of the data is read, at every depth
};

}  // namespace vanban::templating
