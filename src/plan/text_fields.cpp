// SPDX-License-Identifier: MIT
#include "plan/text_fields.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace vanban::plan {
namespace {

/// The member that holds the text of an entry written as an object.
constexpr std::string_view kEntryText = "text";

class Walk {
 public:
  Walk(const RootFields& roots, const std::function<void(const TextField&)>& visit)
      : roots_(roots), visit_(visit) {}

  void object(const Json& value, const ObjectType& type, std::string_view list) {
    for (const auto& [name, member] : value.get_ref<const Json::object_t&>()) {
      const auto field =
          std::find_if(type.fields.begin(), type.fields.end(),
                       [&name = name](const Field& one) { return one.name == name; });
      if (field == type.fields.end()) continue;
      if (path_.empty() && !roots_.has(name)) continue;
      const bool entry = name == kEntryText && !list.empty();
      path_.emplace_back(name);
      value_of(member, *field->type, {type.name, entry ? list : field->name});
      path_.pop_back();
    }
  }

 private:
  struct Place {
    std::string_view owner;
    std::string_view role;
  };

  void value_of(const Json& value, const ValueType& type, Place place) {
    if (value.is_string()) {
      visit_({value.get_ref<const std::string&>(), type.prose, place.owner, place.role, path_});
    } else if (value.is_array() && type.items != nullptr) {
      for (std::size_t i = 0; i < value.size(); ++i) step(i, value[i], *type.items, place);
    } else if (value.is_object()) {
      if (const ObjectType* inner = object_of(value, type.objects))
        return object(value, *inner, place.role);
      if (type.members == nullptr) return;
      for (const auto& [name, member] : value.items()) step(name, member, *type.members, place);
    }
  }

  template <typename Step>
  void step(const Step& name, const Json& value, const ValueType& type, Place place) {
    path_.emplace_back(name);
    value_of(value, type, place);
    path_.pop_back();
  }

  const RootFields& roots_;
  const std::function<void(const TextField&)>& visit_;
  FieldPath path_;
};

}  // namespace

const ObjectType* object_of(const Json& value, std::span<const ObjectType* const> objects) {
  if (objects.size() == 1) return objects.front();
  for (const ObjectType* object : objects)
    if (value.contains(object->key)) return object;
  return nullptr;
}

void for_each_text(const Json& plan, const RootFields& roots,
                   const std::function<void(const TextField&)>& visit) {
  if (plan.is_object()) Walk(roots, visit).object(plan, plan_schema(), {});
}

void for_each_text(const Json& plan, const std::function<void(const TextField&)>& visit) {
  for_each_text(plan, RootFields::all(), visit);
}

}  // namespace vanban::plan
