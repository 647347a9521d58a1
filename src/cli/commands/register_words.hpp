// SPDX-License-Identifier: MIT
// Reads the options that the commands around the number register share.
#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "cli/command.hpp"
#include "registry/records.hpp"

namespace vanban::cli {

/// An option with a value that is not understood, and what it takes.
Diagnostic bad_value(const std::string& option, const std::string& value, Bilingual wanted);

/// The option's value; Fault::usage where it was not given.
Result<std::string> needed_option(const Arguments& arguments, const std::string& option);

/// `--date YYYY-MM-DD`, which must be given.
Result<Date> read_date(const Arguments& arguments);

/// A whole number from 1; nothing where the option was not given.
Result<std::optional<int>> read_number(const Arguments& arguments, const std::string& option);

/// Told where a number made its register anew: a mistyped path would do so.
Diagnostic new_register(const std::string& path);

/// `--secret`.
registry::Secrecy secrecy_of(const Arguments& arguments);

}  // namespace vanban::cli
