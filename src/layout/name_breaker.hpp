// SPDX-License-Identifier: MIT
// Breaks a long name (of an organ, a subject) into few, even lines at places that make sense:
// before the name of a province, district or commune, before "và", after a comma, never inside a
// word of two syllables or a date.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "layout/units.hpp"

namespace vanban::layout {

/// One word of the name.
struct NameWord {
  std::string_view text;
  Units width = 0;
};

struct NameBreak {
  /// Index of the first word of each line but the first; empty where the name fits on one line or
  /// where a word is wider than the limit.
  std::vector<std::size_t> starts;
  double cost = 0;  ///< of the number of lines and the places of the breaks; lower is better
};

/// `blank` is the width between two words, `limit` that of a line.
NameBreak break_name(const std::vector<NameWord>& words, Units blank, Units limit);

}  // namespace vanban::layout
