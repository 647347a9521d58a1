// SPDX-License-Identifier: MIT
// Looks after the files of a document that was issued before: are they there as the book has them?
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "registry/register.hpp"

namespace vanban::jobs {

/// Makes the content of the file again.
using RenderAgain = std::function<Result<std::string>(const registry::Output& output)>;

/// Puts a missing file back where `render` gives the very bytes that the book recorded, and tells
/// so; an error says why a missing file cannot be had again, a warning reports an altered one, each
/// with its remedy. No file that is there is touched; that of a secret document is its owner's
/// alone.
Diagnostics mend_issued_files(const registry::Issued& issued, FileSystem& files,
                              const RenderAgain& render);

}  // namespace vanban::jobs
