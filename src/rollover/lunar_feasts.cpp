// SPDX-License-Identifier: MIT
#include "rollover/lunar_feasts.hpp"

#include <algorithm>
#include <array>

#include "text/calendar.hpp"

namespace vanban::rollover {
namespace {

struct FeastName {
  std::string_view words;  ///< in lower case
  std::optional<Feast> feast;
};

/// More particular words first; those without a feast are days of the solar calendar.
constexpr std::array kFeastNames{
    FeastName{"tết dương lịch", {}},
    FeastName{"tết thiếu nhi", {}},
    FeastName{"tết trồng cây", {}},
    FeastName{"tết độc lập", {}},
    FeastName{"tết trung thu", Feast::other},
    FeastName{"tết đoan ngọ", Feast::other},
    FeastName{"tết", Feast::tet},
    FeastName{"giao thừa", Feast::tet},
    FeastName{"rằm tháng giêng", Feast::tet},
    FeastName{"nguyên tiêu", Feast::tet},
    FeastName{"giỗ tổ", Feast::hung_kings},
    FeastName{"rằm", Feast::other},
    FeastName{"trung thu", Feast::other},
    FeastName{"đoan ngọ", Feast::other},
    FeastName{"vu lan", Feast::other},
    FeastName{"phật đản", Feast::other},
};

std::optional<Feast> feast_at(TokenView at) {
  for (const FeastName& name : kFeastNames)
    if (words_at(at, name.words) > 0) return name.feast;
  return std::nullopt;
}

bool ends_reach(const Token& token) {
  return token.is(";") || token.is(".") || token.is("\n") || token.is("!") || token.is("?");
}

/// A comma that is followed by the date itself does not part it from the feast.
bool comma_parts(TokenView comma) {
  return comma[0].is(",") && !comma[1].is("ngày") && !comma[1].is("từ") && !comma[1].is("nhằm") &&
         !comma[1].is("tức") && !comma[1].is("thứ") && !comma[1].is_figures();
}

/// The token after the date that stands before the mention.
std::size_t end_of_date_before(const Scanned& scanned, const Mention& mention) {
  std::size_t end = 0;
  for (const Mention& other : scanned.mentions)
    if ((other.kind == Kind::date || other.kind == Kind::date_range) &&
        other.end_token <= mention.first_token)
      end = other.end_token;
  return end;
}

std::optional<Feast> feast_before(const Scanned& scanned, const Mention& mention) {
  constexpr std::size_t kReach = 14;
  const std::size_t first = end_of_date_before(scanned, mention);
  for (std::size_t i = mention.first_token; i-- > first && mention.first_token - i <= kReach;) {
    const TokenView at(scanned.tokens, i);
    if (ends_reach(at[0]) || comma_parts(at)) return std::nullopt;
    if (const bool named = at[0].is("tết") || feast_at(at); named) return feast_at(at);
  }
  return std::nullopt;
}

std::optional<Feast> feast_after(const Scanned& scanned, const Mention& mention) {
  constexpr std::size_t kReach = 6, kNear = 2;
  const TokenView after(scanned.tokens, mention.end_token);
  const std::size_t reach = after[0].is("(") ? kReach : kNear;
  for (std::size_t i = 0; i < reach && !ends_reach(after[i]) && !after[i].is(","); ++i)
    if (const auto feast = feast_at(after.from(i))) return feast;
  return std::nullopt;
}

/// The first day of the feast in a year; nothing where it is not known.
std::optional<Date> day_of_feast(Feast feast, int year) {
  constexpr int kDays = 150;
  if (feast == Feast::other || !text::knows_lunar_holidays(year)) return std::nullopt;
  const auto holiday = feast == Feast::tet ? text::Holiday::tet : text::Holiday::hung_kings;
  std::optional<Date> day = Date::from_ymd(year, 1, 1);
  for (int i = 0; day && i < kDays; ++i, day = text::plus_days(*day, 1))
    if (text::holiday_on(*day) == holiday) return day;
  return std::nullopt;
}

/// The day as far from the feast of the new year as it was from that of its own.
std::optional<Date> later_day(Feast feast, const Date& day, int step) {
  constexpr int kFarthest = 21;
  const auto from = day_of_feast(feast, day.year());
  const auto to = day_of_feast(feast, day.year() + step);
  if (!from || !to) return std::nullopt;
  for (int away = -kFarthest; away <= kFarthest; ++away)
    if (text::plus_days(*from, away) == day) return text::plus_days(*to, away);
  return std::nullopt;
}

std::vector<int> values_with(const Mention& mention, const std::vector<Date>& dates) {
  std::vector<int> values;
  std::size_t days = 0, months = 0, years = 0;
  for (const Part& part : mention.parts)
    values.push_back(part.role == Role::day     ? dates[days++].day()
                     : part.role == Role::month ? dates[months++].month()
                                                : dates[years++].year());
  return values;
}

}  // namespace

std::optional<Feast> feast_beside(const Scanned& scanned, const Mention& mention) {
  if (has_word_after(scanned, mention, {"âm"}, 2)) return std::nullopt;
  const auto before = feast_before(scanned, mention);
  return before ? before : feast_after(scanned, mention);
}

Verdict verdict_on_feast(const Reviewed& reviewed, const Mention& mention, Feast feast) {
  std::vector<Date> later;
  for (PartialDate written : dates_in(mention)) {
    if (!written.year) written.year = reviewed.years.from;
    const auto day = written.complete();
    const auto moved = day ? later_day(feast, *day, reviewed.years.step()) : std::nullopt;
    if (!moved || moved->year() != *written.year + reviewed.years.step())
      return keep(Reason::lunar_feast);
    later.push_back(*moved);
  }
  if (later.empty() || value_of(mention, Role::short_year)) return keep(Reason::lunar_feast);
  return keep(Reason::lunar_feast, with_values(reviewed, mention, values_with(mention, later)));
}

}  // namespace vanban::rollover
