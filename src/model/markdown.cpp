// SPDX-License-Identifier: MIT
#include "model/markdown.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/strings.hpp"
#include "model/headings.hpp"
#include "model/plain_text.hpp"

namespace vanban::model {
namespace {

constexpr int kDeepestHeading = 6;
constexpr std::string_view kHardBreak = "  \n";

std::string escaped(std::string_view text) {
  constexpr std::string_view kMarkup = "\\`*_[]<>|~&";
  std::string result;
  for (const char byte : with_plain_hyphens(text)) {
    if (kMarkup.find(byte) != std::string_view::npos) result += '\\';
    result += byte;
  }
  return result;
}

/// How many bytes at the front of a line Markdown would take for a number, a bullet or a heading.
std::size_t marker_size(std::string_view line) {
  if (line.starts_with('#') || line.starts_with('=')) return 1;
  if ((line.starts_with('-') || line.starts_with('+')) && (line.size() == 1 || is_blank(line[1])))
    return 1;
  std::size_t digits = 0;
  while (digits < line.size() && is_digit(line[digits])) ++digits;
  const bool numbered = digits > 0 && digits < line.size() &&
                        (line[digits] == '.' || line[digits] == ')') &&
                        (digits + 1 == line.size() || is_blank(line[digits + 1]));
  return numbered ? digits + 1 : 0;
}

/// A line whose front is text: the last sign of what looks like a marker is escaped.
std::string as_text(std::string line) {
  if (const std::size_t size = marker_size(line); size > 0) line.insert(size - 1, "\\");
  return line;
}

/// Marks around the text but not around the blanks at its ends, where they would not count.
std::string emphasised(const std::string& text, std::string_view mark) {
  const std::string_view words = trimmed(text);
  if (mark.empty() || words.empty()) return text;
  const auto front = static_cast<std::size_t>(words.data() - text.data());
  return fmt::format("{}{}{}{}{}", text.substr(0, front), mark, words, mark,
                     text.substr(front + words.size()));
}

struct Piece {
  std::string text;
  std::string_view mark;  ///< `**`, `*`, `***` or nothing
};

class Writer {
 public:
  explicit Writer(const Document& document) : document_(document) {}

  std::string run() {
    for (const Section& section : document_.sections) {
      if (!text_.empty()) text_ += "---\n\n";
      for (const Block& block : section.blocks) add(block);
      for (const CellBlock& block : section.foot)
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) add_paragraph(*paragraph);
    }
    for (std::size_t i = 0; i < document_.footnotes.size(); ++i) add_footnote(i);
    while (text_.ends_with("\n\n")) text_.pop_back();
    return std::move(text_);
  }

