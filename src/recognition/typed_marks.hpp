// SPDX-License-Identifier: MIT
// Plain text that was taken out of a document by some other program: `#` before headings, `**` and
// `*` around bold and italic words, notes as lines that begin with a raised figure, paragraphs cut
// in two at page ends.
#pragma once

#include <cstddef>
#include <map>

#include "recognition/line.hpp"
#include "recognition/notebook.hpp"

namespace vanban::recognition {

/// Reads such marks where lines have no look of their own. `****` parts two lines that ran
/// together.
void read_typed_marks(Flow& flow);

/// Notes that were typed: a line `¹ Theo Quyết định …` goes to the `¹` in an earlier line. Their
/// texts get the numbers from `first` on; a figure without its line, or a line without its figure,
/// stays as it is.
std::map<std::size_t, Pieces> take_typed_notes(Flow& flow, std::size_t first);

/// Puts paragraphs together that a page end or a line end cut in two, with a note each.
void join_cut_paragraphs(Flow& flow, Notebook& notebook);

}  // namespace vanban::recognition
