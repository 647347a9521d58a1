// SPDX-License-Identifier: MIT
// Tracked changes (ISO/IEC 29500-1, 17.13.5): what is left of a document after they were accepted
// or rejected.
#pragma once

#include <string_view>

#include "reading/docx/xml_tree.hpp"
#include "reading/reading_options.hpp"

namespace vanban::reading::docx {

/// Whether an element is an insertion or deletion, or the one or the other end of a move.
bool is_insertion(const Element& element);
bool is_deletion(const Element& element);
bool is_move(const Element& element);
/// Whether what stands in it (or what its mark stands for) is not there any more.
bool is_left_out(const Element& element, TrackedChanges tracked);
/// Whether the properties (of a paragraph mark, a row, a cell) say so of what they belong to.
bool marks_left_out(const Element* properties, TrackedChanges tracked);
bool marks_change(const Element* properties);

/// The child `name` (`rPr`, `pPr`) that counts: the former one where a change of it was rejected.
/// Null: there is none.
const Element* properties_of(const Element& holder, std::string_view name, TrackedChanges tracked);
/// Whether the child `name` was changed.
bool has_changed_properties(const Element& holder, std::string_view name);

}  // namespace vanban::reading::docx
