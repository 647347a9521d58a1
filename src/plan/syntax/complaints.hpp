// SPDX-License-Identifier: MIT
// What is said of each mistake in JSON text (`json.syntax`), in the words of somebody who types it:
// what is wrong, and what to type instead.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "plan/findings.hpp"

namespace vanban::plan::syntax {

// ---- strings ----

/// Straight marks inside a text; `words` stand between the first two, and may be empty.
Complaint inner_marks(std::string_view words);
Complaint curly_marks(std::string_view content);
Complaint single_marks(std::string_view content);
Complaint missing_closing_mark();
Complaint missing_opening_mark(std::string_view content);
Complaint line_end_in_string();
Complaint control_in_string(char control);
/// `rest` begins with the backslash.
Complaint wrong_backslash(std::string_view rest);

// ---- without marks ----

Complaint bare_name(std::string_view name);
Complaint bare_text(std::string_view text);
Complaint other_literal(std::string_view typed, std::string_view meant);
Complaint leading_zero(std::string_view typed, std::string_view number);
Complaint decimal_comma(std::string_view typed, std::string_view number);
Complaint separated_digits(std::string_view typed, std::string_view number);
Complaint odd_number(std::string_view typed, std::string_view number);

// ---- between the values ----

Complaint comment();
Complaint stray_character(char32_t code_point);
Complaint semicolon();
Complaint equals_sign();
Complaint missing_comma();
Complaint surplus_comma();
Complaint missing_colon(std::string_view name);
Complaint surplus_colon();
Complaint missing_value(std::string_view name);
Complaint missing_name();
Complaint unknown_text();
Complaint text_after_end();

// ---- brackets ----

/// What it was noticed at: `before` is that token's text, `line` its line; 0: the end of the text.
Complaint unclosed(char opening, std::string_view before, int line);
Complaint missing_opening(char opening);
/// Closed by the other kind; opened on `line`.
Complaint wrong_closing(char closing, char opening, int line);
Complaint surplus_closing(char closing);

/// The bracket that closes `opening`, and back.
char closing_of(char opening);
char opening_of(char closing);

}  // namespace vanban::plan::syntax
