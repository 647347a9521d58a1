// SPDX-License-Identifier: MIT
// The inner grammar of the tags that blocks and paragraphs share: conditions, loops, assignments,
// arguments.
#pragma once

#include <optional>

#include "templating/language/expression_parser.hpp"
#include "templating/language/node.hpp"

namespace vanban::templating {

/// Reads single tags. What is wrong goes to the list given; the result is then null or empty.
class TagParser {
 public:
  TagParser(const Sources& sources, Diagnostics& errors) : sources_(sources), errors_(errors) {}

  /// `{{ expression }}`.
  ExpressionPtr value(const Piece& piece);
  /// `if x`, `elif x`.
  ExpressionPtr condition(const Piece& piece);
  /// `for x in list`.
  std::optional<Loop> loop(const Piece& piece);
  /// `set x = expression`.
  std::optional<Assignment> assignment(const Piece& piece);
  /// `word a b c=1`: everything after the word.
  std::optional<Arguments> arguments(const Piece& piece);
  /// `table x in list a=1` or `table a=1`.
  std::optional<Arguments> table(const Piece& piece, std::optional<Loop>& loop);
  /// `include "name" with a=1, b=2`.
  std::optional<IncludeNode> include(const Piece& piece);
  /// `field name "type" "meaning" example optional`.
  std::optional<FieldDeclaration> field(const Piece& piece);
  /// `about "để làm gì" "what for" form="1.4" kind="Kế hoạch"`.
  std::optional<AboutDeclaration> about(const Piece& piece);
  /// `word "name"` or `word name`.
  std::optional<std::string> name(const Piece& piece, Bilingual what);
  /// A tag that takes nothing but its word.
  bool bare(const Piece& piece);

  void refuse(Span span, std::string code, Bilingual message, Bilingual hint = {});

 private:
  std::optional<ExpressionParser> open(const Piece& piece, bool has_word);
  bool finish(ExpressionParser& parser);
  bool read_loop(ExpressionParser& parser, Loop& loop);
  bool read_arguments(ExpressionParser& parser, Arguments& arguments);
  static void read_about(ExpressionParser& parser, AboutDeclaration& about);

  const Sources& sources_;
  Diagnostics& errors_;
};

/// The type of a field by its name in templates, such as `string`.
std::optional<FieldType> field_type(std::string_view name);
std::string_view name_of(FieldType type);

}  // namespace vanban::templating
