// SPDX-License-Identifier: MIT
// One version's paragraphs, taken in order and put into the units that hold them.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "amendment/nesting.hpp"
#include "amendment/outline.hpp"

namespace vanban::amendment {

class OutlineBuilder {
 public:
  explicit OutlineBuilder(std::vector<SectionNesting> nestings) : nestings_(std::move(nestings)) {}

  void begin_section(const model::Section& section);
  /// A paragraph with its inlines; `in_layout`: in the letterhead or the signature block. The index
  /// of its leaf.
  std::size_t add(model::Paragraph paragraph, bool in_layout);
  std::size_t add(model::Table table);

  Outline outline;

 private:
  std::size_t add_leaf(Leaf leaf);
  std::size_t add_content(Leaf leaf);
  /// The unit that holds the next block of the content.
  std::size_t holder(bool is_head, std::optional<model::NumberKind> kind);
  std::size_t make_unit(const model::Paragraph& head, std::size_t parent);

  std::vector<SectionNesting> nestings_;
  std::size_t sections_ = 0;           ///< begun so far
  std::vector<std::size_t> open_;      ///< the section and the units open in it
  std::vector<std::size_t> contents_;  ///< the unit of each block of the section's content
};

}  // namespace vanban::amendment
