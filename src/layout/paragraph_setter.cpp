// SPDX-License-Identifier: MIT
#include "layout/paragraph_setter.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/utf8.hpp"
#include "layout/vertical_metrics.hpp"
#include "model/provenance.hpp"
#include "model/walk.hpp"

namespace vanban::layout {
namespace {

/// Characters that only steer the line breaker: no face need have them, no page shows them.
constexpr std::array<std::string_view, 4> kInvisible{
    "\xC2\xAD",      // U+00AD soft hyphen
    "\xE2\x80\x8B",  // U+200B zero width space
    "\xE2\x81\xA0",  // U+2060 word joiner
    "\xEF\xBB\xBF",  // U+FEFF zero width no-break space
};

struct Found {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
};

/// The first of them; one pass, however many there are.
Found find_invisible(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char lead = text[at];
    if (lead != '\xC2' && lead != '\xE2' && lead != '\xEF') continue;
    for (const std::string_view sign : kInvisible)
      if (text.compare(at, sign.size(), sign) == 0) return {at, sign.size()};
  }
  return {};
}

struct Placement {
  Units left = 0;
  Units stretch = 0;  ///< to be shared by the blanks of the line
};

Placement place(model::Alignment alignment, Units room, const BrokenLine& line) {
  const Units rest = std::max<Units>(room - line.width, 0);
  switch (alignment) {
    case model::Alignment::left:
      return {0, 0};
    case model::Alignment::centre:
      return {rest / 2, 0};
    case model::Alignment::right:
      return {rest, 0};
    case model::Alignment::justify:
      return {0, line.forced ? 0 : rest};
  }
  return {};
}

/// One size a paragraph, so one height a line: a footnote mark is never higher than its text.
SetLine line_of(const model::Style& style) {
  const LineHeight height = spaced(natural_extent(style.size), style.line);
  SetLine result;
  result.ascent = height.ascent;
  result.height = height.height;
  result.least_height = height.least;
  return result;
}

}  // namespace

ParagraphSetter::ParagraphSetter(const model::StyleSheet& styles, const fonts::FontSet& fonts,
                                 PagedDocument& paged, StructureBuilder& structure,
                                 Findings& findings)
    : styles_(styles), paged_(paged), structure_(structure), findings_(findings), breaker_(fonts) {}

SetParagraph ParagraphSetter::set(Galley& galley, const model::Paragraph& paragraph, Column column,
                                  ParagraphNodes nodes) {
  clear_spans();
  build_spans(paragraph, styles_[paragraph.style], nodes);
  return finish(galley, paragraph, column);
}

SetParagraph ParagraphSetter::set_note_start(Galley& galley, const model::Paragraph& paragraph,
                                             Column column, ParagraphNodes nodes,
                                             const model::FootnoteMark& mark) {
  clear_spans();
  const model::Style& style = styles_[paragraph.style];
  add_mark(mark, kNone, style, nodes.label);
  add_text({" ", false, false}, style, nodes.text);
  spans_.back().own = false;
  content_ = 0;
  build_spans(paragraph, style, nodes);
  return finish(galley, paragraph, column);
}

const std::vector<BrokenLine>& ParagraphSetter::probe(const model::Paragraph& paragraph,
                                                      Twips column_width) {
  const model::Style& style = styles_[paragraph.style];
  const std::size_t text_size = paged_.text.size();
  clear_spans();
  build_spans(paragraph, style, {});
  const Units room =
      Units{column_width - to_twips(style.left) - to_twips(style.right)} * kUnitsPerTwip;
  const Units first_room = room - Units{to_twips(style.first_line)} * kUnitsPerTwip;
  const auto& lines = breaker_.break_lines(paged_.text, spans_, {first_room, room});
  paged_.text.resize(text_size);
  return lines;
}

