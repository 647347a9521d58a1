// SPDX-License-Identifier: MIT
// The functions of expressions: ref, last_ref, count, anniversary, range, error.
#include <fmt/format.h>

#include "templating/language/expression_evaluator.hpp"
#include "templating/values/date_value.hpp"
#include "text/dates.hpp"

namespace vanban::templating {
namespace {

/// A list from `range` never needs to be longer than a document's steps of loops.
constexpr std::int64_t kLongestRange = 1'000'000;
/// One form of a place, by the name that `ref` takes; nothing: no such form.
std::optional<Value> form_of(const NamedPlace& place, const std::vector<Value>& arguments) {
  if (arguments.size() < 2) return Value(place.phrase);
  if (arguments[1].text() == "number") return Value(place.number);
  if (arguments[1].text() == "label") return Value(place.label);
  return std::nullopt;
}

}  // namespace

/// `error(message, field)`: the template refuses what the data says, or itself.
Value ExpressionEvaluator::refusal(const Call& call, const Value& message, Span span) {
  std::string text(message.text());
  Bilingual both{text, text};
  if (call.arguments.size() < 2) return refuse(span, "template.error", std::move(both));
  const Expression& field = *call.arguments[1];
  std::string path = fields_.path(field_of(evaluate(field, Missing::allowed)));
  if (path.empty()) path = path_of(field);  // the data lacks it
  problems_.report_data(std::move(path), "template.error", std::move(both));
  return Value();
}

Value ExpressionEvaluator::value_of(const Call& call, Span span) {
  if (call.function == FunctionId::error)
    return refusal(call, evaluate(*call.arguments[0], Missing::error), span);
  std::vector<Value> arguments;
  for (const ExpressionPtr& argument : call.arguments) {
    arguments.push_back(evaluate(*argument, Missing::error));
    if (arguments.back().is<Invalid>()) return Value();
  }
  switch (call.function) {
    case FunctionId::ref:
      return reference(arguments, span);
    case FunctionId::last_ref:
      return last_reference(arguments, span);
    case FunctionId::count:
      return count(arguments, span);
    case FunctionId::anniversary:
      return anniversary(arguments, span);
    case FunctionId::range:
      return range(arguments, span);
    case FunctionId::error:
      break;
  }
  return Value();
}

Value ExpressionEvaluator::reference(const std::vector<Value>& arguments, Span span) {
  const std::string name(arguments[0].text());
  const std::optional<NamedPlace> place = references_.find(name);
  if (!place) {
    if (!references_.complete()) return Value(std::string_view());  // known in the second pass
    return refuse(span, "template.unknown-label",
                  {fmt::format("Không có chỗ nào mang nhãn “{}”.", name),
                   fmt::format("No place is named “{}”.", name)},
                  did_you_mean(name, references_.names()));
  }
  if (std::optional<Value> form = form_of(*place, arguments)) return *std::move(form);
  return refuse(span, "template.argument",
                {"Dạng viện dẫn là “number” hoặc “label”.",
                 "The form of a reference is “number” or “label”."});
}

Value ExpressionEvaluator::last_reference(const std::vector<Value>& arguments, Span span) {
  const auto kind = number_kind_named(arguments[0].text());
  if (!kind || numbering_ == nullptr || numbering_->given(*kind) == 0)
    return refuse(span, "template.argument",
                  {fmt::format("Chưa có “{}” nào ở phía trên.", arguments[0].text()),
                   fmt::format("There is no “{}” above.", arguments[0].text())});
  if (std::optional<Value> form = form_of(numbering_->place(*kind), arguments))
    return *std::move(form);
  return refuse(span, "template.argument",
                {"Dạng viện dẫn là “number” hoặc “label”.",
                 "The form of a reference is “number” or “label”."});
}

Value ExpressionEvaluator::count(const std::vector<Value>& arguments, Span span) {
  if (arguments[0].text() == "annex") return Value(std::int64_t{references_.annexes()});
  const auto kind = number_kind_named(arguments[0].text());
  if (kind && numbering_ != nullptr) return Value(std::int64_t{numbering_->given(*kind)});
  return refuse(span, "template.argument",
                {fmt::format("Không đếm được “{}”.", arguments[0].text()),
                 fmt::format("“{}” cannot be counted.", arguments[0].text())});
}

Value ExpressionEvaluator::anniversary(const std::vector<Value>& arguments, Span span) {
  const std::optional<PartialDate> event = date_of(arguments[0]);
  const std::optional<Date> day = event ? event->complete() : std::nullopt;
  const auto* year = arguments[1].as<std::int64_t>();
  if (!day || year == nullptr || *year < 1000 || *year > 9999)
    return refuse(span, "template.argument",
                  {"“anniversary” cần một ngày đủ (“1930-02-03”) và một năm.",
                   "“anniversary” takes a whole date (“1930-02-03”) and a year."});
  const int in_year = static_cast<int>(*year);
  const std::int64_t years = text::anniversary_years(*day, in_year);
  Object object;
  object.emplace_back(kWrittenMember, Value(fmt::format("{} năm", years)));
  object.emplace_back("years", Value(years));
  object.emplace_back("from", Value(text::short_date(*day)));
  object.emplace_back("to", Value(text::short_date(text::anniversary_day(*day, in_year))));
  object.emplace_back("span", Value(text::anniversary_span(*day, in_year)));
  return Value::object(std::move(object));
}

Value ExpressionEvaluator::range(const std::vector<Value>& arguments, Span span) {
  const auto* first = arguments[0].as<std::int64_t>();
  const auto* last = arguments.back().as<std::int64_t>();
  const std::int64_t from = arguments.size() == 1 ? 0 : first == nullptr ? 0 : *first;
  if (first == nullptr || last == nullptr || *last < from || *last - from > kLongestRange)
    return refuse(span, "template.argument",
                  {"“range” cần số nguyên, tối đa 1.000.000 phần tử.",
                   "“range” takes whole numbers and gives at most 1,000,000 of them."});
  const auto count = static_cast<std::size_t>(*last - from);
  if (!work_.make(count * sizeof(Value)) || !work_.spend(count)) return too_much(span);
  List members;
  members.reserve(count);
  for (std::int64_t number = from; number < *last; ++number) members.emplace_back(number);
  return Value::list(std::move(members));
}

}  // namespace vanban::templating
