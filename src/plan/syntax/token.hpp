// SPDX-License-Identifier: MIT
// JSON as people type it, cut into tokens. What is wrong with a single token is reported, and the
// token stands in the list as if it had been typed rightly, so that one mistake is one finding.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "plan/findings.hpp"

namespace vanban::plan::syntax {

enum class TokenKind : std::uint8_t {
  object_begin,
  object_end,
  array_begin,
  array_end,
  comma,
  colon,
  string,
  scalar,  ///< a number, true, false, null, or words without quotation marks
  end,     ///< of the text; always the last
};

/// Whether it holds a text or another value of its own.
constexpr bool is_word(TokenKind kind) {
  return kind == TokenKind::string || kind == TokenKind::scalar;
}

constexpr bool is_opening(TokenKind kind) {
  return kind == TokenKind::object_begin || kind == TokenKind::array_begin;
}
constexpr bool is_closing(TokenKind kind) {
  return kind == TokenKind::object_end || kind == TokenKind::array_end;
}

struct Token {
  TokenKind kind = TokenKind::end;
  bool exact = true;           ///< typed as JSON wants it
  bool first_on_line = false;  ///< only blanks stand before it
  std::uint32_t begin = 0;     ///< in bytes; no file that is read is larger
  std::uint32_t end = 0;
  std::uint32_t indentation = 0;  ///< of its line, in bytes
};

/// A finding that is not yet placed.
struct Located {
  std::size_t offset = 0;
  Complaint complaint;
};

struct Tokens {
  std::vector<Token> list;
  std::vector<Located> findings;  ///< `json.syntax`, in the order of the text
};

/// Cuts well-formed UTF-8. Stops early, with an `end` token, once there are more findings than are
/// ever shown.
Tokens tokenize(std::string_view text);

}  // namespace vanban::plan::syntax
