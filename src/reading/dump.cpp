// SPDX-License-Identifier: MIT
#include "reading/dump.hpp"

#include <array>

#include <fmt/format.h>

#include "base/overload.hpp"

namespace vanban::reading {
namespace {

std::string tagged(std::string text, bool wanted, std::string_view tag) {
  return wanted ? fmt::format("<{0}>{1}</{0}>", tag, text) : text;
}

std::string dump(const Run& run) {
  std::string text = tagged(run.text, run.look.raised == Look::Raised::superscript, "sup");
  text = tagged(std::move(text), run.look.raised == Look::Raised::subscript, "sub");
  text = tagged(std::move(text), run.look.capitals, "caps");
  text = tagged(std::move(text), run.look.strike, "s");
  text = tagged(std::move(text), run.look.underline, "u");
  text = tagged(std::move(text), run.look.italic, "i");
  return tagged(std::move(text), run.look.bold, "b");
}

std::string dump(const Drawing& drawing) {
  static constexpr std::array kNames{"line", "picture", "shape", "equation", "object"};
  const std::string name = kNames[static_cast<std::size_t>(drawing.kind)];
  return '[' + name + (drawing.description.empty() ? "" : ": " + drawing.description) + ']';
}

std::string dump(const Inline& one) {
  return std::visit(
      Overload{[](const Run& run) { return dump(run); },
               [](const LineBreak&) { return std::string("↵"); },
               [](const Tab&) { return std::string("→"); },
               [](const PageBreak&) { return std::string("⇟"); },
               [](const NoteMark& mark) { return fmt::format("[^{}]", mark.note + 1); },
               [](const BoxAnchor& anchor) { return fmt::format("[box {}]", anchor.box + 1); },
               [](const Drawing& drawing) { return dump(drawing); }},
      one);
}

void dump_blocks(std::string& out, const std::vector<Block>& blocks, const std::string& indent);

void dump_cell(std::string& out, const Cell& cell, const std::string& indent) {
  out += fmt::format("{}cell {}", indent, cell.column + 1);
  if (cell.column_span > 1) out += fmt::format(" columns {}", cell.column_span);
  if (cell.row_span > 1) out += fmt::format(" rows {}", cell.row_span);
  out += '\n';
  dump_blocks(out, cell.blocks, indent + "| ");
}

void dump_table(std::string& out, const Table& table, const std::string& indent) {
  out += fmt::format("{}table of {} columns{}\n", indent, table.columns.size(),
                     table.borders ? " with borders" : "");
  for (const Row& row : table.rows) {
    out += fmt::format("{}row{}\n", indent, row.header ? " header" : "");
    for (const Cell& cell : row.cells) dump_cell(out, cell, indent);
  }
}

void dump_blocks(std::string& out, const std::vector<Block>& blocks, const std::string& indent) {
  for (const Block& block : blocks)
    std::visit(Overload{[&](const Paragraph& one) { out += indent + dump(one) + '\n'; },
                        [&](const Table& table) { dump_table(out, table, indent); }},
               block.content);
}

void dump_paragraphs(std::string& out, const std::vector<Paragraph>& paragraphs,
                     std::string_view name) {
  for (const Paragraph& paragraph : paragraphs)
    out += fmt::format("{}: {}\n", name, dump(paragraph));
}

void dump_section(std::string& out, const Section& section) {
  out += fmt::format("section {:.0f} x {:.0f} margins {:.0f} {:.0f} {:.0f} {:.0f}\n",
                     section.page_width.in_millimetres(), section.page_height.in_millimetres(),
                     section.margin_top.in_millimetres(), section.margin_bottom.in_millimetres(),
                     section.margin_left.in_millimetres(), section.margin_right.in_millimetres());
  dump_paragraphs(out, section.headers, "header");
  dump_blocks(out, section.blocks, "");
  dump_paragraphs(out, section.footers, "footer");
}

std::string dump(const Place& place) {
  return fmt::format("{} {}", name_of(place.story), place.paragraph);
}

}  // namespace

std::string dump(const Paragraph& paragraph) {
  static constexpr std::array kAlignments{"", "(centre) ", "(right) ", "(justify) "};
  std::string out(static_cast<std::size_t>(paragraph.outline_level), '#');
  if (!out.empty()) out += ' ';
  out += kAlignments[static_cast<std::size_t>(paragraph.alignment)];
  if (paragraph.page_break_before) out += "⇟";
  if (paragraph.line_above) out += "‾ ";
  if (paragraph.number) out += '{' + paragraph.number->text + "} ";
  for (const Inline& one : paragraph.inlines) out += dump(one);
  return out + (paragraph.line_below ? " _" : "");
}

std::string dump(const ShownDocument& document) {
  std::string out;
  for (const Section& section : document.sections) dump_section(out, section);
  for (std::size_t i = 0; i < document.notes.size(); ++i)
    dump_paragraphs(out, document.notes[i].paragraphs, fmt::format("note {}", i + 1));
  for (std::size_t i = 0; i < document.boxes.size(); ++i)
    dump_blocks(out, document.boxes[i], fmt::format("box {}: ", i + 1));
  for (const Comment& comment : document.comments)
    out += fmt::format("comment at {} by {} on “{}”: {}\n", dump(comment.place), comment.author,
                       comment.quoted, comment.text);
  for (const Remark& remark : document.remarks)
    out += fmt::format("remark {} at {} x{}: {}\n", name_of(remark.kind), dump(remark.place),
                       remark.count, remark.text);
  return out;
}

std::string_view name_of(Story story) {
  static constexpr std::array<std::string_view, 7> kNames{
      "body", "header", "footer", "footnotes", "endnotes", "text_boxes", "comments"};
  return kNames[static_cast<std::size_t>(story)];
}

std::string_view name_of(Remark::Kind kind) {
  static constexpr std::array<std::string_view, 14> kNames{
      "hidden_text",   "tracked_insertion", "tracked_deletion", "tracked_format", "tracked_move",
      "dropped_field", "changing_field",    "external_object",  "unread_content", "odd_character",
      "old_encoding",  "decomposed",        "struck_text",      "raised_text"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace vanban::reading
