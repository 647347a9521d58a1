// SPDX-License-Identifier: MIT
// The changes of a revision as a list by place, for people (`vanban redline --format txt`) and for
// drafting the amending decision (Điều 18 of the decree).
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "revision/location.hpp"
#include "revision/revision.hpp"

namespace vanban::revision {

/// Neighbouring words that went, came, or gave way to others.
struct Edit {
  std::string before;            ///< empty: only something new
  std::string after;             ///< empty: only something gone
  std::string context;           ///< the last words that stayed in front of it; may be empty
  bool footnote_before = false;  ///< a footnote mark went
  bool footnote_after = false;   ///< a footnote mark came
  bool operator==(const Edit&) const = default;
};

struct ListedChange {
  enum class Kind {
    inserted,
    deleted,
    changed,
    moved,
    renumbered,  ///< only its number is another
    restyled,    ///< only its look, anchor or page setup is another
  };
  enum class Unit { paragraph, row, table, rule, contents, section };

  Kind kind = Kind::changed;
  Unit unit = Unit::paragraph;
  Sides<Location> location;  ///< in each document in which it stands
  std::string before;        ///< the whole text with its number; cells of a row joined by ` | `
  std::string after;
  std::vector<Edit> edits;  ///< of a changed paragraph, and of one that was changed while it moved
  bool operator==(const ListedChange&) const = default;
};

/// In the order of the redline; a move once, where it arrived.
std::vector<ListedChange> list_changes(const Revision& revision);

/// One line: `Mục II.1.2, đoạn 3: sửa “05” thành “15”`.
std::string describe(const ListedChange& change, Language language);
/// One line for each, or a line that says there are none. Numbers that merely moved on are reported
/// in as few lines as may be: neighbours together, those below a number that moved on with it.
std::string describe(const std::vector<ListedChange>& changes, Language language);

}  // namespace vanban::revision
