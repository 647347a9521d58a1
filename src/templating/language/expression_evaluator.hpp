// SPDX-License-Identifier: MIT
// Expressions to values. An error is reported once and gives a value that stays silent afterwards.
#pragma once

#include <vector>

#include "templating/building/numbering.hpp"
#include "templating/language/problems.hpp"
#include "templating/language/program.hpp"
#include "templating/language/references.hpp"
#include "templating/values/field_paths.hpp"
#include "templating/values/work.hpp"

namespace vanban::templating {

class ExpressionEvaluator {
 public:
  /// All of these must outlive the evaluator.
  ExpressionEvaluator(const Program& program, const Json& data, FieldPaths& fields,
                      Problems& problems, References& references);

  /// The value; a missing field is an error.
  Value evaluate(const Expression& expression) { return evaluate(expression, Missing::error); }
  bool condition(const Expression& expression);

  Value& slot(int number) { return slots_[static_cast<std::size_t>(number)]; }
  void set_numbering(const Numbering& numbering) { numbering_ = &numbering; }

  /// Counts steps of the evaluation; false once the limit is passed, which is reported and stops
  /// it.
  bool spend(std::size_t steps, Span span);

  /// The written form of a value; an error where it has none.
  std::string text(const Value& value, Span span);

  /// Reports what cannot be done with a value: at its field, where it has one, else at the place of
  /// the template. Gives a value that stays silent.
  Value refuse(Span span, const Value& value, std::string code, Bilingual message,
               Bilingual hint = {});

 private:
  enum class Missing : std::uint8_t { error, allowed };

  Value evaluate(const Expression& expression, Missing missing);
  Value value_of(const Literal& literal) const;
  Value value_of(const Name& name, Span span, Missing missing);
  Value value_of(const Member& member, const Expression& whole, Missing missing);
  Value value_of(const Index& index, const Expression& whole, Missing missing);
  Value value_of(const Unary& unary, Span span);
  Value value_of(const Binary& binary, Span span);
  Value value_of(const Test& test);
  Value value_of(const FilterCall& call, Span span);
  Value value_of(const Call& call, Span span);
  Value value_of(const ListLiteral& list);
  Value value_of(const ObjectLiteral& object);
  Value member_of(const Value& object, std::string_view name, const Expression& whole,
                  Missing missing);
  Value element_of(const Value& list, std::int64_t index, const Expression& whole, Missing missing);
  Value arithmetic(BinaryOperator op, const Value& left, const Value& right, Span span);
  Value whole_arithmetic(BinaryOperator op, std::int64_t left, std::int64_t right, Span span);
  Value comparison(BinaryOperator op, const Value& left, const Value& right, Span span);
  Value contains(const Value& member, const Value& container, Span span);
  Value concatenated(const Value& left, const Value& right, Span span);
  Value refusal(const Call& call, const Value& message, Span span);
  Value reference(const std::vector<Value>& arguments, Span span);
  Value last_reference(const std::vector<Value>& arguments, Span span);
  Value count(const std::vector<Value>& arguments, Span span);
  Value anniversary(const std::vector<Value>& arguments, Span span);
  Value range(const std::vector<Value>& arguments, Span span);
  Value refuse_missing(Span span, const std::string& path, const std::vector<std::string>& known);
  Value refuse_lack(Span span, const std::string& owner, std::string_view name,
                    const std::vector<std::string>& known);
  Value refuse(Span span, std::string code, Bilingual message, Bilingual hint = {});
  const Json* field_of(const Value& value) const;
  Value too_much(Span span);
  bool declared_optional(const std::string& path) const;

  const Program& program_;
  FieldPaths& fields_;
  Problems& problems_;
  References& references_;
  const Numbering* numbering_ = nullptr;
  Work work_;
  std::vector<Value> slots_;
  std::vector<const Json*> data_;  ///< by number; null: the data has no such field
  const Json& whole_data_;
};

}  // namespace vanban::templating
