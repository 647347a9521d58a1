// SPDX-License-Identifier: MIT
// One document that shows two versions at once, with marks: what the PDF of a redline is laid out
// from.
#pragma once

#include "model/document.hpp"
#include "revision/revision.hpp"

namespace vanban::revision {

/// The new document with what is gone put back in front of what replaced it, each stretch with its
/// mark. Numbers that changed show both: the old one as the label, the new one as text after it.
/// Page setup and styles are the new ones. Footnotes of both versions stand in one list; each shows
/// the number of its own version, a kept one its new number. A change of look alone (alignment,
/// spacing, page setup) has no mark: `list_changes` tells it.
/// Lengths and columns are those that layout::prepare gave to the two versions: the result needs no
/// second preparation.
model::Document marked_document(const Revision& revision);

}  // namespace vanban::revision
