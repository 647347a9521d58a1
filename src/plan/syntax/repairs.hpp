// SPDX-License-Identifier: MIT
// Ways to go on after a token that cannot stand where it stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "plan/syntax/machine.hpp"
#include "plan/syntax/token.hpp"

namespace vanban::plan::syntax {

/// What a guess says of the brackets; where indentation shows another bracket that the mistake was
/// made at, the finding moves there.
enum class Bracket : std::uint8_t { none, unclosed, surplus };

/// One guess at what was meant.
struct Repair {
  Machine machine;       ///< as it would stand
  std::size_t next = 0;  ///< the token to go on with
  Located finding;
  Bracket bracket = Bracket::none;
};

/// Where the reading stands.
struct Standing {
  std::string_view text;
  const std::vector<Token>& tokens;
  const Machine& machine;
  const std::vector<std::size_t>& opened;  ///< of each open bracket its token
  std::size_t last_opened = 0;             ///< opening token of the bracket pair closed last
  bool surplus_seen = false;  ///< a bracket before this closes too early, by its indentation
};

/// What may have been meant where the machine refuses token `at`, which is not the end: never
/// empty, the likelier first among equals.
std::vector<Repair> repairs(const Standing& standing, std::size_t at);

}  // namespace vanban::plan::syntax
