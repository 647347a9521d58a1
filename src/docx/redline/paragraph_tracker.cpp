// SPDX-License-Identifier: MIT
#include "docx/redline/paragraph_tracker.hpp"

#include <type_traits>

namespace vanban::docx::redline {

using revision::Change;
using revision::ParagraphRevision;
using revision::Piece;

Fate ParagraphTracker::Content::fate_of(Change change) const {
  const bool moves = paragraph.move > 0 && change == Change::kept;
  if (before && after) {
    if (change == Change::kept) return Fate::kept;
    return change == Change::inserted ? Fate::inserted : Fate::deleted;
  }
  if (after) return moves ? Fate::moved_to : Fate::inserted;
  return moves ? Fate::moved_from : Fate::deleted;
}

std::optional<ParagraphTracker::Own> ParagraphTracker::own(
    const std::optional<model::Paragraph>& form, DocumentSide& side) {
  if (!form) return std::nullopt;
  return Own{&*form, &side.style(form->style), side.next_list(*form)};
}

MarkSide ParagraphTracker::mark_of(const Own& own, bool keep_next) {
  MarkSide mark;
  std::size_t begin = stores_.texts.here();
  wml::append_paragraph_properties(text(), *own.form, *own.style,
                                   {own.list ? &*own.list : nullptr, keep_next, false});
  mark.properties = stores_.texts.since(begin);
  begin = stores_.texts.here();
  if (own.list) wml::append_mark_look(text(), *own.form->label, *own.style);
  mark.look = stores_.texts.since(begin);
  return mark;
}

FlowItem ParagraphTracker::item(const ParagraphRevision& paragraph,
                                const Surroundings& surroundings) {
  const Content content{paragraph, own(paragraph.form.before, before_),
                        own(paragraph.form.after, after_)};
  FlowItem item;
  if (content.before) item.before = mark_of(*content.before, surroundings.keep_next.before);
  if (content.after) item.after = mark_of(*content.after, surroundings.keep_next.after);
  item.move = content.before && content.after ? 0 : paragraph.move;
  item.arrives = content.after.has_value();
  const std::size_t begin = stores_.texts.here();
  append_content(content, surroundings);
  item.content = stores_.texts.since(begin);
  return item;
}

void ParagraphTracker::append_content(const Content& content, const Surroundings& surroundings) {
  const int bookmarks = open_bookmarks(content, surroundings);
  const std::int64_t last_bookmark = stores_.marks.last_id();
  TrackedRuns runs(text(), stores_.marks, content.paragraph.move > 0 && !content.after);
  if (surroundings.footnote_number) runs.footnote_number(*surroundings.footnote_number);
  append_label(runs, content);
  append_pieces(runs, content);
  runs.close();
  for (int back = 0; back < bookmarks; ++back)
    text().markup("<w:bookmarkEnd w:id=\"").number(last_bookmark - back).markup("\"/>");
}

/// Word has no tracked bookmarks: a paragraph of both documents has the new name.
int ParagraphTracker::open_bookmarks(const Content& content, const Surroundings& surroundings) {
  int opened = 0;
  const auto open = [&](std::string_view name) {
    text().markup("<w:bookmarkStart w:id=\"").number(stores_.marks.next_id());
    text().markup("\" w:name=\"").markup(name).markup("\"/>");
    ++opened;
  };
  if (!surroundings.bookmark.empty()) open(surroundings.bookmark);
  const std::string& anchor = (content.after ? content.after : content.before)->form->anchor;
  // One that is deleted goes with its text; without text it would stay.
  const bool stands = content.after || !content.paragraph.pieces.empty();
  if (!anchor.empty() && stands) open((content.after ? names_ : deleted_names_).name_for(anchor));
  return opened;
}

/// A live number is nobody's text; one that is text goes and comes as text does.
void ParagraphTracker::append_label(TrackedRuns& runs, const Content& content) {
  struct Literal {
    std::string text;
    Look look;
  };
  const auto literal = [](const std::optional<Own>& own) -> std::optional<Literal> {
    if (!own || !own->form->label || own->list) return std::nullopt;
    const model::Label& label = *own->form->label;
    return Literal{wml::literal_text(label), look_of(*own, label.bold, label.italic)};
  };
  const std::optional<Literal> before = literal(content.before);
  const std::optional<Literal> after = literal(content.after);
  if (before && after && before->text == after->text)
    return runs.kept_text(after->text, before->look, after->look);
  const bool kept = content.before && content.after;
  if (before)
    runs.text(content.fate_of(kept ? Change::deleted : Change::kept), before->text, before->look);
  if (after)
    runs.text(content.fate_of(kept ? Change::inserted : Change::kept), after->text, after->look);
}

namespace {

/// The text of a piece that comes back right after it in another look, or null.
const model::Run* new_look_of(const std::vector<Piece>& pieces, std::size_t i) {
  if (i + 1 >= pieces.size()) return nullptr;
  if (pieces[i].change != Change::deleted || pieces[i + 1].change != Change::inserted)
    return nullptr;
  const auto* before = std::get_if<model::Run>(&pieces[i].item);
  const auto* after = std::get_if<model::Run>(&pieces[i + 1].item);
  const bool same = before != nullptr && after != nullptr && before->text == after->text;
  return same ? after : nullptr;
}

}  // namespace

void ParagraphTracker::append_pieces(TrackedRuns& runs, const Content& content) {
  const std::vector<Piece>& pieces = content.paragraph.pieces;
  const bool kept = content.before && content.after;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Fate fate = content.fate_of(pieces[i].change);
    if (const model::Run* after = kept ? new_look_of(pieces, i) : nullptr) {
      const auto& before = std::get<model::Run>(pieces[i].item);
      runs.kept_text(before.text, look_of(*content.before, before.bold, before.italic),
                     look_of(*content.after, after->bold, after->italic));
      ++i;
    } else if (const auto* run = std::get_if<model::Run>(&pieces[i].item)) {
      append_text(runs, fate, *run, content);
    } else if (const auto* mark = std::get_if<model::FootnoteMark>(&pieces[i].item)) {
      append_reference(runs, fate, *mark);
    } else {
      used_line_break_ = true;
      runs.line_break(fate);
    }
  }
}

