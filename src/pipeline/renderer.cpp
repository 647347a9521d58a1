// SPDX-License-Identifier: MIT
#include "pipeline/renderer.hpp"

#include <sstream>
#include <utility>

#include "model/plain_text.hpp"
#include "plan/metadata.hpp"
#include "templating/language/style_choices.hpp"
#include "templating/language/template.hpp"

namespace vanban::pipeline {

std::optional<Formats> read_formats(const std::string& list) {
  Formats formats{false, false, false};
  std::istringstream names(list);
  for (std::string name; std::getline(names, name, ',');) {
    if (name == "pdf")
      formats.pdf = true;
    else if (name == "docx")
      formats.docx = true;
    else if (name == "txt")
      formats.txt = true;
    else
      return std::nullopt;
  }
  if (formats == Formats{false, false, false}) return std::nullopt;
  return formats;
}

Renderer::Renderer(const fonts::FontSet& fonts) : fonts_(fonts), pdf_(fonts) {}

Result<Rendered> Renderer::render(const templating::Template& compiled, const plan::Json& data,
                                  const RenderOptions& options) {
  auto document = templating::evaluate(compiled, data, &texts_);
  if (!document) return fail(std::move(document.error()));
  if (!options.fit) return render(std::move(*document), options.formats);
  const auto choices = templating::style_choices(plan::metadata_of(data).style);
  const auto fitted = fit(std::move(*document), choices, fonts_, &lines_);
  if (!fitted) return fail(fitted.error());
  return write(*fitted, options.formats);
}

Result<Rendered> Renderer::render(model::Document document, Formats formats) {
  if (!formats.pdf && !formats.docx) return write({std::move(document), {}, {}}, formats);
  const auto laid_out = lay_out(std::move(document), fonts_, &lines_);
  if (!laid_out) return fail(laid_out.error());
  return write(*laid_out, formats);
}

Result<Rendered> Renderer::write(const LaidOut& laid_out, Formats formats) {
  const model::Document& document = laid_out.document;
  Rendered rendered;
  rendered.metadata = document.metadata;
  rendered.notes = laid_out.notes;
  rendered.pages = static_cast<int>(laid_out.pages.pages.size());
  if (formats.txt) rendered.txt = model::plain_text(document);
  if (formats.pdf) {
    auto pdf = pdf_.write(laid_out.pages, document.metadata);
    if (!pdf) return fail(std::move(pdf.error()));
    rendered.pdf = std::move(*pdf);
  }
  if (formats.docx) {
    auto docx = docx_.write(document, laid_out.pages.facts);
    if (!docx) return fail(std::move(docx.error()));
    rendered.docx = std::move(*docx);
  }
  return rendered;
}

}  // namespace vanban::pipeline
