// SPDX-License-Identifier: MIT
#include "templating/values/value.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "templating/values/equality.hpp"

namespace vanban::templating {
namespace {

Value number_of(const Json& json) {
  if (json.is_number_float()) return Value(json.get<double>());
  if (json.is_number_unsigned() &&
      json.get<std::uint64_t>() >
          static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
    return Value(json.get<double>());
  return Value(json.get<std::int64_t>());
}

Value read(const Json& json) {
  switch (json.type()) {
    case Json::value_t::boolean:
      return Value(json.get<bool>());
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
    case Json::value_t::number_float:
      return number_of(json);
    case Json::value_t::string:
      return Value(std::string_view(json.get_ref<const std::string&>()));
    case Json::value_t::array:
    case Json::value_t::object:
      return Value(&json);
    default:
      return Value(None{});
  }
}

bool same_list(const Value& a, const Value& b, Work& work) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (!equal(a.at(i), b.at(i), work)) return false;
  return true;
}

/// The member of that name, which mostly stands at the same place.
std::optional<Value> member_at(const Value& object, std::size_t index, std::string_view name,
                               Work& work) {
  auto [known, value] = object.entry(index);
  if (known == name) return std::move(value);
  return work.spend(object.size()) ? object.member(name) : std::nullopt;
}

bool same_object(const Value& a, const Value& b, Work& work) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto [name, value] = a.entry(i);
    const std::optional<Value> other = member_at(b, i, name, work);
    if (!other || !equal(value, *other, work)) return false;
  }
  return true;
}

/// A decimal comma, as Vietnamese writes it; whole values without one.
std::string decimal_text(double value) {
  std::string text = fmt::format("{}", value);
  std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

}  // namespace

Value Value::of(const Json& json) {
  Value value = read(json);
  value.field_ = &json;
  return value;
}

Value Value::joined(std::string text, std::vector<TextPart> parts) {
  if (parts.empty()) return Value(std::move(text));
  return Value(std::shared_ptr<const JoinedText>(
      std::make_shared<JoinedText>(JoinedText{std::move(text), std::move(parts)})));
}

Value Value::list(List members) {
  return Value(std::shared_ptr<const List>(std::make_shared<List>(std::move(members))));
}

Value Value::object(Object members) {
  return Value(std::shared_ptr<const Object>(std::make_shared<Object>(std::move(members))));
}

bool Value::is_list() const {
  if (const auto* json = as<const Json*>()) return (*json)->is_array();
  return is<std::shared_ptr<const List>>();
}

bool Value::is_object() const {
  if (const auto* json = as<const Json*>()) return (*json)->is_object();
  return is<std::shared_ptr<const Object>>() || is<const LoopState*>();
}

std::string_view Value::text() const {
  if (const auto* view = as<std::string_view>()) return *view;
  if (const auto* owned = as<std::string>()) return *owned;
  if (const auto* rich = as<RichText>()) return rich->text;
  if (const auto* joined = as<std::shared_ptr<const JoinedText>>()) return (*joined)->text;
  return {};
}

std::vector<TextPart> Value::parts() const {
  if (const auto* joined = as<std::shared_ptr<const JoinedText>>()) return (*joined)->parts;
  if (field_ == nullptr) return {};
  return {{0, utf8::length(written(*this).value_or(std::string())), field_}};
}

double Value::number() const {
  if (const auto* whole = as<std::int64_t>()) return static_cast<double>(*whole);
  if (const auto* decimal = as<double>()) return *decimal;
  return 0;
}

std::size_t Value::size() const {
  if (const auto* json = as<const Json*>()) return (*json)->size();
  if (const auto* list = as<std::shared_ptr<const List>>()) return (*list)->size();
  if (const auto* object = as<std::shared_ptr<const Object>>()) return (*object)->size();
  return 0;
}

Value Value::at(std::size_t index) const {
  if (const auto* json = as<const Json*>()) return of((**json)[index]);
  if (const auto* list = as<std::shared_ptr<const List>>()) return (**list)[index];
  return Value();
}

std::pair<std::string_view, Value> Value::entry(std::size_t index) const {
  if (const auto* json = as<const Json*>()) {
    const auto& members = (*json)->get_ref<const Json::object_t&>();
    const auto& member = *(members.begin() + static_cast<std::ptrdiff_t>(index));
    return {member.first, of(member.second)};
  }
  if (const auto* object = as<std::shared_ptr<const Object>>())
    return {(**object)[index].first, (**object)[index].second};
  return {};
}

std::optional<Value> Value::member(std::string_view name) const {
  if (const auto* json = as<const Json*>()) {
    for (const auto& [key, value] : (*json)->get_ref<const Json::object_t&>())
      if (key == name) return of(value);
  } else if (const auto* object = as<std::shared_ptr<const Object>>()) {
    for (const auto& [key, value] : **object)
      if (key == name) return value;
  } else if (const auto* loop = as<const LoopState*>()) {
    const LoopState& state = **loop;
    if (name == "index") return Value(state.index0 + 1);
    if (name == "index0") return Value(state.index0);
    if (name == "first") return Value(state.index0 == 0);
    if (name == "last") return Value(state.index0 + 1 == state.length);
    if (name == "length") return Value(state.length);
  }
  return std::nullopt;
}

bool Value::truth() const {
  if (const auto* boolean = as<bool>()) return *boolean;
  if (is_number()) return number() != 0;
  if (is_text()) return !text().empty();
  if (is<const LoopState*>()) return true;
  return size() > 0;
}

bool Value::operator==(const Value& other) const {
  Work work;
  return equal(*this, other, work);
}

bool equal(const Value& one, const Value& other, Work& work) {
  if (!work.spend(1)) return false;
  if (const auto* a = one.as<std::int64_t>(), *b = other.as<std::int64_t>(); a && b)
    return *a == *b;
  if (one.is_number() && other.is_number()) return one.number() == other.number();
  if (one.is_text() && other.is_text())
    return one.text().size() == other.text().size() && work.spend_bytes(one.text().size()) &&
           one.text() == other.text();
  if (one.is_list() && other.is_list()) return same_list(one, other, work);
  if (one.is<const LoopState*>() || other.is<const LoopState*>()) return false;
  if (one.is_object() && other.is_object()) return same_object(one, other, work);
  if (const auto* a = one.as<bool>(), *b = other.as<bool>(); a && b) return *a == *b;
  return one.is_nothing() && other.is_nothing();
}

std::pair<std::string_view, std::string_view> kind_name(const Value& value) {
  if (value.is_text()) return {"chuỗi", "a text"};
  if (value.is_number()) return {"số", "a number"};
  if (value.is<bool>()) return {"giá trị đúng/sai", "true or false"};
  if (value.is_list()) return {"danh sách", "a list"};
  if (value.is_object()) return {"đối tượng", "an object"};
  return {"giá trị trống (none)", "nothing (none)"};
}

std::optional<std::string> written(const Value& value) {
  if (value.is_text()) return std::string(value.text());
  if (const auto* whole = value.as<std::int64_t>()) return std::to_string(*whole);
  if (const auto* decimal = value.as<double>()) return decimal_text(*decimal);
  if (const auto* object = value.as<std::shared_ptr<const Object>>();
      object != nullptr && !(*object)->empty() && (*object)->front().first == kWrittenMember)
    return std::string((*object)->front().second.text());
  return std::nullopt;
}

}  // namespace vanban::templating
