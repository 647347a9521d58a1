// SPDX-License-Identifier: MIT
// The commands of the program, one file each; command.cpp lists them in order.
#pragma once

#include "cli/command.hpp"

namespace vanban::cli {

const Command& render_command();      ///< plan data to PDF, DOCX, text
const Command& watch_command();       ///< the same at each save of the plan
const Command& batch_command();       ///< one plan, many units
const Command& issue_command();       ///< a number, and the document that bears it
const Command& register_command();    ///< the book of numbers
const Command& regenerate_command();  ///< what a change touches, made again
const Command& redline_command();     ///< what was changed between two versions
const Command& amend_command();       ///< the draft that amends an issued document
const Command& rollover_command();    ///< last year's plan for a new year
const Command& import_command();      ///< a document made elsewhere, as plan data
const Command& pull_command();        ///< what was edited in Word, back into the plan
const Command& templates_command();   ///< the templates, and what each is for
const Command& fields_command();      ///< the data a template needs
const Command& man_command();         ///< the manual page, from the option table
const Command& completion_command();  ///< shell completion, from the option table

}  // namespace vanban::cli
