// SPDX-License-Identifier: MIT
#include "templating/language/reads.hpp"

#include <algorithm>
#include <string_view>

#include "base/overload.hpp"
#include "templating/language/program.hpp"
#include "templating/values/filters.hpp"

namespace vanban::templating {
namespace {

/// More places, and deeper ones, than any template has; beyond them the data counts as read.
constexpr std::size_t kMostPlaces = 2'000;
constexpr int kDeepestPlace = 32;

/// The places that a value may have been read from.
using Places = std::vector<std::size_t>;

void add(Places& places, const Places& more) {
  for (const std::size_t place : more)
    if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
}

/// What a filter does with the places of its subject.
enum class FilterUse { passes, names_member, gives_member, reads };

FilterUse use_of(std::string_view filter) {
  if (filter == "map") return FilterUse::gives_member;
  if (filter == "where" || filter == "sort") return FilterUse::names_member;
  for (const std::string_view name : {"default", "first", "last", "reverse", "unique", "length"})
    if (filter == name) return FilterUse::passes;
  return FilterUse::reads;
}

const std::string* literal_text(const Expression& expression) {
  const auto* literal = std::get_if<Literal>(&expression.content);
  return literal == nullptr ? nullptr : std::get_if<std::string>(&literal->value);
}

class Reader {
 public:
  explicit Reader(const Program& program)
      : program_(program), slots_(static_cast<std::size_t>(program.slot_count)) {}

  Reads run() {
    for (const FieldDeclaration& field : program_.fields) place_of(field.path);
    // Names may be set after the line that reads them (in loops): until nothing new is found.
    for (std::size_t known = 0; known != found();) {
      known = found();
      read(program_.nodes);
    }
    for (const FieldDeclaration& field : program_.fields) {
      ReadPlace& place = reads_[place_of(field.path)];
      place.whole = place.whole || place.members.empty();  // declared, and never looked into
    }
    return std::move(reads_);
  }

 private:
  std::size_t found() const {
    std::size_t count = reads_.size();
    for (const Places& places : slots_) count += places.size();
    return count;
  }

  std::size_t place_of(std::string_view path) {
    std::size_t place = 0;
    while (!path.empty()) {
      const std::size_t end = std::min(path.find('.'), path.size());
      place = reads_.member(place, path.substr(0, end));
      path.remove_prefix(std::min(end + 1, path.size()));
    }
    return place;
  }

  // ---- expressions ----

  Places members(const Places& places, std::string_view name) {
    Places found;
    for (const std::size_t place : places) add(found, {reads_.member(place, name)});
    return found;
  }

  Places read_whole(Places places) {
    for (const std::size_t place : places) reads_[place].whole = true;
    return places;
  }

  /// What becomes text, is compared or is looked through.
  void use(const ExpressionPtr& expression) {
    if (expression != nullptr) read_whole(places_of(*expression));
  }
  void look_at(const ExpressionPtr& expression) {
    if (expression != nullptr) places_of(*expression);
  }

  Places places_of(const Expression& expression) {
    return std::visit(
        Overload{
            [](const Literal&) { return Places(); },
            [&](const Name& name) { return places_of(name); },
            [&](const Member& member) { return members(places_of(*member.object), member.name); },
            [&](const Index& index) { return places_of(index); },
            [&](const Unary& unary) { return use(unary.operand), Places(); },
            [&](const Binary& binary) { return places_of(binary); },
            [&](const Conditional& choice) {
              look_at(choice.condition);
              Places places = places_of(*choice.then);
              add(places, places_of(*choice.otherwise));
              return places;
            },
            [&](const Test& test) { return look_at(test.operand), Places(); },
            [&](const FilterCall& call) { return places_of(call); },
            [&](const Call& call) { return places_of(call); },
            [&](const ListLiteral& list) {
              Places places;
              for (const ExpressionPtr& member : list.members) add(places, places_of(*member));
              return places;
            },
            [&](const ObjectLiteral& object) {
              for (const auto& [name, member] : object.members) use(member);
              return Places();
            },
        },
        expression.content);
  }

  Places places_of(const Name& name) {
    Places places;
    if (name.data >= 0) places.push_back(reads_.member(0, name.name));
    if (name.slot >= 0) add(places, slots_[static_cast<std::size_t>(name.slot)]);
    return places;
  }

  /// A literal key names a member, a number an element; anything else may be any of them.
  Places places_of(const Index& index) {
    Places places = places_of(*index.object);
    if (const std::string* name = literal_text(*index.index)) return members(places, *name);
    use(index.index);
    const bool element = std::holds_alternative<Literal>(index.index->content);
    return element ? places : read_whole(std::move(places));
  }

  Places places_of(const Binary& binary) {
    const bool asks =
        binary.op == BinaryOperator::logical_and || binary.op == BinaryOperator::logical_or;
    for (const ExpressionPtr* side : {&binary.left, &binary.right})
      asks ? look_at(*side) : use(*side);
    return {};
  }

