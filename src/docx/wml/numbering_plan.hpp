// SPDX-License-Identifier: MIT
// Which Word list instance (w:num) each automatically numbered paragraph belongs to, so that the
// number Word and LibreOffice count is the one the document says. The plan counts along as they do,
// and starts a new instance with its own start values wherever the count would differ, or where
// the two programs might count differently.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "docx/wml/label_shape.hpp"
#include "model/document.hpp"

namespace vanban::docx::wml {

/// What one level of a list prints: its own number, `shown - 1` numbers of the levels above,
/// `suffix`.
struct LevelShape {
  NumberFormat format = NumberFormat::decimal;
  int shown = 1;
  std::string suffix = ".";
  bool operator==(const LevelShape&) const = default;
};
/// A w:abstractNum.
using ListShape = std::array<LevelShape, kListLevels>;

/// A w:num: a list shape and the values its levels start from (nothing: the shape's 1).
struct ListInstance {
  std::size_t shape = 0;  ///< into NumberingPlan::shapes
  std::array<std::optional<int>, kListLevels> starts;
  bool operator==(const ListInstance&) const = default;
};

/// The list membership of a paragraph.
struct ListReference {
  std::size_t instance = 0;  ///< into NumberingPlan::instances
  int level = 0;             ///< w:ilvl
};

struct NumberingPlan {
  std::vector<ListShape> shapes;        ///< the first is linked to the heading styles
  std::vector<ListInstance> instances;  ///< the first belongs to the heading styles
  /// One entry for each automatic label in reading order; nothing where Word has no such number and
  /// the label has to be literal.
  std::vector<std::optional<ListReference>> references;

  static NumberingPlan of(const model::Document& document);
  /// For the automatic labels of a document in reading order.
  static NumberingPlan of(const std::vector<const model::Label*>& labels);
};

/// List level of an automatic label's kind (0 to 3), or nothing for kinds that are always literal.
std::optional<int> list_level_of(model::NumberKind kind);

}  // namespace vanban::docx::wml
