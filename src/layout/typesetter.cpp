// SPDX-License-Identifier: MIT
#include "layout/typesetter.hpp"

#include <algorithm>

#include "layout/vertical_metrics.hpp"
#include "model/walk.hpp"

namespace vanban::layout {
namespace {

const model::StyleSheet& sheet_of(const model::Document& document) { return document.styles; }

bool is_table(const model::Block& block) { return std::holds_alternative<model::Table>(block); }

/// A paragraph above a signature of at most so many lines goes with it as a whole: what that leaves
/// empty at the foot of a page is not worth a paragraph in two parts.
constexpr std::uint32_t kLongestMoved = 6;

bool is_above_signature(const std::vector<model::Block>& blocks, std::size_t index) {
  if (index + 1 >= blocks.size()) return false;
  const auto* table = std::get_if<model::Table>(&blocks[index + 1]);
  return table != nullptr && table->role == model::TableRole::signature;
}

model::StyleId contents_style(int level) {
  switch (level) {
    case 1:
      return model::StyleId::contents1;
    case 2:
      return model::StyleId::contents2;
    default:
      return model::StyleId::contents3;
  }
}

}  // namespace

std::vector<model::PageFacts::ContentsEntry> collect_headings(const model::Document& document) {
  std::vector<model::PageFacts::ContentsEntry> entries;
  for (const model::Heading& heading : model::headings_of(document)) {
    const model::Paragraph& first = *heading.first;
    entries.push_back(
        {model::title_of(heading), first.anchor, heading.level, 0, first.origin, first.unit});
  }
  return entries;
}

Typesetter::Typesetter(const model::Document& document, const fonts::FontSet& fonts,
                       PagedDocument& paged,
                       const std::vector<model::PageFacts::ContentsEntry>& headings,
                       Findings& findings)
    : document_(document),
      fonts_(fonts),
      paged_(paged),
      contents_(headings),
      headings_(model::headings_of(document)),
      findings_(findings),
      structure_(paged.nodes),
      setter_(sheet_of(document), fonts, paged, structure_, findings),
      tables_(setter_, structure_) {
  paged_.facts.contents = collect_headings(document);
}

void Typesetter::set_section(const model::Section& section, Galley& galley) {
  galley.clear();
  galley.notes.assign(document_.footnotes.size(), {});
  column_ = {to_twips(section.page.margins.left), to_twips(section.page.text_width())};
  paper_width_ = to_twips(section.page.paper_width());
  if (document_.sections.size() > 1) structure_.begin_part();
  begin_bookmarks(section, galley);
  bool after_table = true;  // a section's start is like a table's end
  for (std::size_t index = 0; index < section.blocks.size(); ++index) {
    const model::Block& block = section.blocks[index];
    if (after_table && is_table(block)) set_closing(galley);
    std::visit([&](const auto& content) { set_block(galley, content); }, block);
    if (is_above_signature(section.blocks, index)) tie_to_signature(galley, block, index);
    after_table = is_table(block);
  }
  if (after_table) set_closing(galley);
  set_foot(galley, section.foot);
}

void Typesetter::set_foot(Galley& galley, const std::vector<model::CellBlock>& foot) {
  galley.foot.first = static_cast<std::uint32_t>(galley.paragraphs.size());
  for (const model::CellBlock& block : foot) {
    const auto* paragraph = std::get_if<model::Paragraph>(&block);
    const SetParagraph set = paragraph != nullptr
                                 ? setter_.set(galley, *paragraph, column_,
                                               structure_.plain_paragraph(structure_.flow()))
                                 : tables_.set_rule(galley, std::get<model::Rule>(block), column_);
    for (std::uint32_t l = set.lines.first; l < set.lines.end(); ++l)
      galley.foot_height += galley.lines[l].height;
    galley.foot_height += set.space_after;
    galley.paragraphs.push_back(set);
  }
  galley.foot.count = static_cast<std::uint32_t>(foot.size());
}

/// A long paragraph need not go to the signature's page as a whole.
void Typesetter::tie_to_signature(Galley& galley, const model::Block& block, std::size_t index) {
  const auto* paragraph = std::get_if<model::Paragraph>(&block);
  if (paragraph == nullptr) return;
  const model::Style& style = document_.styles[paragraph->style];
  SetParagraph& set = galley.paragraphs.back();
  if (style.keep_next || style.keep_lines || set.lines.count <= kLongestMoved) return;
  set.keep_next = false;
  set.above_signature = static_cast<std::uint32_t>(index);
}

/// A bookmark for the section itself, unless its first heading is that already (Phụ lục).
void Typesetter::begin_bookmarks(const model::Section& section, Galley& galley) {
  if (!section.restarts_page_numbers()) return;  // what it holds belongs to the section before
  bookmark_level_ = 0;
  const model::Heading* next = next_heading();
  const bool by_heading = next != nullptr && !section.blocks.empty() &&
                          std::get_if<model::Paragraph>(&section.blocks.front()) == next->first &&
                          next->first->style == model::StyleId::annex_label;
  if (section.title.empty() || by_heading) return;
  paged_.bookmarks.push_back({section.title, 1, 0, {}, structure_.flow()});
  galley.section_bookmark = static_cast<std::uint32_t>(paged_.bookmarks.size() - 1);
  bookmark_level_ = 1;
}

const model::Heading* Typesetter::next_heading() const {
  return heading_ < headings_.size() ? &headings_[heading_] : nullptr;
}

void Typesetter::set_block(Galley& galley, const model::Paragraph& paragraph) {
  const model::Heading* heading = next_heading();
  if (heading != nullptr && &paragraph == heading->first) return set_heading(galley, *heading);
  const bool second = heading_ > 0 && &paragraph == headings_[heading_ - 1].second;
  set_paragraph(galley, paragraph, second ? heading_nodes_ : structure_.paragraph(paragraph, 0));
}

SetParagraph& Typesetter::set_paragraph(Galley& galley, const model::Paragraph& paragraph,
                                        ParagraphNodes nodes) {
  const std::size_t calls = galley.note_calls.size();
  add_flow(galley, setter_.set(galley, paragraph, column_, nodes));
  set_notes(galley, calls, nodes.text);
  return galley.paragraphs.back();
}

/// Marker and title are one element: `Chương I QUY ĐỊNH CHUNG`.
void Typesetter::set_heading(Galley& galley, const model::Heading& heading) {
  heading_nodes_ = structure_.paragraph(*heading.first, heading.level);
  model::Paragraph first = *heading.first;
  if (heading.second != nullptr) first.inlines.push_back(model::Run{" "});  // parts the words
  SetParagraph& set = set_paragraph(galley, first, heading_nodes_);
  set.bookmark = static_cast<std::uint32_t>(paged_.bookmarks.size());
  set.heading = static_cast<std::uint32_t>(heading_++);
  paged_.bookmarks.push_back({paged_.facts.contents[set.heading].text,
                              heading.level + bookmark_level_,
                              0,
                              {},
                              heading_nodes_.text});
}

void Typesetter::set_block(Galley& galley, const model::Rule& rule) {
  add_flow(galley, tables_.set_rule(galley, rule, column_));
}

void Typesetter::set_block(Galley& galley, const model::Table& table) {
  const std::size_t calls = galley.note_calls.size();
  const SetTable set = tables_.set(galley, table, column_);
  if (set.left < 0 || set.right > paper_width_) {
    findings_.table_too_wide(table, Length::twips(set.right - set.left),
                             Length::twips(paper_width_));
  }
  galley.items.push_back({FlowItem::Kind::table, static_cast<std::uint32_t>(galley.tables.size())});
  galley.tables.push_back(set);
  set_notes(galley, calls, structure_.flow());
}

void Typesetter::set_block(Galley& galley, const model::TableOfContents& contents) {
  structure_.close_lists();
  if (!contents.title.empty()) {
    model::Paragraph title;
    title.style = model::StyleId::contents_title;
    title.inlines.push_back(model::Run{contents.title, false, false, contents.revision});
    title.origin = contents.origin;
    add_flow(galley,
             setter_.set(galley, title, column_, structure_.plain_paragraph(structure_.flow())));
  }
  // After its title: a TOC holds nothing but its items (ISO 14289-1, 7.2).
  const NodeIndex node = structure_.add(Tag::contents, structure_.flow());
  bool empty = true;
  for (const auto& entry : contents_) {
    if (entry.level > contents.levels) continue;
    set_contents_entry(galley, entry, contents.revision, node);
    empty = false;
  }
  if (empty) findings_.contents_empty(contents);
}

void Typesetter::set_contents_entry(Galley& galley, const model::PageFacts::ContentsEntry& entry,
                                    model::RevisionMark revision, NodeIndex parent) {
  model::Paragraph paragraph;
  paragraph.style = contents_style(entry.level);
  paragraph.inlines.push_back(model::Run{entry.text, false, false, revision});
  paragraph.origin = entry.origin;
  paragraph.unit = entry.unit;
  const NodeIndex node = structure_.add(Tag::contents_item, parent);
  const SetParagraph set = setter_.set(galley, paragraph, column_, {node, node});
  add_leader(galley, document_.styles[paragraph.style], entry.page, node);
  add_flow(galley, set);
}

void Typesetter::add_leader(Galley& galley, const model::Style& style, int page, NodeIndex node) {
  SetLine& line = galley.lines.back();
  TextRun last = paged_.runs.back();
  const fonts::Face& face = fonts_[last.face];
  const std::string number = std::to_string(page);
  Units number_width = 0;
  for (const char digit : number) {
    number_width += advance_units(face.advance(static_cast<unsigned char>(digit)), style.size);
  }
  const Length right = Length::twips(column_.left + column_.width);
  const Length gap = right - to_length(number_width) - last.x - last.width;
  const Length dot = to_length(advance_units(face.advance(U'.'), style.size));
  const auto dots =
      static_cast<std::size_t>(std::max<std::int64_t>(gap.in_emu(), 0) / dot.in_emu());

  const auto append = [&](const std::string& text, Length x, Length width, NodeIndex owner) {
    last.x = x;
    last.width = width;
    last.word_space = Length();
    last.text_offset = static_cast<std::uint32_t>(paged_.text.size());
    last.text_size = static_cast<std::uint32_t>(text.size());
    last.node = owner;
    paged_.text += text;
    paged_.runs.push_back(last);
    ++line.runs.count;
  };
  const Length start = last.x + last.width;
  if (dots > 0) {
    append(std::string(dots, '.'), start, dot * static_cast<std::int64_t>(dots), kArtifact);
  }
  append(number, right - to_length(number_width), to_length(number_width), node);
}

void Typesetter::set_closing(Galley& galley) {
  const model::Style& style = document_.styles[model::StyleId::closing];
  const LineHeight height = spaced(natural_extent(style.size), style.line);
  SetLine line;
  line.ascent = height.ascent;
  line.height = height.height;
  line.least_height = height.least;
  SetParagraph paragraph;
  paragraph.lines = {static_cast<std::uint32_t>(galley.lines.size()), 1};
  galley.lines.push_back(line);
  add_flow(galley, paragraph);
}

void Typesetter::add_flow(Galley& galley, const SetParagraph& paragraph) {
  galley.items.push_back(
      {FlowItem::Kind::paragraph, static_cast<std::uint32_t>(galley.paragraphs.size())});
  galley.paragraphs.push_back(paragraph);
}

void Typesetter::set_notes(Galley& galley, std::size_t first, NodeIndex parent) {
  const std::size_t end = galley.note_calls.size();
  for (std::size_t call = first; call < end; ++call) {
    set_note(galley, galley.note_calls[call], parent);
  }
}

void Typesetter::set_note(Galley& galley, std::uint32_t index, NodeIndex parent) {
  const model::Footnote& note = document_.footnotes[index];
  const NodeIndex node = structure_.add_note_part(Tag::note, parent, index + 1);
  const NodeIndex label = structure_.add(Tag::label, node);
  SetNote& set = galley.notes[index];
  set.lines.first = static_cast<std::uint32_t>(galley.lines.size());
  for (const model::Paragraph& paragraph : note.paragraphs) {
    const bool first = &paragraph == &note.paragraphs.front();
    if (!first) galley.lines.back().gap_below = gap_;
    const NodeIndex text = structure_.add(Tag::paragraph, node);
    const SetParagraph lines =
        first ? setter_.set_note_start(galley, paragraph, column_, {label, text},
                                       {index, note.revision, note.number})
              : setter_.set(galley, paragraph, column_, {text, text});
    galley.lines[lines.lines.first].lone_start = lines.lines.count > 1;
    gap_ = lines.space_after;
  }
  set.lines.count = static_cast<std::uint32_t>(galley.lines.size()) - set.lines.first;
}

}  // namespace vanban::layout
