// SPDX-License-Identifier: MIT
#include "plan/syntax/repairs.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "plan/syntax/characters.hpp"
#include "plan/syntax/complaints.hpp"

namespace vanban::plan::syntax {
namespace {

int line_of(std::string_view text, std::size_t offset) {
  return static_cast<int>(
             std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n')) +
         1;
}

class Repairs {
 public:
  Repairs(const Standing& standing, std::size_t at)
      : standing_(standing), machine_(standing.machine), at_(at), kind_(token(at).kind) {}

  std::vector<Repair> list() {
    if (is_closing(kind_))
      closing();
    else if (machine_.state == State::after_value)
      after_value();
    else if (machine_.state == State::first_name || machine_.state == State::name)
      in_place_of_name();
    else if (machine_.state == State::colon)
      in_place_of_colon();
    else if (machine_.state == State::value)
      in_place_of_value();
    else
      in_place_of_element();
    drop();
    return std::move(list_);
  }

 private:
  const Token& token(std::size_t index) const { return standing_.tokens[index]; }
  TokenKind kind_of(std::size_t index) const { return token(index).kind; }
  bool is_name() const { return is_word(kind_) && kind_of(at_ + 1) == TokenKind::colon; }
  std::string_view text_of(const Token& token) const {
    return standing_.text.substr(token.begin, token.end - token.begin);
  }
  std::string_view words_of(std::size_t index) const {
    std::string_view words = text_of(token(index));
    if (words.size() > 1 && words.front() == '"' && words.back() == '"')
      words = words.substr(1, words.size() - 2);
    return words;
  }

  void add(Machine machine, std::size_t next, std::size_t offset, Complaint complaint,
           Bracket bracket = Bracket::none) {
    list_.push_back({std::move(machine), next, {offset, std::move(complaint)}, bracket});
  }
  /// The same machine, waiting for something else.
  Machine waiting(State state) const {
    Machine machine = machine_;
    machine.state = state;
    return machine;
  }
  /// As after a comma in the innermost object or array.
  static Machine behind_comma(Machine machine) {
    machine.state = machine.in_object() ? State::name : State::element;
    return machine;
  }
  Machine entering(char bracket, Machine machine) const {
    machine.enter(bracket);
    return machine;
  }

  Complaint unclosed_here() const { return unclosed_before(at_); }
  Complaint unclosed_before(std::size_t next) const {
    return unclosed(machine_.open.back(), text_of(token(next)),
                    line_of(standing_.text, token(next).begin));
  }

  // ---- repairs that several places share ----

  /// The innermost object or array ends before the token; the comma may be there already.
  void close_innermost() {
    Machine machine = machine_;
    if (machine.open.size() < 2) return;
    machine.leave();
    const std::size_t opening = standing_.opened.back();
    add(behind_comma(std::move(machine)), at_, token(opening).begin, unclosed_here(),
        Bracket::unclosed);
  }

  void open_object() {
    if (!is_name()) return;
    Machine machine = machine_;
    if (machine.state == State::after_value) machine = behind_comma(std::move(machine));
    add(entering('{', std::move(machine)), at_, token(at_).begin, missing_opening('{'));
  }

  /// `"bases": "a", "b"]`: the list of the member before begins without its bracket. `value` is
  /// the first token of its first element.
  void open_array_at(std::size_t value, State state) {
    if (!machine_.in_object() || value < 2 || kind_of(value - 1) != TokenKind::colon) return;
    Machine machine = machine_;
    machine.open.push_back('[');
    machine.state = state;
    add(std::move(machine), at_, token(value).begin, missing_opening('['));
  }

  /// The array that was closed last goes on: its closing bracket was one too many.
  void reopen_array() {
    if (kind_of(standing_.last_opened) != TokenKind::array_begin) return;
    Machine machine = machine_;
    machine.open.push_back('[');
    machine.state = State::element;
    add(std::move(machine), at_, token(at_ - 2).begin, surplus_closing(']'), Bracket::surplus);
  }

  /// The object ended before the comma in front of `word`, which is the next element of the array
  /// around it.
  void close_before(std::size_t word) {
    Machine machine = machine_;
    if (machine.open.size() < 2 || kind_of(word - 1) != TokenKind::comma) return;
    machine.leave();
    if (!machine.in_array()) return;
    const std::size_t opening = standing_.opened.back();
    add(std::move(machine), at_, token(opening).begin, unclosed_before(word), Bracket::unclosed);
  }

  void no_value(std::size_t name, State state) {
    add(waiting(state), at_, token(name).begin, missing_value(words_of(name)));
  }

  /// Leaves the token out.
  void drop() {
    const auto complaint = [this] {
      if (kind_ == TokenKind::comma) return surplus_comma();
      if (kind_ == TokenKind::colon) return surplus_colon();
      if (is_closing(kind_)) return surplus_closing(standing_.text[token(at_).begin]);
      return unknown_text();
    };
    add(machine_, at_ + 1, token(at_).begin, complaint(),
        is_closing(kind_) ? Bracket::surplus : Bracket::none);
  }

  // ---- by what was waited for ----

  void after_value() {
    if (kind_ == TokenKind::colon) return;
    add(behind_comma(machine_), at_, token(at_ - 1).end, missing_comma());
    close_innermost();
    if (machine_.in_array()) open_object();
  }

  void in_place_of_name() {
    if (is_opening(kind_)) {
      close_innermost();
      if (at_ > 1 && kind_of(at_ - 1) == TokenKind::comma && is_closing(kind_of(at_ - 2))) {
        if (standing_.surplus_seen) reopen_array();
        open_array_at(standing_.last_opened, State::element);
      }
      add(waiting(State::value), at_, token(at_).begin, missing_name());
    } else if (kind_ == TokenKind::colon) {
      add(waiting(State::value), at_ + 1, token(at_).begin, missing_name());
    } else if (is_word(kind_)) {
      add(waiting(State::value), at_ + 1, token(at_).end, missing_colon(words_of(at_)));
    }
  }

  void in_place_of_colon() {
    const std::size_t name = at_ - 1;
    if (kind_ == TokenKind::comma) {
      no_value(name, State::after_value);
      close_before(name);
      if (name > 1 && kind_of(name - 1) == TokenKind::comma)
        open_array_at(name - 2, State::after_value);
    } else {
      add(waiting(State::value), at_, token(name).end, missing_colon(words_of(name)));
      if (is_name()) no_value(name, State::name);
    }
  }

  void in_place_of_value() {
    const bool outermost = machine_.open.empty();
    if (kind_ == TokenKind::comma && !outermost) no_value(at_ - 2, State::after_value);
    if (!is_name()) return;
    if (!outermost) no_value(at_ - 2, State::name);
    open_object();
  }

  void in_place_of_element() {
    if (!is_name()) return;
    const bool outdented = token(at_).first_on_line &&
                           token(at_).indentation <= token(standing_.opened.back()).indentation;
    const bool after_object = at_ > 1 && kind_of(at_ - 2) == TokenKind::object_end;
    const bool closes = outdented || (machine_.state == State::element && !after_object);
    if (closes) close_innermost();
    open_object();
    if (!closes) close_innermost();
  }

  // ---- closing brackets ----

  void closing() {
    if (is_word(kind_of(at_ - 1)) && machine_.state == State::colon) {
      no_value(at_ - 1, State::after_value);
      close_before(at_ - 1);
      if (at_ > 2 && kind_of(at_ - 2) == TokenKind::comma)
        open_array_at(at_ - 3, State::after_value);
      return;
    }
    if (machine_.open.empty()) return;
    if (machine_.state == State::value) return no_value(at_ - 2, State::after_value);
    const char bracket = standing_.text[token(at_).begin];
    if (machine_.open.back() == opening_of(bracket))  // the comma before it is refused, in truth
      add(waiting(State::after_value), at_, token(at_ - 1).begin, surplus_comma());
    else
      mismatched(bracket);
    const bool between_commas =
        kind_of(at_ - 1) == TokenKind::comma && kind_of(at_ + 1) == TokenKind::comma;
    if (between_commas)
      add(machine_, at_ + 2, token(at_).begin, surplus_closing(bracket), Bracket::surplus);
  }

  /// The other kind of bracket is open: one is missing, or this is the wrong kind, or one too many.
  void mismatched(char bracket) {
    const std::size_t innermost = machine_.open.size() - 1;
    const std::size_t outer = machine_.open.rfind(opening_of(bracket));
    const std::optional<std::size_t> aligned = aligned_bracket();
    if (aligned == innermost) close_wrongly(bracket);
    const bool nowhere = aligned && *aligned != innermost && *aligned != outer;
    if (nowhere || standing_.surplus_seen || crowds(outer)) drop();
    if (outer != std::string::npos) close_down_to(outer);
    if (aligned != innermost) close_wrongly(bracket);
  }

  /// Stands right after another closing bracket, though the bracket that it would close has a line
  /// for each of its entries.
  bool crowds(std::size_t outer) const {
    if (token(at_).first_on_line || !is_closing(kind_of(at_ - 1))) return false;
    return outer == std::string::npos || token(standing_.opened[outer] + 1).first_on_line;
  }

  void close_wrongly(char bracket) {
    Machine machine = machine_;
    machine.leave();
    const std::size_t opening = token(standing_.opened.back()).begin;
    add(std::move(machine), at_ + 1, token(at_).begin,
        wrong_closing(bracket, machine_.open.back(), line_of(standing_.text, opening)));
  }

  void close_down_to(std::size_t depth) {
    Machine machine = machine_;
    while (machine.open.size() > depth) machine.leave();
    const std::size_t opening = standing_.opened.back();
    add(std::move(machine), at_ + 1, token(opening).begin, unclosed_here(), Bracket::unclosed);
  }

  /// The open bracket whose line begins in the column of this one, where it begins a line.
  std::optional<std::size_t> aligned_bracket() const {
    if (!token(at_).first_on_line) return std::nullopt;
    for (std::size_t i = standing_.opened.size(); i-- > 0;)
      if (token(standing_.opened[i]).indentation == token(at_).indentation) return i;
    return std::nullopt;
  }

  const Standing& standing_;
  const Machine& machine_;
  std::size_t at_;
  TokenKind kind_;
  std::vector<Repair> list_;
};

}  // namespace

std::vector<Repair> repairs(const Standing& standing, std::size_t at) {
  return Repairs(standing, at).list();
}

}  // namespace vanban::plan::syntax
