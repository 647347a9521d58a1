// SPDX-License-Identifier: MIT
#include "templating/language/resolver.hpp"

#include <algorithm>

#include "base/overload.hpp"
#include "templating/building/inline_writer.hpp"
#include "templating/values/filters.hpp"

namespace vanban::templating {
namespace {

class Resolver {
 public:
  explicit Resolver(Program& program) : program_(program) { scopes_.emplace_back(); }

  void run() {
    resolve(program_.nodes);
    program_.slot_count = next_slot_;
  }

 private:
  using Scope = std::vector<std::pair<std::string, int>>;

  // ---- names ----

  int declare(const std::string& name) {
    scopes_.back().emplace_back(name, next_slot_);
    auto& known = program_.local_names;
    if (std::find(known.begin(), known.end(), name) == known.end()) known.push_back(name);
    return next_slot_++;
  }

  int find(const std::string& name) const {
    for (std::size_t i = scopes_.size(); i-- > first_visible_;)
      for (auto entry = scopes_[i].rbegin(); entry != scopes_[i].rend(); ++entry)
        if (entry->first == name) return entry->second;
    return -1;
  }

  int data_number(const std::string& name) {
    auto& names = program_.data_names;
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end()) return static_cast<int>(found - names.begin());
    names.push_back(name);
    program_.data_required.push_back(false);
    return static_cast<int>(names.size()) - 1;
  }

  void assign(Assignment& assignment) {
    resolve(assignment.value);
    const int known = find(assignment.name);
    assignment.slot = known >= 0 ? known : declare(assignment.name);
  }

  template <typename Body>
  void in_loop(Loop& loop, Body&& body) {
    resolve(loop.list);
    scopes_.emplace_back();
    loop.slot = declare(loop.name);
    if (!loop.value_name.empty()) loop.value_slot = declare(loop.value_name);
    loop.loop_slot = declare("loop");
    loop.first_inner_slot = next_slot_;
    body();
    loop.last_inner_slot = next_slot_;
    scopes_.pop_back();
  }

  // ---- expressions ----

  void resolve(ExpressionPtr& expression) {
    if (expression == nullptr) return;
    std::visit(Overload{
                   [](Literal&) {},
                   [this](Name& name) {
                     name.slot = find(name.name);
                     name.data = data_number(name.name);
                     if (may_be_missing_ == 0)
                       program_.data_required[static_cast<std::size_t>(name.data)] = true;
                     if (may_be_missing_ == 0)
                       program_.data_required[static_cast<std::size_t>(name.data)] = true;
                   },
                   [this](Member& member) { resolve(member.object); },
                   [this](Index& index) { resolve(index.object), resolve(index.index); },
                   [this](Unary& unary) { resolve(unary.operand); },
                   [this](Binary& binary) { resolve(binary.left), resolve(binary.right); },
                   [this](Conditional& choice) {
                     resolve(choice.condition), resolve(choice.then), resolve(choice.otherwise);
                   },
                   [this](Test& test) {
                     const bool asks =
                         test.test == TestKind::defined || test.test == TestKind::none;
                     resolve_leniently(test.operand, asks);
                   },
                   [this](FilterCall& call) {
                     resolve_leniently(call.subject, takes_missing(filters()[call.filter]));
                     for (ExpressionPtr& argument : call.arguments) resolve(argument);
                   },
                   [this](Call& call) {
                     for (ExpressionPtr& argument : call.arguments) resolve(argument);
                   },
                   [this](ListLiteral& list) {
                     for (ExpressionPtr& member : list.members) resolve(member);
                   },
                   [this](ObjectLiteral& object) {
                     for (auto& member : object.members) resolve(member.second);
                   },
               },
               expression->content);
  }

  /// An operand whose absence is allowed: its names are no required fields.
  void resolve_leniently(ExpressionPtr& operand, bool lenient) {
    may_be_missing_ += lenient ? 1 : 0;
    resolve(operand);
    may_be_missing_ -= lenient ? 1 : 0;
  }

