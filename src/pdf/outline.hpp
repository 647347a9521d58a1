// SPDX-License-Identifier: MIT
// Bookmarks: the headings of a document as the outline that viewers show beside its pages.
#pragma once

#include <optional>
#include <vector>

#include "layout/paged_document.hpp"
#include "pdf/haru.hpp"

namespace vanban::pdf {

/// Writes all bookmarks and gives the outline; nothing where there are none. A level that is
/// skipped hangs under the nearest one above it.
std::optional<Reference> write_outline(HaruDocument& document, const layout::PagedDocument& paged,
                                       const std::vector<Reference>& pages);

}  // namespace vanban::pdf
