// SPDX-License-Identifier: MIT
// `{% blocks %}`: the prose of the data, a tree of paragraphs, headings, items and tables whose
// shape the schema fixes (schema/plan.schema.json, definition `block`).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "templating/building/document_builder.hpp"
#include "templating/values/value.hpp"

namespace vanban::templating {

class BlockTree {
 public:
  /// `span` is the tag's place; `root` the path of the data that it inserts.
  BlockTree(DocumentBuilder& builder, Problems& problems, Span span, std::string root)
      : builder_(builder), problems_(problems), span_(span), root_(std::move(root)) {}

  /// Style of plain paragraphs; the body's by default.
  void set_style(model::StyleId style) { style_ = style; }

  /// Adds all blocks of a list; headings in it are of `level`.
  void add(const Json& blocks, int level);

  /// The path of the data that is being added.
  std::string path() const;

 private:
  void block(const Json& block, int level);
  void paragraph(std::string_view text);
  void titled(LineKind kind, const Json& block, std::string_view title, int level);
  void items(LineKind kind, const Json& list, int level);
  void item(LineKind kind, const Json& item, int level);
  void clause_with_title(const Json& item);
  void table(const Json& table);
  void table_row(const Json& row, const Json& columns, class TableBuilder& table, bool keep_whole,
                 int number);
  void group_row(const Json& group, const Json& row, class TableBuilder& table);
  void header_rows(const Json& rows, class TableBuilder& table);
  struct TableCell cell(const Json& cell, std::optional<model::Alignment> alignment, bool header);
  void line(LineKind kind, std::string_view text, int level, const Json& owner);
  void body_of(const Json& owner, int level);

  /// Goes one step down in the path while alive.
  class Step;
  Origin origin() const { return {span_, this}; }
  void refuse(std::string code, Bilingual message, Bilingual hint = {});

  DocumentBuilder& builder_;
  Problems& problems_;
  Span span_;
  std::string root_;
  std::vector<std::pair<std::string_view, std::size_t>>
      steps_;  ///< name, or index where it is empty
  model::StyleId style_ = model::StyleId::body;
  int depth_ = 0;
};

}  // namespace vanban::templating
