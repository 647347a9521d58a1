// SPDX-License-Identifier: MIT
// Where the program's own data lies, found from where the program lies.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace vanban::cli {

/// Template folders in the order of the search: --template-dir first, then those that came with the
/// program (beside a build tree `../../templates`, or installed `../share/vanban/templates`).
std::vector<std::string> template_folders(const Arguments& arguments, const Context& context);

/// Refuses each --template-dir that is no folder (`cli.no-template-dir`, Fault::io).
Diagnostics check_template_folders(const Arguments& arguments, const Context& context);

}  // namespace vanban::cli
