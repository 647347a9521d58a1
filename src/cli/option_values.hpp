// SPDX-License-Identifier: MIT
// Reads the values of options that several commands take.
#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "cli/command.hpp"
#include "registry/records.hpp"

namespace vanban::cli {

/// An option whose value is not understood (`cli.value`, Fault::usage), and what it takes.
Diagnostic bad_value(const std::string& option, const std::string& value, Bilingual wanted);

/// The option's value; `cli.missing`, Fault::usage where it was not given.
Result<std::string> needed_option(const Arguments& arguments, const std::string& option);

/// `--date YYYY-MM-DD`, which must be given. `cli.missing`, `cli.value`.
Result<Date> read_date(const Arguments& arguments);
/// The same, asked again (`--yes`) where it lies more than 30 days after today: a number with it
/// would close the book to all dates before.
Result<Date> read_issue_date(const Arguments& arguments, const Context& context);

/// A whole number from 1; nothing where the option was not given. `cli.value`.
Result<std::optional<int>> read_number(const Arguments& arguments, const std::string& option);

/// Noted where a number made its register anew: a mistyped path would do so.
Diagnostic new_register(const std::string& path);

/// `--secret`.
registry::Secrecy secrecy_of(const Arguments& arguments);

}  // namespace vanban::cli