Units ParagraphSetter::widest_line(const model::Paragraph& paragraph, Twips column_width) {
  Units widest = 0;
  for (const BrokenLine& line : probe(paragraph, column_width)) {
    widest = std::max(widest, line.width);
  }
  return widest;
}

bool ParagraphSetter::cuts_a_word(const model::Paragraph& paragraph, Twips column_width) {
  probe(paragraph, column_width);
  return breaker_.cut().has_value();
}

Twips ParagraphSetter::height_of(const model::Paragraph& paragraph, Twips column_width) {
  const model::Style& style = styles_[paragraph.style];
  const auto lines = static_cast<Twips>(probe(paragraph, column_width).size());
  return lines * line_of(style).height +
         to_twips(paragraph.space_after.value_or(style.space_after));
}

std::vector<LineEnd> ParagraphSetter::line_ends(const model::Paragraph& paragraph,
                                                Twips column_width) {
  const model::Style& style = styles_[paragraph.style];
  const auto& lines = probe(paragraph, column_width);
  Units room = Units{column_width - to_twips(style.left) - to_twips(style.right) -
                     to_twips(style.first_line)} *
               kUnitsPerTwip;
  std::vector<LineEnd> ends(lines.size());
  for (std::size_t l = 0; l < lines.size(); ++l) {
    const BrokenLine& line = lines[l];
    if (!line.forced)
      ends[l].stretch = std::max<Units>(room - line.width, 0) / std::max(line.blanks, 1U);
    if (l == 0) room += Units{to_twips(style.first_line)} * kUnitsPerTwip;
    if (l + 1 == lines.size() || lines[l + 1].pieces.count == 0) continue;
    const LinePiece& next = breaker_.pieces()[lines[l + 1].pieces.first];
    if (spans_[next.span].own) ends[l].next = content_before(next);
  }
  return ends;
}

Units ParagraphSetter::natural_width(const model::Paragraph& paragraph) {
  constexpr Twips kEndless = 10'000'000;
  return widest_line(paragraph, kEndless);
}

void ParagraphSetter::clear_spans() {
  spans_.clear();
  content_ = 0;
}

void ParagraphSetter::build_spans(const model::Paragraph& paragraph, const model::Style& style,
                                  ParagraphNodes nodes) {
  if (paragraph.label) add_label(*paragraph.label, style, nodes.label);
  for (const model::Inline& part : paragraph.inlines) {
    if (const auto* run = std::get_if<model::Run>(&part)) {
      add_text(*run, style, nodes.text);
    } else if (const auto* mark = std::get_if<model::FootnoteMark>(&part)) {
      const NodeIndex node =
          nodes.text == kArtifact
              ? kArtifact
              : structure_.add_note_part(Tag::reference, nodes.text, mark->index + 1);
      add_mark(*mark, static_cast<std::uint32_t>(mark->index), style, node);
    } else {
      add_span({}, TextSpan::Kind::line_break);
      paged_.text.push_back(' ');  // or the words on both sides are one where the text is copied
      ++content_;
    }
  }
}

void ParagraphSetter::add_label(const model::Label& label, const model::Style& style,
                                NodeIndex node) {
  begin_look(style, node, label.revision);
  look_.face = fonts::face_id(style.bold || label.bold, style.italic || label.italic);
  const auto kind = label.automatic ? TextSpan::Kind::fixed : TextSpan::Kind::text;
  add_span(label.text, kind);
  paged_.text.push_back(' ');
  spans_.back().end += 1;
}

void ParagraphSetter::add_text(const model::Run& run, const model::Style& style, NodeIndex node) {
  begin_look(style, node, run.revision);
  look_.face = fonts::face_id(style.bold || run.bold, style.italic || run.italic);
  look_.own = true;
  std::string_view rest = run.text;
  for (Found found = find_invisible(rest); found.size != 0; found = find_invisible(rest)) {
    if (found.at > 0) add_span(rest.substr(0, found.at), TextSpan::Kind::text);
    add_span(rest.substr(found.at, found.size), TextSpan::Kind::invisible);
    rest.remove_prefix(found.at + found.size);
  }
  if (!rest.empty()) add_span(rest, TextSpan::Kind::text);
}

