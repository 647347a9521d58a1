// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <unordered_set>

#include "base/utf8.hpp"
#include "templating/values/equality.hpp"
#include "templating/values/filter_functions.hpp"
#include "text/collation.hpp"

namespace vanban::templating::filter_functions {
namespace {

List members_of(const Value& list) {
  List members;
  members.reserve(list.size());
  for (std::size_t i = 0; i < list.size(); ++i) members.push_back(list.at(i));
  return members;
}

Value wants_list(const FilterInput& input) { return input.wants("một danh sách", "A list"); }

/// The named field of a member, or nothing.
std::optional<Value> field_of(const FilterInput& input, const Value& member, const Value& name) {
  if (!input.work.spend(1 + member.size() / 16)) return std::nullopt;
  return member.is_object() ? member.member(name.text()) : std::nullopt;
}

bool holds(const List& list, const Value& value, Work& work) {
  return std::any_of(list.begin(), list.end(),
                     [&](const Value& one) { return equal(one, value, work) || work.over(); });
}

Value lacks_field(const FilterInput& input, const Value& name) {
  const std::string field(name.text());
  return input.refuse({"Có phần tử của danh sách không có trường “" + field + "”.",
                       "A member of the list has no field “" + field + "”."});
}

/// Numbers by value, texts by the alphabet, numbers before texts.
bool before(const text::VietnameseOrder& order, const Value& left, const Value& right) {
  if (left.is_number() && right.is_number()) return left.number() < right.number();
  if (left.is_number() != right.is_number()) return left.is_number();
  return order.compare(left.text(), right.text()) < 0;
}

}  // namespace

Value length(const FilterInput& input) {
  const Value& subject = input.subject;
  if (subject.is_text()) return Value(static_cast<std::int64_t>(utf8::length(subject.text())));
  if (subject.is_list() || subject.is_object())
    return Value(static_cast<std::int64_t>(subject.size()));
  return input.wants("một chuỗi hoặc danh sách", "A text or a list");
}

Value first(const FilterInput& input) {
  if (!input.subject.is_list()) return wants_list(input);
  return input.subject.size() == 0 ? Value(None{}) : input.subject.at(0);
}

Value last(const FilterInput& input) {
  if (!input.subject.is_list()) return wants_list(input);
  return input.subject.size() == 0 ? Value(None{}) : input.subject.at(input.subject.size() - 1);
}

Value join(const FilterInput& input) {
  if (!input.subject.is_list()) return wants_list(input);
  const std::string between(input.arguments[0].text());
  const std::string final_one(input.arguments.back().text());
  std::string result;
  const std::size_t count = input.subject.size();
  for (std::size_t i = 0; i < count; ++i) {
    const std::optional<std::string> text = written(input.subject.at(i));
    if (!text)
      return input.refuse({"“join” chỉ nối được chuỗi và số.", "“join” takes texts and numbers."});
    if (!input.may_make(result.size() + text->size() + between.size() + final_one.size()))
      return Value();
    if (i > 0) result += i + 1 == count ? final_one : between;
    result += *text;
  }
  return Value(std::move(result));
}

Value sort(const FilterInput& input) {
  if (!input.subject.is_list()) return wants_list(input);
  const text::VietnameseOrder order;
  std::vector<std::pair<Value, Value>> keyed;  // key, member
  for (Value& member : members_of(input.subject)) {
    std::optional<Value> key = member;
    if (!input.arguments.empty()) key = field_of(input, member, input.arguments[0]);
    if (!key) return lacks_field(input, input.arguments[0]);
    if (!key->is_text() && !key->is_number())
      return input.refuse(
          {"Chỉ sắp xếp được theo chuỗi hoặc số.", "Only texts and numbers can be sorted."});
    keyed.emplace_back(*std::move(key), std::move(member));
  }
  std::stable_sort(keyed.begin(), keyed.end(), [&](const auto& left, const auto& right) {
    return before(order, left.first, right.first);
  });
  List sorted;
  for (auto& [key, member] : keyed) sorted.push_back(std::move(member));
  return Value::list(std::move(sorted));
}

Value reverse(const FilterInput& input) {
  if (!input.subject.is_list()) return wants_list(input);
  List members = members_of(input.subject);
  std::reverse(members.begin(), members.end());
  return Value::list(std::move(members));
}

Value unique(const FilterInput& input) {
  if (!input.subject.is_list()) return wants_list(input);
  List kept;
  std::unordered_set<std::string> texts;  // most lists are of texts: no comparison of each with all
  for (Value& member : members_of(input.subject)) {
    const bool known =
        member.is_text() ? !texts.emplace(member.text()).second : holds(kept, member, input.work);
    if (!known) kept.push_back(std::move(member));
  }
  return Value::list(std::move(kept));
}

Value map(const FilterInput& input) {
  if (!input.subject.is_list()) return wants_list(input);
  List fields;
  for (const Value& member : members_of(input.subject)) {
    std::optional<Value> field = field_of(input, member, input.arguments[0]);
    if (!field) return lacks_field(input, input.arguments[0]);
    fields.push_back(*std::move(field));
  }
  return Value::list(std::move(fields));
}

Value where(const FilterInput& input) {
  if (!input.subject.is_list()) return wants_list(input);
  List kept;
  for (Value& member : members_of(input.subject)) {
    const std::optional<Value> field = field_of(input, member, input.arguments[0]);
    const bool wanted =
        field && (input.arguments.size() == 1 ? field->truth()
                                              : equal(*field, input.arguments[1], input.work));
    if (wanted) kept.push_back(std::move(member));
  }
  return Value::list(std::move(kept));
}

Value default_value(const FilterInput& input) {
  const bool also_false = input.arguments.size() == 2 && input.arguments[1].truth();
  const bool missing = input.subject.is_nothing() || (also_false && !input.subject.truth());
  return missing ? input.arguments[0] : input.subject;
}

}  // namespace vanban::templating::filter_functions
