// SPDX-License-Identifier: MIT
#include "rollover/review.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/code_number.hpp"
#include "base/sha256.hpp"
#include "base/strings.hpp"
#include "rollover/names.hpp"
#include "text/dates.hpp"

namespace vanban::rollover {
namespace {

/// The text with `#` for each group of figures.
std::string without_figures(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (!is_digit(text[at]))
      result += text[at];
    else if (at == 0 || !is_digit(text[at - 1]))
      result += '#';
  return result;
}

/// The text with the distance to the plan's year in place of years near to it.
std::string apart_from_year(std::string text, int year) {
  constexpr int kNear = 3;
  for (int distance = -kNear; distance <= kNear; ++distance) {
    const std::string figures = std::to_string(year + distance);
    for (std::size_t at = text.find(figures); at != text.npos; at = text.find(figures, at))
      text.replace(at, figures.size(), fmt::format("<{:+}>", distance));
  }
  return text;
}

/// What an id is made of. What moves with the years is the same each year, other figures count as
/// they are.
std::string id_words(const Entry& entry, const Years& years) {
  std::string words = entry.text;
  if (entry.verdict.reason == Reason::unknown_event)
    words = std::to_string(years.from - std::atoi(entry.text.c_str()));
  else if (entry.verdict.moved || !entry.verdict.proposal.empty())
    words = apart_from_year(std::move(words), years.from);
  return fmt::format("{}\n{}\n{}\n{}", name_of(entry.kind), name_of(entry.verdict.reason), words,
                     without_figures(entry.sentence));
}

class Reviewer {
 public:
  Reviewer(const plan::Json& data, const Years& years) : data_(data) {
    review_.years = years;
    review_.passages = passages_of(data);
  }

  Review take() {
    reopened();
    for (const Passage& passage : review_.passages) {
      first_of_passage_ = review_.entries.size();
      whole_field(passage);
      read(passage);
      prove(passage);
    }
    give_ids();
    return std::move(review_);
  }

 private:
  void add(Kind kind, Spot spot, std::string text, Verdict verdict, std::string sentence) {
    review_.entries.push_back(
        {{}, kind, {std::move(spot)}, std::move(text), std::move(verdict), std::move(sentence)});
  }

  /// Number and day of issue are those of the old document.
  void reopened() {
    const auto number = data_.find("code_number");
    if (number != data_.end() && !number->is_null())
      add(Kind::number, {{"code_number"}, {}},
          number->is_string() ? number->get<std::string>() : number->dump(),
          move(Reason::reopened, std::string(kOpenCodeNumber)), {});
    const PartialDate& issued = review_.years.issued;
    if (issued.year || issued.month || issued.day)
      add(Kind::date, {{"issued_date"}, {}}, text::long_date(issued),
          move(Reason::reopened, text::long_date(reopened_date(review_.years))), {});
  }

  /// What a field as a whole names: an organ, a person, a document.
  void whole_field(const Passage& passage) {
    if (passage.text.empty()) return;
    const Spot spot{passage.path, {0, passage.text.size()}};
    switch (passage.use) {
      case Use::link:
        return add(Kind::link, spot, passage.text, keep(Reason::link, later_name(passage.text)),
                   {});
      case Use::person:
        return add_name(Kind::person, spot, passage.text, Reason::person, passage.text);
      case Use::organ:
        return add_name(Kind::organ, spot, passage.text, Reason::organ, passage.text);
      case Use::prose:
      case Use::number:
        return;
    }
  }

  /// The id or file with the new year in place of the old one; empty where it has none.
  std::string later_name(std::string name) const {
    const std::string year = std::to_string(review_.years.from);
    const std::size_t at = name.find(year);
    if (at == std::string::npos) return {};
    return name.replace(at, year.size(), std::to_string(review_.years.to));
  }

  void add_name(Kind kind, Spot spot, std::string text, Reason reason, std::string sentence) {
    const auto [known, is_new] = names_.try_emplace(std::pair(kind, text), review_.entries.size());
    if (!is_new) return review_.entries[known->second].spots.push_back(std::move(spot));
    add(kind, std::move(spot), std::move(text), keep(reason), std::move(sentence));
  }

  void read(const Passage& passage) {
    Scanned scanned = scan(passage.text);
    add_weekdays(scanned);
    const Reviewed reviewed{passage.text, scanned, cited_titles(scanned), review_.years};
    std::vector<Verdict> verdicts = verdicts_on(reviewed);
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
      const Mention& mention = scanned.mentions[i];
      if (passage.use == Use::number) verdicts[i] = on_number(passage, std::move(verdicts[i]));
      const Stretch stretch{mention.begin, mention.end};
      add(mention.kind, {passage.path, stretch}, std::string(reviewed.words_of(mention)),
          std::move(verdicts[i]), sentence_around(passage.text, stretch));
    }
    if (passage.use == Use::prose) names(passage, scanned.tokens);
  }

  /// A member `year` is the year.
  Verdict on_number(const Passage& passage, Verdict verdict) const {
    const auto* name = std::get_if<std::string>(&passage.path.back());
    const bool year = name != nullptr && (*name == "year" || *name == "nam");
    if (verdict.reason == Reason::bare_year && year)
      return move(Reason::own_year, std::move(verdict.proposal));
    return verdict;
  }

  void names(const Passage& passage, const Tokens& tokens) {
    for (const Mention& name : names_in(passage.text, tokens, review_.years.to)) {
      const Stretch stretch{name.begin, name.end};
      const Reason reason = name.kind == Kind::theme    ? Reason::theme
                            : name.kind == Kind::person ? Reason::person
                            : name.kind == Kind::place  ? Reason::district
                                                        : Reason::organ;
      add_name(name.kind, {passage.path, stretch},
               passage.text.substr(name.begin, name.end - name.begin), reason,
               sentence_around(passage.text, stretch));
    }
  }

  /// Each group of figures lies in an entry.
  void prove(const Passage& passage) {
    std::vector<Stretch> stretches;
    for (std::size_t i = first_of_passage_; i < review_.entries.size(); ++i)
      if (!is_name(review_.entries[i].kind))
        stretches.push_back(review_.entries[i].spots.front().stretch);
    review_.figures += count_figures(passage.text);
    for (const Stretch& outside : figures_outside(passage.text, stretches))
      review_.unlisted.push_back({passage.path, outside});
  }

  void give_ids() {
    std::map<std::string, int> seen;
    for (Entry& entry : review_.entries) {
      constexpr std::size_t kLength = 10;
      entry.id = sha256_hex(id_words(entry, review_.years)).substr(0, kLength);
      const int count = ++seen[entry.id];
      if (count > 1) entry.id += fmt::format("-{}", count);
    }
  }

  const plan::Json& data_;
  Review review_;
  std::size_t first_of_passage_ = 0;  ///< the first entry of the passage that is read
  std::map<std::pair<Kind, std::string>, std::size_t> names_;
};

}  // namespace

PartialDate reopened_date(const Years& years) {
  const int year = years.issued.year ? *years.issued.year + years.step() : years.to;
  return {std::nullopt, years.issued.month, year};
}

Review review(const plan::Json& data, const Years& years) { return Reviewer(data, years).take(); }

}  // namespace vanban::rollover
