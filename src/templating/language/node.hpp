// SPDX-License-Identifier: MIT
// A compiled template: the tree that the evaluator walks. Closed sets are variants, owned by value.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/document.hpp"
#include "templating/language/expression.hpp"

namespace vanban::templating {

// ---- Inside a paragraph ----

struct InlineNode;
using InlineNodes = std::vector<InlineNode>;

/// The head of a `for`: names as written, slots of the frame after resolution.
struct Loop {
  std::string name;
  std::string value_name;  ///< of `for key, value in object`; empty: a list
  ExpressionPtr list;
  int slot = -1;
  int value_slot = -1;
  int loop_slot = -1;
  int first_inner_slot = 0;  ///< names set inside begin anew in each turn
  int last_inner_slot = 0;
};

struct Assignment {
  std::string name;
  ExpressionPtr value;
  int slot = -1;
};

struct InlineText {
  std::string text;
};
struct InlineValue {
  ExpressionPtr value;
};
struct InlineBreak {};
struct InlineNote {
  InlineNodes text;
};
struct InlineBranch {
  ExpressionPtr condition;  ///< null: else
  InlineNodes body;
};
struct InlineIf {
  std::vector<InlineBranch> branches;
};
struct InlineFor {
  Loop loop;
  InlineNodes body;
  InlineNodes otherwise;
};
struct InlineNode {
  Span span;
  bool bold = false;
  bool italic = false;
  std::variant<InlineText, InlineValue, InlineBreak, InlineNote, InlineIf, InlineFor, Assignment>
      content;
};

// ---- Blocks ----

struct Node;
using Nodes = std::vector<Node>;

/// What a line of a template is.
enum class LineKind : std::uint8_t {
  body,
  styled,
  heading,
  numbered,
  part,
  chapter,
  section,
  subsection,
  article,
  article_title,
  clause,
  point,
  dash,
  plus,
};

struct ParagraphNode {
  LineKind kind = LineKind::body;
  int level = 0;                                ///< of headings and numbered paragraphs
  model::StyleId style = model::StyleId::body;  ///< of styled lines
  std::string label;                            ///< the `@name`; empty: none
  InlineNodes inlines;
  /// Where the text holds no value: the finished inlines, with no-break blanks and without.
  bool fixed = false;
  model::Inlines bound;
  model::Inlines unbound;
};

struct Branch {
  ExpressionPtr condition;  ///< null: else
  Nodes body;
};
struct IfNode {
  std::vector<Branch> branches;
};
struct ForNode {
  Loop loop;
  Nodes body;
  Nodes otherwise;
};
/// `{% block %}`: after linking, the body that counts.
struct BlockNode {
  std::string name;
  Nodes body;
};
struct SuperNode {};
/// `{% include %}`: after linking with the nodes of the other file.
struct IncludeNode {
  std::string name;
  std::vector<Assignment> parameters;
  Nodes body;
  bool linked = false;  ///< the other file is in `body`
};

/// Keyword and positional arguments of a tag.
struct Argument {
  std::string name;  ///< empty: positional
  ExpressionPtr value;
  Span span;
};
using Arguments = std::vector<Argument>;

enum class StatementKind : std::uint8_t {
  blocks,
  document,
  numbering,
  capitals,
  restart,
  continue_,
  bind,
  pagebreak,
  rule,
  contents,
  letterhead,
  title,
  signature,
  contact,
};
struct StatementNode {
  StatementKind kind = StatementKind::blocks;
  Arguments arguments;
};

enum class RegionKind : std::uint8_t { section, annex, keep, align };
struct RegionNode {
  RegionKind kind = RegionKind::section;
  Arguments arguments;
  Nodes body;
};

/// One cell written out, or the body of a column.
struct CellNode {
  Span span;
  Arguments arguments;
  Nodes body;
};
struct RowNode {
  Arguments arguments;
  std::vector<CellNode> cells;
};
struct TableNode {
  std::optional<Loop> loop;  ///< `{% table x in list %}`
  Arguments arguments;
  std::vector<CellNode> columns;
  Nodes rows;  ///< RowNode, with `if`, `for` and `set` around
};

struct Node {
  Span span;
  std::variant<ParagraphNode, IfNode, ForNode, Assignment, BlockNode, SuperNode, IncludeNode,
               StatementNode, RegionNode, TableNode, RowNode>
      content;
};

// ---- Files ----

enum class FieldType : std::uint8_t {
  string,
  rich,
  integer,
  number,
  boolean,
  date,
  list,
  object,
  blocks,
  any,
};

/// `{% field %}`: what a template wants of the data.
struct FieldDeclaration {
  std::string path;
  FieldType type = FieldType::any;
  std::string meaning;
  std::string example;  ///< as text
  bool optional = false;
  Span span;
};

/// `{% about %}`: what a template is for.
struct AboutDeclaration {
  Bilingual purpose;
  std::optional<model::Form> form;
  std::string kind;
  Span span;
};

/// One parsed file.
struct ParsedFile {
  std::optional<AboutDeclaration> about;
  std::string extends;  ///< name of the base; empty: none
  Span extends_span;
  Nodes nodes;
  std::vector<FieldDeclaration> fields;
};

}  // namespace vanban::templating