void ParagraphTracker::append_text(TrackedRuns& runs, Fate fate, const model::Run& run,
                                   const Content& content) {
  if (fate == Fate::kept)
    return runs.kept_text(run.text, look_of(*content.before, run.bold, run.italic),
                          look_of(*content.after, run.bold, run.italic));
  const bool old = fate == Fate::deleted || fate == Fate::moved_from;
  runs.text(fate, run.text, look_of(old ? *content.before : *content.after, run.bold, run.italic));
}

void ParagraphTracker::append_reference(TrackedRuns& runs, Fate fate,
                                        const model::FootnoteMark& mark) {
  const revision::Sides<std::size_t>& index = revision_.footnotes[mark.index].index;
  const bool old = fate == Fate::deleted || fate == Fate::moved_from;
  const bool is_new = fate == Fate::inserted || fate == Fate::moved_to;
  if (!is_new && index.before) before_.count_footnote(*index.before);
  if (!old && index.after) after_.count_footnote(*index.after);
  runs.footnote_reference(fate, mark.index + 1);
}

FlowItem ParagraphTracker::item(const revision::RuleRevision& rule, const Both<Length>& widths,
                                const Both<bool>& keep_next) {
  const auto mark = [&](const model::Rule& form, const DocumentSide& side, Length width,
                        bool keep) {
    const std::size_t begin = stores_.texts.here();
    wml::append_rule_properties(text(), form, side.style(model::StyleId::rule), width, keep);
    return MarkSide{stores_.texts.since(begin), {}, {}};
  };
  FlowItem item;
  if (rule.form.before)
    item.before = mark(*rule.form.before, before_, widths.before, keep_next.before);
  if (rule.form.after) item.after = mark(*rule.form.after, after_, widths.after, keep_next.after);
  return item;
}

FlowItem ParagraphTracker::closing(const Both<bool>& stands) {
  const std::size_t begin = stores_.texts.here();
  wml::append_closing_properties(text());
  const MarkSide mark{stores_.texts.since(begin), {}, {}};
  FlowItem item;
  if (stands.before) item.before = mark;
  if (stands.after) item.after = mark;
  return item;
}

FlowItem ParagraphTracker::empty_cell(const Both<bool>& stands, const Both<bool>& keep_next) {
  model::Paragraph empty;
  empty.style = model::StyleId::table_text;
  FlowItem item;
  if (stands.before) item.before = mark_of(*own(empty, before_), keep_next.before);
  if (stands.after) item.after = mark_of(*own(empty, after_), keep_next.after);
  return item;
}

}  // namespace vanban::docx::redline
