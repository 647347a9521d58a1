// SPDX-License-Identifier: MIT
// `--format`, which several commands take: its texts come from the table of formats.
#pragma once

#include "base/diagnostic.hpp"
#include "cli/command.hpp"
#include "pipeline/formats.hpp"

namespace vanban::cli {

/// What is written without `--format`.
enum class UsualFormats {
  pdf_and_docx,
  as_before,  ///< those of the version before
};

Option format_option(UsualFormats usual = UsualFormats::pdf_and_docx);

/// The formats asked for, PDF and DOCX where nothing is. Fault::usage for names that are no format.
Result<pipeline::Formats> formats_of(const Arguments& arguments);

}  // namespace vanban::cli