 private:
  void add(const Block& block) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) add_paragraph(*paragraph);
    if (const auto* table = std::get_if<Table>(&block))
      table->role == TableRole::grid ? add_grid(*table) : add_columns(*table);
    if (const auto* contents = std::get_if<TableOfContents>(&block)) add_contents(*contents);
  }

  std::string_view mark_of(const Paragraph& paragraph, bool bold, bool italic) const {
    const Style& style = document_.styles[paragraph.style];
    if (level_of(paragraph) > 0) return {};
    bold = bold || style.bold;
    italic = italic || style.italic;
    return bold ? (italic ? "***" : "**") : (italic ? "*" : "");
  }

  /// 0 for what is no heading here; the type name is the document's own title.
  int level_of(const Paragraph& paragraph) const {
    if (paragraph.style == StyleId::document_kind) return 1;
    const int level = outline_level_of(paragraph, document_.styles);
    return level == 0 ? 0 : std::min(level + 1, kDeepestHeading);
  }

  std::vector<Piece> pieces_of(const Paragraph& paragraph) const {
    std::vector<Piece> pieces;
    const auto add = [&pieces](std::string text, std::string_view mark) {
      if (!pieces.empty() && pieces.back().mark == mark)
        pieces.back().text += text;
      else
        pieces.push_back({std::move(text), mark});
    };
    for (const Inline& item : paragraph.inlines) {
      if (const auto* run = std::get_if<Run>(&item))
        add(escaped(run->text), mark_of(paragraph, run->bold, run->italic));
      else if (const auto* mark = std::get_if<FootnoteMark>(&item))
        add(fmt::format("[^{}]", mark->index + 1), {});
      else
        add(std::string(kHardBreak), {});
    }
    return pieces;
  }

  std::string inlines_of(const Paragraph& paragraph) const {
    std::string text;
    for (const Piece& piece : pieces_of(paragraph)) text += emphasised(piece.text, piece.mark);
    return text;
  }

  /// The text with its number, without what makes it a heading or an item of a list.
  std::string line_of(const Paragraph& paragraph) const {
    const std::string text = inlines_of(paragraph);
    if (!paragraph.label) return as_text(text);
    const Label& label = *paragraph.label;
    if (label.kind == NumberKind::dash && label.text == "-") return "- " + text;
    if (label.kind == NumberKind::plus && label.text == "+") return "  + " + text;
    const std::string number = as_text(escaped(label.text));
    return emphasised(number, mark_of(paragraph, label.bold, label.italic)) + " " + text;
  }

  void add_paragraph(const Paragraph& paragraph) {
    std::string line = line_of(paragraph);
    if (line.empty()) return;
    if (const int level = level_of(paragraph); level > 0) {
      // A heading is one line.
      for (std::size_t at; (at = line.find(kHardBreak)) != std::string::npos;)
        line.replace(at, kHardBreak.size(), " ");
      line.insert(0, std::string(static_cast<std::size_t>(level), '#') + ' ');
    }
    text_ += line + "\n\n";
  }

  /// Letterhead and signature: the cells one after the other, line by line.
  void add_columns(const Table& table) {
    for (const Row& row : table.rows)
      for (const Cell& cell : row.cells) {
        const std::string lines = cell_text(cell, kHardBreak);
        if (!lines.empty()) text_ += lines + "\n\n";
      }
  }

  std::string cell_text(const Cell& cell, std::string_view between) const {
    std::string text;
    for (const CellBlock& block : cell.blocks) {
      const auto* paragraph = std::get_if<Paragraph>(&block);
      if (paragraph == nullptr) continue;
      const std::string line = line_of(*paragraph);
      if (line.empty()) continue;
      text += text.empty() ? "" : between;
      text += line;
    }
    return text;
  }

  std::string grid_row(const Row& row, std::size_t columns) const {
    std::vector<std::string> cells(columns);
    for (const Cell& cell : row.cells) {
      std::string text = cell_text(cell, "<br>");
      for (std::size_t at; (at = text.find(kHardBreak)) != std::string::npos;)
        text.replace(at, kHardBreak.size(), "<br>");
      cells.at(static_cast<std::size_t>(cell.column)) = std::move(text);
    }
    return fmt::format("| {} |\n", fmt::join(cells, " | "));
  }

  void add_grid(const Table& table) {
    const std::size_t columns = table.columns.size();
    // Markdown wants one header row, be it empty.
    const std::size_t headers = table.header_rows > 0 && !table.rows.empty() ? 1 : 0;
    text_ += headers == 1 ? grid_row(table.rows.front(), columns) : grid_row({}, columns);
    text_ += fmt::format("|{}\n", fmt::join(std::vector<std::string>(columns, "---|"), ""));
    for (std::size_t i = headers; i < table.rows.size(); ++i)
      text_ += grid_row(table.rows[i], columns);
    text_ += '\n';
  }

  void add_contents(const TableOfContents& contents) {
    text_ += fmt::format("**{}**\n\n", escaped(contents.title));
    for (const Heading& heading : headings_of(document_))
      if (heading.level <= contents.levels)
        text_ += fmt::format("{}- {}\n",
                             std::string(2 * static_cast<std::size_t>(heading.level - 1), ' '),
                             escaped(title_of(heading)));
    text_ += '\n';
  }

  void add_footnote(std::size_t index) {
    text_ += fmt::format("[^{}]: ", index + 1);
    const auto& paragraphs = document_.footnotes[index].paragraphs;
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
      text_ += (i == 0 ? "" : "    ") + line_of(paragraphs[i]) + "\n\n";
  }

  const Document& document_;
  std::string text_;
};

}  // namespace

std::string markdown(const Document& document) { return Writer(document).run(); }

}  // namespace vanban::model
