// SPDX-License-Identifier: MIT
#include "layout/paginator.hpp"

#include <algorithm>

namespace vanban::layout {
namespace {

/// Lines at the front of a paragraph that must stand together.
std::uint32_t least_start(const SetParagraph& paragraph) {
  const bool whole = paragraph.keep_lines || paragraph.lines.count < kOrphans + kWidows;
  return whole ? paragraph.lines.count : kOrphans;
}

}  // namespace

void Paginator::run() {
  flow_.open_page();
  for (std::size_t index = 0; index < galley_.items.size(); ++index) {
    const FlowItem& item = galley_.items[index];
    const bool paragraph = item.kind == FlowItem::Kind::paragraph;
    if (paragraph && galley_.paragraphs[item.index].page_break_before && !flow_.at_top()) {
      flow_.new_page();
    }
    if (keeps_next(index) && index >= settled_) settle_chain(index);
    if (paragraph) {
      place(index);
    } else {
      tables_.place(galley_.tables[item.index]);
    }
  }
  flow_.finish();
}

bool Paginator::keeps_next(std::size_t item) const {
  const FlowItem& flow = galley_.items[item];
  return flow.kind == FlowItem::Kind::paragraph && galley_.paragraphs[flow.index].keep_next &&
         item + 1 < galley_.items.size();
}

Paginator::Attempt Paginator::attempt() const {
  Attempt page;
  page.bottom = flow_.next_top();
  page.notes = flow_.notes().trial();
  page.page_height = flow_.page_height();
  return page;
}

bool Paginator::add_line(Attempt& page, const SetLine& line) const {
  const Twips bottom = page.top() + line.least_height;
  if (!flow_.notes().fits(page.notes, line.notes, page.page_height - bottom)) return false;
  if (bottom > page.page_height) return false;
  page.bottom = page.top() + line.height;
  page.gap = 0;
  return true;
}

bool Paginator::add_whole(Attempt& page, const SetParagraph& paragraph) const {
  for (std::uint32_t l = paragraph.lines.first; l < paragraph.lines.end(); ++l) {
    if (!add_line(page, galley_.lines[l])) return false;
  }
  page.gap = paragraph.space_after;
  return true;
}

bool Paginator::start_fits(Attempt page, const FlowItem& item) const {
  if (item.kind == FlowItem::Kind::table) {
    return tables_.start_fits(galley_.tables[item.index], page.top(), page.notes);
  }
  const SetParagraph& paragraph = galley_.paragraphs[item.index];
  const std::uint32_t end = paragraph.lines.first + least_start(paragraph);
  for (std::uint32_t l = paragraph.lines.first; l < end; ++l) {
    if (!add_line(page, galley_.lines[l])) return false;
  }
  return true;
}

/// A chain stays together where a page can hold it; one longer than a page just fills pages.
void Paginator::settle_chain(std::size_t first) {
  if (!flow_.at_top() && !chain_fits(first)) flow_.new_page();
  settled_ = first;
  while (keeps_next(settled_)) ++settled_;
}

bool Paginator::chain_fits(std::size_t first) const {
  Attempt page = attempt();
  for (std::size_t index = first;; ++index) {
    const FlowItem& item = galley_.items[index];
    if (!keeps_next(index)) return start_fits(page, item);
    // LibreOffice never splits a paragraph that keeps with its next, unless no page holds it.
    const SetParagraph& paragraph = galley_.paragraphs[item.index];
    Attempt whole = page;
    if (!add_whole(whole, paragraph)) {
      return higher_than_page(paragraph) && (index == first || start_fits(page, item));
    }
    page = whole;
  }
}

bool Paginator::higher_than_page(const SetParagraph& paragraph) const {
  Attempt page = attempt();
  page.bottom = page.gap = 0;
  page.notes = {};
  return !add_whole(page, paragraph);
}

void Paginator::place(std::size_t item) {
  const SetParagraph& paragraph = galley_.paragraphs[galley_.items[item].index];
  std::uint32_t line = paragraph.lines.first;
  while (line < paragraph.lines.end()) {
    std::uint32_t count = lines_to_place(paragraph, line);
    if (count == 0 && !flow_.is_empty()) {
      flow_.new_page();
      continue;
    }
    count = std::max<std::uint32_t>(count, 1);  // an empty page always takes a line
    if (paragraph.above_signature != kNone) count = settle_last_lines(item, {line, count});
    commit(paragraph, {line, count});
    line += count;
    if (line < paragraph.lines.end()) flow_.new_page();
  }
}

/// How many of the lines that the page has room for stand on it: the signature block never begins a
/// page alone.
std::uint32_t Paginator::settle_last_lines(std::size_t item, Range lines) {
  const SetParagraph& paragraph = galley_.paragraphs[galley_.items[item].index];
  if (lines.end() < paragraph.lines.end()) {
    flow_.pages().part_last_paragraph(paragraph.above_signature, kNone);
    return lines.count;
  }
  const bool may_split = lines.count >= kOrphans + kWidows;
  if (!may_split || signature_fits(item, lines)) return lines.count;
  flow_.pages().part_last_paragraph(paragraph.above_signature, lines.end() - kWidows);
  return lines.count - kWidows;
}

bool Paginator::signature_fits(std::size_t item, Range lines) const {
  Attempt page = attempt();
  for (std::uint32_t l = lines.first; l < lines.end(); ++l)
    if (!add_line(page, galley_.lines[l])) return false;
  page.gap = galley_.paragraphs[galley_.items[item].index].space_after;
  return start_fits(page, galley_.items[item + 1]);
}

std::uint32_t Paginator::lines_to_place(const SetParagraph& paragraph, std::uint32_t line) const {
  const std::uint32_t rest = paragraph.lines.end() - line;
  const std::uint32_t fits = fitting_lines({line, rest});
  if (fits == rest) return rest;
  const bool begins = line == paragraph.lines.first;
  if (paragraph.keep_lines && begins && !flow_.at_top()) return 0;
  std::uint32_t count = fits;
  if (rest - count < kWidows) count = rest < kWidows ? 0 : rest - kWidows;
  if (begins && count < kOrphans) count = 0;
  return count == 0 && flow_.at_top() ? fits : count;
}

std::uint32_t Paginator::fitting_lines(Range lines) const {
  Attempt page = attempt();
  std::uint32_t count = 0;
  while (count < lines.count && add_line(page, galley_.lines[lines.first + count])) ++count;
  return count;
}

void Paginator::commit(const SetParagraph& paragraph, Range lines) {
  Twips top = flow_.next_top();
  if (lines.first == paragraph.lines.first) flow_.pages().paragraph_start(paragraph, top);
  for (std::uint32_t l = lines.first; l < lines.end(); ++l) {
    const SetLine& line = galley_.lines[l];
    flow_.pages().line(l, top);
    if (line.runs.count > 0) flow_.pages().count_flow_line();
    flow_.notes().add(line.notes, flow_.room_below(top + line.least_height));
    top += line.height;
  }
  const bool ends = lines.end() == paragraph.lines.end();
  flow_.fill(top, ends ? paragraph.space_after : 0);
}

}  // namespace vanban::layout
