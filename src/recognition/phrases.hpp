// SPDX-License-Identifier: MIT
// Small questions about a line of an official document: what it begins and ends with, whether it is
// in capitals. Case never counts where words are compared.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace vanban::recognition {

/// Blanks of every kind (no-break ones and tabs too) as one space, none at the ends; a line end
/// stays where `keep_line_ends`.
std::string collapsed(std::string_view text, bool keep_line_ends = false);

/// The text in small letters.
std::string folded(std::string_view text);
/// `word` is given in small letters.
bool begins_with(std::string_view text, std::string_view word);
bool contains(std::string_view text, std::string_view word);
/// The first of the words that the text begins with; empty: none.
std::string_view beginning_of(std::string_view text, std::span<const std::string_view> words);

/// Has letters, and all of them are capitals.
bool is_capitals(std::string_view text);
/// The first letter is a small one.
bool begins_small(std::string_view text);
/// Ends with `.`, `;`, `:`, `,`, `…` or a mark of question or exclamation.
bool ends_with_mark(std::string_view text);
/// Without the `;`, `,` or `.` at the end; `…` and `...` stay.
std::string without_end_mark(std::string_view text);
/// Without `./.` at the end, which the program sets itself.
std::string without_closing_sign(std::string_view text);
/// A line that was drawn with signs: `-----`, `–––`, `***`, `____`.
bool is_drawn(std::string_view text);

/// The whole number at the front of a text of figures; 0: none, or more than six figures.
int number_in(std::string_view figures);

}  // namespace vanban::recognition
