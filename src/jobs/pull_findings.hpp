// SPDX-License-Identifier: MIT
// What `vanban pull` has to say beside the plan.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "merging/three_way.hpp"
#include "reading/shown_document.hpp"
#include "recognition/recognise.hpp"

namespace vanban::jobs {

/// `pull.no-plan`, Fault::data: the file was not made by render or issue, or lost its plan.
Diagnostic no_plan(const std::string& path);

/// One error for each: `pull.conflict`, Fault::state.
Diagnostics conflict_findings(const std::string& path,
                              const std::vector<merging::Conflict>& conflicts);

/// One error for each edit of a text that no field of the plan holds, or that its field says
/// otherwise (a template's own words, a reference): `pull.not-placed`, Fault::state.
Diagnostics unplaced_findings(const std::string& path, const std::vector<merging::Conflict>& edits);

/// Comments, tracked changes, what the edited file shows that no field holds, and what the
/// recogniser doubts in it; what held of the file already when it was made is left out.
Diagnostics pull_findings(const std::string& path, const recognition::Recognition& before,
                          const recognition::Recognition& now,
                          const reading::ShownDocument& document);

/// A value of plan data in a few words, for messages and lists: a text as it is, a block by its
/// first text.
std::string in_words(const plan::Json& value);

}  // namespace vanban::jobs
