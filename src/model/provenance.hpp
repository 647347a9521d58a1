// SPDX-License-Identifier: MIT
// Where the content of a document comes from, for messages and for jumps from a page to its source.
#pragma once

#include <cstddef>

#include "base/diagnostic.hpp"
#include "model/document.hpp"

namespace vanban::model {

/// Where one character of a paragraph comes from: its passage, or the paragraph as a whole.
/// `position` counts code points of `text_of(paragraph)`.
OriginId origin_at(const Paragraph& paragraph, std::size_t position);

/// Where a stretch of a paragraph comes from: the first passage that reaches into it, or the
/// paragraph as a whole. Positions as in `origin_at`; `end` is the first one after the stretch.
OriginId origin_within(const Paragraph& paragraph, std::size_t begin, std::size_t end);

/// The place to report: the field of the data (line and column are for those who know the plan), or
/// the file and line of the template; and the unit of the document that holds it.
Place place_of(const Provenance& provenance, OriginId origin, UnitId unit = {});

}  // namespace vanban::model
