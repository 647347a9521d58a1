// SPDX-License-Identifier: MIT
// Findings of a batch about its output folder and files.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.hpp"

namespace vanban::batch {

/// A failed call of the operating system on `path`; `error` is its errno.
Diagnostic io_finding(std::string_view code, const std::string& path, int error, Bilingual message);

/// A finding about a file or folder.
Diagnostic file_finding(std::string_view code, Fault fault, const std::string& path,
                        Bilingual message, Bilingual hint);

}  // namespace vanban::batch
