// SPDX-License-Identifier: MIT
// Every text and number of a plan that the reader of the document may see, with what it is.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/field_path.hpp"
#include "plan/json.hpp"

namespace vanban::rollover {

enum class Use : std::uint8_t {
  prose,   ///< read word by word
  number,  ///< a JSON number; `text` has its figures
  organ,   ///< the name of an organ, a post or a recipient as a whole
  person,  ///< the name of a person as a whole
  link,    ///< the id or file of a document
};

struct Passage {
  FieldPath path;
  std::string text;
  Use use = Use::prose;
};

/// In the order of the data; data of the template too. Left out are number and date of issue, which
/// a new document does not have, and what is never printed: choices, widths, labels, sizes.
std::vector<Passage> passages_of(const plan::Json& plan);

}  // namespace vanban::rollover
