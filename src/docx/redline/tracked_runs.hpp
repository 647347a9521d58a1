// SPDX-License-Identifier: MIT
// The runs of one paragraph, neighbours of one fate in one element.
#pragma once

#include <cstddef>
#include <string_view>

#include "docx/redline/change_marks.hpp"
#include "opc/xml_text.hpp"

namespace vanban::docx::redline {

/// Direct formatting of a run.
struct Look {
  bool bold = false;
  bool italic = false;
  bool operator==(const Look&) const = default;
};

/// Appends runs; `close` ends the last element and must be the last call.
class TrackedRuns {
 public:
  /// `moves_away`: the paragraph leaves this place, and what was deleted in it moved no further: it
  /// stands within w:moveFrom, so that the paragraph goes as a whole (LibreOffice 7.4 would join
  /// the next one to what is left).
  TrackedRuns(opc::XmlText& out, ChangeMarks& marks, bool moves_away)
      : out_(out), marks_(marks), moves_away_(moves_away) {}

  /// Text of one look: the old one where the run is deleted, else the new one.
  void text(Fate fate, std::string_view utf8, Look look);
  /// Text that stays and looks otherwise now (w:rPrChange); plain where the looks are equal.
  void kept_text(std::string_view utf8, Look before, Look after);
  void line_break(Fate fate);
  void footnote_reference(Fate fate, std::size_t id);
  /// The note's own number and the blank after it.
  void footnote_number(Fate fate);
  void close() { enter(Fate::kept); }

 private:
  void enter(Fate fate);
  /// Closes `open` and opens `wanted` instead, where they are not the same.
  void change(Fate& open, Fate wanted);

  opc::XmlText& out_;
  ChangeMarks& marks_;
  bool moves_away_;
  Fate outer_ = Fate::kept;
  Fate inner_ = Fate::kept;  ///< within `outer_`
};

}  // namespace vanban::docx::redline
