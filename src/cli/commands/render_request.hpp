// SPDX-License-Identifier: MIT
// What `render` and `watch` have in common on the command line.
#pragma once

#include <vector>

#include "base/diagnostic.hpp"
#include "cli/command.hpp"
#include "jobs/render.hpp"

namespace vanban::cli {

std::vector<Option> render_options();

/// The request that the arguments make. Fails (Fault::usage) for unknown formats and for a plan
/// from standard input that has no name.
Result<jobs::RenderRequest> read_render_request(const Arguments& arguments, Context& context);

/// The files that were made, and their pages.
void print_report(const jobs::RenderReport& report, Context& context);

}  // namespace vanban::cli
