// SPDX-License-Identifier: MIT
#include "reading/docx/block_reader.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "reading/docx/bare_text.hpp"
#include "reading/docx/inline_reader.hpp"
#include "reading/docx/table_reader.hpp"
#include "reading/docx/tracked.hpp"

namespace vanban::reading::docx {
namespace {

/// Notes and boxes inside one another; more is made to do harm.
constexpr int kDeepestNesting = 16;

Place next_place(StoryState& state) {
  int& count = state.source.paragraphs[static_cast<std::size_t>(state.story)];
  return {state.story, ++count, 0};
}

std::string_view style_id(const Element* properties, const StyleTable& styles) {
  const Element* const style = properties != nullptr ? properties->child("pStyle") : nullptr;
  return style != nullptr ? style->val() : std::string_view(styles.default_paragraph_style());
}

bool is_switched_on(const Element* properties, std::string_view name) {
  const Element* const one = properties != nullptr ? properties->child(name) : nullptr;
  return one != nullptr && is_on(*one);
}

/// Whether the paragraph runs on into the next one: its mark was deleted or is hidden, or it is the
/// large first letter of that one (17.3.1.11).
bool runs_on(const Element* properties, TrackedChanges tracked) {
  if (properties == nullptr) return false;
  const Element* const mark = properties->child("rPr");
  const Element* const frame = properties->child("framePr");
  const bool first_letter =
      frame != nullptr && frame->attribute("dropCap").value_or("none") != "none";
  return first_letter || marks_left_out(mark, tracked) || is_switched_on(mark, "vanish") ||
         is_switched_on(mark, "specVanish");
}

Paragraph shaped_paragraph(const ParagraphProperties& properties) {
  Paragraph paragraph;
  paragraph.outline_level = properties.outline_level.value_or(0);
  paragraph.alignment = properties.alignment.value_or(Alignment::left);
  paragraph.indent_left = properties.indent_left.value_or(Length());
  paragraph.indent_first_line = properties.indent_first_line.value_or(Length());
  paragraph.page_break_before = properties.page_break_before.value_or(false);
  paragraph.line_above = properties.line_above.value_or(false);
  paragraph.line_below = properties.line_below.value_or(false);
  return paragraph;
}

bool is_wrapper(const Element& element) {
  static constexpr std::array<std::string_view, 7> kWrappers{
      "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "del"};
  if (element.vocabulary != Vocabulary::word) return true;
  return std::find(kWrappers.begin(), kWrappers.end(), element.name) != kWrappers.end() ||
         element.is("moveFrom");
}

}  // namespace

void BlockReader::read(const Element& container) {
  children(container);
  flush();
}

void BlockReader::children(const Element& element) {
  for (const Element& one : children_of(element)) block(one);
}

void BlockReader::block(const Element& element) {
  CommentBook& comments = state_.source.comments;
  const std::string_view id = element.attribute("id").value_or("");
  if (is_left_out(element, state_.source.options.tracked)) return remark_left_out(element);
  if (element.is("p")) return paragraph(element);
  if (element.is("tbl")) return table(element);
  if (element.is("commentRangeStart")) return comments.begin(id);
  if (element.is("commentRangeEnd")) return comments.end(id);
  if (element.is("altChunk") || element.is("subDoc")) return remark_external(element);
  if (element.is("sectPr")) return section_ends_.push_back({blocks_.size(), &element});
  if (is_alternate(element)) {
    if (const Element* branch = shown_branch(element)) children(*branch);
    return;
  }
  if (is_wrapper(element)) children(element);
}

void BlockReader::paragraph(const Element& element) {
  const TrackedChanges tracked = state_.source.options.tracked;
  const Element* const now = element.child("pPr");
  const Element* const properties = properties_of(element, "pPr", tracked);
  const Place place = next_place(state_);
  if (open_)
    open_->join(place);
  else
    open_.emplace(state_, place);
  if (has_changed_properties(element, "pPr")) open_->count_changed_format();
  read_inlines(state_, element, style_id(properties, state_.source.styles), *open_);
  open_properties_ = properties;
  const Element* const section = now != nullptr ? now->child("sectPr") : nullptr;
  if (section == nullptr && runs_on(now, tracked)) return;
  emit(properties);
  if (section != nullptr) section_ends_.push_back({blocks_.size(), section});
}

void BlockReader::emit(const Element* properties) {
  Source& source = state_.source;
  const std::string_view style = style_id(properties, source.styles);
  const ParagraphProperties direct =
      properties != nullptr ? read_paragraph_properties(*properties) : ParagraphProperties{};
  std::optional<ListPlace> list;
  Paragraph paragraph = shaped_paragraph(
      source.styles.paragraph(style, state_.table, direct, source.numbering, list));
  const Style* const named = source.styles.style(style);
  paragraph.style = named != nullptr ? named->name : std::string(style);
  const bool dropped = open_->was_dropped();
  open_->finish(paragraph);
  open_.reset();
  if (dropped) return;
  if (list && list->list != 0)
    paragraph.number = source.counter(state_.story).next(list->list, list->level);
  blocks_.push_back({std::move(paragraph)});
}

void BlockReader::flush() {
  if (!open_) return;
  if (!open_->empty()) return emit(open_properties_);
  Paragraph nothing;
  open_->finish(nothing);
  open_.reset();
}

void BlockReader::table(const Element& element) {
  flush();
  Table table = read_table(state_, element);
  if (!table.rows.empty()) blocks_.push_back({std::move(table)});
}

void BlockReader::remark_left_out(const Element& element) {
  const Remark::Kind kind = is_move(element)       ? Remark::Kind::tracked_move
                            : is_deletion(element) ? Remark::Kind::tracked_deletion
                                                   : Remark::Kind::tracked_insertion;
  std::string text = bare_text(element, state_.source.options.tracked);
  const int count = state_.source.paragraphs[static_cast<std::size_t>(state_.story)];
  if (!text.empty()) state_.source.remark(kind, {state_.story, count, 0}, std::move(text));
}

void BlockReader::remark_external(const Element& chunk) {
  const int count = state_.source.paragraphs[static_cast<std::size_t>(state_.story)];
  const Relationship* const target =
      with_id(state_.relationships, chunk.attribute("id").value_or(""));
  state_.source.remark(Remark::Kind::external_object, {state_.story, count, 0},
                       target != nullptr ? target->target : std::string(chunk.name));
}

std::vector<Block> read_story(Source& source, Story story, const Relationships& relationships,
                              const Element& container) {
  if (source.nesting >= kDeepestNesting) {
    source.remark(Remark::Kind::unread_content, {story, 0, 0},
                  bare_text(container, source.options.tracked));
    return {};
  }
  ++source.nesting;
  StoryState state{source, story, relationships,
                   unclosed_fields(container, source.options.tracked)};
  BlockReader reader(state);
  reader.read(container);
  --source.nesting;
  return reader.take();
}

std::vector<Paragraph> paragraphs_of(std::vector<Block> blocks) {
  std::vector<Paragraph> paragraphs;
  const auto add = [&](const auto& self, std::vector<Block>& from) -> void {
    for (Block& block : from) {
      if (auto* paragraph = std::get_if<Paragraph>(&block.content)) {
        paragraphs.push_back(std::move(*paragraph));
        continue;
      }
      for (Row& row : std::get<Table>(block.content).rows)
        for (Cell& cell : row.cells) self(self, cell.blocks);
    }
  };
  add(add, blocks);
  return paragraphs;
}

}  // namespace vanban::reading::docx
