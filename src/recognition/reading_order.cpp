// SPDX-License-Identifier: MIT
#include "recognition/reading_order.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/overload.hpp"
#include "base/utf8.hpp"
#include "plan/shown_text.hpp"
#include "recognition/phrases.hpp"
#include "text/normalisation.hpp"

namespace vanban::recognition {
namespace {

/// Shown as nothing at all: soft hyphen, zero-width characters.
bool is_unseen(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF ||
         text::forbidden_kind(c).has_value();
}

/// What plan data writes for a text: a no-break hyphen is a hyphen, since the program sets its own.
std::string plain(const std::string& typed) {
  std::string result;
  const std::string text = text::to_nfc(typed);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = utf8::next(text, at);
    if (c == 0x2011)
      result += '-';
    else if (!is_unseen(c) && c != '\n')
      result.append(text, here, at - here);
  }
  return result;
}

bool has_look(const reading::Look& look) {
  return look.bold || look.italic || look.size.half_points != 0 || !look.font.empty();
}

void add_piece(Line& line, const reading::Run& run) {
  line.marked = line.marked || has_look(run.look);
  Piece piece{plain(run.text), run.look.bold, run.look.italic};
  if (piece.text.empty()) return;
  if (!line.pieces.empty() && !line.pieces.back().note && line.pieces.back().bold == piece.bold &&
      line.pieces.back().italic == piece.italic)
    line.pieces.back().text += piece.text;
  else
    line.pieces.push_back(std::move(piece));
}

void add_text(Line& line, const char* text) {
  if (line.pieces.empty() || line.pieces.back().note)
    line.pieces.push_back({text});
  else
    line.pieces.back().text += text;
}

void add_inline(Line& line, const reading::Inline& one) {
  std::visit(Overload{[&](const reading::Run& run) { add_piece(line, run); },
                      [&](const reading::LineBreak&) { add_text(line, "\n"); },
                      [&](const reading::Tab&) { add_text(line, "\t"); },
                      [&](const reading::NoteMark& mark) {
                        line.pieces.push_back({"", false, false, mark.note});
                      },
                      [](const auto&) {}},
             one);
}

/// Of the words of a layout table: what no table of content says.
bool is_layout_text(std::string_view text) {
  static constexpr std::array<std::string_view, 4> kBeginnings{"nơi nhận", "độc lập - tự do",
                                                               "độc lập – tự do", "kính gửi"};
  if (!beginning_of(text, kBeginnings).empty()) return true;
  const std::string small = folded(text);
  return small.find("xã hội chủ nghĩa việt nam") != std::string::npos && text.size() < 80 &&
         is_capitals(text);
}

/// A drawn line; dots and underscores may be a place to fill in.
bool is_separator(const Line& line) {
  return is_drawn(line.text) && line.text.find_first_of("._") == std::string::npos;
}

class Order {
 public:
  Order(const reading::ShownDocument& document, Notebook& notebook)
      : document_(document), notebook_(notebook) {}

  Flow take() {
    for (const reading::Section& section : document_.sections) {
      landscape_ = section.landscape();
      add(section.blocks);
      ++section_;
    }
    return std::move(flow_);
  }

 private:
  void add(const std::vector<reading::Block>& blocks) {
    for (const reading::Block& block : blocks)
      std::visit([&](const auto& content) { add(content); }, block.content);
  }

  void add(const reading::Paragraph& paragraph) {
    Line line = line_of(paragraph);
    line.cell = cell_;
    line.new_page = std::exchange(new_page_, false) || line.new_page;
    if (!line.is_empty() && !is_separator(line))
      push({std::move(line), nullptr});
    else
      new_page_ = line.new_page;
    for (const reading::Inline& one : paragraph.inlines) add_anchored(paragraph, one);
  }

