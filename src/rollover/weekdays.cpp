// SPDX-License-Identifier: MIT
// `thứ Sáu, ngày 20/12/2024`, `ngày 20/12/2024 (thứ Sáu)`: the weekday follows its date.
#include <algorithm>
#include <array>

#include "rollover/readers.hpp"
#include "rollover/verdict.hpp"
#include "text/calendar.hpp"
#include "text/letter_case.hpp"

namespace vanban::rollover {
namespace {

/// From Monday on: the word after “thứ”, and its figure.
constexpr std::array<std::string_view, 12> kNames{"hai", "2", "ba",  "3", "tư",  "4",
                                                  "năm", "5", "sáu", "6", "bảy", "7"};

struct Weekday {
  int day = 0;             ///< 1 (Monday) to 7; 0: none
  std::size_t tokens = 0;  ///< that name it
};

/// `T7`, `T.3`, `CN`.
Weekday short_weekday_at(TokenView at) {
  if (!at[0].capitalised) return {};
  if (at[0].is("cn")) return {7, 1};
  const std::size_t figure = at[1].is(".") ? 2 : 1;
  const Token& number = at[figure];
  const bool named = at[0].is("t") && at[1].glued && number.is_figures() &&
                     number.end - number.begin == 1 && number.value >= 2 && number.value <= 7;
  if (!named || (at[figure + 1].glued && at[figure + 1].is("/"))) return {};
  return {number.value - 1, figure + 1};
}

/// The weekday that begins here.
Weekday weekday_at(TokenView at) {
  if (at[0].is("chủ") && at[1].is("nhật")) return {7, 2};
  if (!at[0].is("thứ") || at.before(1).is("lần")) return short_weekday_at(at);
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (at[1].is(kNames[i])) return {static_cast<int>(i / 2) + 1, 2};
  return {};
}

bool has_days(const Mention& mention) {
  return mention.kind == Kind::date || mention.kind == Kind::date_range;
}

/// The first token of the weekday after a date; nothing where none stands there.
std::optional<std::size_t> weekday_after(const Scanned& scanned, const Mention& date) {
  const TokenView after(scanned.tokens, date.end_token);
  const std::size_t skip = after[0].is("(") || after[0].is(",") ? 1 : 0;
  if (weekday_at(after.from(skip)).day == 0) return std::nullopt;
  return date.end_token + skip;
}

/// The same before it: `thứ Sáu, ngày …`, `Thứ Sáu (ngày …`.
std::optional<std::size_t> weekday_before(const Scanned& scanned, const Mention& date) {
  constexpr std::size_t kReach = 6;
  for (std::size_t back = 1; back <= kReach && back <= date.first_token; ++back) {
    const TokenView before(scanned.tokens, date.first_token - back);
    std::size_t at = weekday_at(before).tokens;
    if (at == 0) continue;
    while (at < back && (before[at].is(",") || before[at].is("ngày") || before[at].is("("))) ++at;
    return at == back ? std::optional(before.index()) : std::nullopt;
  }
  return std::nullopt;
}

Mention weekday_mention(const Scanned& scanned, std::size_t first) {
  const TokenView at(scanned.tokens, first);
  Reading reading(Kind::weekday, at);
  const std::size_t length = weekday_at(at).tokens;
  if (at[length - 1].is_figures()) reading.part(Role::count, length - 1);
  return reading.until(length).done();
}

/// The weekday of `date` written as `words` are: with figures, with capitals.
std::string written_like(std::string_view words, const Date& date) {
  const int day = text::weekday(date);
  std::string name = text::weekday_name(day).vi;
  const Tokens tokens = tokens_of(words);
  if (tokens[0].is("t") || tokens[0].is("cn")) {
    const std::string sign = tokens.size() == 3 ? "T." : "T";
    return day == 7 ? "CN" : sign + std::to_string(day + 1);
  }
  if (day < 7 && tokens[1].is_figures()) name = "thứ " + std::to_string(day + 1);
  if (tokens[0].capitalised) return text::upper_first(name);
  return tokens[1].capitalised ? name : text::to_lower(name);
}

/// The date that a weekday belongs to.
struct Beside {
  std::size_t mention = 0;
  PartialDate date;  ///< of a range the one that is nearer
};

std::optional<Beside> date_beside(const Scanned& scanned, std::size_t index) {
  const auto& mentions = scanned.mentions;
  const std::size_t first = mentions[index].first_token;
  if (index + 1 < mentions.size() && has_days(mentions[index + 1]) &&
      weekday_before(scanned, mentions[index + 1]) == first)
    return Beside{index + 1, dates_in(mentions[index + 1]).front()};
  if (index > 0 && has_days(mentions[index - 1]) &&
      weekday_after(scanned, mentions[index - 1]) == first)
    return Beside{index - 1, dates_in(mentions[index - 1]).back()};
  return std::nullopt;
}

/// The day in a year; without a year of its own in the one given.
std::optional<Date> day_in(PartialDate date, int year) {
  if (!date.year) date.year = year;
  return date.complete();
}

}  // namespace

void add_weekdays(Scanned& scanned) {
  std::vector<Mention>& mentions = scanned.mentions;
  const std::size_t count = mentions.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (!has_days(mentions[i])) continue;
    const auto after = weekday_after(scanned, mentions[i]);
    const auto before = weekday_before(scanned, mentions[i]);
    if (after) mentions.push_back(weekday_mention(scanned, *after));
    if (before) mentions.push_back(weekday_mention(scanned, *before));
  }
  // The weekday stands before the figure in it, which is then no number of its own.
  std::stable_sort(mentions.begin(), mentions.end(),
                   [](const Mention& a, const Mention& b) { return a.begin < b.begin; });
  const auto inside = [](const Mention& outer, const Mention& inner) {
    return outer.kind == Kind::weekday && inner.begin < outer.end;
  };
  mentions.erase(std::unique(mentions.begin(), mentions.end(), inside), mentions.end());
}

Verdict verdict_on_weekday(const Reviewed& reviewed, std::size_t index,
                           const std::vector<Verdict>& verdicts) {
  const Mention& mention = reviewed.scanned.mentions[index];
  const Years& years = reviewed.years;
  const auto beside = date_beside(reviewed.scanned, index);
  const auto before = beside ? day_in(beside->date, years.from) : std::nullopt;
  if (!before) return keep(Reason::wrong_weekday);
  const Verdict& verdict = verdicts[beside->mention];
  if (verdict.reason == Reason::lunar_feast) return keep(Reason::lunar_feast);
  const bool open = !beside->date.year;
  const bool moves = open || verdict.moved || !verdict.proposal.empty();
  PartialDate later = beside->date;
  later.year = before->year() + (moves ? years.step() : 0);
  const auto after = later.complete();
  const std::string_view words = reviewed.words_of(mention);
  const std::string right = after ? written_like(words, *after) : std::string();
  const int written = weekday_at({reviewed.scanned.tokens, mention.first_token}).day;
  if (written != text::weekday(*before)) return keep(Reason::wrong_weekday, right);
  if (!after || !(open || verdict.moved)) return keep(verdict.reason, moves ? right : "");
  return move(Reason::recomputed, right);
}

}  // namespace vanban::rollover
