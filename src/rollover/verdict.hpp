// SPDX-License-Identifier: MIT
// What becomes of a mention in the new year.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "rollover/clause.hpp"
#include "rollover/mention.hpp"
#include "rollover/reason.hpp"
#include "rollover/scan.hpp"

namespace vanban::rollover {

/// From which year a plan is brought to which.
struct Years {
  int from = 0;
  int to = 0;
  /// The last year of the period that the plan is for, where it is for several years and the new
  /// year begins another such period; else `from`.
  int last = 0;
  PartialDate issued = {};  ///< of the old plan
  /// The last year of a period in the subject that begins with `from`, where the new year begins no
  /// other such period; 0: there is none.
  int period_kept_until = 0;

  int step() const { return to - from; }
  bool owns(int year) const { return year >= from && year <= last; }
  bool has_period() const { return last > from; }
};

struct Verdict {
  bool moved = false;
  Reason reason = Reason::number;
  std::string proposal = {};  ///< the mention in the new year; empty: there is none
  Bilingual note = {};        ///< such as the weekend that a date falls on
};

inline Verdict move(Reason reason, std::string text, Bilingual note = {}) {
  return {true, reason, std::move(text), std::move(note)};
}
inline Verdict keep(Reason reason, std::string proposal = {}, Bilingual note = {}) {
  return {false, reason, std::move(proposal), std::move(note)};
}

/// One text with all that was read in it.
struct Reviewed {
  std::string_view text;
  const Scanned& scanned;
  std::vector<Stretch> titles;  ///< of cited documents
  const Years& years;

  bool in_title(const Mention& mention) const;
  std::string_view words_of(const Mention& mention) const {
    return text.substr(mention.begin, mention.end - mention.begin);
  }
};

/// The mention's words with other values in its parts (one for each), padded with zeros as they
/// were. A day that its month has not becomes the last one of the month.
std::string with_values(const Reviewed& reviewed, const Mention& mention,
                        const std::vector<int>& wanted);
/// With every year in it `step` later.
std::string with_years_later(const Reviewed& reviewed, const Mention& mention, int step);
/// With another value in one part.
std::string with_part(const Reviewed& reviewed, const Mention& mention, std::size_t part,
                      int value);
/// The weekend or holiday that a day is, with the working day next to it; empty: a working day.
Bilingual day_off_note(const Date& date);

// date_verdicts.cpp
Verdict verdict_on_date(const Reviewed& reviewed, const Mention& mention);
Verdict verdict_on_range(const Reviewed& reviewed, const Mention& mention);

// year_verdicts.cpp
Verdict verdict_on_year(const Reviewed& reviewed, const Mention& mention);
Verdict verdict_on_lunar_year(const Reviewed& reviewed, const Mention& mention);
Verdict verdict_on_part_of_year(const Reviewed& reviewed, const Mention& mention);
Verdict verdict_on_period(const Reviewed& reviewed, const Mention& mention);
Verdict verdict_on_citation(const Reviewed& reviewed, const Mention& mention);
Verdict verdict_on_number(const Reviewed& reviewed, const Mention& mention);
Verdict verdict_on_ordinal(const Reviewed& reviewed, const Mention& mention);

// anniversaries.cpp
/// `index` is that of the mention `94 năm`, which is read with the date that follows it.
Verdict verdict_on_years(const Reviewed& reviewed, std::size_t index);

// weekdays.cpp
/// Puts mentions of the weekdays beside dates between the others.
void add_weekdays(Scanned& scanned);
Verdict verdict_on_weekday(const Reviewed& reviewed, std::size_t index,
                           const std::vector<Verdict>& verdicts);

/// A verdict for each mention of the text, in their order.
std::vector<Verdict> verdicts_on(const Reviewed& reviewed);

}  // namespace vanban::rollover
