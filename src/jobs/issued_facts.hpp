// SPDX-License-Identifier: MIT
// Number and date of an issued document: what its plan says, or what the register knows.
#pragma once

#include <string>

#include "base/date.hpp"
#include "base/diagnostic.hpp"

namespace vanban::plan {
struct Plan;
}

namespace vanban::jobs {

struct IssuedFacts {
  std::string number;  ///< `05`; empty: nobody knows
  PartialDate date;
  Diagnostics notes;
};

/// The register goes before the old plan, that before the new one. `register_path` empty: no
/// register. Errors: Fault::data where the register does not know the document, and those of
/// opening it.
Result<IssuedFacts> issued_facts(const plan::Plan& before, const plan::Plan& after,
                                 const std::string& register_path);

/// Gives both versions the number and the date where they leave them open, so that an open place
/// beside a filled one is no difference.
void fill_in(plan::Plan& before, plan::Plan& after, const IssuedFacts& facts);

}  // namespace vanban::jobs
