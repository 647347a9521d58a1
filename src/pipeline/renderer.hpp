// SPDX-License-Identifier: MIT
// From an evaluated document to finished files in memory. Free of terminals, flags and disks.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "fonts/font_set.hpp"
#include "layout/layout.hpp"
#include "model/document.hpp"
#include "model/style_sheet.hpp"
#include "pipeline/fit.hpp"
#include "pipeline/formats.hpp"

namespace vanban::pipeline {

/// What a rendering is to do beside.
struct RenderOptions {
  Formats formats = kUsualFormats;
  bool fit = false;  ///< try the legal ranges where the last page is poor (fit.hpp)
  model::Purpose purpose = model::Purpose::draft;
  bool carry_plan = false;  ///< the DOCX carries the plan data (docx/package/carried_plan.hpp)
  bool operator==(const RenderOptions&) const = default;
};

/// One finished file, in memory.
struct Content {
  Format format;
  std::string bytes;
};

struct Rendered {
  std::vector<Content> contents;  ///< of the formats that were asked for, in their order
  int pages = 0;                  ///< 0 where no format needed pages
  model::Metadata metadata;
  Diagnostics notes;  ///< warnings and what fitting chose
};

/// Holds the writers' buffers and what documents of a batch have in common (docs/performance.md):
/// one a thread, used again and again. The fonts must outlive it.
class Renderer {
 public:
  explicit Renderer(const fonts::FontSet& fonts);

  /// Lays a document out and writes it. Same input, same bytes. `chosen`: the choices that its
  /// styles were made of; `plan`: data that the DOCX carries, empty: none. Errors: Fault::layout
  /// for what does not fit on a page.
  Result<Rendered> render(model::Document document, const model::StyleChoices& chosen,
                          const RenderOptions& options, std::string plan = {});
  /// The same as its styles say.
  Result<Rendered> render(model::Document document, const Formats& formats,
                          model::Purpose purpose = model::Purpose::draft);

  /// For jobs that lay out and write by themselves.
  layout::LineMemory& lines() { return lines_; }
  Writers& writers() { return writers_; }

 private:
  Result<Rendered> write(const LaidOut& laid_out, const Formats& formats);

  const fonts::FontSet& fonts_;
  layout::LineMemory lines_{layout::kLineMemoryBytes};
  Writers writers_;
};

}  // namespace vanban::pipeline
