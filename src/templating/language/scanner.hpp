// SPDX-License-Identifier: MIT
// First step of compiling: cuts a template into text, values `{{ }}`, tags `{% %}` and line ends.
#pragma once

#include <string_view>
#include <vector>

#include "templating/language/source.hpp"

namespace vanban::templating {

enum class PieceKind { text, value, tag, line_end, comment };

/// A part of a template; `text` of values and tags is what stands between the braces.
struct Piece {
  PieceKind kind = PieceKind::text;
  std::string_view text;
  Span span;
};

/// The pieces in order. Views point into the source. Fails (Fault::template_) with each brace that
/// is opened and not closed.
Result<std::vector<Piece>> scan(const Sources& sources, std::uint32_t source);

}  // namespace vanban::templating
