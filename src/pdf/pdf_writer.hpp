// SPDX-License-Identifier: MIT
// The one entry of the PDF writer: finished pages to the bytes of a tagged PDF/A-2a and PDF/UA-1
// file. It lays nothing out and decides no text; docs/pdf.md says how the file is built.
#pragma once

#include <memory>
#include <string>

#include "base/diagnostic.hpp"
#include "fonts/font_set.hpp"
#include "layout/paged_document.hpp"
#include "model/document.hpp"
#include "model/purpose.hpp"

namespace vanban::pdf {

/// Reusable, and faster the second time; one per thread. The font set must outlive it.
class PdfWriter {
 public:
  explicit PdfWriter(const fonts::FontSet& fonts);
  ~PdfWriter();
  PdfWriter(PdfWriter&&) noexcept;
  PdfWriter& operator=(PdfWriter&&) noexcept;

  /// The file's bytes: the same for the same pages, whatever was written before.
  /// Errors: Fault::layout for a character that its face lacks (`pdf.missing-glyph`),
  /// Fault::environment for damaged outlines of a font, Fault::internal where the library refuses.
  Result<std::string> write(const layout::PagedDocument& document, const model::Metadata& metadata,
                            model::Purpose purpose = model::Purpose::draft);

 private:
  class Session;
  std::unique_ptr<Session> session_;
};

}  // namespace vanban::pdf
