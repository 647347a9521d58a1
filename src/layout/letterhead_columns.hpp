// SPDX-License-Identifier: MIT
// The two columns of the letterhead (ô 1 to 4). The right one holds Quốc hiệu, Tiêu ngữ and the
// date, each on one line; the left one takes the rest. Where the issuer's name needs more, the
// table leads out into both margins, as the official forms do; where that is not enough, the name
// is broken into lines of much the same length at a place that makes sense.
#pragma once

#include "base/diagnostic.hpp"
#include "layout/paragraph_setter.hpp"
#include "model/document.hpp"

namespace vanban::layout {

/// Widest letterhead: 175 mm, the widest of issued documents.
inline constexpr Length kWidestLetterhead = Length::millimetres(175);

/// Sets the columns and indent of a letterhead table, and breaks issuer names that are too long.
/// Where no room is left for the issuer, that is a finding and the table stays as it is.
void fit_letterhead(model::Table& table, Length text_width, ParagraphSetter& setter,
                    Findings& findings);

}  // namespace vanban::layout
