// SPDX-License-Identifier: MIT
#include "templating/values/field_paths.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/field_path.hpp"

namespace vanban::templating {
namespace {

std::uintptr_t address(const void* pointer) { return reinterpret_cast<std::uintptr_t>(pointer); }

}  // namespace

FieldPaths::FieldPaths(const Json& data) : data_(data) {
  add(data);
  std::sort(members_.begin(), members_.end(),
            [](const Members& one, const Members& other) { return one.begin < other.begin; });
}

void FieldPaths::add(const Json& owner) {
  if (const auto* list = owner.get_ptr<const Json::array_t*>()) {
    if (list->empty()) return;
    members_.push_back({address(list->data()), address(list->data() + list->size()), &owner});
    for (const Json& member : *list) add(member);
  } else if (const auto* object = owner.get_ptr<const Json::object_t*>()) {
    if (object->empty()) return;
    members_.push_back({address(object->data()), address(object->data() + object->size()), &owner});
    for (const auto& [name, member] : *object) add(member);
  }
}

FieldPaths::Members* FieldPaths::holding(const Json* field) {
  const std::uintptr_t at = address(field);
  const auto after =
      std::upper_bound(members_.begin(), members_.end(), at,
                       [](std::uintptr_t place, const Members& one) { return place < one.begin; });
  if (after == members_.begin()) return nullptr;
  Members& members = *std::prev(after);
  return at < members.end ? &members : nullptr;
}

std::string FieldPaths::path(const Json* field) {
  Members* const members = holding(field);
  if (members == nullptr) return {};
  if (members->path.empty()) members->path = path(members->owner);
  std::string result = members->path;
  const std::size_t offset = address(field) - members->begin;
  if (members->owner->is_array()) {
    append(result, offset / sizeof(Json));
  } else {
    const auto& object = members->owner->get_ref<const Json::object_t&>();
    append(result, object.data()[offset / sizeof(*object.data())].first);
  }
  return result;
}

const Json* FieldPaths::owner_of(const Json* field) {
  const Members* const members = holding(field);
  return members == nullptr ? nullptr : members->owner;
}

const Json* FieldPaths::common(const Json* one, const Json* other) {
  for (const Json* left = one; left != nullptr && left != &data_; left = owner_of(left))
    for (const Json* right = other; right != nullptr; right = owner_of(right))
      if (left == right) return left;
  return nullptr;
}

}  // namespace vanban::templating
