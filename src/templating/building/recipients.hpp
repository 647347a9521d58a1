// SPDX-License-Identifier: MIT
// Nơi nhận out of the data (definition `recipient` of the schema): texts, groups, “Như Điều n”,
// Lưu.
#pragma once

#include <string>
#include <vector>

#include "model/parts/wording.hpp"
#include "templating/building/numbering.hpp"
#include "templating/language/arguments_reader.hpp"

namespace vanban::templating {

/// Reads the arguments `recipients`, `archive` and `drafter` of `{% signature %}`.
class RecipientsReader {
 public:
  RecipientsReader(ArgumentsReader& arguments, ExpressionEvaluator& expressions,
                   const Numbering& numbering, Problems& problems, References& references)
      : arguments_(arguments),
        expressions_(expressions),
        numbering_(numbering),
        problems_(problems),
        references_(references) {}

  /// All lines with dashes and end marks, Lưu last; empty where the document has none.
  std::vector<std::string> lines();
  /// Ký hiệu người soạn (ô 12); empty: none.
  std::string drafter();

 private:
  model::parts::Recipient recipient(const Value& value);
  std::string article(std::string_view name);
  std::string text_of(const Value& object, std::string_view name);
  std::vector<std::string> texts_of(const Value& object, std::string_view name);

  ArgumentsReader& arguments_;
  ExpressionEvaluator& expressions_;
  const Numbering& numbering_;
  Problems& problems_;
  References& references_;
};

}  // namespace vanban::templating
