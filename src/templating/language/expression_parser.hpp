// SPDX-License-Identifier: MIT
// Words to trees: recursive descent, one function a level of binding.
#pragma once

#include <vector>

#include "templating/language/expression.hpp"
#include "templating/language/token.hpp"

namespace vanban::templating {

/// Reads expressions and the small grammar of tags from the words of one value or tag. After the
/// first error everything gives null and `error` holds it.
class ExpressionParser {
 public:
  ExpressionParser(const Sources& sources, std::vector<Token> tokens);

  /// A whole expression; null after an error.
  ExpressionPtr expression();

  // For tags.
  const Token& peek() const { return tokens_[position_]; }
  bool accept_symbol(std::string_view symbol);
  bool accept_name(std::string_view name);
  /// A name, or nothing and an error that says what was wanted.
  std::string expect_name(Bilingual what);
  std::string expect_string(Bilingual what);
  bool expect_name_exactly(std::string_view name);
  bool at_end() const { return peek().kind == TokenKind::end; }
  /// True where nothing is left; otherwise an error.
  bool expect_end();
  Token take();
  bool looks_like_keyword() const;  ///< a name followed by `=`

  bool failed() const { return !errors_.empty(); }
  void refuse(Span span, std::string code, Bilingual message, Bilingual hint = {});
  Diagnostics take_errors() { return std::move(errors_); }

 private:
  ExpressionPtr logical_or();
  ExpressionPtr logical_and();
  ExpressionPtr logical_not();
  ExpressionPtr comparison();
  ExpressionPtr concatenation();
  ExpressionPtr sum();
  ExpressionPtr product();
  ExpressionPtr negation();
  ExpressionPtr filtered();
  ExpressionPtr postfix();
  ExpressionPtr primary();
  ExpressionPtr named(Token token);
  ExpressionPtr list_literal(Span span);
  ExpressionPtr object_literal(Span span);
  ExpressionPtr test(ExpressionPtr operand);
  ExpressionPtr filter(ExpressionPtr subject);
  ExpressionPtr call(const Token& name);
  std::vector<ExpressionPtr> arguments();
  ExpressionPtr make(Span span, decltype(Expression::content) content);
  ExpressionPtr make_binary(BinaryOperator op, ExpressionPtr left, Span span, ExpressionPtr right);
  bool expect_symbol(std::string_view symbol);

  const Sources& sources_;
  std::vector<Token> tokens_;
  std::size_t position_ = 0;
  int depth_ = 0;
  int nodes_ = 0;
  Diagnostics errors_;
};

}  // namespace vanban::templating
