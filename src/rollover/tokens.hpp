// SPDX-License-Identifier: MIT
// The words, figures and signs of a text, for reading dates, numbers and names in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::rollover {

enum class TokenKind : std::uint8_t {
  figures,    ///< 0 to 9, as many as stand together
  word,       ///< letters
  sign,       ///< any other character but blanks and the stars of bold and italic text
  reference,  ///< `@{…}`: stands for a linked document, its figures are no figures of the text
};

struct Token {
  TokenKind kind = TokenKind::sign;
  std::size_t begin = 0;  ///< in bytes
  std::size_t end = 0;
  std::string folded;        ///< in lower case
  int value = 0;             ///< of figures; `kTooLarge` past nine of them
  bool glued = false;        ///< no blank between it and the token before
  bool capitalised = false;  ///< a word that begins with a capital letter

  bool is(std::string_view text) const { return folded == text; }
  bool is_figures() const { return kind == TokenKind::figures; }
  bool is_word() const { return kind == TokenKind::word; }
};

inline constexpr int kTooLarge = -1;

using Tokens = std::vector<Token>;

/// Well-formed UTF-8 in NFC. A line end is a sign.
Tokens tokens_of(std::string_view text);

/// The tokens of a text from one on, so that what is read next stands first. Past the end there are
/// empty signs.
class TokenView {
 public:
  TokenView(const Tokens& tokens, std::size_t first) : tokens_(&tokens), first_(first) {}

  const Token& operator[](std::size_t offset) const;
  /// The token so many before the first one.
  const Token& before(std::size_t offset) const;
  TokenView from(std::size_t offset) const { return {*tokens_, first_ + offset}; }
  std::size_t index() const { return first_; }
  bool done() const { return first_ >= tokens_->size(); }
  const Tokens& all() const { return *tokens_; }

 private:
  const Tokens* tokens_;
  std::size_t first_;
};

/// How many tokens the words, in lower case with one blank between two, have where the view begins
/// with them; 0: it does not.
std::size_t words_at(TokenView at, std::string_view words);

/// Whether a token ends a clause: `.` `;` `:` `!` `?`, a bracket, a line end or the end of the
/// text.
bool ends_clause(const Token& token);

}  // namespace vanban::rollover
