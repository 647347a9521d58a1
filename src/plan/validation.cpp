// SPDX-License-Identifier: MIT
#include "plan/validation.hpp"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "base/date.hpp"
#include "base/strings.hpp"
#include "plan/complaints.hpp"
#include "plan/findings.hpp"
#include "plan/schema.hpp"
#include "plan/special_rules.hpp"

namespace vanban::plan {
namespace {

unsigned kind_of(const Json& value) {
  switch (value.type()) {
    case Json::value_t::null:
      return kNull;
    case Json::value_t::boolean:
      return kBoolean;
    case Json::value_t::string:
      return kText;
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
      return kInteger | kNumber;
    case Json::value_t::number_float:
      return kNumber;
    case Json::value_t::array:
      return kList;
    case Json::value_t::object:
      return kObject;
    default:
      return 0;
  }
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_width(std::string_view text) {
  for (const std::string_view unit : {std::string_view("mm"), std::string_view("%")}) {
    if (text.size() <= unit.size() || text.substr(text.size() - unit.size()) != unit) continue;
    const std::string_view figures = text.substr(0, text.size() - unit.size());
    const std::size_t dot = figures.find('.');
    const bool well_placed = dot == figures.npos || (dot > 0 && dot + 1 < figures.size());
    const std::string_view fraction = dot == figures.npos ? "" : figures.substr(dot + 1);
    return well_placed &&
           std::all_of(figures.begin(), figures.begin() + std::min(dot, figures.size()),
                       is_digit) &&
           std::all_of(fraction.begin(), fraction.end(), is_digit);
  }
  return false;
}

bool has_format(std::string_view text, Format format) {
  switch (format) {
    case Format::any:
      return true;
    case Format::not_empty:
      return !is_blank(text);
    case Format::label:
      return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return is_letter(c) || is_digit(c) || c == '-' || c == '_';
      });
    case Format::width:
      return is_width(text);
    case Format::field_name:
      return !text.empty() && !is_digit(text.front()) &&
             std::all_of(text.begin(), text.end(),
                         [](char c) { return is_letter(c) || is_digit(c) || c == '_'; });
    case Format::iso_date:
      return Date::from_iso(text).has_value();
  }
  return true;
}

bool in_range(const ValueType& type, double number) {
  if (type.minimum && number < *type.minimum) return false;
  if (type.maximum && number > *type.maximum) return false;
  if (!type.step) return true;
  const double steps = number / *type.step;
  return steps == std::floor(steps);
}

/// Walks down data and schema together.
class Validator {
 public:
  /// `checked`: outermost fields that are not looked into.
  Validator(Findings& findings, const std::vector<std::string>& checked)
      : findings_(&findings), checked_(&checked) {}

  void check_object(const Json& value, const ObjectType& object) {
    for (const Field& field : object.fields) {
      const auto found = value.find(field.name);
      if (found != value.end()) {
        if (!is_checked(field.name)) check_member(std::string(field.name), *found, *field.type);
      } else if (field.required) {
        complain(complaints::missing_field(field.name));
      }
    }
    if (!object.open) check_names(value, object);
    if (!object.one_of.empty()) check_one_of(value, object);
    check_special_rules(object.name, value, path_, *findings_);
  }

  /// A value that stands somewhere in the data.
  void check_at(const FieldPath& path, const Json& value, const ValueType& type) {
    path_ = path;
    check(value, type);
  }

  /// One outermost field by itself.
  void check_field(const Json& value, const Field& field) {
    check_member(std::string(field.name), value, *field.type);
  }

 private:
  bool is_checked(std::string_view name) const {
    return path_.empty() && std::find(checked_->begin(), checked_->end(), name) != checked_->end();
  }

  void complain(Complaint complaint) { findings_->add(path_, std::move(complaint)); }

  void check(const Json& value, const ValueType& type) {
    if ((kind_of(value) & type.kinds) == 0) return complain(complaints::wrong_type(type, value));
    if (value.is_string()) check_text(value, type);
    if (value.is_number()) check_number(value, type);
    if (value.is_array()) check_list(value, type);
    if (value.is_object() && type.members != nullptr) check_members(value, *type.members);
    if (value.is_object() && !type.objects.empty()) check_objects(value, type.objects);
  }

