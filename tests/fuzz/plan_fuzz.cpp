// SPDX-License-Identifier: MIT
// Any bytes as plan data: read, checked, evaluated with the shipped template, written as PDF, DOCX
// and text.
#include "fuzz/documents.hpp"
#include "fuzz/fuzz.hpp"
#include "pipeline/renderer.hpp"
#include "plan/plan.hpp"
#include "templating/language/template.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace vanban;
  const auto plan = plan::from_text(fuzz::text_of(data, size), "plan.json");
  if (!plan) return fuzz::check_findings(plan.error()), 0;
  const auto& compiled = fuzz::shipped_template(plan->metadata.template_name);
  if (!compiled) return fuzz::check_findings(compiled.error()), 0;
  auto document = templating::evaluate(*compiled, plan->data);
  if (!document) return fuzz::check_findings(document.error()), 0;
  using pipeline::Format;
  pipeline::Renderer renderer(fuzz::faces());
  const auto rendered =
      renderer.render(std::move(*document), {Format::pdf, Format::docx, Format::txt});
  if (!rendered) return fuzz::check_findings(rendered.error()), 0;
  fuzz::require(rendered->pages > 0, "a document has a page");
  return 0;
}
