// SPDX-License-Identifier: MIT
#include "templating/building/evaluator.hpp"

#include <fmt/format.h>

#include "base/overload.hpp"
#include "templating/building/rich_text.hpp"
#include "templating/building/table_builder.hpp"

namespace vanban::templating {

Evaluator::Evaluator(const Program& program, const Json& data, Problems& problems,
                     References& references)
    : program_(program),
      problems_(problems),
      references_(references),
      fields_(data),
      expressions_(program, data, fields_, problems, references),
      builder_(program.sources, fields_, problems, references),
      statements_(expressions_, builder_, problems, references) {}

model::Document Evaluator::run(const model::StyleSheet& styles, const model::Margins& margins) {
  builder_.set_styles(styles, margins);
  expressions_.set_numbering(builder_.numbering());
  run(program_.nodes);
  return builder_.finish();
}

// ---- blocks ----

void Evaluator::run(const Nodes& nodes) {
  for (const Node& node : nodes) {
    if (problems_.stopped() || !expressions_.spend(1, node.span)) return;
    run(node);
  }
}

void Evaluator::run(const Node& node) {
  std::visit(Overload{
                 [&](const ParagraphNode& paragraph) { run(paragraph, node.span); },
                 [&](const IfNode& choice) { run(choice); },
                 [&](const ForNode& loop) {
                   repeat(
                       loop.loop, node.span, [&] { run(loop.body); }, [&] { run(loop.otherwise); });
                 },
                 [&](const Assignment& assignment) { assign(assignment); },
                 [&](const BlockNode& block) { run(block.body); },
                 [&](const SuperNode&) {},
                 [&](const IncludeNode& include) { run(include); },
                 [&](const StatementNode& statement) { statements_.run(statement, node.span); },
                 [&](const RegionNode& region) { run(region, node.span); },
                 [&](const TableNode& table) { run(table, node.span); },
                 [&](const RowNode&) {
                   problems_.report(node.span, "template.row-outside-table",
                                    {"Hàng {% row %} phải nằm trong {% table %}.",
                                     "A {% row %} belongs into a {% table %}."});
                 },
             },
             node.content);
}

void Evaluator::run(const ParagraphNode& node, Span span) {
  Line line{node.kind, node.level, node.style, node.label, {}};
  const Json* const field = write_line(node, line);
  if (node.kind == LineKind::heading || node.kind == LineKind::numbered)
    builder_.set_template_level(node.level);
  // A paragraph of values and branches that are all empty is left out.
  if (line.inlines.empty() && !node.inlines.empty()) return;
  builder_.add_line(std::move(line), {span, field});
}

void Evaluator::run(const IfNode& node) {
  for (const Branch& branch : node.branches)
    if (branch.condition == nullptr || expressions_.condition(*branch.condition))
      return run(branch.body);
}

void Evaluator::assign(const Assignment& assignment) {
  expressions_.slot(assignment.slot) = expressions_.evaluate(*assignment.value);
}

void Evaluator::run(const IncludeNode& node) {
  std::vector<Value> values;
  for (const Assignment& parameter : node.parameters)
    values.push_back(expressions_.evaluate(*parameter.value));
  for (std::size_t i = 0; i < values.size(); ++i)
    expressions_.slot(node.parameters[i].slot) = std::move(values[i]);
  run(node.body);
}

bool Evaluator::count_turn(Span span) {
  if (++turns_ <= kMostTurns) return !problems_.stopped();
  if (!problems_.stopped())
    problems_.report(
        span, "template.too-many-steps",
        {"Các vòng lặp chạy quá 1.000.000 lượt.", "The loops take more than 1,000,000 turns."});
  problems_.stop();
  return false;
}

template <typename Body, typename Otherwise>
void Evaluator::repeat(const Loop& loop, Span span, Body&& body, Otherwise&& otherwise) {
  const Value list = expressions_.evaluate(*loop.list);
  if (list.is<Invalid>()) return;
  const bool pairs = !loop.value_name.empty();
  if (list.is<None>() || ((list.is_list() || list.is_object()) && list.size() == 0))
    return otherwise();
  if (pairs ? !list.is_object() : !list.is_list()) {
    const auto [vi, en] = kind_name(list);
    expressions_.refuse(
        loop.list->span, list, "template.type",
        {fmt::format("“for” cần {}, nhưng đây là {}.", pairs ? "đối tượng" : "danh sách", vi),
         fmt::format("“for” takes {}, but this is {}.", pairs ? "an object" : "a list", en)});
    return;
  }
  LoopState state{0, static_cast<std::int64_t>(list.size())};
  for (; state.index0 < state.length && count_turn(span); ++state.index0) {
    const auto index = static_cast<std::size_t>(state.index0);
    if (pairs) {
      auto [name, value] = list.entry(index);
      expressions_.slot(loop.slot) = Value(std::string(name));
      expressions_.slot(loop.value_slot) = std::move(value);
    } else {
      expressions_.slot(loop.slot) = list.at(index);
    }
    expressions_.slot(loop.loop_slot) = Value(static_cast<const LoopState*>(&state));
    for (int slot = loop.first_inner_slot; slot < loop.last_inner_slot; ++slot)
      expressions_.slot(slot) = Value(Undefined{});
    body();
  }
  expressions_.slot(loop.loop_slot) = Value(Undefined{});
}

void Evaluator::run(const RegionNode& node, Span span) {
  switch (node.kind) {
    case RegionKind::keep: {
      const bool kept = builder_.exchange_keep(true);
      run(node.body);
      builder_.exchange_keep(kept);
      return;
    }
    case RegionKind::align: {
      ArgumentsReader arguments(node.arguments, span, expressions_, problems_);
      const std::optional<Value> name = arguments.positional(0);
      const auto alignment = name ? alignment_named(name->text()) : std::nullopt;
      if (!alignment)
        arguments.refuse("", {"Canh dòng là left, centre, right hoặc justify.",
                              "Alignment is left, centre, right or justify."});
      const auto outer = builder_.exchange_alignment(alignment);
      run(node.body);
      builder_.exchange_alignment(outer);
      return;
    }
    case RegionKind::section:
      statements_.begin_section(node.arguments, span);
      break;
    case RegionKind::annex:
      statements_.begin_annex(node.arguments, span);
      break;
  }
  expressions_.set_numbering(builder_.numbering());
  run(node.body);
  builder_.end_section();
  expressions_.set_numbering(builder_.numbering());
}

// ---- paragraphs ----

const Json* Evaluator::write_line(const ParagraphNode& node, Line& line) {
  if (node.fixed) {
    line.inlines = builder_.binds() ? node.bound : node.unbound;
    for (const model::Inline& one : line.inlines)
      if (const auto* run = std::get_if<model::Run>(&one)) builder_.count_bytes(run->text.size());
    return nullptr;
  }
  InlineWriter writer;
  write(node.inlines, {}, writer);
  builder_.count_bytes(writer.bytes());
  line.parts = writer.parts();
  const bool whole =
      line.parts.size() == 1 && line.parts[0].begin == 0 && line.parts[0].end == writer.length();
  line.inlines = writer.take();
  if (builder_.binds()) bind(line.inlines);
  return whole ? std::exchange(line.parts, {}).front().field : nullptr;
}

void Evaluator::write(const InlineNodes& nodes, Marks outer, InlineWriter& writer) {
  for (const InlineNode& node : nodes) {
    if (!expressions_.spend(1, node.span)) return;
    write(node, outer.with({node.bold, node.italic}), writer);
  }
}

void Evaluator::write(const InlineNode& node, Marks marks, InlineWriter& writer) {
  std::visit(Overload{
                 [&](const InlineText& text) { writer.template_text(text.text, marks); },
                 [&](const InlineValue& value) { write_value(value, node.span, marks, writer); },
                 [&](const InlineBreak&) { writer.line_break(); },
                 [&](const InlineNote& note) { write_note(note, node.span, writer); },
                 [&](const InlineIf& choice) {
                   for (const InlineBranch& branch : choice.branches)
                     if (branch.condition == nullptr || expressions_.condition(*branch.condition))
                       return write(branch.body, marks, writer);
                 },
                 [&](const InlineFor& loop) {
                   repeat(
                       loop.loop, node.span, [&] { write(loop.body, marks, writer); },
                       [&] { write(loop.otherwise, marks, writer); });
                 },
                 [&](const Assignment& assignment) { assign(assignment); },
             },
             node.content);
}

void Evaluator::write_value(const InlineValue& node, Span span, Marks marks, InlineWriter& writer) {
  const Value value = expressions_.evaluate(*node.value);
  const std::size_t begin = writer.position();
  if (value.is<RichText>()) {
    const Origin origin{span, value.field()};
    write_rich(value.text(), marks, writer,
               {builder_, origin, in_note_ ? Notes::as_text : Notes::allowed});
  } else if (value.is_text()) {
    writer.value_text(value.text(), marks);
  } else {
    writer.value_text(expressions_.text(value, span), marks);
  }
  writer.note_source(value, begin);
}

void Evaluator::write_note(const InlineNote& note, Span span, InlineWriter& writer) {
  if (in_note_) {
    problems_.report(
        span, "template.nested-note",
        {"Chú thích không thể nằm trong chú thích.", "A footnote cannot stand in a footnote."});
    return;
  }
  const auto index = builder_.reserve_footnote({span});
  if (!index) return;
  writer.footnote(*index);
  in_note_ = true;
  InlineWriter text;
  write(note.text, {}, text);
  in_note_ = false;
  builder_.count_bytes(text.bytes());
  const std::vector<TextPart> parts = text.parts();
  model::Inlines inlines = text.take();
  if (builder_.binds()) bind(inlines);
  builder_.set_footnote(*index, std::move(inlines), {span}, parts);
}

// ---- tables ----

void Evaluator::run(const TableNode& node, Span span) {
  ArgumentsReader arguments(node.arguments, span, expressions_, problems_);
  const bool keep_whole = !arguments.flag("split", false);
  arguments.finish();
  std::vector<TableColumn> columns;
  for (const CellNode& column : node.columns) {
    ArgumentsReader given(column.arguments, column.span, expressions_, problems_);
    const std::optional<Value> title = given.positional(0);
    const std::string text = title ? expressions_.text(*title, column.span) : std::string();
    const std::string width = given.text("width");
    columns.push_back({text,
                       width,
                       alignment_named(given.text("align")),
                       {column.span, title ? title->field() : nullptr},
                       {column.span, given.field("width")}});
    given.finish();
  }
  TableBuilder table(std::move(columns), builder_);
  table.add_title_row();
  const auto row = [&] {
    std::vector<TableCell> cells;
    for (std::size_t i = 0; i < node.columns.size(); ++i)
      cells.push_back(table_cell(node.columns[i], table.columns()[i].alignment, false));
    table.add_row(std::move(cells), false, keep_whole, {span, {}});
  };
  if (node.loop) repeat(*node.loop, span, row, [] {});
  table_rows(node.rows, table, keep_whole);
  if (std::optional<model::Table> finished = table.finish(builder_.page().text_width(), {span, {}}))
    builder_.add_block(*std::move(finished), {span, {}});
}

void Evaluator::table_rows(const Nodes& nodes, TableBuilder& table, bool keep_whole) {
  for (const Node& node : nodes) {
    if (problems_.stopped()) return;
    const auto inner = [&](const Nodes& body) { table_rows(body, table, keep_whole); };
    if (const auto* row = std::get_if<RowNode>(&node.content)) {
      table_row(*row, node.span, table, keep_whole);
    } else if (const auto* choice = std::get_if<IfNode>(&node.content)) {
      for (const Branch& branch : choice->branches)
        if (branch.condition == nullptr || expressions_.condition(*branch.condition)) {
          inner(branch.body);
          break;
        }
    } else if (const auto* loop = std::get_if<ForNode>(&node.content)) {
      repeat(
          loop->loop, node.span, [&] { inner(loop->body); }, [&] { inner(loop->otherwise); });
    } else if (const auto* assignment = std::get_if<Assignment>(&node.content)) {
      assign(*assignment);
    } else if (const auto* block = std::get_if<BlockNode>(&node.content)) {
      inner(block->body);
    } else {
      problems_.report(node.span, "template.outside-row",
                       {"Trong bảng chỉ có cột {% column %} và hàng {% row %}.",
                        "A table holds columns and rows only."});
    }
  }
}

void Evaluator::table_row(const RowNode& row, Span span, TableBuilder& table, bool keep_whole) {
  ArgumentsReader arguments(row.arguments, span, expressions_, problems_);
  const bool header = arguments.flag("header", false);
  arguments.finish();
  std::vector<int> free = table.free_columns();
  std::size_t at = 0;
  std::vector<TableCell> cells;
  for (const CellNode& node : row.cells) {
    std::optional<model::Alignment> alignment;
    if (!header && at < free.size())
      alignment = table.columns()[static_cast<std::size_t>(free[at])].alignment;
    cells.push_back(table_cell(node, alignment, header));
    at += static_cast<std::size_t>(cells.back().span);
  }
  table.add_row(std::move(cells), header, header || keep_whole, {span, {}});
}

TableCell Evaluator::table_cell(const CellNode& node, std::optional<model::Alignment> alignment,
                                bool header) {
  TableCell cell;
  ArgumentsReader arguments(node.arguments, node.span, expressions_, problems_);
  const std::int64_t span = arguments.integer("span").value_or(1);
  const std::int64_t rows = arguments.integer("rows").value_or(1);
  cell.span = static_cast<int>(std::clamp<std::int64_t>(span, 1, 1000));
  cell.rows = static_cast<int>(std::clamp<std::int64_t>(rows, 1, 100'000));
  if (const auto own = alignment_named(arguments.text("align"))) alignment = own;
  const std::string vertical = arguments.text("vertical");
  if (vertical == "centre" || (vertical.empty() && header))
    cell.vertical = model::VerticalAlignment::centre;
  CellCapture capture{
      {header ? model::StyleId::table_heading : model::StyleId::table_text, alignment}, {}};
  CellCapture* const outer = builder_.exchange_capture(&capture);
  run(node.body);
  builder_.exchange_capture(outer);
  cell.blocks = std::move(capture.blocks);
  return cell;
}

}  // namespace vanban::templating
