// SPDX-License-Identifier: MIT
// Findings of a batch about its output folder and files.
#pragma once

#include <exception>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/system_error.hpp"

namespace vanban::batch {

/// A failed call of the operating system.
Diagnostic io_finding(std::string_view code, const SystemError& error, const Bilingual& message);
/// The same, of writing a file.
Diagnostic write_finding(const SystemError& error);

/// A finding about a file or folder.
Diagnostic file_finding(std::string_view code, Fault fault, const std::string& path,
                        Bilingual message, Bilingual hint);

/// What a library threw, as an error of the program.
Diagnostic unexpected(const std::exception& error);

}  // namespace vanban::batch
