// SPDX-License-Identifier: MIT
#include "pipeline/renderer.hpp"

#include <utility>

namespace vanban::pipeline {

Renderer::Renderer(const fonts::FontSet& fonts) : fonts_(fonts), writers_(fonts) {}

Result<Rendered> Renderer::render(model::Document document, const model::StyleChoices& chosen,
                                  const RenderOptions& options) {
  if (!options.fit) return render(std::move(document), options.formats, options.purpose);
  VANBAN_TRY(LaidOut fitted, fit(std::move(document), chosen, fonts_, &lines_));
  fitted.purpose = options.purpose;
  return write(fitted, options.formats);
}

Result<Rendered> Renderer::render(model::Document document, const Formats& formats,
                                  model::Purpose purpose) {
  if (!formats.need_pages()) return write({std::move(document), {}, {}, purpose}, formats);
  VANBAN_TRY(LaidOut laid_out, lay_out(std::move(document), fonts_, &lines_));
  laid_out.purpose = purpose;
  return write(laid_out, formats);
}

Result<Rendered> Renderer::write(const LaidOut& laid_out, const Formats& formats) {
  Rendered rendered;
  rendered.metadata = laid_out.document.metadata;
  rendered.notes = laid_out.notes;
  rendered.pages = static_cast<int>(laid_out.pages.pages.size());
  for (const Format format : formats.list()) {
    VANBAN_TRY(std::string bytes, rule_of(format).write(writers_, laid_out));
    rendered.contents.push_back({format, std::move(bytes)});
  }
  return rendered;
}

}  // namespace vanban::pipeline
