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

/// The weekday that two tokens name, 1 (Monday) to 7; 0: none.
int weekday_at(TokenView at) {
  if (at[0].is("chủ") && at[1].is("nhật")) return 7;
  if (!at[0].is("thứ") || at.before(1).is("lần")) return 0;
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (at[1].is(kNames[i])) return static_cast<int>(i / 2) + 1;
  return 0;
}

/// The first token of the weekday beside a date, nothing where none stands there.
std::optional<std::size_t> weekday_beside(const Scanned& scanned, const Mention& date) {
  const TokenView after(scanned.tokens, date.end_token);
  for (const std::size_t skip : {std::size_t{0}, std::size_t{1}})
    if ((skip == 0 || after[0].is("(") || after[0].is(",")) && weekday_at(after.from(skip)) != 0)
      return date.end_token + skip;
  for (std::size_t back = 2; back <= 5 && back <= date.first_token; ++back) {
    const TokenView before(scanned.tokens, date.first_token - back);
    if (weekday_at(before) != 0) return before.index();
    const Token& passed = before[1];
    if (!passed.is(",") && !passed.is("ngày") && !passed.is("(") && back > 2) break;
  }
  return std::nullopt;
}

Mention weekday_mention(const Scanned& scanned, std::size_t first) {
  const TokenView at(scanned.tokens, first);
  Reading reading(Kind::weekday, at);
  if (at[1].is_figures()) reading.part(Role::count, 1);
  return reading.until(2).done();
}

std::optional<Date> date_in(std::string_view words) {
  const Scanned scanned = scan(words);
  for (const Mention& mention : scanned.mentions)
    if (mention.kind == Kind::date) return dates_in(mention).front().complete();
  return std::nullopt;
}

/// The weekday of `date` written as `words` are: with figures, with capitals.
std::string written_like(std::string_view words, const Date& date) {
  const int day = text::weekday(date);
  std::string name = text::weekday_name(day).vi;
  const Tokens tokens = tokens_of(words);
  if (day < 7 && tokens[1].is_figures()) name = "thứ " + std::to_string(day + 1);
  if (tokens[0].capitalised) return text::upper_first(name);
  return tokens[1].capitalised ? name : text::to_lower(name);
}

/// The date beside the weekday: the mention before it or after it.
std::optional<std::size_t> date_of_weekday(const Scanned& scanned, std::size_t index) {
  const auto& mentions = scanned.mentions;
  for (std::size_t i = index == 0 ? 0 : index - 1; i < std::min(index + 2, mentions.size()); ++i)
    if (mentions[i].kind == Kind::date && value_of(mentions[i], Role::year) &&
        weekday_beside(scanned, mentions[i]) == mentions[index].first_token)
      return i;
  return std::nullopt;
}

}  // namespace

void add_weekdays(Scanned& scanned) {
  std::vector<Mention>& mentions = scanned.mentions;
  const std::size_t count = mentions.size();
  for (std::size_t i = 0; i < count; ++i)
    if (mentions[i].kind == Kind::date && value_of(mentions[i], Role::year))
      if (const auto first = weekday_beside(scanned, mentions[i]))
        mentions.push_back(weekday_mention(scanned, *first));
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
  const auto beside = date_of_weekday(reviewed.scanned, index);
  if (!beside) return keep(Reason::same_each_year);
  const Mention& date = reviewed.scanned.mentions[*beside];
  const auto before = dates_in(date).front().complete();
  const auto after = date_in(verdicts[*beside].proposal);
  if (!before) return keep(Reason::wrong_weekday);
  const bool right =
      weekday_at({reviewed.scanned.tokens, mention.first_token}) == text::weekday(*before);
  const std::string_view words = reviewed.words_of(mention);
  const Date& shown = after ? *after : *before;
  if (!right) return keep(Reason::wrong_weekday, written_like(words, shown));
  if (!verdicts[*beside].moved)
    return keep(verdicts[*beside].reason, after ? written_like(words, shown) : std::string());
  return move(Reason::recomputed, written_like(words, shown));
}

}  // namespace vanban::rollover