  void add_anchored(const reading::Paragraph& paragraph, const reading::Inline& one) {
    if (const auto* anchor = std::get_if<reading::BoxAnchor>(&one)) {
      if (anchor->box < document_.boxes.size() && boxes_.insert(anchor->box).second)
        add(document_.boxes[anchor->box]);
    } else if (const auto* drawing = std::get_if<reading::Drawing>(&one)) {
      report(paragraph, *drawing);
    } else if (std::holds_alternative<reading::PageBreak>(one)) {
      new_page_ = true;
    }
  }

  void report(const reading::Paragraph& paragraph, const reading::Drawing& drawing) {
    using Kind = reading::Drawing::Kind;
    if (drawing.kind == Kind::line || drawing.kind == Kind::shape) return;
    const std::string name = drawing.description.empty()
                                 ? ""
                                 : fmt::format(" ({})", plan::shown_text(drawing.description));
    notebook_.warn(
        "import.drawing", paragraph.place,
        {fmt::format("hình, công thức hoặc đối tượng nhúng không đưa vào dữ liệu được{}", name),
         fmt::format("a picture, equation or embedded object cannot be carried over{}", name)},
        {"Chuyển nội dung thành chữ hoặc bảng.", "Put its content into words or a table."});
  }

  void add(const reading::Table& table) {
    if (!places_text_only(table)) {
      Entry entry{{}, &table};
      entry.line.place = table.place;
      entry.line.new_page = std::exchange(new_page_, false);
      push(std::move(entry));
      return;
    }
    std::set<int> columns;
    for (const reading::Row& row : table.rows)
      for (const reading::Cell& cell : row.cells) columns.insert(cell.column);
    const int outer = cell_;
    for (const int column : columns) {
      cell_ = ++cells_;
      for (const reading::Row& row : table.rows)
        for (const reading::Cell& cell : row.cells)
          if (cell.column == column) add(cell.blocks);
    }
    cell_ = outer;
  }

  bool places_text_only(const reading::Table& table) const {
    std::size_t cells = 0;
    bool known = false;
    for (const reading::Row& row : table.rows)
      for (const reading::Cell& cell : row.cells) {
        ++cells;
        for (const reading::Block& block : cell.blocks)
          if (const auto* paragraph = std::get_if<reading::Paragraph>(&block.content))
            known = known || is_layout_text(line_of(*paragraph).text);
      }
    return cells == 0 || (cells == 1 && !table.borders) || (known && cells <= 24);
  }

  void push(Entry entry) {
    entry.landscape = landscape_;
    entry.section = section_;
    flow_.push_back(std::move(entry));
  }

  const reading::ShownDocument& document_;
  Notebook& notebook_;
  Flow flow_;
  std::set<std::size_t> boxes_;
  bool landscape_ = false;
  bool new_page_ = false;
  int section_ = 0;
  int cell_ = 0;
  int cells_ = 0;
};

}  // namespace

Line line_of(const reading::Paragraph& paragraph) {
  Line line;
  line.place = paragraph.place;
  line.number = paragraph.number;
  line.outline_level = paragraph.outline_level;
  line.centred = paragraph.alignment == reading::Alignment::centre;
  line.marked = line.centred;
  line.new_page = paragraph.page_break_before;
  for (const reading::Inline& one : paragraph.inlines) add_inline(line, one);
  settle(line);
  return line;
}

void give_up(const Entry& entry, Notebook& notebook) {
  if (entry.table == nullptr) return notebook.give_up(entry.line);
  for (const reading::Row& row : entry.table->rows)
    for (const reading::Cell& cell : row.cells)
      for (const reading::Block& block : cell.blocks) {
        Entry inner;
        if (const auto* paragraph = std::get_if<reading::Paragraph>(&block.content))
          inner.line = line_of(*paragraph);
        else
          inner.table = &std::get<reading::Table>(block.content);
        give_up(inner, notebook);
      }
}

Flow reading_order(const reading::ShownDocument& document, Notebook& notebook) {
  return Order(document, notebook).take();
}

}  // namespace vanban::recognition
