// SPDX-License-Identifier: MIT
#include "reading/docx/tracked.hpp"

#include <string>

namespace vanban::reading::docx {
namespace {

const Element* change_of(const Element& properties, std::string_view name) {
  return properties.child(std::string(name) + "Change");
}

}  // namespace

bool is_move(const Element& element) { return element.is("moveFrom") || element.is("moveTo"); }

bool is_insertion(const Element& element) {
  return element.is("ins") || element.is("moveTo") || element.is("cellIns");
}

bool is_deletion(const Element& element) {
  return element.is("del") || element.is("moveFrom") || element.is("cellDel");
}

bool is_left_out(const Element& element, TrackedChanges tracked) {
  return tracked == TrackedChanges::accept ? is_deletion(element) : is_insertion(element);
}

bool marks_left_out(const Element* properties, TrackedChanges tracked) {
  if (properties == nullptr) return false;
  for (const Element& one : children_of(*properties))
    if (is_left_out(one, tracked)) return true;
  return false;
}

bool marks_change(const Element* properties) {
  if (properties == nullptr) return false;
  for (const Element& one : children_of(*properties))
    if (is_insertion(one) || is_deletion(one)) return true;
  return false;
}

const Element* properties_of(const Element& holder, std::string_view name, TrackedChanges tracked) {
  const Element* const now = holder.child(name);
  if (now == nullptr || tracked == TrackedChanges::accept) return now;
  const Element* const change = change_of(*now, name);
  return change != nullptr ? change->child(name) : now;
}

bool has_changed_properties(const Element& holder, std::string_view name) {
  const Element* const now = holder.child(name);
  return now != nullptr && change_of(*now, name) != nullptr;
}

}  // namespace vanban::reading::docx
