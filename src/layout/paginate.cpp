// SPDX-License-Identifier: MIT
// From a prepared document to pages: each section set, then cut; twice where page numbers of a
// table of contents have to be known first.
#include "layout/layout.hpp"
#include "layout/page_builder.hpp"
#include "layout/paginator.hpp"
#include "layout/typesetter.hpp"

namespace vanban::layout {
namespace {

using Headings = std::vector<model::PageFacts::ContentsEntry>;

/// Page numbers of more digits may wrap an entry and so move a page; then once more.
constexpr int kMostPasses = 4;

bool has_contents(const model::Document& document) {
  for (const model::Section& section : document.sections) {
    for (const model::Block& block : section.blocks) {
      if (std::holds_alternative<model::TableOfContents>(block)) return true;
    }
  }
  return false;
}

PagedDocument lay_out(const model::Document& document, const fonts::FontSet& fonts,
                      const Headings& headings, Findings& findings, LineMemory* memory) {
  PagedDocument paged;
  Typesetter typesetter(document, fonts, paged, headings, findings);
  typesetter.set_memory(memory);
  PageBuilder pages(document.styles, fonts, paged, findings);
  Galley galley;
  for (std::uint32_t index = 0; index < document.sections.size(); ++index) {
    const std::size_t pages_before = paged.pages.size();
    typesetter.set_section(document.sections[index], galley);
    pages.begin_section(document.sections[index], index, galley);
    Paginator(galley, pages).run();
    paged.facts.section_pages.push_back(static_cast<int>(paged.pages.size() - pages_before));
  }
  paged.facts.total_pages = static_cast<int>(paged.pages.size());
  return paged;
}

}  // namespace

Result<PagedDocument> paginate(const model::Document& document, const fonts::FontSet& fonts,
                               LineMemory* memory) {
  const bool contents = has_contents(document);
  Headings headings = contents ? collect_headings(document) : Headings();
  Findings findings(document);
  PagedDocument paged = lay_out(document, fonts, headings, findings, memory);
  for (int pass = 1; contents && pass < kMostPasses && paged.facts.contents != headings; ++pass) {
    headings = paged.facts.contents;
    findings.take();
    paged = lay_out(document, fonts, headings, findings, memory);
  }
  paged.findings = findings.take();
  if (has_errors(paged.findings)) return fail(std::move(paged.findings));
  return paged;
}

}  // namespace vanban::layout
