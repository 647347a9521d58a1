// SPDX-License-Identifier: MIT
// One version's paragraphs, taken in order and put into the units that hold them.
#pragma once

#include <cstdint>
#include <map>

#include "amendment/outline.hpp"

namespace vanban::amendment {

class OutlineBuilder {
 public:
  /// `units`: the tree of the document.
  explicit OutlineBuilder(model::Units units);

  /// A paragraph with its inlines; `in_layout`: in the letterhead or the signature block. The index
  /// of its leaf.
  std::size_t add(model::Paragraph paragraph, bool in_layout);
  std::size_t add(model::Table table);

  Outline outline;

 private:
  std::size_t add_leaf(Leaf leaf, model::UnitId unit);
  /// The unit in the outline; it is entered with the first leaf that stands in it.
  std::size_t index_of(model::UnitId unit);
  const model::Unit& at(model::UnitId unit) const;

  model::Units units_;
  std::map<std::uint32_t, std::size_t> indexes_;
};

}  // namespace vanban::amendment