void ParagraphSetter::add_mark(const model::FootnoteMark& mark, std::uint32_t note,
                               const model::Style& style, NodeIndex node) {
  begin_look(style, node, mark.revision);
  const NoteMark raised = note_mark(style.size);
  look_.size = raised.size;
  look_.em = raised.em;
  look_.rise = raised.rise;
  look_.face = fonts::face_id(style.bold, style.italic);
  look_.note = note;
  add_span(std::to_string(mark.shown_number()), TextSpan::Kind::text);
}

void ParagraphSetter::begin_look(const model::Style& style, NodeIndex node,
                                 model::RevisionMark revision) {
  look_ = {};
  look_.size = style.size;
  look_.em = style.size.half_points * 10;
  look_.node = node;
  look_.revision = revision;
  if (revision != model::RevisionMark::none && node != kArtifact)
    look_.node = structure_.add_revised(node, revision);
}

void ParagraphSetter::add_span(std::string_view text, TextSpan::Kind kind) {
  look_.kind = kind;
  look_.begin = static_cast<std::uint32_t>(paged_.text.size());
  paged_.text += text;
  look_.end = static_cast<std::uint32_t>(paged_.text.size());
  look_.content = content_;
  if (look_.own) content_ += look_.end - look_.begin;
  spans_.push_back(look_);
}

SetParagraph ParagraphSetter::finish(Galley& galley, const model::Paragraph& paragraph,
                                     Column column) {
  const model::Style& style = styles_[paragraph.style];
  SetParagraph result;
  result.lines.first = static_cast<std::uint32_t>(galley.lines.size());
  set_lines(galley, style, paragraph.alignment.value_or(style.alignment), column);
  name_origins(galley, result.lines.first, paragraph);
  if (breaker_.has_missing() || breaker_.cut() || too_wide_) report(paragraph);
  result.lines.count = static_cast<std::uint32_t>(galley.lines.size()) - result.lines.first;
  result.space_after = to_twips(paragraph.space_after.value_or(style.space_after));
  result.keep_next = style.keep_next || paragraph.keep_next;
  result.keep_lines = style.keep_lines;
  result.page_break_before = paragraph.page_break_before;
  return result;
}

void ParagraphSetter::set_lines(Galley& galley, const model::Style& style,
                                model::Alignment alignment, Column column) {
  const Units left = Units{column.left + to_twips(style.left)} * kUnitsPerTwip;
  const Units indent = Units{to_twips(style.first_line)} * kUnitsPerTwip;
  const Units room =
      Units{column.width - to_twips(style.left) - to_twips(style.right)} * kUnitsPerTwip;
  Units line_indent = indent;
  too_wide_.reset();
  for (const BrokenLine& line : breaker_.break_lines(paged_.text, spans_, {room - indent, room})) {
    const Placement placement = place(alignment, room - line_indent, line);
    galley.lines.push_back(line_of(style));
    if (!too_wide_ && is_too_wide(line, room - line_indent)) too_wide_ = line;
    write_runs(galley, line, left + line_indent + placement.left, placement.stretch);
    line_indent = 0;
  }
}

