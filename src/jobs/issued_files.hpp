// SPDX-License-Identifier: MIT
// Looks after the files of a document that was issued before: are they there as the book has them?
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "registry/records.hpp"

namespace vanban::jobs {

/// Makes the content of the file of that path again.
using RenderAgain = std::function<Result<std::string>(const std::string& path)>;

/// Puts a missing file back where `render` gives the very bytes that the book recorded, and tells
/// so; warns of a missing file that cannot be had again and of an altered one, each with its
/// remedy. No file that is there is touched.
Diagnostics mend_issued_files(const std::vector<registry::Output>& outputs, FileSystem& files,
                              const RenderAgain& render);

}  // namespace vanban::jobs
