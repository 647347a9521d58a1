// SPDX-License-Identifier: MIT
#include "amendment/quotation.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "amendment/citation.hpp"
#include "amendment/wording.hpp"
#include "model/walk.hpp"

namespace vanban::amendment {
namespace {

using plan::Json;

/// Single no-break spaces are put in again by the template; a row of them is an open place.
std::string without_binding(const std::string& text) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    if (text.compare(at, kNoBreakSpace.size(), kNoBreakSpace) != 0) {
      result += text[at++];
      continue;
    }
    const bool row =
        text.compare(at + kNoBreakSpace.size(), kNoBreakSpace.size(), kNoBreakSpace) == 0 ||
        result.ends_with(kNoBreakSpace);
    result += row ? kNoBreakSpace : " ";
    at += kNoBreakSpace.size();
  }
  return result;
}

struct Look {
  bool bold = false;
  bool italic = false;
  bool operator==(const Look&) const = default;
};

/// A rich text while it is written: marks close before blanks, since one after a blank is text.
class RichText {
 public:
  void add(const std::string& text, Look look) {
    const std::size_t begin = text.find_first_not_of(" \n");
    if (begin == std::string::npos) {
      blanks_ += text;
      return;
    }
    const std::size_t end = text.find_last_not_of(" \n") + 1;
    blanks_ += text.substr(0, begin);
    if (look != look_) close();
    text_ += std::exchange(blanks_, {});
    if (look != look_) open(look);
    text_ += escaped(text.substr(begin, end - begin));
    blanks_ = text.substr(end);
  }

  void add_note(const std::string& note) {
    close();
    text_ += std::exchange(blanks_, {}) + "^[" + note + "]";
  }

  std::string take() {
    close();
    return std::move(text_);
  }

 private:
  void open(Look look) {
    text_ += stars(look);
    look_ = look;
  }
  void close() {
    text_ += stars(look_);
    look_ = {};
  }
  static std::string stars(Look look) {
    return std::string((look.bold ? 2u : 0u) + (look.italic ? 1u : 0u), '*');
  }

  std::string text_;
  std::string blanks_;
  Look look_;
};

void write(const Outline& outline, const model::Inlines& inlines, Look style, RichText& text);

std::string note_text(const Outline& outline, std::size_t note) {
  RichText text;
  if (note < outline.footnotes.size())
    for (const model::Paragraph& paragraph : outline.footnotes[note].paragraphs)
      write(outline, paragraph.inlines, {}, text);
  // A bracket would end the note.
  return replace_all(replace_all(text.take(), "[", "\\["), "]", "\\]");
}

void write(const Outline& outline, const model::Inlines& inlines, Look style, RichText& text) {
  for (const model::Inline& item : inlines) {
    if (const auto* run = std::get_if<model::Run>(&item))
      text.add(without_binding(run->text), {style.bold || run->bold, style.italic || run->italic});
    else if (std::holds_alternative<model::LineBreak>(item))
      text.add("\n", style);
    else
      text.add_note(note_text(outline, std::get<model::FootnoteMark>(item).index));
  }
}

/// `./.` ends the document that is quoted from, not the quotation.
void end_with_full_stop(model::Inlines& inlines) {
  for (auto item = inlines.rbegin(); item != inlines.rend(); ++item) {
    auto* run = std::get_if<model::Run>(&*item);
    if (run == nullptr || run->text.empty()) continue;
    if (run->text.ends_with("./.")) run->text.resize(run->text.size() - 2);
    return;
  }
}

std::string rich_text(const Outline& outline, const model::Paragraph& paragraph) {
  const model::Style& style = outline.styles[paragraph.style];
  const Look look{style.bold, style.italic};
  RichText text;
  if (paragraph.label) {
    text.add(without_binding(paragraph.label->text),
             {look.bold || paragraph.label->bold, look.italic || paragraph.label->italic});
    text.add(" ", {});
  }
  model::Inlines inlines = paragraph.inlines;
  end_with_full_stop(inlines);
  write(outline, inlines, look, text);
  return text.take();
}

const char* name_of(model::Alignment alignment) {
  switch (alignment) {
    case model::Alignment::left:
      return "left";
    case model::Alignment::centre:
      return "center";
    case model::Alignment::right:
      return "right";
    case model::Alignment::justify:
      return "justify";
  }
  return "left";
}

std::optional<model::Alignment> alignment_of(const model::Cell& cell) {
  for (const model::CellBlock& block : cell.blocks)
    if (const auto* paragraph = std::get_if<model::Paragraph>(&block)) return paragraph->alignment;
  return std::nullopt;
}

Json cell_json(const Outline& outline, const model::Cell& cell) {
  Json paragraphs = Json::array();
  for (const model::CellBlock& block : cell.blocks)
    if (const auto* paragraph = std::get_if<model::Paragraph>(&block)) {
      model::Paragraph plain = *paragraph;
      plain.style = model::StyleId::table_text;  // a header cell is bold by itself
      paragraphs.push_back(rich_text(outline, plain));
    }
  Json json;
  json["text"] = paragraphs.size() == 1 ? paragraphs[0] : paragraphs;
  if (cell.column_span > 1) json["column_span"] = cell.column_span;
  if (cell.row_span > 1) json["row_span"] = cell.row_span;
  if (const auto alignment = alignment_of(cell)) json["align"] = name_of(*alignment);
  if (json.size() == 1 && json["text"].is_string()) return json["text"];
  return json;
}

