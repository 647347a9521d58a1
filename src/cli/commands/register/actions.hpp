// SPDX-License-Identifier: MIT
// What `vanban register` can do, one function each. Each gives notes for the user, or what went
// wrong: Fault::usage for options, Fault::state and Fault::io of the register.
#pragma once

#include "cli/command.hpp"

namespace vanban::cli {

Result<Diagnostics> list_book(const Arguments& arguments, Context& context);
Result<Diagnostics> show_entry(const Arguments& arguments, Context& context);
Result<Diagnostics> correct_date(const Arguments& arguments, Context& context);
Result<Diagnostics> void_number(const Arguments& arguments, Context& context);
Result<Diagnostics> reserve_numbers(const Arguments& arguments, Context& context);
Result<Diagnostics> back_up(const Arguments& arguments, Context& context);
Result<Diagnostics> verify_book(const Arguments& arguments, Context& context);
Result<Diagnostics> export_book(const Arguments& arguments, Context& context);

}  // namespace vanban::cli
