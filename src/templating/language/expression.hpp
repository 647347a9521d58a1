// SPDX-License-Identifier: MIT
// Expressions as trees: what stands between `{{` and `}}` and after the word of a tag.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "templating/language/source.hpp"

namespace vanban::templating {

struct Expression;
using ExpressionPtr = std::unique_ptr<Expression>;

struct Literal {
  std::variant<std::monostate, bool, std::int64_t, double, std::string> value;  ///< monostate: none
};
/// A name; after resolution it has a slot of the frame, a number in the data names, or both
/// (a `set` that may not have happened yet, and a field of the same name).
struct Name {
  std::string name;
  int slot = -1;
  int data = -1;
};
struct Member {
  ExpressionPtr object;
  std::string name;
};
struct Index {
  ExpressionPtr object;
  ExpressionPtr index;
};
enum class UnaryOperator : std::uint8_t { negate, logical_not };
struct Unary {
  UnaryOperator op;
  ExpressionPtr operand;
};
enum class BinaryOperator : std::uint8_t {
  add,
  subtract,
  multiply,
  divide,
  divide_whole,
  remainder,
  concatenate,
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  in,
  not_in,
  logical_and,
  logical_or,
};
struct Binary {
  BinaryOperator op;
  ExpressionPtr left;
  ExpressionPtr right;
};
struct Conditional {
  ExpressionPtr condition;
  ExpressionPtr then;
  ExpressionPtr otherwise;
};
enum class TestKind : std::uint8_t {
  defined,
  none,
  string,
  number,
  boolean,
  list,
  object,
  empty,
  even,
  odd
};
struct Test {
  TestKind test;
  bool negated = false;
  ExpressionPtr operand;
};
/// `subject | filter(arguments)`; `filter` counts in the table of filters.
struct FilterCall {
  std::size_t filter = 0;
  ExpressionPtr subject;
  std::vector<ExpressionPtr> arguments;
};
enum class FunctionId : std::uint8_t { ref, last_ref, count, anniversary, range, error };
struct Call {
  FunctionId function;
  std::vector<ExpressionPtr> arguments;
};
struct ListLiteral {
  std::vector<ExpressionPtr> members;
};
struct ObjectLiteral {
  std::vector<std::pair<std::string, ExpressionPtr>> members;
};

struct Expression {
  Span span;
  std::variant<Literal, Name, Member, Index, Unary, Binary, Conditional, Test, FilterCall, Call,
               ListLiteral, ObjectLiteral>
      content;
};

/// `organ.fax` for a name, member or index by literal; empty for anything else.
std::string path_of(const Expression& expression);

}  // namespace vanban::templating
