// SPDX-License-Identifier: MIT
// The structure tags that stand alone: letterhead, title, signature, rules, numbering and so on.
#pragma once

#include "model/parts/letterhead.hpp"
#include "templating/building/document_builder.hpp"
#include "templating/language/arguments_reader.hpp"

namespace vanban::templating {

/// Carries out one tag after another.
class Statements {
 public:
  Statements(ExpressionEvaluator& expressions, DocumentBuilder& builder, Problems& problems,
             References& references)
      : expressions_(expressions),
        builder_(builder),
        problems_(problems),
        references_(references) {}

  void run(const StatementNode& node, Span span);
  /// The heading of an annex, and its section.
  void begin_annex(const Arguments& arguments, Span span);
  void begin_section(const Arguments& arguments, Span span);

 private:
  void blocks(ArgumentsReader& arguments);
  void add_closing_line(const std::string& mark, Span span);
  void document(ArgumentsReader& arguments);
  void numbering(ArgumentsReader& arguments);
  void restart(ArgumentsReader& arguments, bool from_last);
  void rule(ArgumentsReader& arguments);
  void contents(ArgumentsReader& arguments);
  void contact(ArgumentsReader& arguments);
  void letterhead(ArgumentsReader& arguments);
  std::optional<model::parts::IssueLine> issue_line(ArgumentsReader& arguments);
  void title(ArgumentsReader& arguments);
  void signature(ArgumentsReader& arguments);
  std::vector<model::parts::SourcedText> authority(ArgumentsReader& arguments);
  bool switched_on(ArgumentsReader& arguments);
  std::string bound(std::string text) const;
  /// The text of an argument that was read before, with the fields that it comes from.
  model::parts::SourcedText sourced(const ArgumentsReader& arguments, std::string_view name,
                                    std::string text);

  ExpressionEvaluator& expressions_;
  DocumentBuilder& builder_;
  Problems& problems_;
  References& references_;
};

}  // namespace vanban::templating
