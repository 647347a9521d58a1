// SPDX-License-Identifier: MIT
#include "pipeline/renderer.hpp"

#include <utility>

namespace vanban::pipeline {

Renderer::Renderer(const fonts::FontSet& fonts) : fonts_(fonts), writers_(fonts) {}

Result<Rendered> Renderer::render(model::Document document, const model::StyleChoices& chosen,
                                  const RenderOptions& options, std::string plan) {
  const auto finish = [&](LaidOut laid_out) {
    laid_out.purpose = options.purpose;
    laid_out.plan = std::move(plan);
    return write(laid_out, options.formats);
  };
  if (!options.formats.need_pages() && !options.fit) return finish({std::move(document), {}, {}});
  VANBAN_TRY(LaidOut laid_out, options.fit
                                   ? fit(std::move(document), chosen, fonts_, &lines_)
                                   : lay_out(std::move(document), fonts_, &lines_, &chosen));
  return finish(std::move(laid_out));
}

Result<Rendered> Renderer::render(model::Document document, const Formats& formats,
                                  model::Purpose purpose) {
  model::StyleChoices chosen;
  chosen.table_is_chosen = true;
  return render(std::move(document), chosen, {formats, false, purpose});
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
