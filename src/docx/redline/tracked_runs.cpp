// SPDX-License-Identifier: MIT
#include "docx/redline/tracked_runs.hpp"

#include "docx/wml/formatting.hpp"
#include "docx/wml/run_text.hpp"

namespace vanban::docx::redline {

void TrackedRuns::enter(Fate fate) {
  const bool within = moves_away_ && fate == Fate::deleted;
  const Fate outer = within ? Fate::moved_from : fate;
  const Fate inner = within ? fate : Fate::kept;
  if (outer != outer_) change(inner_, Fate::kept);
  change(outer_, outer);
  change(inner_, inner);
}

void TrackedRuns::change(Fate& open, Fate wanted) {
  if (open == wanted) return;
  if (open != Fate::kept) out_.markup("</").markup(element_of(open)).markup(">");
  if (wanted != Fate::kept) marks_.open(out_, element_of(wanted));
  open = wanted;
}

void TrackedRuns::text(Fate fate, std::string_view utf8, Look look) {
  if (utf8.empty()) return;
  enter(fate);
  out_.markup("<w:r>");
  if (look != Look{}) {
    out_.markup("<w:rPr>");
    wml::append_marks(out_, look.bold, look.italic);
    out_.markup("</w:rPr>");
  }
  // What moved is not gone: its text stays in w:t (17.13.5.22).
  wml::append_run_text(out_, utf8, fate == Fate::deleted);
  out_.markup("</w:r>");
}

void TrackedRuns::kept_text(std::string_view utf8, Look before, Look after) {
  if (utf8.empty()) return;
  if (before == after) return text(Fate::kept, utf8, after);
  enter(Fate::kept);
  out_.markup("<w:r><w:rPr>");
  wml::append_marks(out_, after.bold, after.italic);
  marks_.open(out_, "w:rPrChange");
  out_.markup("<w:rPr>");
  wml::append_marks(out_, before.bold, before.italic);
  out_.markup("</w:rPr></w:rPrChange></w:rPr>");
  wml::append_run_text(out_, utf8);
  out_.markup("</w:r>");
}

void TrackedRuns::line_break(Fate fate) {
  enter(fate);
  out_.markup("<w:r><w:br/></w:r>");
}

void TrackedRuns::footnote_reference(Fate fate, std::size_t id) {
  enter(fate);
  wml::open_footnote_mark(out_);
  out_.markup("<w:footnoteReference w:id=\"").number(static_cast<std::int64_t>(id));
  out_.markup("\"/></w:r>");
}

void TrackedRuns::footnote_number(Fate fate) {
  enter(fate);
  wml::open_footnote_mark(out_);
  out_.markup("<w:footnoteRef/></w:r>");
  text(fate, " ", {});
}

}  // namespace vanban::docx::redline
