// SPDX-License-Identifier: MIT
// The arguments of a tag at evaluation: read by name, checked for their kind, unknown ones refused.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "templating/language/expression_evaluator.hpp"
#include "templating/language/node.hpp"

namespace vanban::templating {

class ArgumentsReader {
 public:
  ArgumentsReader(const Arguments& arguments, Span tag, ExpressionEvaluator& expressions,
                  Problems& problems);

  /// The value of an argument; `none` and arguments left out give nothing.
  std::optional<Value> value(std::string_view name);
  /// The n-th argument without a name.
  std::optional<Value> positional(std::size_t index);
  /// Text of an argument (numbers as figures); empty where it is left out.
  std::string text(std::string_view name);
  /// A text cut at its line ends, or a list of texts.
  std::vector<std::string> lines(std::string_view name);
  bool flag(std::string_view name, bool otherwise);
  std::optional<std::int64_t> integer(std::string_view name);
  PartialDate date(std::string_view name);
  /// The value of an argument that was asked for before; Invalid otherwise.
  const Value& given(std::string_view name) const;
  /// The field that it comes from; null: none.
  const Json* field(std::string_view name) const { return given(name).field(); }
  Span span() const { return tag_; }

  /// Refuses what nobody has asked for. Call it last.
  void finish();
  /// Refuses an argument, at the field that it comes from or else in the template.
  void refuse(std::string_view name, Bilingual message, Bilingual hint = {});

 private:
  struct Entry {
    const Argument* argument;
    bool used = false;
    Value value = {};  ///< once it was asked for
  };
  Entry* find(std::string_view name);
  const Entry* find(std::string_view name) const;
  Entry* nth(std::size_t index);
  std::optional<Value> evaluate(Entry& entry);

  std::vector<Entry> entries_;
  std::vector<std::string> asked_;
  Span tag_;
  ExpressionEvaluator& expressions_;
  Problems& problems_;
};

}  // namespace vanban::templating
