// SPDX-License-Identifier: MIT
#include "revision/revision.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "model/walk.hpp"
#include "revision/forms.hpp"

namespace vanban::revision {
namespace {

void append_joined(model::Inlines& inlines, model::Inline item) {
  model::Run* added = std::get_if<model::Run>(&item);
  if (added != nullptr && added->text.empty()) return;
  model::Run* last = inlines.empty() ? nullptr : std::get_if<model::Run>(&inlines.back());
  if (added != nullptr && last != nullptr && last->bold == added->bold &&
      last->italic == added->italic)
    last->text += added->text;
  else
    inlines.push_back(std::move(item));
}

model::Inlines joined(model::Inlines inlines) {
  model::Inlines result;
  for (model::Inline& item : inlines) append_joined(result, std::move(item));
  return result;
}

/// One of the two documents, taken out of the tree.
class Side {
 public:
  enum class Which { before, after };
  Side(const Revision& revision, Which which) : revision_(revision), which_(which) {}

  model::Document document() const {
    model::Document document;
    document.metadata = *of(revision_.metadata);
    document.styles = *of(revision_.styles);
    document.provenance = of(revision_.provenance).value_or(model::Provenance());
    for (const SectionRevision& section : revision_.sections)
      if (of(section.form)) document.sections.push_back(this->section(section));
    for (const FootnoteRevision& footnote : revision_.footnotes) add(document, footnote);
    return document;
  }

 private:
  template <typename T>
  const std::optional<T>& of(const Sides<T>& sides) const {
    return which_ == Which::before ? sides.before : sides.after;
  }
  bool has(Change change) const {
    return change != (which_ == Which::before ? Change::inserted : Change::deleted);
  }

  model::Section section(const SectionRevision& revision) const {
    model::Section section = *of(revision.form);
    for (const BlockRevision& block : revision.blocks)
      std::visit([&](const auto& content) { add(section.blocks, content); }, block);
    return section;
  }

  /// Whatever has nothing inside but its form, and paragraphs.
  template <typename Blocks, typename Content>
  void add(Blocks& blocks, const Content& content) const {
    if (!of(content.form)) return;
    if constexpr (std::is_same_v<Content, ParagraphRevision>)
      blocks.push_back(paragraph(content));
    else if constexpr (std::is_same_v<Content, TableRevision>)
      blocks.push_back(table(content));
    else
      blocks.push_back(*of(content.form));
  }

  void add(model::Document& document, const FootnoteRevision& revision) const {
    const std::optional<std::size_t>& index = of(revision.index);
    if (!index) return;
    if (document.footnotes.size() <= *index) document.footnotes.resize(*index + 1);
    for (const ParagraphRevision& paragraph : revision.paragraphs)
      add(document.footnotes[*index].paragraphs, paragraph);
  }

  model::Table table(const TableRevision& revision) const {
    model::Table table = *of(revision.form);
    for (const RowRevision& row : revision.rows)
      if (of(row.form)) table.rows.push_back(this->row(row));
    return table;
  }

  model::Row row(const RowRevision& revision) const {
    model::Row row = *of(revision.form);
    for (const CellRevision& cell : revision.cells) {
      row.cells.push_back(cell.form);
      for (const CellBlockRevision& block : cell.blocks)
        std::visit([&](const auto& content) { add(row.cells.back().blocks, content); }, block);
    }
    return row;
  }

  model::Paragraph paragraph(const ParagraphRevision& revision) const {
    model::Paragraph paragraph = *of(revision.form);
    for (const Piece& piece : revision.pieces)
      if (has(piece.change)) append_joined(paragraph.inlines, own(piece.item));
    return paragraph;
  }

  model::Inline own(model::Inline item) const {
    if (auto* mark = std::get_if<model::FootnoteMark>(&item))
      mark->index = *of(revision_.footnotes[mark->index].index);
    return item;
  }

