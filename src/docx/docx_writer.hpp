// SPDX-License-Identifier: MIT
// From a prepared document to the bytes of a .docx that Word and LibreOffice break into the same
// lines and pages as our own layout. Reading DOCX is left to others.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "docx/package/package_builder.hpp"
#include "docx/wml/body_writer.hpp"
#include "model/document.hpp"
#include "model/purpose.hpp"

namespace vanban::docx {

/// Keeps buffers and packed parts from one document to the next; one writer per thread.
class DocxWriter {
 public:
  /// The whole file; the same document and facts give the same bytes. `document` has been through
  /// `layout::prepare`. `plan`: data on one line that the file carries (package/carried_plan.hpp);
  /// empty: none. Errors: `docx.illegal-character` (Fault::data) for a control character,
  /// which XML cannot hold; `docx.too-large` (Fault::layout) for body and notes of 4 GiB or more;
  /// Fault::internal for footnotes or page facts that do not belong to the document.
  /// `last_paragraphs` are those of its pages.
  Result<std::string> write(const model::Document& document, const model::PageFacts& facts,
                            model::Purpose purpose = model::Purpose::draft,
                            std::string_view plan = {},
                            const model::LastParagraphs& last_paragraphs = {});

 private:
  Result<void> pack_flow(const model::Document& document, const wml::PageEnds& pages);

  PackageBuilder package_;
};

}  // namespace vanban::docx
