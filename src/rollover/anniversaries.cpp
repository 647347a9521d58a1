// SPDX-License-Identifier: MIT
// `94 năm Ngày thành lập Đảng (03/02/1930-03/02/2024)`: how many years, counted from the founding
// date that stands there, or from that of an event that everyone knows.
#include <algorithm>

#include <fmt/format.h>

#include "rollover/known_events.hpp"
#include "rollover/verdict.hpp"
#include "text/dates.hpp"

namespace vanban::rollover {
namespace {

/// An event, and the year whose anniversary is kept.
struct Anniversary {
  int event = 0;      ///< its year
  std::string shown;  ///< the date, or the year
  int year = 0;       ///< 0: it is not written
};

bool clause_ends_between(const Scanned& scanned, const Mention& from, const Mention& to) {
  for (std::size_t i = from.end_token; i < to.first_token; ++i)
    if (scanned.tokens[i].is(";") || scanned.tokens[i].is(".") || scanned.tokens[i].is("\n"))
      return true;
  return false;
}

bool speaks_of_anniversary(const Reviewed& reviewed, const Mention& mention) {
  return has_word_before(reviewed.scanned, mention,
                         {"niệm", "mừng", "thống", "sinh", "qua", "và", "hướng"}, 4) ||
         has_word_after(reviewed.scanned, mention, {"ngày", "thành", "xây", "chiến", "truyền"}, 2);
}

/// `79 năm Quốc khánh`, `45 năm Chiến thắng …`: an event follows at once, by its capital.
bool names_event(const Reviewed& reviewed, const Mention& mention) {
  const TokenView after(reviewed.scanned.tokens, mention.end_token);
  return after[0].is_word() && after[0].capitalised;
}

/// `kỷ niệm 94 năm`, `mừng 94 năm`.
bool is_celebrated(const Reviewed& reviewed, const Mention& mention) {
  return has_word_before(reviewed.scanned, mention, {"niệm", "mừng"}, 6);
}

/// The event that a mention after the number of years dates: `(03/02/1930-03/02/2024)`,
/// `(03/02/1930)`, `(1930-2024)`. Of a term of some years it is none.
std::optional<Anniversary> event_in(const Reviewed& reviewed, const Mention& years,
                                    const Mention& next) {
  if (next.kind == Kind::period) {
    const int first = *value_of(next, Role::year, 0);
    const int last = *value_of(next, Role::year, 1);
    if (!is_celebrated(reviewed, years)) return std::nullopt;
    return Anniversary{first, std::to_string(first), last};
  }
  const std::vector<PartialDate> dates = dates_in(next);
  const auto event = dates.empty() ? std::nullopt : dates.front().complete();
  if (!event || event->year() >= reviewed.years.from) return std::nullopt;
  const bool same_day =
      dates.size() > 1 && dates[0].day == dates[1].day && dates[0].month == dates[1].month;
  if (!same_day && !speaks_of_anniversary(reviewed, years)) return std::nullopt;
  return Anniversary{event->year(), text::short_date(*event),
                     dates.size() > 1 ? dates[1].year.value_or(0) : 0};
}

/// The founding date after the number of years, before the next such number or another document.
std::optional<Anniversary> written_event(const Reviewed& reviewed, std::size_t index) {
  constexpr std::size_t kReach = 8;
  const std::vector<Mention>& mentions = reviewed.scanned.mentions;
  for (std::size_t i = index + 1; i < std::min(index + kReach, mentions.size()); ++i) {
    const Mention& next = mentions[i];
    if (next.kind == Kind::years || next.kind == Kind::citation ||
        clause_ends_between(reviewed.scanned, mentions[index], next))
      return std::nullopt;
    if (next.kind == Kind::date || next.kind == Kind::date_range || next.kind == Kind::period)
      return event_in(reviewed, mentions[index], next);
  }
  return std::nullopt;
}

Bilingual from_event(const std::string& event) {
  return {fmt::format("tính từ {}", event), fmt::format("counted from {}", event)};
}

/// Whether a date before the number of years is that of the anniversary, though not of the plan:
/// `đến ngày 28/8/2023, … kỷ niệm 78 năm …`.
bool is_of_other_year(const Reviewed& reviewed, const Mention& mention, int year) {
  constexpr std::size_t kReach = 3;
  if (reviewed.years.owns(year)) return false;
  const std::vector<Mention>& mentions = reviewed.scanned.mentions;
  const auto here = static_cast<std::size_t>(&mention - mentions.data());
  for (std::size_t back = 1; back <= std::min(kReach, here); ++back)
    for (const Part& part : mentions[here - back].parts)
      if (part.role == Role::year && part.value == year) return true;
  return false;
}

/// The years are those from the event to a year of the plan: they grow with it.
Verdict verdict_on_event(const Reviewed& reviewed, const Mention& mention,
                         const Anniversary& anniversary) {
  const Years& years = reviewed.years;
  const int written = mention.parts[0].value;
  const int year = anniversary.year != 0 ? anniversary.year
                   : years.has_period()  ? anniversary.event + written
                                         : years.from;
  const Bilingual note = from_event(anniversary.shown);
  if (!years.owns(year)) return keep(Reason::history, {}, note);
  const int right = year - anniversary.event + years.step();
  std::string later = with_part(reviewed, mention, 0, right);
  if (anniversary.year == 0 && is_of_other_year(reviewed, mention, anniversary.event + written))
    return keep(Reason::unknown_event, with_part(reviewed, mention, 0, written + years.step()),
                note);
  if (written != year - anniversary.event) return keep(Reason::wrong_sum, std::move(later), note);
  if (reviewed.in_title(mention)) return keep(Reason::cited_title, std::move(later), note);
  return move(Reason::recomputed, std::move(later), note);
}

}  // namespace

Verdict verdict_on_years(const Reviewed& reviewed, std::size_t index) {
  const Mention& mention = reviewed.scanned.mentions[index];
  if (const auto written = written_event(reviewed, index))
    return verdict_on_event(reviewed, mention, *written);
  if (!speaks_of_anniversary(reviewed, mention) && !names_event(reviewed, mention))
    return keep(Reason::duration);
  if (const auto event = known_event({reviewed.scanned.tokens, mention.end_token}))
    return verdict_on_event(reviewed, mention, {event->year(), text::short_date(*event)});
  return keep(Reason::unknown_event,
              with_part(reviewed, mention, 0, mention.parts[0].value + reviewed.years.step()));
}

}  // namespace vanban::rollover
