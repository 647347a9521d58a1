// SPDX-License-Identifier: MIT
// The grammar of JSON as a machine that takes one token after the other. Small enough to be copied
// and tried.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "plan/syntax/token.hpp"

namespace vanban::plan::syntax {

/// What the machine waits for.
enum class State : std::uint8_t {
  value,          ///< of a member, or the outermost one
  first_name,     ///< or the end of the object
  name,           ///< after a comma
  colon,          ///< after a name
  first_element,  ///< or the end of the array
  element,        ///< after a comma
  after_value,    ///< a comma, a closing bracket, or the end
};

struct Machine {
  State state = State::value;
  std::string open;  ///< the brackets that are open, outermost first: `{[{`

  bool in_object() const { return !open.empty() && open.back() == '{'; }
  bool in_array() const { return !open.empty() && open.back() == '['; }

  /// Takes a token; false, and nothing changes, where it cannot stand here. `next` is the kind of
  /// the token after it: a string before a colon is a name, and names stand in objects only.
  bool take(TokenKind kind, TokenKind next);
  /// Goes into an object or array, which is the value that was waited for.
  void enter(char bracket);
  /// Leaves the innermost object or array.
  void leave();
};

/// How many of the tokens from `from` on the machine can take, up to `most`; `most + 1` where the
/// text ends and nothing is open.
std::size_t tokens_taken(Machine machine, const std::vector<Token>& tokens, std::size_t from,
                         std::size_t most);

}  // namespace vanban::plan::syntax
