// SPDX-License-Identifier: MIT
// Fourth step of compiling: one file as a tree of blocks.
#pragma once

#include "templating/language/node.hpp"
#include "templating/language/source.hpp"

namespace vanban::templating {

/// Parses a file of `sources`. Fails (Fault::template_) with all that is wrong in the file, each at
/// its place: braces, unknown tags and arguments, expressions, tags without their end.
Result<ParsedFile> parse_file(const Sources& sources, std::uint32_t source);

}  // namespace vanban::templating
