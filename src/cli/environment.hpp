// SPDX-License-Identifier: MIT
// What the program takes from environment variables.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"

namespace vanban::cli {

/// The value of a variable; empty where it is not set.
using Variables = std::function<std::string(const char* name)>;

/// The language of messages: of VANBAN_LANG (`vi`, `en`), else of the locale, that is the first of
/// LC_ALL, LC_MESSAGES and LANG that is set. The users are Vietnamese: whatever is not English
/// (`C`, `de_DE.UTF-8`, nothing) gives Vietnamese.
Language language_of(const Variables& variables);

/// The folders of a variable, separated by colons.
std::vector<std::string> folders_in(const std::string& value);

/// The variables of this process.
/// The day of this machine's clock and time zone.
Date today();

std::string environment_variable(const char* name);

}  // namespace vanban::cli
