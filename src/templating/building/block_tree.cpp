// SPDX-License-Identifier: MIT
#include "templating/building/block_tree.hpp"

#include <array>

#include <fmt/format.h>

#include "templating/building/rich_text.hpp"
#include "templating/building/table_builder.hpp"

namespace vanban::templating {
namespace {

constexpr int kDeepest = 64;

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

class BlockTree::Step {
 public:
  Step(BlockTree& tree, std::string_view name) : tree_(tree) { tree_.steps_.emplace_back(name, 0); }
  Step(BlockTree& tree, std::size_t index) : tree_(tree) {
    tree_.steps_.emplace_back(std::string_view(), index);
  }
  ~Step() { tree_.steps_.pop_back(); }
  Step(const Step&) = delete;
  Step& operator=(const Step&) = delete;

 private:
  BlockTree& tree_;
};

std::string Origin::field() const { return tree == nullptr ? std::string() : tree->path(); }

std::string BlockTree::path() const {
  std::string path = root_;
  for (const auto& [name, index] : steps_)
    path += name.empty() ? fmt::format("[{}]", index) : fmt::format(".{}", name);
  return path;
}

void BlockTree::refuse(std::string code, Bilingual message, Bilingual hint) {
  problems_.report(span_, std::move(code), std::move(message), std::move(hint), path(),
                   Fault::data);
}

void BlockTree::add(const Json& blocks, int level) {
  if (!blocks.is_array())
    return refuse("data.not-blocks",
                  {"Cần một danh sách các khối.", "A list of blocks is wanted here."},
                  {"Viết trong dấu ngoặc vuông: [\"Đoạn văn.\"]", "Write [\"A paragraph.\"]"});
  if (depth_ >= kDeepest)
    return refuse("data.too-deep",
                  {"Các khối lồng nhau quá sâu.", "Blocks are nested too deeply."});
  ++depth_;
  for (std::size_t i = 0; i < blocks.size() && !problems_.stopped(); ++i) {
    const Step step(*this, i);
    block(blocks[i], level);
  }
  --depth_;
}

void BlockTree::block(const Json& block, int level) {
  if (block.is_string()) return paragraph(text_of(block));
  for (const TitledKey& key : kTitled)
    if (const Json* title = find(block, key.key); title != nullptr && title->is_string())
      return titled(key.kind, block, text_of(*title), level);
  for (const TitledKey& key : kLists)
    if (const Json* list = find(block, key.key); list != nullptr && list->is_array()) {
      const Step step(*this, key.key);
      return items(key.kind, *list, level);
    }
  if (const Json* grid = find(block, "table"); grid != nullptr && grid->is_object()) {
    const Step step(*this, "table");
    return table(*grid);
  }
  const std::string first =
      block.is_object() && !block.empty() ? block.items().begin().key() : std::string();
  refuse("data.unknown-block",
         {fmt::format("Không hiểu khối “{}”.", first), fmt::format("“{}” is no block.", first)},
         did_you_mean(first, block_names()));
}

void BlockTree::paragraph(std::string_view text) {
  Line line;
  line.kind = style_ == model::StyleId::body ? LineKind::body : LineKind::styled;
  line.style = style_;
  line.inlines = rich_inlines(text, builder_);
  builder_.add_line(std::move(line), origin());
}

void BlockTree::line(LineKind kind, std::string_view text, int level, const Json& owner) {
  Line line;
  line.kind = kind;
  line.level = level;
  line.label = std::string(text_at(owner, "label"));
  line.inlines = rich_inlines(text, builder_);
  builder_.add_line(std::move(line), origin());
}

void BlockTree::body_of(const Json& owner, int level) {
  const Json* body = find(owner, "body");
  if (body == nullptr) return;
  const Step step(*this, "body");
  add(*body, level);
}

void BlockTree::titled(LineKind kind, const Json& block, std::string_view title, int level) {
  line(kind, title, level, block);
  body_of(block, deepens(kind) ? level + 1 : level);
}

void BlockTree::items(LineKind kind, const Json& list, int level) {
  // Each list counts from its beginning.
  if (kind == LineKind::point) builder_.numbering().restart(model::NumberKind::point);
  if (kind == LineKind::clause) builder_.numbering().restart(model::NumberKind::clause);
  for (std::size_t i = 0; i < list.size() && !problems_.stopped(); ++i) {
    const Step step(*this, i);
    item(kind, list[i], level);
  }
}

void BlockTree::item(LineKind kind, const Json& item, int level) {
  static const Json kNothing;
  if (item.is_string()) return line(kind, text_of(item), level, kNothing);
  if (find(item, "title") != nullptr && kind == LineKind::clause) {
    clause_with_title(item);
  } else if (const Json* text = find(item, "text"); text != nullptr && text->is_string()) {
    line(kind, text_of(*text), level, item);
  } else {
    return refuse("data.not-item", {"Cần một chuỗi hoặc đối tượng có “text”.",
                                    "A text or an object with “text” is wanted here."});
  }
  body_of(item, level);
}

/// Khoản with a title: number and title bold on a line of their own (Phụ lục I, Phần I, Mục II.6).
void BlockTree::clause_with_title(const Json& item) {
  Line title;
  title.kind = LineKind::clause;
  title.label = std::string(text_at(item, "label"));
  title.inlines = rich_inlines(text_at(item, "title"), builder_);
  make_bold(title.inlines);
  const bool kept = builder_.exchange_keep(true);
  builder_.add_line(std::move(title), origin());
  builder_.exchange_keep(kept);
  if (const std::string_view text = text_at(item, "text"); !text.empty()) paragraph(text);
}

// ---- tables ----

void BlockTree::table(const Json& grid) {
  const Json* columns = find(grid, "columns");
  const Json* rows = find(grid, "rows");
  if (columns == nullptr || !columns->is_array() || rows == nullptr || !rows->is_array())
    return refuse("data.not-table",
                  {"Bảng cần có “columns” và “rows”.", "A table needs “columns” and “rows”."});
  std::vector<TableColumn> list;
  for (const Json& column : *columns)
    list.push_back({std::string(text_at(column, "title")), std::string(text_at(column, "width")),
                    alignment_named(text_at(column, "align"))});
  TableBuilder table(std::move(list), builder_, problems_);
  if (const Json* header = find(grid, "header"))
    header_rows(*header, table);
  else
    table.add_title_row();
  const Json* whole = find(grid, "keep_rows_whole");
  const bool keep_whole = whole == nullptr || !whole->is_boolean() || whole->get<bool>();
  int number = 0;  // rows counted so far
  for (std::size_t i = 0; i < rows->size() && !problems_.stopped(); ++i) {
    const Step list_step(*this, "rows");
    const Step step(*this, i);
    if (const Json* group = group_of((*rows)[i], *columns); group != nullptr)
      group_row(*group, (*rows)[i], table);
    else
      table_row((*rows)[i], *columns, table, keep_whole, ++number);
  }
  if (const std::string_view title = text_at(grid, "title"); !title.empty()) {
    const bool kept = builder_.exchange_keep(true);
    builder_.add_line(
        {LineKind::styled, 0, model::StyleId::table_heading, {}, rich_inlines(title, builder_)},
        origin());
    builder_.exchange_keep(kept);
  }
  if (std::optional<model::Table> finished = table.finish(builder_.page().text_width(), origin()))
    builder_.add_block(*std::move(finished), origin());
}

void BlockTree::header_rows(const Json& rows, TableBuilder& table) {
  for (const Json& row : rows) {
    std::vector<TableCell> cells;
    for (const Json& one : row) cells.push_back(cell(one, std::nullopt, true));
    table.add_row(std::move(cells), true, true, origin());
  }
}

/// A row over the whole width that names the rows below it.
void BlockTree::group_row(const Json& group, const Json& row, TableBuilder& table) {
  if (row.size() > 1)
    return refuse("data.group-row",
                  {"Hàng nhóm (“group”) không có ô nào khác.", "A “group” row has no other cells."},
                  {"Đưa các ô khác sang một hàng riêng ở dưới.",
                   "Put the other cells into a row of their own below."});
  if (table.free_columns().size() != table.columns().size())
    return refuse("data.group-row",
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
  table.add_row(std::move(cells), false, true, origin());
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
      cells.push_back(cell(Json(number), alignment, false));
    } else if (row.is_object()) {
      const Json* value = find(row, text_at(column, "field"));
      cells.push_back(cell(value == nullptr ? Json() : *value, alignment, false));
    } else if (row.is_array() && next < row.size()) {
      cells.push_back(cell(row[next++], alignment, false));
    } else {
      break;
    }
    joined = cells.back().span - 1;
  }
  while (row.is_array() && next < row.size())  // too many: the table says so
    cells.push_back(cell(row[next++], std::nullopt, false));
  table.add_row(std::move(cells), false, keep_whole, origin());
}

TableCell BlockTree::cell(const Json& content, std::optional<model::Alignment> alignment,
                          bool header) {
  TableCell result;
  if (const Json* span = find(content, "column_span"); span != nullptr && span->is_number_integer())
    result.span = std::max(1, span->get<int>());
  if (const Json* rows = find(content, "row_span"); rows != nullptr && rows->is_number_integer())
    result.rows = std::max(1, rows->get<int>());
  const std::string_view vertical = text_at(content, "vertical_align");
  if (vertical == "center" || vertical == "centre" || (vertical.empty() && header))
    result.vertical = model::VerticalAlignment::centre;
  if (const auto own = alignment_named(text_at(content, "align"))) alignment = own;

  CellCapture capture{
      {header ? model::StyleId::table_heading : model::StyleId::table_text, alignment}, {}};
  CellCapture* const outer = builder_.exchange_capture(&capture);
  const Json* text = content.is_object() ? find(content, "text") : &content;
  if (text != nullptr && text->is_array()) {
    for (const Json& one : *text) paragraph(text_of(one));
  } else if (text != nullptr && text->is_number()) {
    paragraph(written(Value::of(*text)).value_or(std::string()));
  } else if (text != nullptr) {
    paragraph(text_of(*text));
  }
  builder_.exchange_capture(outer);
  result.blocks = std::move(capture.blocks);
  return result;
}

}  // namespace vanban::templating
