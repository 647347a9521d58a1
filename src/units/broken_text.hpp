// SPDX-License-Identifier: MIT
// Texts of a list that are no data although they look like some: marks of an empty cell, errors of
// a spreadsheet, letters that were lost on the way. They would be printed as they stand.
#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostic.hpp"
#include "units/column_path.hpp"

namespace vanban::units {

/// What a text is for: no name of an office, a place or a person holds a question mark.
enum class TextRole { words, name };

/// By the last step of a datum's path: `name`, `parent`, `place`, `code` and `slug` are names.
TextRole role_of(const FieldPath& path);

/// Why `text` is no datum, as an error without a place; nothing where it may be one.
/// - `units.misread-utf8`, `units.tcvn3-letters`: letters read in a wrong code
/// (text/misreading.hpp)
/// - `units.cell-error`: `#REF!`, `#N/A`, `Err:502` …, `####`
/// - `units.placeholder`: `NULL`, `N/A`, `-` and the like, alone
/// - `units.lost-letters`: `?` or U+FFFD in place of letters (`Ph??ng`)
/// - `units.html`: `<br>`, `&nbsp;` and other marks of web pages
/// - `units.cut-number`: `1.2E+16`, a long number that Excel cut
std::optional<Diagnostic> what_is_broken(std::string_view text, TextRole role);

/// The same for the first broken text anywhere inside a value; the members of an object have roles
/// of their own.
std::optional<Diagnostic> first_broken(const Json& value, TextRole role);

}  // namespace vanban::units
