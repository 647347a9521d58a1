// SPDX-License-Identifier: MIT
// What was changed from one document to another, as a tree in the order in which a redline shows
// it: one walk over it writes both documents at once. Taking all `before` sides gives the old
// document, taking all `after` sides the new one, exactly (runs of one look that touch are joined).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "model/document.hpp"

namespace vanban::revision {

enum class Change : std::uint8_t { kept, inserted, deleted };

/// A thing in the old document, in the new one, or in both (then perhaps unlike).
template <typename T>
struct Sides {
  std::optional<T> before;
  std::optional<T> after;

  Change change() const {
    if (before && after) return Change::kept;
    return after ? Change::inserted : Change::deleted;
  }
  /// In both and not equal.
  bool differs() const { return before && after && !(*before == *after); }
  /// The new side, or the old one where there is no new one.
  const T& shown() const { return after ? *after : *before; }
  bool operator==(const Sides&) const = default;
};

/// Inline content of one fate. The index of a footnote mark counts in Revision::footnotes.
struct Piece {
  Change change = Change::kept;
  model::Inline item;
  bool operator==(const Piece&) const = default;
};

struct ParagraphRevision {
  /// All but the inlines (which are empty here). Labels differ where a number moved on.
  Sides<model::Paragraph> form;
  /// In a deleted paragraph none is `inserted`, in an inserted one none `deleted`. All of a plain
  /// deletion is `deleted`; in a move, `kept` is what moves and the rest was changed on the way.
  std::vector<Piece> pieces;
  /// Not 0: the paragraph was moved; the deleted and the inserted end bear the same number, from 1.
  std::size_t move = 0;
  bool operator==(const ParagraphRevision&) const = default;
};

struct RuleRevision {
  Sides<model::Rule> form;  ///< alike but for the length where both sides are there
  bool operator==(const RuleRevision&) const = default;
};

/// Equal where both sides are there.
struct ContentsRevision {
  Sides<model::TableOfContents> form;
  bool operator==(const ContentsRevision&) const = default;
};

using CellBlockRevision = std::variant<ParagraphRevision, RuleRevision>;

struct CellRevision {
  model::Cell form;  ///< the same on both sides; without blocks
  std::vector<CellBlockRevision> blocks;
  bool operator==(const CellRevision&) const = default;
};

struct RowRevision {
  Sides<model::Row> form;  ///< without cells
  std::vector<CellRevision> cells;
  bool operator==(const RowRevision&) const = default;
};

struct TableRevision {
  /// Without rows. Where both sides are there, only the widths of the columns (as many of them) and
  /// the indent may differ.
  Sides<model::Table> form;
  std::vector<RowRevision> rows;
  bool operator==(const TableRevision&) const = default;
};

using BlockRevision =
    std::variant<ParagraphRevision, RuleRevision, TableRevision, ContentsRevision>;

struct SectionRevision {
  Sides<model::Section> form;  ///< without blocks
  std::vector<BlockRevision> blocks;
  bool operator==(const SectionRevision&) const = default;
};

struct FootnoteRevision {
  Sides<std::size_t> index;  ///< into the footnotes of each document
  std::vector<ParagraphRevision> paragraphs;
  bool operator==(const FootnoteRevision&) const = default;
};

struct Revision {
  Sides<model::Metadata> metadata;
  Sides<model::StyleSheet> styles;
  Sides<model::Provenance> provenance;  ///< what origins and units on each side point into
  std::vector<SectionRevision> sections;
  /// In the order of their marks, those of the old document between those of the new.
  std::vector<FootnoteRevision> footnotes;
  bool operator==(const Revision&) const = default;
};

/// The paragraphs at the foot of a section's first page (ô 13), those of one place beside each
/// other; one that differs is replaced as a whole. They are part of the section's form.
std::vector<ParagraphRevision> foot_of(const Sides<model::Section>& section);

/// The new document.
model::Document accept(const Revision& revision);
/// The old document.
model::Document reject(const Revision& revision);

/// The document with runs of one look that touch joined and empty runs left out: what `accept` and
/// `reject` give back.
model::Document joined_runs(model::Document document);

/// True where a reader would see a difference, numbers included; metadata, styles and the titles of
/// sections (bookmarks) do not count.
bool has_changes(const Revision& revision);
/// The same for one paragraph, wherever it stands, for a section itself without its blocks and for
/// a table itself without its rows: the letterhead and the signature block are not seen as tables.
bool is_changed(const ParagraphRevision& paragraph);
bool is_changed(const Sides<model::Section>& section);
bool is_changed(const Sides<model::Table>& table);

}  // namespace vanban::revision
