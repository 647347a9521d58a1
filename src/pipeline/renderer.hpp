// SPDX-License-Identifier: MIT
// One document from template and data to finished files in memory. Free of terminals, flags and
// disks.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "docx/docx_writer.hpp"
#include "fonts/font_set.hpp"
#include "layout/layout.hpp"
#include "model/document.hpp"
#include "pdf/pdf_writer.hpp"
#include "pipeline/fit.hpp"
#include "plan/json.hpp"
#include "templating/language/template.hpp"

namespace vanban::pipeline {

/// Which files are wanted.
struct Formats {
  bool pdf = true;
  bool docx = true;
  bool txt = false;
  bool operator==(const Formats&) const = default;
};

/// What a rendering is to do beside.
struct RenderOptions {
  Formats formats;
  bool fit = false;  ///< try the legal ranges where the last page is poor (fit.hpp)
};

/// Reads `pdf,docx,txt` in any order; nothing for anything else.
std::optional<Formats> read_formats(const std::string& list);

/// The finished files; empty where not asked for.
struct Rendered {
  std::string pdf;
  std::string docx;
  std::string txt;
  int pages = 0;  ///< 0 where only text was asked for
  model::Metadata metadata;
  Diagnostics notes;  ///< warnings and what fitting chose
};

/// Holds the writers' buffers and what documents of a batch have in common (docs/performance.md):
/// one a thread, used again and again. The fonts must outlive it.
class Renderer {
 public:
  explicit Renderer(const fonts::FontSet& fonts);

  /// Evaluates and writes. Same input, same bytes.
  Result<Rendered> render(const templating::Template& compiled, const plan::Json& data,
                          const RenderOptions& options);
  /// Writes a document that is already evaluated.
  Result<Rendered> render(model::Document document, Formats formats);

 private:
  Result<Rendered> write(const LaidOut& laid_out, Formats formats);

  const fonts::FontSet& fonts_;
  templating::TextMemory texts_{templating::kTextMemoryBytes};
  layout::LineMemory lines_{layout::kLineMemoryBytes};
  pdf::PdfWriter pdf_;
  docx::DocxWriter docx_;
};

}  // namespace vanban::pipeline
