// SPDX-License-Identifier: MIT
// Which register, which lines of it, and how a line is shown.
#pragma once

#include <string>

#include "cli/command.hpp"
#include "registry/book.hpp"
#include "registry/register.hpp"

namespace vanban::cli {

/// Wrong use of `vanban register` (`cli.register`, Fault::usage).
Diagnostic register_misuse(Bilingual message, Bilingual hint = {});

/// The register of `--register`. Fault::usage where the option is missing, else as of
/// Register::open.
Result<registry::Register> open_book(const Arguments& arguments, registry::OpenMode mode);

/// The lines that the options ask for. Without --secret the ordinary book: secret documents have
/// one of their own (Điều 15 of the decree). Fault::usage for values not understood.
Result<registry::BookQuery> read_query(const Arguments& arguments);

/// The target word: a code, a file. Fault::usage where it is missing; `what` names it.
Result<std::string> read_target(const Arguments& arguments, const Bilingual& what);

/// The line that the target word names. Codes come again each year: the year may be left out where
/// only one line has the code. `cli.no-such-code`, Fault::data; Fault::usage where it is not clear.
Result<registry::BookKey> read_key(const registry::Register& book, const Arguments& arguments);

/// Code, date, state and subject of a line.
void print_line(const registry::Entry& entry, std::ostream& out, Language language);

}  // namespace vanban::cli