  Places places_of(const FilterCall& call) {
    const std::string_view filter = filters()[call.filter].name;
    const FilterUse what = use_of(filter);
    Places places = places_of(*call.subject);
    if (what == FilterUse::passes) {
      for (const ExpressionPtr& argument : call.arguments) add(places, places_of(*argument));
      return places;
    }
    for (const ExpressionPtr& argument : call.arguments) use(argument);
    if (what == FilterUse::reads) return read_whole(std::move(places)), Places();
    if (call.arguments.empty()) return read_whole(std::move(places));
    const std::string* name = literal_text(*call.arguments.front());
    if (name == nullptr) return read_whole(std::move(places));
    const Places named = members(places, *name);
    return what == FilterUse::gives_member ? named : (read_whole(named), places);
  }

  /// `error(message, field)` does not print the field.
  Places places_of(const Call& call) {
    for (std::size_t i = 0; i < call.arguments.size(); ++i)
      call.function == FunctionId::error&& i == 1 ? look_at(call.arguments[i])
                                                  : use(call.arguments[i]);
    return {};
  }

  // ---- nodes ----

  void assign(const Assignment& assignment) {
    add(slots_[static_cast<std::size_t>(assignment.slot)], places_of(*assignment.value));
  }

  template <typename Body>
  void read_loop(const Loop& loop, const Body& body, const Body& otherwise) {
    Places places = places_of(*loop.list);
    const bool pairs = !loop.value_name.empty();
    if (pairs) read_whole(places);
    add(slots_[static_cast<std::size_t>(pairs ? loop.value_slot : loop.slot)], places);
    read(body);
    read(otherwise);
  }

  void use(const Arguments& arguments) {
    for (const Argument& argument : arguments) use(argument.value);
  }

  void read(const InlineNodes& nodes) {
    for (const InlineNode& node : nodes)
      std::visit(
          Overload{
              [](const InlineText&) {},
              [](const InlineBreak&) {},
              [this](const InlineValue& value) { use(value.value); },
              [this](const InlineNote& note) { read(note.text); },
              [this](const InlineIf& choice) {
                for (const InlineBranch& branch : choice.branches)
                  look_at(branch.condition), read(branch.body);
              },
              [this](const InlineFor& loop) { read_loop(loop.loop, loop.body, loop.otherwise); },
              [this](const Assignment& assignment) { assign(assignment); },
          },
          node.content);
  }

  void read(const Nodes& nodes) {
    for (const Node& node : nodes) read(node);
  }

  void read(const StatementNode& statement) {
    if (statement.kind == StatementKind::blocks)
      for (const Argument& argument : statement.arguments)
        if (argument.name.empty() && argument.value != nullptr)
          for (const std::size_t place : places_of(*argument.value)) reads_[place].blocks = true;
    use(statement.arguments);
  }

  void read(const TableNode& table) {
    use(table.arguments);
    if (table.loop) read_loop(*table.loop, Nodes(), Nodes());
    for (const CellNode& column : table.columns) use(column.arguments), read(column.body);
    read(table.rows);
  }

  void read(const Node& node) {
    std::visit(Overload{
                   [this](const ParagraphNode& paragraph) { read(paragraph.inlines); },
                   [this](const IfNode& choice) {
                     for (const Branch& branch : choice.branches)
                       look_at(branch.condition), read(branch.body);
                   },
                   [this](const ForNode& loop) { read_loop(loop.loop, loop.body, loop.otherwise); },
                   [this](const Assignment& assignment) { assign(assignment); },
                   [this](const BlockNode& block) { read(block.body); },
                   [](const SuperNode&) {},
                   [this](const IncludeNode& include) {
                     for (const Assignment& parameter : include.parameters) assign(parameter);
                     read(include.body);
                   },
                   [this](const StatementNode& statement) { read(statement); },
                   [this](const RegionNode& region) { use(region.arguments), read(region.body); },
                   [this](const TableNode& table) { read(table); },
                   [this](const RowNode& row) {
                     use(row.arguments);
                     for (const CellNode& cell : row.cells) use(cell.arguments), read(cell.body);
                   },
               },
               node.content);
  }

  const Program& program_;
  Reads reads_;
  std::vector<Places> slots_;  ///< where the value of each name may come from
};

}  // namespace

std::size_t Reads::member(std::size_t place, std::string_view name) {
  for (const auto& [known, number] : places_[place].members)
    if (known == name) return number;
  if (places_.size() >= kMostPlaces || places_[place].depth >= kDeepestPlace)
    return places_[place].whole = true, place;
  places_.emplace_back();
  places_.back().depth = places_[place].depth + 1;
  places_[place].members.emplace_back(name, places_.size() - 1);
  return places_.size() - 1;
}

Reads reads_of(const Program& program) { return Reader(program).run(); }

}  // namespace vanban::templating
