// SPDX-License-Identifier: MIT
// Fitting inside the law: when the last page of a part holds almost nothing but the signature
// block, other values of the legal ranges are tried (docs/fitting.md gives the order and the
// reasons).
#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "fonts/font_set.hpp"
#include "layout/line_breaker.hpp"
#include "layout/paged_document.hpp"
#include "model/document.hpp"
#include "model/purpose.hpp"
#include "model/style_sheet.hpp"

namespace vanban::pipeline {

/// A document with its pages; both change together.
struct LaidOut {
  model::Document document;  ///< prepared
  layout::PagedDocument pages;
  Diagnostics notes;  ///< what was chosen, or that nothing helped
  model::Purpose purpose = model::Purpose::draft;
  std::string plan = {};  ///< data that the DOCX carries; empty: none
};

/// Fewer lines of content than this on the last page of a part is poor.
inline constexpr int kFewestLastLines = 3;

/// True where the main part or an attached document ends on a page with too few lines.
bool ends_poorly(const model::Document& document, const layout::PagedDocument& pages);

/// The values to try, best first: each is inside the regulation and differs from `chosen`.
std::vector<model::StyleChoices> fitting_candidates(const model::StyleChoices& chosen);

/// Prepares and paginates as the styles of the document say. `memory` as in layout::paginate. With
/// `chosen`, the choices that the styles were made of, the text of tables is set smaller before
/// words are cut, unless its size is the office's own choice; a note says so.
Result<LaidOut> lay_out(model::Document document, const fonts::FontSet& fonts,
                        layout::LineMemory* memory = nullptr,
                        const model::StyleChoices* chosen = nullptr);

/// The same; where the end is poor, with the first candidate that fixes it. `chosen` are the
/// choices that the document's styles were made of.
Result<LaidOut> fit(model::Document document, const model::StyleChoices& chosen,
                    const fonts::FontSet& fonts, layout::LineMemory* memory = nullptr);

}  // namespace vanban::pipeline
