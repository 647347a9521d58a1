// SPDX-License-Identifier: MIT
// Word files (.docx, .docm; ISO/IEC 29500-1 Transitional and Strict) as Word shows them.
#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "reading/reading_options.hpp"
#include "reading/shown_document.hpp"

namespace vanban::reading::docx {

/// Reads a file in memory; `file` is what findings call it. Styles, themes and lists are resolved,
/// fields show their results, of alternate contents one branch is read, tracked changes are
/// accepted or rejected. Whatever is left out or doubtful is remarked with its place.
///
/// Fails as `reading.docx-damaged` (no zip archive, XML that is not well-formed, a document type
/// declaration), `reading.docx-too-large` (bombs) and `reading.docx-no-text` (no main part). Time
/// and memory are bounded by the limits of opc/ and of XmlTree.
Result<ShownDocument> read_docx(std::string bytes, const std::string& file,
                                const ReadingOptions& options = {});

}  // namespace vanban::reading::docx
