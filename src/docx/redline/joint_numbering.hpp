// SPDX-License-Identifier: MIT
// The lists of two documents in one numbering part.
#pragma once

#include <cstddef>
#include <vector>

#include "docx/wml/numbering_plan.hpp"

namespace vanban::docx::redline {

struct JointNumbering {
  /// Shapes and instances of the new document as they were, then those of the old one that are
  /// others. No references.
  wml::NumberingPlan plan;
  /// Where each instance of the old document stands in `plan`.
  std::vector<std::size_t> old_instances;
  /// The list of the heading styles is the same in both documents. Where it is not, old paragraphs
  /// name their list themselves.
  bool shares_style_list = true;
};

/// Instances that agree keep their number, so that only paragraphs whose list changed change.
JointNumbering join(const wml::NumberingPlan& before, const wml::NumberingPlan& after);

}  // namespace vanban::docx::redline
