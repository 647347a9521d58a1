// SPDX-License-Identifier: MIT
#include "revision/walk.hpp"

namespace vanban::revision {
namespace {

class Walk {
 public:
  explicit Walk(const std::function<void(const ParagraphRevision&)>& visit) : visit_(visit) {}

  void operator()(const ParagraphRevision& paragraph) const { visit_(paragraph); }
  void operator()(const RuleRevision& /*no text*/) const {}
  void operator()(const ContentsRevision& /*no text of its own*/) const {}
  void operator()(const TableRevision& table) const {
    for (const RowRevision& row : table.rows)
      for (const CellRevision& cell : row.cells) visit_all(cell.blocks);
  }
  template <typename Blocks>
  void visit_all(const Blocks& blocks) const {
    for (const auto& block : blocks) std::visit(*this, block);
  }

 private:
  const std::function<void(const ParagraphRevision&)>& visit_;
};

}  // namespace

void for_each_paragraph(const Revision& revision,
                        const std::function<void(const ParagraphRevision&)>& visit) {
  const Walk walk(visit);
  for (const SectionRevision& section : revision.sections) walk.visit_all(section.blocks);
  for (const FootnoteRevision& footnote : revision.footnotes)
    for (const ParagraphRevision& paragraph : footnote.paragraphs) walk(paragraph);
}

}  // namespace vanban::revision
