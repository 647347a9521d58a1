// SPDX-License-Identifier: MIT
// Walks the tree of a template and fills the document. One evaluator serves one evaluation.
#pragma once

#include "templating/building/document_builder.hpp"
#include "templating/building/inline_writer.hpp"
#include "templating/building/statements.hpp"
#include "templating/language/expression_evaluator.hpp"

namespace vanban::templating {

class Evaluator {
 public:
  /// All of these must outlive the evaluator.
  Evaluator(const Program& program, const Json& data, Problems& problems, References& references);

  /// Where rich texts read before are looked up; null: nowhere.
  void set_memory(TextMemory* memory) { builder_.set_memory(memory); }

  /// The finished document, or whatever there is when `problems` has errors.
  model::Document run(const model::StyleSheet& styles, const model::Margins& margins);

 private:
  void run(const Nodes& nodes);
  void run(const Node& node);
  void run(const ParagraphNode& node, Span span);
  void run(const IfNode& node);
  void run(const RegionNode& node, Span span);
  void run(const IncludeNode& node);
  void run(const TableNode& node, Span span);
  void assign(const Assignment& assignment);
  template <typename Body, typename Otherwise>
  void repeat(const Loop& loop, Span span, Body&& body, Otherwise&& otherwise);
  bool count_turn(Span span);

  void write(const InlineNodes& nodes, Marks outer, InlineWriter& writer);
  void write(const InlineNode& node, Marks marks, InlineWriter& writer);
  void write_value(const InlineValue& value, Span span, Marks marks, InlineWriter& writer);
  void write_note(const InlineNote& note, Span span, InlineWriter& writer);
  /// Fills in the text of a line and what is known of its parts; gives the field that all of it
  /// comes from, or null.
  const Json* write_line(const ParagraphNode& node, Line& line);

  void table_rows(const Nodes& nodes, class TableBuilder& table, bool keep_whole);
  void table_row(const RowNode& row, Span span, class TableBuilder& table, bool keep_whole);
  struct TableCell table_cell(const CellNode& cell, std::optional<model::Alignment> alignment,
                              bool header);

  const Program& program_;
  Problems& problems_;
  References& references_;
  FieldPaths fields_;
  ExpressionEvaluator expressions_;
  DocumentBuilder builder_;
  Statements statements_;
  std::int64_t turns_ = 0;  ///< of all loops
  bool in_note_ = false;
};

}  // namespace vanban::templating
