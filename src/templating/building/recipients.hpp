// SPDX-License-Identifier: MIT
// Nơi nhận out of the data (definition `recipient` of the schema): texts, groups, “Như Điều n”,
// Lưu.
#pragma once

#include <vector>

#include "model/parts/wording.hpp"
#include "templating/building/document_builder.hpp"
#include "templating/language/arguments_reader.hpp"

namespace vanban::templating {

/// Reads the arguments `recipients`, `archive` and `drafter` of `{% signature %}`.
class RecipientsReader {
 public:
  RecipientsReader(ArgumentsReader& arguments, DocumentBuilder& builder, References& references)
      : arguments_(arguments), builder_(builder), references_(references) {}

  /// All lines with dashes and end marks, Lưu last; empty where the document has none.
  std::vector<model::parts::SourcedText> lines();
  /// Ký hiệu người soạn (ô 12); empty: none.
  model::parts::SourcedText drafter();

 private:
  model::parts::Recipient recipient(const Value& value);
  model::parts::SourcedText archive_line(const Value& archive);
  std::string article(const Value& name);
  model::parts::SourcedText sourced(std::string text, const Value& value);

  ArgumentsReader& arguments_;
  DocumentBuilder& builder_;
  References& references_;
};

}  // namespace vanban::templating
