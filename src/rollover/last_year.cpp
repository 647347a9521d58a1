// SPDX-License-Identifier: MIT
#include "rollover/last_year.hpp"

#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "rollover/years.hpp"

namespace vanban::rollover {
namespace {

using Words = std::set<std::pair<Kind, std::string>>;

Words words_of(const Review& review) {
  Words words;
  for (const Entry& entry : review.entries) words.emplace(entry.kind, entry.text);
  return words;
}

/// What does not add up whatever the year.
bool is_wrong_by_itself(const Entry& entry) {
  return entry.verdict.reason == Reason::wrong_sum ||
         entry.verdict.reason == Reason::wrong_weekday ||
         entry.verdict.reason == Reason::no_such_date;
}

using Place = std::tuple<std::string, std::size_t, Kind>;

/// The place of an entry, by which two reviews of one plan are laid together.
Place place_of(const Entry& entry) {
  const Spot& spot = entry.spots.front();
  return {to_string(spot.path), spot.stretch.begin, entry.kind};
}

/// The sums of the draft's own year; the year is not moved, so proposals are those of that year.
std::map<Place, Entry> wrong_sums(const plan::Json& draft, int year) {
  Years own;
  own.from = own.to = own.last = year;
  std::map<Place, Entry> entries;
  for (Entry& entry : review(draft, own).entries)
    if (is_wrong_by_itself(entry)) entries.emplace(place_of(entry), std::move(entry));
  return entries;
}

/// What last year's plan says too, or what is of its year: a term in the year after is the draft's.
bool is_of_last_year(const Entry& entry, const Words& before) {
  if (before.count({entry.kind, entry.text}) != 0) return true;
  return entry.verdict.moved && entry.verdict.reason != Reason::reopened &&
         entry.verdict.reason != Reason::year_end;
}

}  // namespace

Review left_of_last_year(const plan::Json& draft, const plan::Json& last, const Years& years) {
  const Words before = words_of(review(last, years));
  std::map<Place, Entry> wrong = wrong_sums(draft, years.to);
  Years of_draft = years;
  of_draft.issued = issued_date_of(draft);
  Review left = review(draft, of_draft);
  std::vector<Entry> entries;
  for (Entry& entry : left.entries) {
    if (const auto sum = wrong.find(place_of(entry)); sum != wrong.end())
      entries.push_back(std::move(sum->second));
    else if (is_of_last_year(entry, before))
      entries.push_back(std::move(entry));
  }
  left.entries = std::move(entries);
  return left;
}

}  // namespace vanban::rollover
