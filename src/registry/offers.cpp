// SPDX-License-Identifier: MIT
#include "registry/offers.hpp"

#include <tuple>

#include <fmt/format.h>

#include "registry/names.hpp"
#include "registry/rule_check.hpp"

namespace vanban::registry {

bool Offers::BySeries::operator()(const SeriesKey& a, const SeriesKey& b) const {
  return std::tie(a.office, a.group, a.secrecy, a.year) <
         std::tie(b.office, b.group, b.secrecy, b.year);
}

Result<Offer> Offers::next(const SeriesKey& series, const std::string& notation, const Date& date) {
  const std::string book =
      fmt::format("{}\n{}\n{}", series.office, name_of(kSecrecyNames, series.secrecy), series.year);
  const std::string rule = fmt::format("{}\n{}\n{}", notation, series.group, book);
  if (rules_.count(rule) == 0) {
    if (auto same = check_rule(database_, series, notation); !same)
      return tl::unexpected(same.error());
    rules_.insert(rule);
  }
  auto found = series_.find(series);
  if (found == series_.end())
    found = series_.emplace(series, series_state(database_, series)).first;
  SeriesState& state = found->second;
  Result<Offer> offer = offer_behind(database_, state, series, notation, date);
  if (!offer) return offer;
  const std::string code = fmt::format("{}\n{}", offer->numbering.code, book);
  if (!codes_.insert(code).second) return fail(code_taken(offer->numbering.code, series.year));
  state.last_number = offer->numbering.number;
  state.last_date = date.to_iso();
  return offer;
}

}  // namespace vanban::registry
