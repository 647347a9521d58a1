// SPDX-License-Identifier: MIT
#include "pipeline/renderer.hpp"

#include <sstream>
#include <utility>

#include "model/plain_text.hpp"
#include "templating/template.hpp"

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
                                  Formats formats) {
  auto document = templating::evaluate(compiled, data);
  if (!document) return fail(std::move(document.error()));
  return render(std::move(*document), formats);
}

Result<Rendered> Renderer::render(model::Document document, Formats formats) {
  Rendered rendered;
  if (formats.txt) rendered.txt = model::plain_text(document);
  rendered.metadata = document.metadata;
  if (!formats.pdf && !formats.docx) return rendered;
  if (const auto prepared = layout::prepare(document, fonts_); !prepared)
    return fail(prepared.error());
  const auto paged = layout::paginate(document, fonts_);
  if (!paged) return fail(paged.error());
  rendered.pages = static_cast<int>(paged->pages.size());
  if (formats.pdf) {
    auto pdf = pdf_.write(*paged, document.metadata);
    if (!pdf) return fail(std::move(pdf.error()));
    rendered.pdf = std::move(*pdf);
  }
  if (formats.docx) {
    auto docx = docx_.write(document, paged->facts);
    if (!docx) return fail(std::move(docx.error()));
    rendered.docx = std::move(*docx);
  }
  return rendered;
}

}  // namespace vanban::pipeline
