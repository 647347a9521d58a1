// SPDX-License-Identifier: MIT
// The words of expressions and tags.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "templating/language/scanner.hpp"

namespace vanban::templating {

enum class TokenKind : std::uint8_t { name, string, integer, decimal, symbol, end };

/// One word; `text` is the name, the symbol, or the value of the string.
struct Token {
  TokenKind kind = TokenKind::end;
  std::string text;
  std::int64_t integer = 0;
  double decimal = 0;
  Span span;
  bool is_symbol(std::string_view wanted) const {
    return kind == TokenKind::symbol && text == wanted;
  }
  bool is_name(std::string_view wanted) const { return kind == TokenKind::name && text == wanted; }
};

/// The words of a value or tag, ended by one of kind `end`. Fails (Fault::template_) at the first
/// sign that begins none, a text without its closing mark or a number out of range.
Result<std::vector<Token>> tokenize(const Sources& sources, const Piece& piece);

}  // namespace vanban::templating
