// SPDX-License-Identifier: MIT
// A plan looked through for the new year: every date, year, number, citation and name in it, and
// what becomes of each.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/field_path.hpp"
#include "plan/json.hpp"
#include "rollover/passages.hpp"
#include "rollover/verdict.hpp"

namespace vanban::rollover {

/// Where an entry stands: a stretch of one text of the plan.
struct Spot {
  FieldPath path;
  Stretch stretch;  ///< in bytes of the text
};

struct Entry {
  /// Of kind, words, sentence and reason, with the plan's year left out of account: the same in
  /// next year's list where nothing else changed.
  std::string id;
  Kind kind = Kind::number;
  std::vector<Spot> spots;  ///< one; several for a name that comes again
  std::string text;         ///< as the old plan says it
  Verdict verdict;
  std::string sentence;
  std::string answer = {};  ///< of the list (list.hpp); empty: none
};

struct Review {
  Years years;
  std::vector<Passage> passages;
  std::vector<Entry> entries;  ///< in the order of the plan
  std::size_t figures = 0;     ///< groups of figures in all texts
  /// Figures that no entry covers: an error of the program, since the readers take all.
  std::vector<Spot> unlisted;
};

/// The date of issue as it is left open: the month of the old one, the new year.
PartialDate reopened_date(const Years& years);

/// `data` passed `plan::validate`.
Review review(const plan::Json& data, const Years& years);

}  // namespace vanban::rollover
