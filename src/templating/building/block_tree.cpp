// SPDX-License-Identifier: MIT
#include "templating/building/block_tree.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "model/parts/lines.hpp"
#include "plan/cell_span.hpp"
#include "templating/building/rich_text.hpp"
#include "templating/building/table_builder.hpp"

namespace vanban::templating {
namespace {

constexpr int kDeepestBlock = 64;

const Json* find(const Json& object, std::string_view name) {
  if (!object.is_object()) return nullptr;
  for (const auto& [key, value] : object.get_ref<const Json::object_t&>())
    if (key == name) return &value;
  return nullptr;
}

std::string_view text_of(const Json& value) {
  return value.is_string() ? std::string_view(value.get_ref<const std::string&>())
                           : std::string_view();
}

std::string_view text_at(const Json& object, std::string_view name) {
  const Json* value = find(object, name);
  return value == nullptr ? std::string_view() : text_of(*value);
}

/// Members of a block that hold its title or text.
struct TitledKey {
  std::string_view key;
  LineKind kind;
};
constexpr std::array<TitledKey, 8> kTitled = {{
    {"heading", LineKind::heading},
    {"number", LineKind::numbered},
    {"article", LineKind::article},
    {"titled_article", LineKind::article_title},
    {"part", LineKind::part},
    {"chapter", LineKind::chapter},
    {"section", LineKind::section},
    {"subsection", LineKind::subsection},
}};
/// Members of a block that hold a list of items.
constexpr std::array<TitledKey, 4> kLists = {{
    {"items", LineKind::dash},
    {"plus", LineKind::plus},
    {"points", LineKind::point},
    {"clauses", LineKind::clause},
}};

bool has_body(const Json& block) {
  const Json* body = find(block, "body");
  return body != nullptr && !body->empty();
}

bool is_list(const Json& block) {
  return std::any_of(kLists.begin(), kLists.end(),
                     [&](const TitledKey& key) { return find(block, key.key) != nullptr; });
}

/// Text with a number and without a body: of what follows, only lists belong to it.
bool is_whole(const Json& block) {
  const bool text = find(block, "number") != nullptr || find(block, "article") != nullptr;
  return text && !has_body(block);
}

bool deepens(LineKind kind) { return kind == LineKind::heading || kind == LineKind::numbered; }

std::vector<std::string> block_names() {
  std::vector<std::string> names{"table"};
  for (const TitledKey& key : kTitled) names.emplace_back(key.key);
  for (const TitledKey& key : kLists) names.emplace_back(key.key);
  return names;
}

void make_bold(model::Inlines& inlines) {
  for (model::Inline& one : inlines)
    if (auto* run = std::get_if<model::Run>(&one)) run->bold = true;
}

/// The text of a group row; null where the row is another, or a column takes “group” as its field.
const Json* group_of(const Json& row, const Json& columns) {
  for (const Json& column : columns)
    if (text_at(column, "field") == "group") return nullptr;
  return find(row, "group");
}

}  // namespace

void BlockTree::refuse(const Json& field, std::string code, Bilingual message, Bilingual hint) {
  builder_.refuse(origin(field), std::move(code), std::move(message), std::move(hint));
}

model::Inlines BlockTree::rich(const Json& text) {
  if (!text.is_number()) return rich_inlines(text_of(text), {builder_, origin(text)});
  return rich_inlines(written(Value::of(text)).value_or(std::string()), {builder_, origin(text)});
}

void BlockTree::add(const Json& blocks, int level) {
  if (!blocks.is_array())
    return refuse(blocks, "data.not-blocks",
                  {"Cần một danh sách các khối.", "A list of blocks is wanted here."},
                  {"Viết trong dấu ngoặc vuông: [\"Đoạn văn.\"]", "Write [\"A paragraph.\"]"});
  if (depth_ >= kDeepestBlock)
    return refuse(blocks, "data.too-deep",
                  {"Các khối lồng nhau quá sâu.", "Blocks are nested too deeply."});
  ++depth_;
  const std::size_t units = builder_.units().count();
  std::size_t whole = units;  // what the block before began is over where no list follows
  for (const Json& one : blocks) {
    if (problems_.stopped()) break;
    if (!is_list(one)) builder_.units().leave_since(whole);
    const std::size_t before = builder_.units().count();
    block(one, level);
    if (!is_list(one)) whole = is_whole(one) ? before : builder_.units().count();
  }
  builder_.units().leave_since(units);
  --depth_;
}

void BlockTree::block(const Json& block, int level) {
  if (block.is_string()) return paragraph(block);
  for (const TitledKey& key : kTitled)
    if (const Json* title = find(block, key.key); title != nullptr && title->is_string())
      return titled(key.kind, block, *title, level);
  for (const TitledKey& key : kLists)
    if (const Json* list = find(block, key.key); list != nullptr && list->is_array())
      return items(key.kind, *list, level);
  if (const Json* grid = find(block, "table"); grid != nullptr && grid->is_object())
    return table(*grid);
  const std::string first =
      block.is_object() && !block.empty() ? block.items().begin().key() : std::string();
  refuse(block, "data.unknown-block",
         {fmt::format("Không hiểu khối “{}”.", first), fmt::format("“{}” is no block.", first)},
         did_you_mean(first, block_names()));
}

void BlockTree::paragraph(const Json& text) {
  Line line;
  line.kind = style_ == model::StyleId::body ? LineKind::body : LineKind::styled;
  line.style = style_;
  line.inlines = rich(text);
  builder_.add_line(std::move(line), origin(text));
}

void BlockTree::line(LineKind kind, const Json& text, int level, const Json& owner) {
  Line line;
  line.kind = kind;
  line.level = level;
  line.label = std::string(text_at(owner, "label"));
  line.inlines = rich(text);
  builder_.add_line(std::move(line), origin(text));
}

void BlockTree::body_of(const Json& owner, int level) {
  const Json* body = find(owner, "body");
  if (body == nullptr) return;
  const std::size_t enclosure = builder_.units().enclose();
  add(*body, level);
  builder_.units().release(enclosure);
}

void BlockTree::titled(LineKind kind, const Json& block, const Json& title, int level) {
  const std::size_t units = builder_.units().count();
  line(kind, title, level, block);
  body_of(block, deepens(kind) ? level + 1 : level);
  // A title without a body holds what follows it in the list.
  if (has_body(block)) builder_.units().leave_since(units);
}

void BlockTree::items(LineKind kind, const Json& list, int level) {
  // Each list counts from its beginning.
  if (kind == LineKind::point) builder_.numbering().restart(model::NumberKind::point);
  if (kind == LineKind::clause) builder_.numbering().restart(model::NumberKind::clause);
  for (const Json& one : list) {
    if (problems_.stopped()) return;
    const std::size_t units = builder_.units().count();
    item(kind, one, level);
    builder_.units().leave_since(units);
  }
}

void BlockTree::item(LineKind kind, const Json& item, int level) {
  static const Json kNothing;
  if (item.is_string()) return line(kind, item, level, kNothing);
  if (find(item, "title") != nullptr && kind == LineKind::clause) {
    clause_with_title(item);
  } else if (const Json* text = find(item, "text"); text != nullptr && text->is_string()) {
    line(kind, *text, level, item);
  } else {
    return refuse(item, "data.not-item",
                  {"Cần một chuỗi hoặc đối tượng có “text”.",
                   "A text or an object with “text” is wanted here."});
  }
  body_of(item, level);
}

/// Khoản with a title: number and title bold on a line of their own (Phụ lục I, Phần I, Mục II.6).
void BlockTree::clause_with_title(const Json& item) {
  const Json& text = *find(item, "title");
  Line title;
  title.kind = LineKind::clause;
  title.label = std::string(text_at(item, "label"));
  title.inlines = rich(text);
  make_bold(title.inlines);
  const bool kept = builder_.exchange_keep(true);
  builder_.add_line(std::move(title), origin(text));
  builder_.exchange_keep(kept);
  if (!text_at(item, "text").empty()) paragraph(*find(item, "text"));
}

// ---- tables ----

std::vector<TableColumn> BlockTree::columns_of(const Json& columns) const {
  std::vector<TableColumn> list;
  for (const Json& column : columns) {
    const Json* title = find(column, "title");
    const Json* width = find(column, "width");
    list.push_back({std::string(text_at(column, "title")), std::string(text_at(column, "width")),
                    alignment_named(text_at(column, "align")),
                    origin(title == nullptr ? column : *title),
                    origin(width == nullptr ? column : *width)});
  }
  return list;
}

void BlockTree::table(const Json& grid) {
  const Json* columns = find(grid, "columns");
  const Json* rows = find(grid, "rows");
  if (columns == nullptr || !columns->is_array() || rows == nullptr || !rows->is_array())
    return refuse(grid, "data.not-table",
                  {"Bảng cần có “columns” và “rows”.", "A table needs “columns” and “rows”."});
  if (!text_at(grid, "title").empty()) table_title(*find(grid, "title"));  // its notes come first
  TableBuilder table(columns_of(*columns), builder_);
  if (const Json* header = find(grid, "header"))
    header_rows(*header, table);
  else
    table.add_title_row();
  const Json* whole = find(grid, "keep_rows_whole");
  const bool keep_whole = whole == nullptr || !whole->is_boolean() || whole->get<bool>();
  int number = 0;  // rows counted so far
  for (const Json& row : *rows) {
    if (problems_.stopped()) break;
    if (const Json* group = group_of(row, *columns); group != nullptr)
      group_row(*group, row, table);
    else
      table_row(row, *columns, table, keep_whole, ++number);
  }
  if (std::optional<model::Table> finished =
          table.finish(builder_.page().text_width(), origin(*columns)))
    builder_.add_block(*std::move(finished), origin(grid));
}

void BlockTree::table_title(const Json& title) {
  const bool kept = builder_.exchange_keep(true);
  builder_.add_line({LineKind::styled, 0, model::StyleId::table_heading, {}, rich(title)},
                    origin(title));
  builder_.exchange_keep(kept);
}

void BlockTree::header_rows(const Json& rows, TableBuilder& table) {
  for (const Json& row : rows) {
    std::vector<TableCell> cells;
    for (const Json& one : row) cells.push_back(cell(one, std::nullopt, true));
    table.add_row(std::move(cells), true, true, origin(row));
  }
}

/// A row over the whole width that names the rows below it.
void BlockTree::group_row(const Json& group, const Json& row, TableBuilder& table) {
  if (row.size() > 1)
    return refuse(row, "data.group-row",
                  {"Hàng nhóm (“group”) không có ô nào khác.", "A “group” row has no other cells."},
                  {"Đưa các ô khác sang một hàng riêng ở dưới.",
                   "Put the other cells into a row of their own below."});
  if (table.free_columns().size() != table.columns().size())
    return refuse(row, "data.group-row",
                  {"Một ô ở trên (“row_span”) che hàng nhóm (“group”).",
                   "A cell above (“row_span”) covers a part of this “group” row."},
                  {"Giảm “row_span” của ô đó.", "Lower the “row_span” of that cell."});
  TableCell whole = cell(group, model::Alignment::left, false);
  whole.span = static_cast<int>(table.columns().size());
  whole.rows = 1;
  for (model::Block& block : whole.blocks)
    if (auto* paragraph = std::get_if<model::Paragraph>(&block)) make_bold(paragraph->inlines);
  std::vector<TableCell> cells;
  cells.push_back(std::move(whole));
  table.add_row(std::move(cells), false, true, origin(row));
}

void BlockTree::table_row(const Json& row, const Json& columns, TableBuilder& table,
                          bool keep_whole, int number) {
  std::vector<TableCell> cells;
  std::size_t next = 0;  // member of a row that is a list
  int joined = 0;        // columns that the cell before covers too
  for (const int free : table.free_columns()) {
    if (joined > 0) {
      --joined;
      continue;
    }
    const Json& column = columns[static_cast<std::size_t>(free)];
    const auto alignment = table.columns()[static_cast<std::size_t>(free)].alignment;
    const Json* numbered = find(column, "numbered");
    if (numbered != nullptr && numbered->is_boolean() && numbered->get<bool>()) {
      cells.push_back(plain_cell(std::to_string(number), row, alignment));
    } else if (row.is_object()) {
      const Json* value = find(row, text_at(column, "field"));
      cells.push_back(value == nullptr ? plain_cell({}, row, alignment)
                                       : cell(*value, alignment, false));
    } else if (row.is_array() && next < row.size()) {
      cells.push_back(cell(row[next++], alignment, false));
    } else {
      break;
    }
    joined = cells.back().span - 1;
  }
  while (row.is_array() && next < row.size())  // too many: the table says so
    cells.push_back(cell(row[next++], std::nullopt, false));
  table.add_row(std::move(cells), false, keep_whole, origin(row));
}

/// A cell of the program's own words, or of none.
TableCell BlockTree::plain_cell(std::string text, const Json& row,
                                std::optional<model::Alignment> alignment) {
  CellCapture capture{{model::StyleId::table_text, alignment}, {}};
  CellCapture* const outer = builder_.exchange_capture(&capture);
  Line line;
  line.inlines = model::parts::inlines_of(text);
  builder_.add_line(std::move(line), origin(row));
  builder_.exchange_capture(outer);
  TableCell result;
  result.blocks = std::move(capture.blocks);
  return result;
}

TableCell BlockTree::cell(const Json& content, std::optional<model::Alignment> alignment,
                          bool header) {
  TableCell result;
  result.span = plan::cell_span(content, "column_span");
  result.rows = plan::cell_span(content, "row_span");
  const std::string_view vertical = text_at(content, "vertical_align");
  if (vertical == "center" || vertical == "centre" || (vertical.empty() && header))
    result.vertical = model::VerticalAlignment::centre;
  if (const auto own = alignment_named(text_at(content, "align"))) alignment = own;

  CellCapture capture{
      {header ? model::StyleId::table_heading : model::StyleId::table_text, alignment}, {}};
  CellCapture* const outer = builder_.exchange_capture(&capture);
  const Json* text = content.is_object() ? find(content, "text") : &content;
  if (text != nullptr && text->is_array()) {
    for (const Json& one : *text) paragraph(one);
  } else if (text != nullptr) {
    paragraph(*text);
  }
  builder_.exchange_capture(outer);
  result.blocks = std::move(capture.blocks);
  return result;
}

}  // namespace vanban::templating
