// SPDX-License-Identifier: MIT
#include "templating/language/expression_evaluator.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/date.hpp"
#include "base/field_path.hpp"
#include "base/overload.hpp"
#include "base/utf8.hpp"
#include "templating/values/equality.hpp"
#include "templating/values/filters.hpp"

namespace vanban::templating {
namespace {

/// Steps of a filter before it begins: each member of a list, each 64 bytes of a text.
std::size_t steps_of(const Value& subject) {
  return subject.is_text() ? subject.text().size() / 64 : subject.is_list() ? subject.size() : 0;
}

/// Bytes that a value takes for itself; what belongs to the data takes none.
std::size_t made_bytes(const Value& value) {
  if (value.is_text()) return value.is<std::string_view>() ? 0 : value.text().size();
  return value.is<const Json*>() ? 0 : value.size() * sizeof(Value);
}

std::vector<std::string> keys_of(const Value& object) {
  std::vector<std::string> keys;
  if (object.is<const LoopState*>()) return {"index", "index0", "first", "last", "length"};
  for (std::size_t i = 0; i < object.size(); ++i) keys.emplace_back(object.entry(i).first);
  return keys;
}

/// Day, month or year of a date written as text, the same as on a date written as an object.
std::optional<Value> date_part(const Value& text, std::string_view name) {
  const std::optional<Date> date = text.is_text() ? Date::from_iso(text.text()) : std::nullopt;
  if (!date) return std::nullopt;
  if (name == "year") return Value(std::int64_t{date->year()});
  if (name == "month") return Value(std::int64_t{date->month()});
  if (name == "day") return Value(std::int64_t{date->day()});
  return std::nullopt;
}

}  // namespace

ExpressionEvaluator::ExpressionEvaluator(const Program& program, const Json& data,
                                         FieldPaths& fields, Problems& problems,
                                         References& references)
    : program_(program),
      fields_(fields),
      problems_(problems),
      references_(references),
      slots_(static_cast<std::size_t>(program.slot_count), Value(Undefined{})),
      whole_data_(data) {
  data_.reserve(program.data_names.size());
  for (const std::string& name : program.data_names) {
    const auto found = data.is_object() ? data.find(name) : data.end();
    data_.push_back(data.is_object() && found != data.end() ? &*found : nullptr);
  }
}

Value ExpressionEvaluator::refuse(Span span, std::string code, Bilingual message, Bilingual hint) {
  problems_.report(span, std::move(code), std::move(message), std::move(hint));
  return Value();
}

Value ExpressionEvaluator::refuse(Span span, const Value& value, std::string code,
                                  Bilingual message, Bilingual hint) {
  problems_.report_use(span, fields_.path(field_of(value)), std::move(code), std::move(message),
                       std::move(hint));
  return Value();
}

bool ExpressionEvaluator::condition(const Expression& expression) {
  return evaluate(expression, Missing::error).truth();
}

bool ExpressionEvaluator::spend(std::size_t steps, Span span) {
  if (work_.spend(steps)) return true;
  too_much(span);
  return false;
}

Value ExpressionEvaluator::too_much(Span span) {
  if (!problems_.stopped())
    problems_.report(span, "template.too-much-work",
                     {"Mẫu và dữ liệu đòi tính toán quá nhiều (hơn 20.000.000 bước hoặc 256 MB).",
                      "Template and data ask for too much work (over 20,000,000 steps or 256 MB)."},
                     {"Xem lại các vòng lặp, bộ lọc trên danh sách lớn ở chỗ này.",
                      "Look at the loops and filters over large lists here."});
  problems_.stop();
  return Value();
}

Value ExpressionEvaluator::evaluate(const Expression& expression, Missing missing) {
  const Span span = expression.span;
  if (!spend(1, span)) return Value();
  return std::visit(Overload{
                        [&](const Literal& literal) { return value_of(literal); },
                        [&](const Name& name) { return value_of(name, span, missing); },
                        [&](const Member& member) { return value_of(member, expression, missing); },
                        [&](const Index& index) { return value_of(index, expression, missing); },
                        [&](const Unary& unary) { return value_of(unary, span); },
                        [&](const Binary& binary) { return value_of(binary, span); },
                        [&](const Conditional& choice) {
                          return evaluate(
                              condition(*choice.condition) ? *choice.then : *choice.otherwise,
                              missing);
                        },
                        [&](const Test& test) { return value_of(test); },
                        [&](const FilterCall& call) { return value_of(call, span); },
                        [&](const Call& call) { return value_of(call, span); },
                        [&](const ListLiteral& list) { return value_of(list); },
                        [&](const ObjectLiteral& object) { return value_of(object); },
                    },
                    expression.content);
}

Value ExpressionEvaluator::value_of(const Literal& literal) const {
  return std::visit(Overload{
                        [](std::monostate) { return Value(None{}); },
                        [](const std::string& text) { return Value(std::string_view(text)); },
                        [](const auto& scalar) { return Value(scalar); },
                    },
                    literal.value);
}

// ---- names and members ----

bool ExpressionEvaluator::declared_optional(const std::string& path) const {
  return std::any_of(
      program_.fields.begin(), program_.fields.end(),
      [&](const FieldDeclaration& field) { return field.optional && field.path == path; });
}

Value ExpressionEvaluator::refuse_missing(Span span, const std::string& path,
                                          const std::vector<std::string>& known) {
  const std::size_t dot = path.rfind('.');
  const std::string word = dot == std::string::npos ? path : path.substr(dot + 1);
  return refuse(span, "template.missing-field",
                {fmt::format("Dữ liệu không có trường “{}”.", path),
                 fmt::format("The data has no field “{}”.", path)},
                did_you_mean(word, known));
}

/// A member of a list that lacks what the template reads of each: mostly a slip in the data.
Value ExpressionEvaluator::refuse_lack(Span span, const std::string& owner, std::string_view name,
                                       const std::vector<std::string>& known) {
  std::string path = owner;
  append(path, name);
  problems_.report_use(span, path, "template.missing-field",
                       {fmt::format("Dữ liệu không có trường “{}”.", path),
                        fmt::format("The data has no field “{}”.", path)},
                       did_you_mean(name, known));
  return Value();
}

Value ExpressionEvaluator::value_of(const Name& name, Span span, Missing missing) {
  if (name.slot >= 0 && !slots_[static_cast<std::size_t>(name.slot)].is<Undefined>()) {
    const Value& value = slots_[static_cast<std::size_t>(name.slot)];
    return spend(value.is_text() ? value.text().size() / 64 : 0, span) ? value : Value();
  }
  if (const Json* json = data_[static_cast<std::size_t>(name.data)]) return Value::of(*json);
  if (declared_optional(name.name)) return Value(None{});
  if (missing == Missing::allowed) return Value(Undefined{});
  std::vector<std::string> known = program_.local_names;
  if (whole_data_.is_object())
    for (const auto& member : whole_data_.items()) known.push_back(member.key());
  return refuse_missing(span, name.name, known);
}

Value ExpressionEvaluator::member_of(const Value& object, std::string_view name,
                                     const Expression& whole, Missing missing) {
  if (object.is<Invalid>() || object.is<Undefined>()) return object;
  if (object.is_object()) {
    if (!spend(object.size() / 16, whole.span)) return Value();
    if (std::optional<Value> member = object.member(name)) return *std::move(member);
    const std::string path = path_of(whole);
    if (declared_optional(path)) return Value(None{});
    if (missing == Missing::allowed) return Value(Undefined{});
    const std::string owner = fields_.path(object.field());
    if (owner.ends_with(']')) return refuse_lack(whole.span, owner, name, keys_of(object));
    return refuse_missing(whole.span, path.empty() ? std::string(name) : path, keys_of(object));
  }
  if (object.is<None>() && (missing == Missing::allowed || declared_optional(path_of(whole))))
    return missing == Missing::allowed ? Value(Undefined{}) : Value(None{});
  if (std::optional<Value> part = date_part(object, name)) return *std::move(part);
  const auto [vi, en] = kind_name(object);
  return refuse(whole.span, object, "template.no-member",
                {fmt::format("Không có trường “{}” trong {}.", name, vi),
                 fmt::format("There is no field “{}” in {}.", name, en)});
}

Value ExpressionEvaluator::element_of(const Value& list, std::int64_t index,
                                      const Expression& whole, Missing missing) {
  const auto size = static_cast<std::int64_t>(list.size());
  const std::int64_t at = index < 0 ? index + size : index;
  if (at >= 0 && at < size) return list.at(static_cast<std::size_t>(at));
  if (missing == Missing::allowed) return Value(Undefined{});
  return refuse(whole.span, list, "template.no-element",
                {fmt::format("Danh sách có {} phần tử, không có phần tử [{}].", size, index),
                 fmt::format("The list has {} members and no [{}].", size, index)},
                {"Phần tử đầu là [0].", "The first member is [0]."});
}

Value ExpressionEvaluator::value_of(const Member& member, const Expression& whole,
                                    Missing missing) {
  return member_of(evaluate(*member.object, missing), member.name, whole, missing);
}

Value ExpressionEvaluator::value_of(const Index& index, const Expression& whole, Missing missing) {
  const Value object = evaluate(*index.object, missing);
  const Value key = evaluate(*index.index, Missing::error);
  if (object.is<Invalid>() || object.is<Undefined>() || key.is<Invalid>()) return object;
  if (key.is_text()) return member_of(object, key.text(), whole, missing);
  const auto* number = key.as<std::int64_t>();
  if (number != nullptr && object.is_list()) return element_of(object, *number, whole, missing);
  const auto [vi, en] = kind_name(object);
  return refuse(whole.span, object, "template.no-element",
                {fmt::format("Không lấy được phần tử như vậy từ {}.", vi),
                 fmt::format("Such a member cannot be taken from {}.", en)});
}

// ---- operators ----

Value ExpressionEvaluator::value_of(const Unary& unary, Span span) {
  const Value operand = evaluate(*unary.operand, Missing::error);
  if (operand.is<Invalid>()) return operand;
  if (unary.op == UnaryOperator::logical_not) return Value(!operand.truth());
  return arithmetic(BinaryOperator::subtract, Value(std::int64_t{0}), operand, span);
}

Value ExpressionEvaluator::value_of(const Binary& binary, Span span) {
  const Value left = evaluate(*binary.left, Missing::error);
  if (binary.op == BinaryOperator::logical_and || binary.op == BinaryOperator::logical_or) {
    const bool decided = left.truth() == (binary.op == BinaryOperator::logical_or);
    return Value(decided ? left.truth() : condition(*binary.right));
  }
  const Value right = evaluate(*binary.right, Missing::error);
  if (left.is<Invalid>() || right.is<Invalid>()) return Value();
  switch (binary.op) {
    case BinaryOperator::concatenate:
      return concatenated(left, right, span);
    case BinaryOperator::equal:
    case BinaryOperator::not_equal: {
      const bool same = equal(left, right, work_);
      if (work_.over()) return too_much(span);
      return Value(same == (binary.op == BinaryOperator::equal));
    }
    case BinaryOperator::in:
      return contains(left, right, span);
    case BinaryOperator::not_in: {
      const Value inside = contains(left, right, span);
      return inside.is<bool>() ? Value(!inside.truth()) : inside;
    }
    case BinaryOperator::less:
    case BinaryOperator::less_equal:
    case BinaryOperator::greater:
    case BinaryOperator::greater_equal:
      return comparison(binary.op, left, right, span);
    default:
      return arithmetic(binary.op, left, right, span);
  }
}

Value ExpressionEvaluator::concatenated(const Value& left, const Value& right, Span span) {
  std::string result = text(left, span);
  std::vector<TextPart> parts = left.parts();
  const std::size_t shift = utf8::length(result);
  for (const TextPart& part : right.parts())
    parts.push_back({part.begin + shift, part.end + shift, part.field});
  result += text(right, span);
  if (!work_.make(result.size()) || !spend(result.size() / 64, span)) return too_much(span);
  if (result.size() > kLongestText)
    return refuse(span, "template.too-large", {"Chuỗi quá dài.", "The text is too long."});
  Value joined = Value::joined(std::move(result), std::move(parts));
  if (!left.is<RichText>() && !right.is<RichText>()) return joined;
  Value rich(RichText{std::string(joined.text())});
  rich.set_field(field_of(joined));
  return rich;
}

/// The member of the data that a value comes from; of a text put together, the one that holds all.
const Json* ExpressionEvaluator::field_of(const Value& value) const {
  const std::vector<TextPart> parts = value.parts();
  if (parts.empty()) return value.field();
  const Json* field = parts.front().field;
  for (const TextPart& part : parts) field = fields_.common(field, part.field);
  return field;
}

Value ExpressionEvaluator::comparison(BinaryOperator op, const Value& left, const Value& right,
                                      Span span) {
  int order = 0;
  if (left.is_number() && right.is_number()) {
    order = left.number() < right.number() ? -1 : left.number() > right.number() ? 1 : 0;
  } else if (left.is_text() && right.is_text()) {
    order = left.text().compare(right.text());
  } else {
    const auto [left_vi, left_en] = kind_name(left);
    const auto [right_vi, right_en] = kind_name(right);
    return refuse(span, "template.type",
                  {fmt::format("Không so sánh được {} với {}.", left_vi, right_vi),
                   fmt::format("{} cannot be compared with {}.", left_en, right_en)});
  }
  switch (op) {
    case BinaryOperator::less:
      return Value(order < 0);
    case BinaryOperator::less_equal:
      return Value(order <= 0);
    case BinaryOperator::greater:
      return Value(order > 0);
    default:
      return Value(order >= 0);
  }
}

Value ExpressionEvaluator::contains(const Value& member, const Value& container, Span span) {
  if (container.is_text() && member.is_text() &&
      !spend(container.text().size() / 64 * (1 + member.text().size() / 64), span))
    return Value();
  if (container.is_text() && member.is_text())
    return Value(container.text().find(member.text()) != std::string_view::npos);
  if (container.is_object() && member.is_text())
    return Value(container.member(member.text()).has_value());
  if (!container.is_list())
    return refuse(span, "template.type",
                  {"Sau “in” phải là danh sách, đối tượng hoặc chuỗi.",
                   "A list, an object or a text belongs after “in”."});
  for (std::size_t i = 0; i < container.size() && !work_.over(); ++i)
    if (equal(container.at(i), member, work_)) return Value(true);
  return work_.over() ? too_much(span) : Value(false);
}

Value ExpressionEvaluator::whole_arithmetic(BinaryOperator op, std::int64_t left,
                                            std::int64_t right, Span span) {
  std::int64_t result = 0;
  bool overflow = false;
  switch (op) {
    case BinaryOperator::add:
      overflow = __builtin_add_overflow(left, right, &result);
      break;
    case BinaryOperator::subtract:
      overflow = __builtin_sub_overflow(left, right, &result);
      break;
    case BinaryOperator::multiply:
      overflow = __builtin_mul_overflow(left, right, &result);
      break;
    default:
      overflow = left == std::numeric_limits<std::int64_t>::min() && right == -1;
      if (overflow) break;
      if (op == BinaryOperator::divide && left % right != 0)
        return Value(static_cast<double>(left) / static_cast<double>(right));
      result = op == BinaryOperator::remainder ? left % right : left / right;
      // Rounded down, as people divide years and money; the remainder is then never negative.
      if (op == BinaryOperator::divide_whole && left % right != 0 && (left < 0) != (right < 0))
        --result;
      if (op == BinaryOperator::remainder && result != 0 && (result < 0) != (right < 0))
        result += right;
  }
  if (!overflow) return Value(result);
  return refuse(span, "template.number-range", {"Kết quả quá lớn.", "The result is too large."});
}

Value ExpressionEvaluator::arithmetic(BinaryOperator op, const Value& left, const Value& right,
                                      Span span) {
  if (!left.is_number() || !right.is_number()) {
    const Value& wrong = left.is_number() ? right : left;
    const auto [vi, en] = kind_name(wrong);
    return refuse(span, wrong, "template.type",
                  {fmt::format("Không tính toán được với {}.", vi),
                   fmt::format("There is no arithmetic with {}.", en)},
                  {"Để nối chuỗi, dùng “~”.", "To join texts, use “~”."});
  }
  const bool divides = op == BinaryOperator::divide || op == BinaryOperator::divide_whole ||
                       op == BinaryOperator::remainder;
  if (divides && right.number() == 0)
    return refuse(span, "template.division", {"Chia cho 0.", "Division by zero."});
  const auto *a = left.as<std::int64_t>(), *b = right.as<std::int64_t>();
  if (a != nullptr && b != nullptr) return whole_arithmetic(op, *a, *b, span);
  const double x = left.number(), y = right.number();
  switch (op) {
    case BinaryOperator::add:
      return Value(x + y);
    case BinaryOperator::subtract:
      return Value(x - y);
    case BinaryOperator::multiply:
      return Value(x * y);
    case BinaryOperator::divide:
      return Value(x / y);
    case BinaryOperator::divide_whole:
      return Value(std::floor(x / y));
    default:
      return Value(x - y * std::floor(x / y));
  }
}

// ---- tests, filters, literals ----

Value ExpressionEvaluator::value_of(const Test& test) {
  const bool asks_presence = test.test == TestKind::defined || test.test == TestKind::none;
  const Value operand = evaluate(*test.operand, asks_presence ? Missing::allowed : Missing::error);
  if (operand.is<Invalid>()) return operand;
  const auto* whole = operand.as<std::int64_t>();
  bool result = false;
  switch (test.test) {
    case TestKind::defined:
      result = !operand.is<Undefined>() && !operand.is<None>();
      break;
    case TestKind::none:
      result = operand.is_nothing();
      break;
    case TestKind::string:
      result = operand.is_text();
      break;
    case TestKind::number:
      result = operand.is_number();
      break;
    case TestKind::boolean:
      result = operand.is<bool>();
      break;
    case TestKind::list:
      result = operand.is_list();
      break;
    case TestKind::object:
      result = operand.is_object();
      break;
    case TestKind::empty:
      result = operand.is<None>() || (operand.is_text() && operand.text().empty()) ||
               ((operand.is_list() || operand.is_object()) && operand.size() == 0);
      break;
    case TestKind::even:
      result = whole != nullptr && *whole % 2 == 0;
      break;
    case TestKind::odd:
      result = whole != nullptr && *whole % 2 != 0;
      break;
  }
  return Value(result != test.negated);
}

Value ExpressionEvaluator::value_of(const FilterCall& call, Span span) {
  const Filter& filter = filters()[call.filter];
  const Value subject =
      evaluate(*call.subject, takes_missing(filter) ? Missing::allowed : Missing::error);
  std::vector<Value> arguments;
  arguments.reserve(call.arguments.size());
  for (const ExpressionPtr& argument : call.arguments) {
    arguments.push_back(evaluate(*argument, Missing::error));
    if (arguments.back().is<Invalid>()) return Value();
  }
  if (subject.is<Invalid>()) return Value();
  if (!spend(steps_of(subject), span)) return Value();
  std::optional<Bilingual> failure;
  Value result = filter.apply({subject, arguments, failure, work_});
  if (work_.over() || !work_.make(made_bytes(result))) return too_much(span);
  if (failure)
    return refuse(span, subject, "template.filter",
                  {fmt::format("Bộ lọc “{}”: {}", filter.name, failure->vi),
                   fmt::format("Filter “{}”: {}", filter.name, failure->en)});
  if (result.field() == nullptr) result.set_field(field_of(subject));
  return result;
}

Value ExpressionEvaluator::value_of(const ListLiteral& list) {
  List members;
  members.reserve(list.members.size());
  for (const ExpressionPtr& member : list.members)
    members.push_back(evaluate(*member, Missing::error));
  return Value::list(std::move(members));
}

Value ExpressionEvaluator::value_of(const ObjectLiteral& object) {
  Object members;
  members.reserve(object.members.size());
  for (const auto& [name, member] : object.members)
    members.emplace_back(name, evaluate(*member, Missing::error));
  return Value::object(std::move(members));
}

// ---- text ----

std::string ExpressionEvaluator::text(const Value& value, Span span) {
  if (value.is<Invalid>()) return {};
  if (std::optional<std::string> written_text = written(value)) return *std::move(written_text);
  const auto [vi, en] = kind_name(value);
  refuse(span, value, "template.not-text",
         {fmt::format("Không viết được {} thành chữ.", vi),
          fmt::format("{} cannot be written as text.", en)},
         {"Dùng | default(\"\") cho giá trị có thể trống, | join(\", \") cho danh sách.",
          "Use | default(\"\") for what may be empty, | join(\", \") for a list."});
  return {};
}

}  // namespace vanban::templating
