// SPDX-License-Identifier: MIT
// Where a string ends that may hold unescaped quotation marks, line ends, or have no closing mark.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace vanban::plan::syntax {

/// What a string is, as far as the text before it tells.
enum class Role { name, value, element };

/// The marks that a string opens and closes with.
enum class Marks {
  straight,  ///< "…"
  curly,     ///< “…” „…“
  single,    ///< '…' ‘…’
};

/// Bytes of an opening mark of that kind at `offset`; 0 where there is none.
std::size_t opening_mark(std::string_view text, std::size_t offset, Marks marks);

struct StringEnd {
  std::size_t content_end = 0;  ///< of the text between the marks
  std::size_t end = 0;          ///< after the closing mark; content_end where there is none
  bool closed = true;
  bool closed_by_curly = false;          ///< a “straight” string whose closing mark is ”
  std::vector<std::size_t> inner;        ///< straight marks inside that close nothing
  std::optional<std::size_t> line_end;   ///< the first line end inside
  std::optional<std::size_t> control;    ///< the first other control character inside
  std::optional<std::size_t> backslash;  ///< the first that begins no escape of JSON
};

/// `begin` stands on the opening mark. A mark closes the string where what follows it can follow a
/// string in that role; a line end does where the next line looks like JSON again.
StringEnd find_string_end(std::string_view text, std::size_t begin, Role role, Marks marks);

}  // namespace vanban::plan::syntax