  void check_member(const std::string& name, const Json& value, const ValueType& type) {
    path_.emplace_back(name);
    check(value, type);
    path_.pop_back();
  }

  void check_text(const Json& value, const ValueType& type) {
    const std::string& text = value.get_ref<const std::string&>();
    const auto& choices = type.choices;
    if (!choices.empty() && std::find(choices.begin(), choices.end(), text) == choices.end())
      return complain(complaints::not_a_choice(type, value));
    if (!has_format(text, type.format)) complain(complaints::bad_format(type.format));
  }

  void check_number(const Json& value, const ValueType& type) {
    const double number = value.get<double>();
    const auto& numbers = type.numbers;
    if (!numbers.empty() && std::find(numbers.begin(), numbers.end(), number) == numbers.end())
      return complain(complaints::not_a_choice(type, value));
    if (!in_range(type, number)) complain(complaints::out_of_range(type, value));
  }

  void check_list(const Json& value, const ValueType& type) {
    if (type.at_least_one && value.empty()) complain(complaints::empty_list());
    for (std::size_t i = 0; i < value.size(); ++i) {
      path_.emplace_back(i);
      check(value[i], *type.items);
      path_.pop_back();
    }
  }

  void check_members(const Json& value, const ValueType& type) {
    for (const auto& [name, member] : value.items()) check_member(name, member, type);
  }

  /// One type: that one. Several: the one whose key is there.
  void check_objects(const Json& value, std::span<const ObjectType* const> objects) {
    if (objects.size() == 1) return check_object(value, *objects.front());
    std::vector<std::string> given;
    std::vector<std::string> known;
    const ObjectType* chosen = nullptr;
    for (const ObjectType* object : objects) {
      known.emplace_back(object->key);
      if (!value.contains(object->key)) continue;
      given.emplace_back(object->key);
      chosen = object;
    }
    if (given.size() == 1) return check_object(value, *chosen);
    if (given.empty() && !value.empty()) given.push_back(value.begin().key());
    complain(complaints::unknown_block(given, known));
  }

  void check_names(const Json& value, const ObjectType& object) {
    const std::vector<std::string> known = field_names(object);
    for (const auto& [name, member] : value.items()) {
      if (std::find(known.begin(), known.end(), name) != known.end()) continue;
      path_.emplace_back(name);
      findings_->add(path_, complaints::unknown_field(name, known), Source::Target::name);
      path_.pop_back();
    }
  }

  void check_one_of(const Json& value, const ObjectType& object) {
    const auto count = std::count_if(object.one_of.begin(), object.one_of.end(),
                                     [&](std::string_view name) { return value.contains(name); });
    if (count != 1) complain(complaints::one_of(object, count > 1));
  }

  Findings* findings_;
  const std::vector<std::string>* checked_;
  FieldPath path_;
};

}  // namespace

Diagnostics validate(const Json& data, const Source& source) { return validate(data, source, {}); }

Diagnostics validate(const Json& data, const Source& source,
                     const std::vector<std::string>& checked) {
  Findings findings(source);
  if (data.is_object()) {
    Validator(findings, checked).check_object(data, plan_schema());
  } else {
    findings.add(FieldPath{}, complaints::wrong_type(ValueType{.kinds = kObject}, data));
  }
  return findings.take();
}

Diagnostics validate_blocks(const Json& blocks, const FieldPath& path) {
  const NoText nowhere;
  Findings findings(nowhere);
  Validator(findings, {}).check_at(path, blocks, blocks_type());
  return findings.take();
}

std::vector<std::string> right_fields(const Json& data) {
  std::vector<std::string> right;
  if (!data.is_object()) return right;
  for (const Field& field : plan_schema().fields) {
    const auto found = data.find(field.name);
    if (found == data.end()) continue;
    const NoText nowhere;
    Findings findings(nowhere);
    Validator(findings, {}).check_field(*found, field);
    if (findings.empty()) right.emplace_back(field.name);
  }
  return right;
}

}  // namespace vanban::plan
