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
  /// `span` is the tag's place.
  BlockTree(DocumentBuilder& builder, Problems& problems, Span span)
      : builder_(builder), problems_(problems), span_(span) {}

  /// Style of plain paragraphs; the body's by default.
  void set_style(model::StyleId style) { style_ = style; }

  /// Adds all blocks of a list; headings in it are of `level`. The list is a part of the data, so
  /// that every paragraph and every error knows its field.
  void add(const Json& blocks, int level);

 private:
  void block(const Json& block, int level);
  void paragraph(const Json& text);
  void titled(LineKind kind, const Json& block, const Json& title, int level);
  void items(LineKind kind, const Json& list, int level);
  void item(LineKind kind, const Json& item, int level);
  void clause_with_title(const Json& item);
  void table(const Json& table);
  std::vector<struct TableColumn> columns_of(const Json& columns) const;
  void table_title(const Json& title);
  void table_row(const Json& row, const Json& columns, class TableBuilder& table, bool keep_whole,
                 int number);
  void group_row(const Json& group, const Json& row, class TableBuilder& table);
  void header_rows(const Json& rows, class TableBuilder& table);
  struct TableCell plain_cell(std::string text, const Json& row,
                              std::optional<model::Alignment> alignment);
  struct TableCell cell(const Json& cell, std::optional<model::Alignment> alignment, bool header);
  void line(LineKind kind, const Json& text, int level, const Json& owner);
  void body_of(const Json& owner, int level);
  model::Inlines rich(const Json& text);

  Origin origin(const Json& field) const { return {span_, &field}; }
  void refuse(const Json& field, std::string code, Bilingual message, Bilingual hint = {});

  DocumentBuilder& builder_;
  Problems& problems_;
  Span span_;
  model::StyleId style_ = model::StyleId::body;
  int depth_ = 0;
};

}  // namespace vanban::templating
