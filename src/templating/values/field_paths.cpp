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
  members_.reserve(64);
  add(data);
  paths_.resize(members_.size());
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

const FieldPaths::Members* FieldPaths::holding(const Json* field) const {
  const std::uintptr_t at = address(field);
  const auto after =
      std::upper_bound(members_.begin(), members_.end(), at,
                       [](std::uintptr_t place, const Members& one) { return place < one.begin; });
  if (after == members_.begin()) return nullptr;
  const Members& members = *std::prev(after);
  return at < members.end ? &members : nullptr;
}

const std::string& FieldPaths::owner_path(const Members& members) {
  std::string& known = paths_[static_cast<std::size_t>(&members - members_.data())];
  if (known.empty()) known = path(members.owner);
  return known;
}

std::string FieldPaths::path(const Json* field) {
  const Members* const members = holding(field);
  if (members == nullptr) return {};
  const std::string& owner = owner_path(*members);
  std::string result;
  result.reserve(owner.size() + 16);
  result = owner;
  const std::size_t offset = address(field) - members->begin;
  if (members->owner->is_array()) {
    append(result, offset / sizeof(Json));
  } else {
    const auto& object = members->owner->get_ref<const Json::object_t&>();
    append(result, object.data()[offset / sizeof(*object.data())].first);
  }
  return result;
}

const Json* FieldPaths::owner_of(const Json* field) const {
  const Members* const members = holding(field);
  return members == nullptr ? nullptr : members->owner;
}

const Json* FieldPaths::common(const Json* one, const Json* other) const {
  for (const Json* left = one; left != nullptr && left != &data_; left = owner_of(left))
    for (const Json* right = other; right != nullptr; right = owner_of(right))
      if (left == right) return left;
  return nullptr;
}

}  // namespace vanban::templating
