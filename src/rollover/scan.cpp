// SPDX-License-Identifier: MIT
#include "rollover/scan.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/strings.hpp"
#include "rollover/readers.hpp"

namespace vanban::rollover {
namespace {

/// What is more particular stands first.
constexpr std::array kReaders{read_citation,    read_date_range, read_date,       read_half_year,
                              read_school_year, read_period,     read_quarter,    read_month,
                              read_year,        read_named_year, read_lunar_year, read_years,
                              read_ordinal,     read_number};

Read read_any(TokenView at) {
  for (const auto& reader : kReaders)
    if (Read read = reader(at)) return read;
  return {};
}

bool joins_list(const Token& token) {
  return token.is(",") || token.is("và") || token.is("hoặc") || token.is("hay");
}

/// `2024` of `năm 2023, 2024` and `các năm 2022, 2023 và 2024`.
bool continues_years(TokenView at, const std::vector<Mention>& before) {
  if (before.empty() || !is_year(at[0]) || !joins_list(at.before(1))) return false;
  const Mention& last = before.back();
  return last.kind == Kind::year && last.end_token + 1 == at.index();
}

Read read_next(TokenView at, const std::vector<Mention>& before) {
  if (continues_years(at, before)) return Reading(Kind::year, at).part(Role::year, 0).done();
  return read_any(at);
}

/// The end of the reference at `at`, or `at`.
std::size_t past_reference(std::string_view text, std::size_t at) {
  const bool begins = text.substr(at).starts_with("@{") && (at == 0 || text[at - 1] != '\\');
  const std::size_t close = begins ? text.find('}', at) : std::string_view::npos;
  return close == std::string_view::npos ? at : close + 1;
}

template <typename Visit>
void each_group(std::string_view text, const Visit& visit) {
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t past = past_reference(text, at); past != at) {
      at = past;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end > at) visit(Stretch{at, end});
    at = std::max(end, at + 1);
  }
}

}  // namespace

Scanned scan(std::string_view text) {
  Scanned scanned;
  scanned.tokens = tokens_of(text);
  for (TokenView at(scanned.tokens, 0); !at.done();) {
    Read read = read_next(at, scanned.mentions);
    at = at.from(read ? length_of(*read) : 1);
    if (read) scanned.mentions.push_back(*std::move(read));
  }
  return scanned;
}

const Stretch* holder_of(const std::vector<Stretch>& stretches, Stretch inner) {
  const auto after =
      std::upper_bound(stretches.begin(), stretches.end(), inner.begin,
                       [](std::size_t begin, const Stretch& one) { return begin < one.begin; });
  if (after == stretches.begin() || std::prev(after)->end < inner.end) return nullptr;
  return &*std::prev(after);
}

std::vector<Stretch> figures_outside(std::string_view text, const std::vector<Stretch>& stretches) {
  std::vector<Stretch> outside;
  each_group(text, [&](Stretch group) {
    if (holder_of(stretches, group) == nullptr) outside.push_back(group);
  });
  return outside;
}

std::size_t count_figures(std::string_view text) {
  std::size_t count = 0;
  each_group(text, [&count](Stretch) { ++count; });
  return count;
}

}  // namespace vanban::rollover
