// SPDX-License-Identifier: MIT
#include "registry/offers.hpp"

#include <tuple>

#include <fmt/format.h>

#include "registry/names.hpp"

namespace vanban::registry {

bool Offers::BySeries::operator()(const SeriesKey& a, const SeriesKey& b) const {
  return std::tie(a.office, a.group, a.secrecy, a.year) <
         std::tie(b.office, b.group, b.secrecy, b.year);
}

Result<Offer> Offers::next(const SeriesKey& series, const std::string& notation, const Date& date) {
  auto found = series_.find(series);
  if (found == series_.end())
    found = series_.emplace(series, series_state(database_, series)).first;
  SeriesState& state = found->second;
  Result<Offer> offer = offer_behind(database_, state, series, notation, date);
  if (!offer) return offer;
  const std::string code = fmt::format("{}\n{}\n{}\n{}", offer->numbering.code, series.office,
                                       name_of(kSecrecyNames, series.secrecy), series.year);
  if (!codes_.insert(code).second) return fail(code_taken(offer->numbering.code, series.year));
  state.last_number = offer->numbering.number;
  state.last_date = date.to_iso();
  return offer;
}

}  // namespace vanban::registry
