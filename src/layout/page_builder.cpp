// SPDX-License-Identifier: MIT
#include "layout/page_builder.hpp"

#include <algorithm>

#include "layout/revision_strokes.hpp"
#include "layout/vertical_metrics.hpp"

namespace vanban::layout {
namespace {

/// The separator's share of the text's width.
constexpr Twips kSeparatorPart = 4;
/// Thickness of a change bar: 1 pt, thicker than any border.
constexpr Length kChangeBar = Length::points(1);

}  // namespace

void PageBuilder::begin_section(const model::Section& section, std::uint32_t index,
                                const Galley& galley) {
  galley_ = &galley;
  section_ = index;
  top_ = to_twips(section.page.margins.top);
  left_ = to_twips(section.page.margins.left);
  text_width_ = to_twips(section.page.text_width());
  text_height_ = to_twips(section.page.text_height());
  first_page_ = true;
  header_distance_ = to_twips(section.page.header_distance);
  paper_width_ = section.page.paper_width();
  paper_height_ = section.page.paper_height();
  if (section.restarts_page_numbers()) next_number_ = 1;
  if (galley.section_bookmark != kNone) {
    Bookmark& bookmark = paged_.bookmarks[galley.section_bookmark];
    bookmark.page = static_cast<std::uint32_t>(paged_.pages.size());
    bookmark.y = Length::twips(top_);
  }
}

void PageBuilder::begin_page() {
  Page& page = paged_.pages.emplace_back();
  page.width = paper_width_;
  page.height = paper_height_;
  page.section = section_;
  page.number = next_number_++;
  page.shows_number = page.number > 1;
  bar_ = 0;
  lowest_ = 0;
  body_height_ = text_height_ - (first_page_ ? galley_->foot_height : 0);
}

void PageBuilder::end_page(const FootnoteArea& notes) {
  if (lowest_ > body_height_ - notes.height()) report_misplaced(lowest_line_);
  if (!notes.lines().empty()) write_notes(notes);
  if (first_page_) write_foot();
  first_page_ = false;
  if (page().shows_number) write_page_number();
}

void PageBuilder::line(std::uint32_t index, Twips top) {
  const SetLine& line = galley_->lines[index];
  if (line.runs.count == 0) return;
  if (top + line.least_height > lowest_) {
    lowest_ = top + line.least_height;
    lowest_line_ = index;
  }
  page().lines.push_back({Length::twips(top_ + top + line.ascent), line.runs.first, line.runs.count,
                          line.origin, line.unit});
  if (line.revised) show_revisions(line, top);
}

void PageBuilder::repeated_line(std::uint32_t index, Twips top) {
  const SetLine& line = galley_->lines[index];
  if (line.runs.count == 0) return;
  const auto first = static_cast<std::uint32_t>(paged_.runs.size());
  for (std::uint32_t r = line.runs.first; r < line.runs.end(); ++r) {
    TextRun run = paged_.runs[r];
    run.node = kArtifact;
    paged_.runs.push_back(run);
  }
  page().lines.push_back(
      {Length::twips(top_ + top + line.ascent), first, line.runs.count, line.origin, line.unit});
  if (line.revised) show_revisions(line, top);
}

void PageBuilder::report_misplaced(std::uint32_t index) {
  const SetLine& line = galley_->lines[index];
  std::string text;
  for (std::uint32_t r = line.runs.first; r < line.runs.end(); ++r) {
    text += paged_.text_of(paged_.runs[r]);
  }
  findings_.misplaced_line(text, line.origin, line.unit);
}

void PageBuilder::move_last_lines(std::size_t count, std::size_t position) {
  std::vector<Line>& lines = page().lines;
  const auto end = lines.end();
  std::rotate(lines.begin() + static_cast<std::ptrdiff_t>(position),
              end - static_cast<std::ptrdiff_t>(count), end);
}

void PageBuilder::paragraph_start(const SetParagraph& paragraph, Twips top) {
  if (paragraph.rule != kNone) {
    const SetRule& rule = galley_->rules[paragraph.rule];
    horizontal(rule.left, rule.right, top, kRuleBorder);
    page().strokes.back().revision = rule.revision;
  }
  if (paragraph.bookmark != kNone) {
    Bookmark& bookmark = paged_.bookmarks[paragraph.bookmark];
    bookmark.page = static_cast<std::uint32_t>(paged_.pages.size() - 1);
    bookmark.y = Length::twips(top_ + top);
  }
  if (paragraph.heading != kNone) {
    paged_.facts.contents[paragraph.heading].page = page().number;
  }
}

void PageBuilder::part_last_paragraph(std::uint32_t block, std::uint32_t split) {
  model::LastParagraph last;
  last.section = section_;
  last.block = block;
  if (split != kNone) {
    const SetLine& line = galley_->lines[split - 1];
    last.split = galley_->lines[split].content;
    last.last_line = line.content;
    for (std::uint32_t r = line.runs.first; r < line.runs.end(); ++r)
      last.word_space = std::max(last.word_space, paged_.runs[r].word_space);
  }
  model::LastParagraphs& all = paged_.last_paragraphs;
  if (!all.empty() && all.back().section == section_) all.pop_back();
  all.push_back(last);
}

void PageBuilder::horizontal(Twips left, Twips right, Twips y, Twips thickness) {
  const Length middle = Length::twips(top_ + y) + Length::twips(thickness) / 2;
  page().strokes.push_back(
      {Length::twips(left), middle, Length::twips(right), middle, Length::twips(thickness)});
}

void PageBuilder::vertical(Twips x, Twips top, Twips bottom, Twips thickness) {
  page().strokes.push_back({Length::twips(x), Length::twips(top_ + top), Length::twips(x),
                            Length::twips(top_ + bottom), Length::twips(thickness)});
}

void PageBuilder::show_revisions(const SetLine& line, Twips top) {
  append_revision_strokes(paged_, page().lines.back(), page().strokes);
  change_bar(top, top + line.height);
}

void PageBuilder::change_bar(Twips top, Twips bottom) {
  const Length upper = Length::twips(top_ + top);
  const Length lower = Length::twips(top_ + bottom);
  if (bar_ != 0) {
    Stroke& last = page().strokes[bar_ - 1];
    if (upper <= last.y2 && lower >= last.y1) {
      last.y1 = std::min(last.y1, upper);
      last.y2 = std::max(last.y2, lower);
      return;
    }
  }
  const Length x = Length::twips(left_) * 2 / 3;
  page().strokes.push_back({x, upper, x, lower, kChangeBar});
  bar_ = page().strokes.size();
}

void PageBuilder::write_notes(const FootnoteArea& notes) {
  const Twips area_top = body_height_ - notes.height();
  horizontal(left_, left_ + text_width_ / kSeparatorPart, area_top + kSeparatorGap,
             kSeparatorThickness);
  for (const FootnoteArea::PlacedLine& placed : notes.lines()) {
    line(placed.line, area_top + placed.top);
  }
}

void PageBuilder::write_foot() {
  Twips top = body_height_;
  for (std::uint32_t p = galley_->foot.first; p < galley_->foot.end(); ++p) {
    const SetParagraph& paragraph = galley_->paragraphs[p];
    paragraph_start(paragraph, top);
    for (std::uint32_t l = paragraph.lines.first; l < paragraph.lines.end(); ++l) {
      line(l, top);
      top += galley_->lines[l].height;
    }
    top += paragraph.space_after;
  }
}

void PageBuilder::write_page_number() {
  const model::Style& style = styles_[model::StyleId::page_number];
  const fonts::FaceId id = fonts::face_id(style.bold, style.italic);
  const std::string text = std::to_string(page().number);
  Units width = 0;
  for (const char digit : text) {
    width += advance_units(fonts_[id].advance(static_cast<unsigned char>(digit)), style.size);
  }
  TextRun run;
  run.face = id;
  run.size = style.size;
  run.width = to_length(width);
  run.x = to_length(Units{left_} * kUnitsPerTwip + (text_width_ * kUnitsPerTwip - width) / 2);
  run.text_offset = static_cast<std::uint32_t>(paged_.text.size());
  run.text_size = static_cast<std::uint32_t>(text.size());
  paged_.text += text;
  const LineHeight height = spaced(natural_extent(style.size), style.line);
  page().lines.push_back({Length::twips(header_distance_ + height.ascent),
                          static_cast<std::uint32_t>(paged_.runs.size()), 1});
  paged_.runs.push_back(run);
}

}  // namespace vanban::layout