  const Revision& revision_;
  Which which_;
};

struct IsChanged {
  bool operator()(const ParagraphRevision& paragraph) const { return is_changed(paragraph); }
  bool operator()(const RuleRevision& rule) const { return rule.form.change() != Change::kept; }
  bool operator()(const ContentsRevision& contents) const {
    return contents.form.change() != Change::kept;
  }
  bool operator()(const CellRevision& cell) const {
    return std::any_of(cell.blocks.begin(), cell.blocks.end(),
                       [&](const auto& block) { return std::visit(*this, block); });
  }
  bool operator()(const RowRevision& row) const {
    return row.form.change() != Change::kept || row.form.differs() ||
           std::any_of(row.cells.begin(), row.cells.end(), *this);
  }
  bool operator()(const TableRevision& table) const {
    return table.form.change() != Change::kept || is_changed(table.form) ||
           std::any_of(table.rows.begin(), table.rows.end(), *this);
  }
  bool operator()(const SectionRevision& section) const {
    const std::vector<ParagraphRevision> foot = foot_of(section.form);
    return is_changed(section.form) || std::any_of(foot.begin(), foot.end(), *this) ||
           std::any_of(section.blocks.begin(), section.blocks.end(),
                       [&](const auto& block) { return std::visit(*this, block); });
  }
  bool operator()(const FootnoteRevision& footnote) const {
    return footnote.index.change() != Change::kept ||
           std::any_of(footnote.paragraphs.begin(), footnote.paragraphs.end(), *this);
  }
};

std::vector<model::Paragraph> foot_paragraphs(const std::optional<model::Section>& section) {
  std::vector<model::Paragraph> paragraphs;
  if (!section) return paragraphs;
  for (const model::CellBlock& block : section->foot)
    if (const auto* paragraph = std::get_if<model::Paragraph>(&block))
      paragraphs.push_back(*paragraph);
  return paragraphs;
}

void append_pieces(std::vector<Piece>& pieces, const model::Inlines& inlines, Change change) {
  for (const model::Inline& item : inlines) pieces.push_back({change, item});
}

/// The level of a heading is no look: it follows from the headings around it.
bool looks_changed(const Sides<model::Paragraph>& form) {
  if (!form.differs()) return false;
  model::Paragraph before = *form.before;
  before.outline_level = form.after->outline_level;
  return !(before == *form.after);
}

}  // namespace

std::vector<ParagraphRevision> foot_of(const Sides<model::Section>& section) {
  const std::vector<model::Paragraph> before = foot_paragraphs(section.before);
  const std::vector<model::Paragraph> after = foot_paragraphs(section.after);
  std::vector<ParagraphRevision> foot(std::max(before.size(), after.size()));
  for (std::size_t i = 0; i < foot.size(); ++i) {
    ParagraphRevision& paragraph = foot[i];
    if (i < before.size()) paragraph.form.before = form_of(before[i]);
    if (i < after.size()) paragraph.form.after = form_of(after[i]);
    const bool both = i < before.size() && i < after.size();
    const bool kept = both && before[i].inlines == after[i].inlines;
    if (i < before.size() && !kept)
      append_pieces(paragraph.pieces, before[i].inlines, Change::deleted);
    if (i < after.size())
      append_pieces(paragraph.pieces, after[i].inlines, kept ? Change::kept : Change::inserted);
  }
  return foot;
}

model::Document accept(const Revision& revision) {
  return Side(revision, Side::Which::after).document();
}

model::Document reject(const Revision& revision) {
  return Side(revision, Side::Which::before).document();
}

model::Document joined_runs(model::Document document) {
  model::for_each_paragraph(document, [](model::Paragraph& paragraph) {
    paragraph.inlines = joined(std::move(paragraph.inlines));
  });
  return document;
}

bool is_changed(const ParagraphRevision& paragraph) {
  return paragraph.form.change() != Change::kept || looks_changed(paragraph.form) ||
         std::any_of(paragraph.pieces.begin(), paragraph.pieces.end(),
                     [](const Piece& piece) { return piece.change != Change::kept; });
}

bool is_changed(const Sides<model::Section>& section) {
  return section.change() != Change::kept || section.before->role != section.after->role ||
         section.before->page != section.after->page;
}

bool is_changed(const Sides<model::Table>& table) {
  return table.differs() && table.after->role == model::TableRole::grid;
}

bool has_changes(const Revision& revision) {
  return std::any_of(revision.sections.begin(), revision.sections.end(), IsChanged{}) ||
         std::any_of(revision.footnotes.begin(), revision.footnotes.end(), IsChanged{});
}

}  // namespace vanban::revision