void ParagraphSetter::write_runs(Galley& galley, const BrokenLine& line, Units left,
                                 Units stretch) {
  SetLine& set = galley.lines.back();
  set.runs.first = static_cast<std::uint32_t>(paged_.runs.size());
  set.notes.first = static_cast<std::uint32_t>(galley.note_calls.size());
  if (line.pieces.count > 0) set.content = content_before(breaker_.pieces()[line.pieces.first]);
  const Length blank = line.blanks == 0 ? Length() : to_length(stretch) / line.blanks;
  for (std::uint32_t p = line.pieces.first; p < line.pieces.end(); ++p) {
    const LinePiece& piece = breaker_.pieces()[p];
    const TextSpan& span = spans_[piece.span];
    if (span.kind == TextSpan::Kind::invisible && !piece.hyphen) continue;
    TextRun& run = paged_.runs.emplace_back();
    run.face = span.face;
    run.revision = span.revision;
    run.size = span.size;
    run.rise = span.rise;
    run.x = to_length(left + piece.x) + blank * piece.blanks_before;
    run.width = to_length(piece.width) + blank * piece.blanks;
    run.word_space = span.kind == TextSpan::Kind::fixed ? Length() : blank;
    run.text_offset = piece.begin;
    run.text_size = piece.end - piece.begin;
    run.node = span.node;
    set.revised = set.revised || span.revision != model::RevisionMark::none;
    // A long row of marks may be cut inside a number: it still calls its note once.
    if (span.note != kNone && piece.begin == span.begin) galley.note_calls.push_back(span.note);
  }
  set.runs.count = static_cast<std::uint32_t>(paged_.runs.size()) - set.runs.first;
  set.notes.count = static_cast<std::uint32_t>(galley.note_calls.size()) - set.notes.first;
}

std::uint32_t ParagraphSetter::content_before(const LinePiece& piece) const {
  const TextSpan& span = spans_[piece.span];
  return span.own ? span.content + piece.begin - span.begin : span.content;
}

void ParagraphSetter::name_origins(Galley& galley, std::size_t first,
                                   const model::Paragraph& paragraph) const {
  for (std::size_t l = first; l < galley.lines.size(); ++l) {
    galley.lines[l].origin = paragraph.origin;
    galley.lines[l].unit = paragraph.unit;
  }
  if (paragraph.passages.list.empty()) return;
  const std::string content = model::text_of(paragraph);
  for (std::size_t l = first; l < galley.lines.size(); ++l) {
    SetLine& line = galley.lines[l];
    if (line.runs.count == 0) continue;
    const TextRun& last = paged_.runs[line.runs.end() - 1];
    const std::size_t begin = position_of(paged_.runs[line.runs.first].text_offset, content);
    const std::size_t end = position_of(last.text_offset + last.text_size, content);
    line.origin = model::origin_within(paragraph, begin, end);
  }
}

/// Code points of `content`, the paragraph's own text, in front of a byte of PagedDocument::text;
/// 0 in its label.
std::size_t ParagraphSetter::position_of(std::uint32_t byte, std::string_view content) const {
  std::size_t before = 0;
  for (const TextSpan& span : spans_) {
    if (span.begin > byte || !span.own) continue;
    before = span.content + std::min(byte, span.end) - span.begin;
  }
  return utf8::length(content.substr(0, before));
}

bool ParagraphSetter::is_too_wide(const BrokenLine& line, Units room) const {
  if (line.width <= room + kUnitsPerTwip || line.pieces.count == 0) return false;
  const LinePiece& last = breaker_.pieces()[line.pieces.end() - 1];
  return last.end == 0 || !line.forced || paged_.text[last.end - 1] != ' ';
}

void ParagraphSetter::report(const model::Paragraph& paragraph) {
  if (too_wide_) {
    const LinePiece& first = breaker_.pieces()[too_wide_->pieces.first];
    const LinePiece& last = breaker_.pieces()[too_wide_->pieces.end() - 1];
    const std::string text = paged_.text.substr(first.begin, last.end - first.begin);
    if (utf8::length(text) > 1)
      findings_.misplaced_line(text, paragraph.origin, paragraph.unit);
    else
      findings_.column_too_narrow(paragraph);
  }
  for (const char32_t code_point : breaker_.take_missing())
    findings_.missing_glyph(code_point, paragraph);
  if (breaker_.cut())
    findings_.word_cut(paragraph, position_of(*breaker_.cut(), model::text_of(paragraph)));
}

}  // namespace vanban::layout
