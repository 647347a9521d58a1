// SPDX-License-Identifier: MIT
// Two plans, the second after the line `=====`: compared, listed, written with tracked changes and
// as the pages of a redline.
#include "docx/redline_writer.hpp"
#include "fuzz/documents.hpp"
#include "fuzz/fuzz.hpp"
#include "layout/layout.hpp"
#include "pdf/pdf_writer.hpp"
#include "plan/plan.hpp"
#include "revision/compare.hpp"
#include "revision/listing.hpp"
#include "revision/marked_document.hpp"

namespace {

using namespace vanban;

Result<model::Document> prepared(const std::string& text) {
  const auto plan = plan::from_text(text, "plan.json");
  if (!plan) return fail(plan.error());
  const auto& compiled = fuzz::shipped_template(plan->metadata.template_name);
  if (!compiled) return fail(compiled.error());
  auto document = templating::evaluate(*compiled, plan->data);
  if (!document) return document;
  if (auto fitted = layout::prepare(*document, fuzz::faces()); !fitted) return fail(fitted.error());
  return document;
}

void write_tracked(const model::Document& before, const model::Document& after) {
  const auto old_pages = layout::paginate(before, fuzz::faces());
  const auto new_pages = layout::paginate(after, fuzz::faces());
  if (!old_pages || !new_pages) return;
  const auto file = docx::RedlineWriter().write(revision::compare(before, after), old_pages->facts,
                                                new_pages->facts, {"Sở Tư pháp", ""});
  if (!file) fuzz::check_findings(file.error());
}

void write_pages(const revision::Revision& revision) {
  const model::Document marked = revision::marked_document(revision);
  const auto pages = layout::paginate(marked, fuzz::faces());
  if (!pages) return fuzz::check_findings(pages.error());
  const auto file = pdf::PdfWriter(fuzz::faces()).write(*pages, marked.metadata);
  if (!file) fuzz::check_findings(file.error());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto [old_text, new_text] = fuzz::split_at(fuzz::text_of(data, size), "=====");
  const auto before = prepared(old_text);
  if (!before) return fuzz::check_findings(before.error()), 0;
  const auto after = prepared(new_text);
  if (!after) return fuzz::check_findings(after.error()), 0;
  const revision::Revision revision = revision::compare(*before, *after);
  static_cast<void>(revision::describe(revision::list_changes(revision), Language::english));
  write_tracked(*before, *after);
  write_pages(revision);
  return 0;
}
