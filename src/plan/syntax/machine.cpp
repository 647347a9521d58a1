// SPDX-License-Identifier: MIT
#include "plan/syntax/machine.hpp"

namespace vanban::plan::syntax {
namespace {}  // namespace

void Machine::enter(char bracket) {
  open.push_back(bracket);
  state = bracket == '{' ? State::first_name : State::first_element;
}

void Machine::leave() {
  open.pop_back();
  state = State::after_value;
}

bool Machine::take(TokenKind kind, TokenKind next) {
  switch (state) {
    case State::value:
    case State::first_element:
    case State::element:
      if (kind == TokenKind::object_begin || kind == TokenKind::array_begin)
        return enter(kind == TokenKind::object_begin ? '{' : '['), true;
      if (kind == TokenKind::array_end && state == State::first_element) return leave(), true;
      if (!is_word(kind) || (next == TokenKind::colon)) return false;
      state = State::after_value;
      return true;
    case State::first_name:
    case State::name:
      if (kind == TokenKind::object_end && state == State::first_name) return leave(), true;
      if (kind != TokenKind::string && !(kind == TokenKind::scalar && next == TokenKind::colon))
        return false;
      state = State::colon;
      return true;
    case State::colon:
      if (kind != TokenKind::colon) return false;
      state = State::value;
      return true;
    case State::after_value:
      if (open.empty()) return kind == TokenKind::end;
      if (kind == TokenKind::comma) {
        state = in_object() ? State::name : State::element;
        return true;
      }
      if (kind != (in_object() ? TokenKind::object_end : TokenKind::array_end)) return false;
      leave();
      return true;
  }
  return false;
}

std::size_t tokens_taken(Machine machine, const std::vector<Token>& tokens, std::size_t from,
                         std::size_t most) {
  for (std::size_t i = from; i - from < most; ++i) {
    const TokenKind kind = tokens[i].kind;
    const bool last = kind == TokenKind::end;
    if (!machine.take(kind, last ? kind : tokens[i + 1].kind)) return i - from;
    if (last) return most + 1;
  }
  return most;
}

}  // namespace vanban::plan::syntax
