// SPDX-License-Identifier: MIT
// What must hold of every page, whatever stands on it.
#pragma once

#include <string>

#include "layout/paged_document.hpp"
#include "model/document.hpp"

namespace vanban::layout {

/// The first fault of the pages in words; empty: every character of the document stands on them
/// once, inside the text's area (or a table that reaches beyond it) (page numbers above it), over
/// no other line.
std::string page_fault(const model::Document& document, const PagedDocument& paged);

}  // namespace vanban::layout
