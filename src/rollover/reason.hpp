// SPDX-License-Identifier: MIT
// Why something in a text was moved to the new year, or was not.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/diagnostic.hpp"

namespace vanban::rollover {

enum class Reason : std::uint8_t {
  // Moved.
  own_year,    ///< the year of the plan
  own_date,    ///< a date of that year: same day, same month
  own_period,  ///< the period that the plan is for
  recomputed,  ///< counted anew from the founding date, or from the date beside it
  year_end,    ///< a term in the January after the year
  reopened,    ///< number and day of issue, which the new document gets when it is issued
  answered,    ///< as the list says
  // Not moved, and in doubt.
  citation_of_the_year,  ///< a document of last year: there may be a new one
  cited_title,           ///< in what another document is called
  in_force,              ///< the day on which something came into force
  past_event,            ///< said to have happened, or before the day of issue
  year_before,
  year_after,
  range,         ///< a range or list that has another year too
  bound,         ///< “từ năm …”, “đến năm …”: a beginning or a goal
  no_such_date,  ///< the calendar has no such day
  short_year,    ///< a year of two figures
  bare_year,     ///< the year's figures without the word “năm”
  wrong_sum,     ///< years that do not agree with the founding date
  wrong_weekday,
  lunar_feast,    ///< a day of the lunar calendar: another solar day each year
  unknown_event,  ///< an anniversary whose founding date is not known
  period_ended,   ///< another period, which is over in the new year
  ordinal,
  named_year,  ///< “năm thứ tư”, “năm cuối”: a year by its place in a term
  district,    ///< the level of districts ended on 30/6/2025
  link,        ///< a file or document of last year
  // Not moved: stays as a rule.
  citation,
  law,
  history,     ///< an earlier year
  later_year,  ///< a goal
  other_period,
  same_each_year,  ///< without a year
  duration,
  percent,
  number,
  theme,
  person,
  organ,
};

/// The name of a reason in lists: `own-year`.
std::string_view name_of(Reason reason);
/// In words, for the office.
Bilingual words_for(Reason reason);
/// Whether it asks for a look before others: what stays as a rule does not.
bool is_doubtful(Reason reason);

}  // namespace vanban::rollover