  void resolve(Arguments& arguments) {
    for (Argument& argument : arguments) resolve(argument.value);
  }

  // ---- paragraphs ----

  void resolve(InlineNodes& nodes) {
    for (InlineNode& node : nodes)
      std::visit(Overload{
                     [](InlineText&) {},
                     [](InlineBreak&) {},
                     [this](InlineValue& value) { resolve(value.value); },
                     [this](InlineNote& note) { resolve(note.text); },
                     [this](InlineIf& choice) {
                       for (InlineBranch& branch : choice.branches)
                         resolve(branch.condition), resolve(branch.body);
                     },
                     [this](InlineFor& loop) {
                       in_loop(loop.loop, [&] { resolve(loop.body); });
                       resolve(loop.otherwise);
                     },
                     [this](Assignment& assignment) { assign(assignment); },
                 },
                 node.content);
  }

  void fix(ParagraphNode& paragraph) {
    paragraph.fixed =
        std::all_of(paragraph.inlines.begin(), paragraph.inlines.end(), [](const InlineNode& node) {
          return std::holds_alternative<InlineText>(node.content) ||
                 std::holds_alternative<InlineBreak>(node.content);
        });
    if (!paragraph.fixed) return;
    InlineWriter writer;
    for (const InlineNode& node : paragraph.inlines) {
      if (const auto* text = std::get_if<InlineText>(&node.content))
        writer.template_text(text->text, {node.bold, node.italic});
      else
        writer.line_break();
    }
    paragraph.unbound = writer.take();
    paragraph.bound = paragraph.unbound;
    bind(paragraph.bound);
  }

  // ---- blocks ----

  void resolve(Nodes& nodes) {
    for (Node& node : nodes) resolve(node);
  }

  void resolve(IncludeNode& include) {
    for (Assignment& parameter : include.parameters) resolve(parameter.value);
    const std::size_t outer = std::exchange(first_visible_, scopes_.size());
    scopes_.emplace_back();
    for (Assignment& parameter : include.parameters) parameter.slot = declare(parameter.name);
    resolve(include.body);
    scopes_.pop_back();
    first_visible_ = outer;
  }

  void resolve(TableNode& table) {
    resolve(table.arguments);
    for (CellNode& column : table.columns) resolve(column.arguments);
    const auto bodies = [&] {
      for (CellNode& column : table.columns) resolve(column.body);
    };
    if (table.loop)
      in_loop(*table.loop, bodies);
    else
      bodies();
    resolve(table.rows);
  }

  void resolve(Node& node) {
    std::visit(Overload{
                   [this](ParagraphNode& paragraph) {
                     resolve(paragraph.inlines);
                     fix(paragraph);
                   },
                   [this](IfNode& choice) {
                     for (Branch& branch : choice.branches)
                       resolve(branch.condition), resolve(branch.body);
                   },
                   [this](ForNode& loop) {
                     in_loop(loop.loop, [&] { resolve(loop.body); });
                     resolve(loop.otherwise);
                   },
                   [this](Assignment& assignment) { assign(assignment); },
                   [this](BlockNode& block) { resolve(block.body); },
                   [](SuperNode&) {},
                   [this](IncludeNode& include) { resolve(include); },
                   [this](StatementNode& statement) { resolve(statement.arguments); },
                   [this](RegionNode& region) {
                     resolve(region.arguments);
                     resolve(region.body);
                   },
                   [this](TableNode& table) { resolve(table); },
                   [this](RowNode& row) {
                     resolve(row.arguments);
                     for (CellNode& cell : row.cells) resolve(cell.arguments), resolve(cell.body);
                   },
               },
               node.content);
  }

  Program& program_;
  std::vector<Scope> scopes_;
  std::size_t first_visible_ = 0;
  int next_slot_ = 0;
  int may_be_missing_ = 0;  ///< how many enclosing operands allow a missing field
};

}  // namespace

void resolve(Program& program) { Resolver(program).run(); }

}  // namespace vanban::templating
