// SPDX-License-Identifier: MIT
#include "revision/marked_document.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "revision/joined_provenance.hpp"

namespace vanban::revision {
namespace {

using model::RevisionMark;

RevisionMark mark_of(Change change) {
  switch (change) {
    case Change::kept:
      return RevisionMark::none;
    case Change::inserted:
      return RevisionMark::inserted;
    case Change::deleted:
      return RevisionMark::deleted;
  }
  return RevisionMark::none;
}

/// A line break has no colour: the sign stands for it.
constexpr const char* kLineBreakSign = "¶";

bool stands_in_columns(const model::Row& row, const model::Cell& cell) {
  return std::any_of(row.cells.begin(), row.cells.end(), [&](const model::Cell& other) {
    return other.column < cell.column + cell.column_span &&
           cell.column < other.column + other.column_span;
  });
}

/// A cell over several rows takes those that leave its columns out: rows of the other version may
/// stand between them, with or without a cell there.
void settle_spans(model::Table& table) {
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    for (model::Cell& cell : table.rows[row].cells) {
      if (cell.row_span == 1) continue;
      std::size_t end = row + 1;
      while (end < table.rows.size() && !stands_in_columns(table.rows[end], cell)) ++end;
      cell.row_span = static_cast<int>(end - row);
    }
  }
}

/// A table of the old version may come from a wider page than the new version has at its place.
void fit(model::Table& table, Length width) {
  Length total;
  for (const Length column : table.columns) total += column;
  if (total <= width) return;
  for (Length& column : table.columns) {
    const std::int64_t share = column.in_twips() * width.in_twips() / total.in_twips();
    column = Length::twips(share);
  }
}

class Marker {
 public:
  explicit Marker(const Revision& revision) : revision_(revision), joined_(revision) {}

  model::Document run() {
    model::Document document;
    document.metadata = revision_.metadata.shown();
    document.styles = revision_.styles.shown();
    document.provenance = joined_.provenance();
    for (const SectionRevision& section : revision_.sections)
      document.sections.push_back(marked(section));
    for (const FootnoteRevision& footnote : revision_.footnotes)
      document.footnotes.push_back(marked(footnote));
    return document;
  }

 private:
  model::Section marked(const SectionRevision& revision) const {
    model::Section section = revision.form.shown();
    for (const BlockRevision& block : revision.blocks) {
      std::visit([&](const auto& content) { add(section.blocks, content); }, block);
      const auto* table = std::get_if<TableRevision>(&block);
      if (table != nullptr && !table->form.after)
        fit(std::get<model::Table>(section.blocks.back()), section.page.text_width());
    }
    std::erase_if(section.foot, [](const model::CellBlock& block) {
      return std::holds_alternative<model::Paragraph>(block);
    });
    for (const ParagraphRevision& paragraph : foot_of(revision.form))
      section.foot.push_back(marked(paragraph));
    return section;
  }

  template <typename Blocks, typename Content>
  void add(Blocks& blocks, const Content& content) const {
    if constexpr (std::is_same_v<Content, ParagraphRevision> ||
                  std::is_same_v<Content, TableRevision>) {
      blocks.push_back(marked(content));
    } else {
      auto block = content.form.shown();
      block.revision = mark_of(content.form.change());
      if constexpr (std::is_same_v<Content, ContentsRevision>)
        if (!content.form.after) block.origin = joined_.of_old(block.origin);
      blocks.push_back(std::move(block));
    }
  }

  model::Footnote marked(const FootnoteRevision& revision) const {
    model::Footnote footnote;
    footnote.revision = mark_of(revision.index.change());
    footnote.number = revision.index.shown() + 1;
    for (const ParagraphRevision& paragraph : revision.paragraphs)
      footnote.paragraphs.push_back(marked(paragraph));
    return footnote;
  }

  model::Table marked(const TableRevision& revision) const {
    model::Table table = revision.form.shown();
    if (!revision.form.after) table.origin = joined_.of_old(table.origin);
    table.header_rows = header_rows(revision, table.header_rows);
    for (const RowRevision& row : revision.rows) table.rows.push_back(marked(row));
    settle_spans(table);
    return table;
  }

  /// The header rows of both versions.
  static int header_rows(const TableRevision& table, int rows_of_one) {
    int rows = 0, before = 0, after = 0;
    for (const RowRevision& row : table.rows) {
      if (before >= rows_of_one && after >= rows_of_one) break;
      if (row.form.before) ++before;
      if (row.form.after) ++after;
      ++rows;
    }
    return rows_of_one == 0 ? 0 : rows;
  }

  model::Row marked(const RowRevision& revision) const {
    model::Row row = revision.form.shown();
    row.revision = mark_of(revision.form.change());
    for (const CellRevision& cell : revision.cells) {
      row.cells.push_back(cell.form);
      for (const CellBlockRevision& block : cell.blocks)
        std::visit([&](const auto& content) { add(row.cells.back().blocks, content); }, block);
    }
    return row;
  }

  model::Paragraph marked(const ParagraphRevision& revision) const {
    model::Paragraph paragraph = revision.form.shown();
    const bool moved = revision.move != 0;
    RevisionMark whole = mark_of(revision.form.change());
    if (moved) whole = revision.form.after ? RevisionMark::moved_here : RevisionMark::moved_away;
    mark_label(paragraph, revision.form, whole);
    if (model::is_gone(whole)) paragraph.page_break_before = false;
    PassageJoiner passages(revision.form, joined_, paragraph);
    std::size_t end = 0;
    for (const model::Inline& item : paragraph.inlines) end += length_of(item);
    for (const Piece& piece : revision.pieces) {
      const std::size_t begin = end, first = paragraph.inlines.size();
      add(paragraph.inlines, piece,
          moved && piece.change == Change::kept ? whole : mark_of(piece.change));
      for (std::size_t i = first; i < paragraph.inlines.size(); ++i)
        end += length_of(paragraph.inlines[i]);
      passages.add(piece, begin, end);
    }
    return paragraph;
  }

  static void mark_label(model::Paragraph& paragraph, const Sides<model::Paragraph>& form,
                         RevisionMark whole) {
    if (paragraph.label) paragraph.label->revision = whole;
    if (!form.before || !form.after || form.before->label == form.after->label) return;
    const std::optional<model::Label> number = std::exchange(paragraph.label, form.before->label);
    if (paragraph.label) paragraph.label->revision = RevisionMark::deleted;
    if (!number) return;
    if (paragraph.label)
      paragraph.inlines.push_back(
          model::Run{number->text + ' ', number->bold, number->italic, RevisionMark::inserted});
    else
      paragraph.label = number, paragraph.label->revision = RevisionMark::inserted;
  }

  void add(model::Inlines& inlines, const Piece& piece, RevisionMark mark) const {
    if (const auto* run = std::get_if<model::Run>(&piece.item)) {
      inlines.push_back(model::Run{run->text, run->bold, run->italic, mark});
    } else if (const auto* note = std::get_if<model::FootnoteMark>(&piece.item)) {
      const std::size_t number = revision_.footnotes[note->index].index.shown() + 1;
      inlines.push_back(model::FootnoteMark{note->index, mark, number});
    } else {
      const bool changed = piece.change != Change::kept;
      if (changed) inlines.push_back(model::Run{kLineBreakSign, false, false, mark});
      if (piece.change != Change::deleted) inlines.push_back(model::LineBreak{});
    }
  }

  const Revision& revision_;
  JoinedProvenance joined_;
};

}  // namespace

model::Document marked_document(const Revision& revision) { return Marker(revision).run(); }

}  // namespace vanban::revision
