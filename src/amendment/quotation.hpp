// SPDX-License-Identifier: MIT
// The new wording of a place as blocks of plan data, between quotation marks.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "amendment/outline.hpp"
#include "plan/json.hpp"

namespace vanban::amendment {

/// Paragraphs (rich texts) and tables.
using Blocks = std::vector<plan::Json>;

/// Text with the signs that rich text would take as marks escaped.
std::string escaped(const std::string& text);

/// A leaf as it is printed, with its number in front: a rich text, or a table.
plan::Json block_of(const Outline& outline, std::size_t leaf);
Blocks blocks_of(const Outline& outline, const std::vector<std::size_t>& leaves);
/// Some rows of a table under its header.
plan::Json rows_of(const Outline& outline, std::size_t leaf, const std::vector<std::size_t>& rows);
/// A footnote with its number.
plan::Json note_of(const Outline& outline, std::size_t note);

/// `“` before the first paragraph, `”.` after the last; a table has them on lines of their own.
Blocks in_quotation_marks(Blocks blocks);

}  // namespace vanban::amendment
