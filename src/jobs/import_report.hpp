// SPDX-License-Identifier: MIT
// The report of an import for programs (docs/import.md).
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "reading/shown_document.hpp"
#include "recognition/accounting.hpp"
#include "recognition/recognise.hpp"

namespace vanban::jobs {

/// JSON with words counted by story, texts that the plan does not hold, lost words and findings.
std::string import_report_json(const reading::ShownDocument& document,
                               const recognition::Recognition& found,
                               const std::vector<recognition::LostWord>& lost,
                               const Diagnostics& findings);

}  // namespace vanban::jobs
