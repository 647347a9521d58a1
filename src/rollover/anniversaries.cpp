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
  Date event;
  int year = 0;  ///< 0: it is not written
};

bool clause_ends_between(const Scanned& scanned, const Mention& from, const Mention& to) {
  for (std::size_t i = from.end_token; i < to.first_token; ++i)
    if (scanned.tokens[i].is(";") || scanned.tokens[i].is(".") || scanned.tokens[i].is("\n"))
      return true;
  return false;
}

/// The founding date in brackets after the number of years, before the next such number.
std::optional<Anniversary> written_event(const Reviewed& reviewed, std::size_t index) {
  const std::vector<Mention>& mentions = reviewed.scanned.mentions;
  constexpr std::size_t kReach = 8;
  for (std::size_t i = index + 1; i < std::min(index + kReach, mentions.size()); ++i) {
    const Mention& next = mentions[i];
    if (next.kind == Kind::years || clause_ends_between(reviewed.scanned, mentions[index], next))
      return std::nullopt;
    if (next.kind != Kind::date && next.kind != Kind::date_range) continue;
    const std::vector<PartialDate> dates = dates_in(next);
    if (dates.empty()) return std::nullopt;
    const auto event = dates.front().complete();
    if (!event || event->year() >= reviewed.years.from) return std::nullopt;
    return Anniversary{*event, dates.size() > 1 ? dates[1].year.value_or(0) : 0};
  }
  return std::nullopt;
}

bool speaks_of_anniversary(const Reviewed& reviewed, const Mention& mention) {
  return has_word_before(reviewed.scanned, mention,
                         {"niệm", "mừng", "thống", "sinh", "qua", "và", "hướng"}, 4) ||
         has_word_after(reviewed.scanned, mention, {"ngày", "thành", "xây", "chiến", "truyền"}, 2);
}

Bilingual from_event(const Date& event) {
  return {fmt::format("tính từ {}", text::short_date(event)),
          fmt::format("counted from {}", text::short_date(event))};
}

/// The years are those from the event to a year of the plan: they grow with it.
Verdict verdict_on_event(const Reviewed& reviewed, const Mention& mention,
                         const Anniversary& anniversary) {
  const Years& years = reviewed.years;
  const int written = mention.parts[0].value;
  const int year = anniversary.year != 0 ? anniversary.year
                   : years.has_period()  ? anniversary.event.year() + written
                                         : years.from;
  const Bilingual note = from_event(anniversary.event);
  if (!years.owns(year)) return keep(Reason::history, {}, note);
  const int right = year - anniversary.event.year() + years.step();
  std::string later = with_part(reviewed, mention, 0, right);
  if (written != year - anniversary.event.year())
    return keep(Reason::wrong_sum, std::move(later), note);
  if (reviewed.in_title(mention)) return keep(Reason::cited_title, std::move(later), note);
  return move(Reason::recomputed, std::move(later), note);
}

}  // namespace

Verdict verdict_on_years(const Reviewed& reviewed, std::size_t index) {
  const Mention& mention = reviewed.scanned.mentions[index];
  if (const auto written = written_event(reviewed, index))
    return verdict_on_event(reviewed, mention, *written);
  if (!speaks_of_anniversary(reviewed, mention)) return keep(Reason::duration);
  if (const auto event = known_event({reviewed.scanned.tokens, mention.end_token}))
    return verdict_on_event(reviewed, mention, {*event});
  return keep(Reason::unknown_event,
              with_part(reviewed, mention, 0, mention.parts[0].value + reviewed.years.step()));
}

}  // namespace vanban::rollover
