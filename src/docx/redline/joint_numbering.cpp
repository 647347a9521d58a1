// SPDX-License-Identifier: MIT
#include "docx/redline/joint_numbering.hpp"

#include <algorithm>

#include "revision/sequence_diff.hpp"

namespace vanban::docx::redline {
namespace {

using wml::ListInstance;

/// Counts follow the shape (w:abstractNum), so equal shapes have to be one.
std::vector<std::size_t> add_shapes(std::vector<wml::ListShape>& joint,
                                    const std::vector<wml::ListShape>& before) {
  std::vector<std::size_t> positions;
  for (const wml::ListShape& shape : before) {
    const auto known = std::find(joint.begin(), joint.end(), shape);
    positions.push_back(static_cast<std::size_t>(known - joint.begin()));
    if (known == joint.end()) joint.push_back(shape);
  }
  return positions;
}

/// Equal numbers for equal instances; the first is that of the styles and equals no other.
std::vector<std::uint32_t> keys_of(const std::vector<ListInstance>& instances,
                                   std::vector<ListInstance>& known) {
  std::vector<std::uint32_t> keys;
  for (const ListInstance& instance : instances) {
    const auto at = std::find(known.begin(), known.end(), instance);
    keys.push_back(static_cast<std::uint32_t>(at - known.begin()) + 1);
    if (at == known.end()) known.push_back(instance);
  }
  return keys;
}

}  // namespace

JointNumbering join(const wml::NumberingPlan& before, const wml::NumberingPlan& after) {
  JointNumbering joint;
  joint.plan.shapes = after.shapes;
  joint.plan.instances = after.instances;
  const std::vector<std::size_t> shapes = add_shapes(joint.plan.shapes, before.shapes);
  joint.shares_style_list = shapes.front() == 0;
  std::vector<ListInstance> old = before.instances;
  for (ListInstance& instance : old) instance.shape = shapes[instance.shape];

  std::vector<ListInstance> known;
  std::vector<std::uint32_t> old_keys = keys_of(old, known);
  std::vector<std::uint32_t> new_keys = keys_of(after.instances, known);
  old_keys.front() = joint.shares_style_list ? 0 : static_cast<std::uint32_t>(known.size()) + 1;
  new_keys.front() = 0;
  const revision::SequenceDiff diff = revision::diff(old_keys, new_keys);
  std::size_t next = 0;
  for (std::size_t i = 0; i < old.size(); ++i) {
    if (diff.deleted[i]) {
      joint.old_instances.push_back(joint.plan.instances.size());
      joint.plan.instances.push_back(old[i]);
      continue;
    }
    while (diff.inserted[next]) ++next;
    joint.old_instances.push_back(next++);
  }
  return joint;
}

}  // namespace vanban::docx::redline