Json row_json(const Outline& outline, const model::Row& row) {
  Json cells = Json::array();
  for (const model::Cell& cell : row.cells) cells.push_back(cell_json(outline, cell));
  return cells;
}

Json columns_json(const model::Table& table) {
  std::int64_t total = 0;
  for (const Length width : table.columns) total += width.in_twips();
  Json columns = Json::array();
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    Json column;
    column["title"] = table.rows.empty() ? "" : cell_text(table.rows.front(), i).value_or("");
    const double share = total == 0 ? 0.0
                                    : 100.0 * static_cast<double>(table.columns[i].in_twips()) /
                                          static_cast<double>(total);
    // Rounded down: together they may not be wider than the page.
    if (share > 0) column["width"] = fmt::format("{:.1f}%", std::max(0.1, share - 0.05));
    columns.push_back(std::move(column));
  }
  return columns;
}

/// Rows that a cell over several rows ties to the chosen ones come along.
std::set<std::size_t> with_spans(const model::Table& table, const std::vector<std::size_t>& rows) {
  std::set<std::size_t> chosen(rows.begin(), rows.end());
  for (bool grown = true; grown;) {
    grown = false;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
      for (const model::Cell& cell : table.rows[row].cells) {
        const std::size_t end =
            std::min(table.rows.size(), row + static_cast<std::size_t>(cell.row_span));
        bool touched = false;
        for (std::size_t at = row; at < end; ++at) touched = touched || chosen.count(at) > 0;
        for (std::size_t at = row; touched && at < end; ++at)
          grown = chosen.insert(at).second || grown;
      }
  }
  return chosen;
}

}  // namespace

std::string escaped(const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool note = text[i] == '^' && i + 1 < text.size() && text[i + 1] == '[';
    if (text[i] == '\\' || text[i] == '*' || note) result += '\\';
    result += text[i];
  }
  return result;
}

plan::Json rows_of(const Outline& outline, std::size_t leaf, const std::vector<std::size_t>& rows) {
  const model::Table& table = *outline.leaves[leaf].table;
  const auto headers = static_cast<std::size_t>(table.header_rows);
  Json header = Json::array();
  for (std::size_t row = 0; row < headers; ++row)
    header.push_back(row_json(outline, table.rows[row]));
  Json body = Json::array();
  for (const std::size_t row : with_spans(table, rows))
    if (row >= headers) body.push_back(row_json(outline, table.rows[row]));
  Json json;
  json["columns"] = columns_json(table);
  if (headers > 0) json["header"] = std::move(header);
  json["rows"] = std::move(body);
  return Json{{"table", std::move(json)}};
}

plan::Json block_of(const Outline& outline, std::size_t leaf) {
  const Leaf& quoted = outline.leaves[leaf];
  if (!quoted.table) return rich_text(outline, quoted.paragraph);
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < quoted.table->rows.size(); ++row) rows.push_back(row);
  return rows_of(outline, leaf, rows);
}

namespace {

/// The line below a table that ends a document: no part of what is quoted.
bool is_end_mark(const Leaf& leaf) {
  return !leaf.table && !leaf.paragraph.label && model::text_of(leaf.paragraph) == "./.";
}

}  // namespace

Blocks blocks_of(const Outline& outline, const std::vector<std::size_t>& leaves) {
  Blocks blocks;
  for (const std::size_t leaf : leaves)
    if (!is_end_mark(outline.leaves[leaf])) blocks.push_back(block_of(outline, leaf));
  return blocks;
}

plan::Json note_of(const Outline& outline, std::size_t note) {
  return fmt::format("{}. {}", note + 1, note_text(outline, note));
}

namespace {

enum class Edge : std::uint8_t { first, last };

/// The text that a block, a row or a cell begins or ends with; null where it has none.
Json* text_at(Json& content, Edge edge) {
  if (content.is_string()) return &content;
  if (content.is_array() && !content.empty())
    return text_at(edge == Edge::first ? content.front() : content.back(), edge);
  if (!content.is_object()) return nullptr;
  const auto in_order = edge == Edge::first ? std::array{"table", "text", "header", "rows"}
                                            : std::array{"table", "text", "rows", "header"};
  for (const char* const member : in_order)
    if (const auto found = content.find(member); found != content.end())
      if (Json* const text = text_at(*found, edge)) return text;
  return nullptr;
}

}  // namespace

/// A table has them in its first and last cell: on lines of their own they would stand alone, and
/// perhaps at the foot of a page.
Blocks in_quotation_marks(Blocks blocks) {
  if (blocks.empty()) return blocks;
  if (Json* const first = text_at(blocks.front(), Edge::first))
    *first = "“" + first->get<std::string>();
  else
    blocks.insert(blocks.begin(), "“");
  if (Json* const last = text_at(blocks.back(), Edge::last))
    *last = last->get<std::string>() + "”.";
  else
    blocks.emplace_back("”.");
  return blocks;
}

}  // namespace vanban::amendment
