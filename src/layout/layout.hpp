// SPDX-License-Identifier: MIT
// The one entry of the layout: from a document to its pages.
#pragma once

#include "base/diagnostic.hpp"
#include "fonts/font_set.hpp"
#include "layout/line_breaker.hpp"
#include "layout/paged_document.hpp"
#include "model/document.hpp"

namespace vanban::layout {

/// Fills in what depends on font metrics but must be the same in both files: the lengths of drawn
/// lines and the two columns of the letterhead. Call it once, before either writer. Errors
/// (Fault::layout): a letterhead that cannot fit.
Result<void> prepare(model::Document& document, const fonts::FontSet& fonts);

/// Lets the bound blanks (U+00A0) of justified paragraphs be ordinary ones, but for those that a
/// line would end at: words that belong together stay together, unless that made the blanks of
/// their line more than two and a half times as wide as they are. Call it after `prepare`, for a
/// document that is not compared with another. `memory` as in `paginate`.
void settle_bound_blanks(model::Document& document, const fonts::FontSet& fonts,
                         LineMemory* memory = nullptr);

/// Breaks a prepared document into lines and pages by the rules of docs/layout.md.
/// Errors (Fault::layout, with the place): a character no face has, a table wider than the page, …
/// `memory` spares the breaking of paragraphs met before with the same fonts; the result is the
/// same without it.
Result<PagedDocument> paginate(const model::Document& document, const fonts::FontSet& fonts,
                               LineMemory* memory = nullptr);

/// Pages as a readable text for golden tests: page, baseline in twips, x in twips, text of each
/// line.
std::string dump(const PagedDocument& paged);

}  // namespace vanban::layout
