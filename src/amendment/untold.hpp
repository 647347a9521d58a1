// SPDX-License-Identifier: MIT
// The second look at what was reported: every change that a redline would list must be found again
// in the words of the amendments or of the mistakes of form.
#pragma once

#include <string>
#include <vector>

#include "amendment/changes.hpp"
#include "revision/revision.hpp"

namespace vanban::amendment {

/// Listed changes whose words stand nowhere in `changes`, as a redline describes them. Numbers
/// that follow from other changes and the end mark are none (docs/amend.md).
std::vector<std::string> untold_words(const revision::Revision& revision, const Changes& changes);

}  // namespace vanban::amendment
