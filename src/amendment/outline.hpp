// SPDX-License-Identifier: MIT
// Two versions of a document as units that an amendment can cite (Điều, khoản, điểm, mục, phụ lục),
// with what was matched between them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/document.hpp"
#include "model/outline.hpp"
#include "revision/revision.hpp"

namespace vanban::amendment {

/// What a leaf is in its unit.
enum class LeafKind {
  component,  ///< part of the form: căn cứ, nơi nhận, tên phụ lục …
  title,      ///< the title of the unit
  text,
  dash,
  plus,
  table,
};

/// A paragraph or a whole table.
struct Leaf {
  LeafKind kind = LeafKind::text;
  model::Paragraph paragraph;         ///< of a table: empty
  std::optional<model::Table> table;  ///< of a table
  std::vector<std::size_t> notes;     ///< footnotes called in it, as indexes of its own document
  std::size_t unit = 0;
  std::optional<std::size_t> twin;  ///< the same leaf in the other version
  bool moved = false;               ///< its twin stood elsewhere
  bool changed = false;             ///< its twin has other words or another look; set on both
  bool settled = false;             ///< nothing more is to be said of it; set on both
  /// Rows of a table and their twins in the other version.
  std::vector<std::optional<std::size_t>> row_twins;
  std::vector<bool> changed_rows;
};

/// A unit of the document's tree with what stands in it; a section is a root of the tree.
struct Unit {
  std::optional<std::size_t> parent;  ///< none: a section
  model::SectionRole section = model::SectionRole::main;
  model::UnitKind kind = model::UnitKind::document;
  std::string number;  ///< as in model::Unit
  /// Own leaves (by `leaf`) and units inside (by `unit`), in order; the head stands first.
  struct Part {
    bool is_unit = false;
    std::size_t index = 0;
  };
  std::vector<Part> parts;
};

struct Outline {
  std::vector<Unit> units;   ///< sections first met first; a unit stands before those inside it
  std::vector<Leaf> leaves;  ///< in the order of the document
  std::vector<model::Footnote> footnotes;
  model::StyleSheet styles;

  bool is_section(std::size_t unit) const { return !units[unit].parent.has_value(); }
  /// The first leaf of a numbered unit: the paragraph that bears its number.
  std::size_t head_of(std::size_t unit) const { return units[unit].parts.front().index; }
  bool is_head(std::size_t leaf) const {
    return !is_section(leaves[leaf].unit) && head_of(leaves[leaf].unit) == leaf;
  }
  /// Own leaves in order, without components.
  std::vector<std::size_t> own_leaves(std::size_t unit) const;
  /// Units directly inside, in order.
  std::vector<std::size_t> children_of(std::size_t unit) const;
  /// All leaves of the unit and of those inside it, in order.
  std::vector<std::size_t> all_leaves(std::size_t unit) const;
  /// The way to the unit, for its citation.
  model::Path path_of(std::size_t unit) const;
  /// Sections of a role, in order.
  std::vector<std::size_t> sections_of(model::SectionRole role) const;
};

/// A place in the merged order of both versions: an old leaf, a new one, or a pair.
struct Event {
  std::optional<std::size_t> before;
  std::optional<std::size_t> after;
};

/// A footnote whose words changed and whose mark stayed.
struct NoteChange {
  std::size_t before = 0;
  std::size_t after = 0;
};

struct Comparison {
  Outline before;
  Outline after;
  std::vector<Event> events;
  std::vector<NoteChange> notes;
};

/// The units of both sides of a revision.
Comparison compare_outlines(const revision::Revision& revision);

}  // namespace vanban::amendment
