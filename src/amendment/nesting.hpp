// SPDX-License-Identifier: MIT
// Which unit holds which paragraph, read from the plan's tree of blocks. A finished document is a
// flat row of paragraphs: the closing words of a plan look as if they stood in its last mục. Where
// the blocks of the data are what was printed, they tell.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/document.hpp"
#include "plan/json.hpp"

namespace vanban::amendment {

/// One paragraph or table of the content, in the order of the document.
struct NestedBlock {
  bool is_head = false;              ///< begins a numbered unit
  std::optional<std::size_t> owner;  ///< the head of the unit it stands in; none: of no unit
  bool operator==(const NestedBlock&) const = default;
};

/// The blocks of one section; nothing where the data do not tell.
using SectionNesting = std::optional<std::vector<NestedBlock>>;

/// The paragraphs and tables that a list of blocks makes.
std::vector<NestedBlock> nesting_of(const plan::Json& blocks);

/// True for the styles of the content, false for those of the form's components.
bool is_content(const model::Paragraph& paragraph);
/// True where the paragraph begins a numbered unit (a dash or plus sign does not).
bool begins_unit(const model::Paragraph& paragraph);

/// For each section of the document, with landscape parts joined to the section they stand in.
/// What does not fit the document, paragraph by paragraph, is left out: a template with prose of
/// its own prints other blocks than the data hold.
std::vector<SectionNesting> nestings_of(const model::Document& document, const plan::Json& data);

}  // namespace vanban::amendment
