// SPDX-License-Identifier: MIT
// Numbers that several documents would take one after the other, none taken yet.
#pragma once

#include <map>
#include <set>
#include <string>

#include "registry/entries.hpp"

namespace vanban::registry {

class Offers {
 public:
  explicit Offers(const Database& database) : database_(database) {}

  /// The number after those in the book and those offered before; refused as `offer_next` does.
  /// Throws SqlError.
  Result<Offer> next(const SeriesKey& series, const std::string& notation, const Date& date);

 private:
  struct BySeries {
    bool operator()(const SeriesKey& a, const SeriesKey& b) const;
  };

  const Database& database_;
  std::map<SeriesKey, SeriesState, BySeries> series_;
  std::set<std::string> rules_;  ///< group, office … and notation whose rule is checked
  std::set<std::string> codes_;  ///< with office, secrecy and year, as the book keeps them apart
};

}  // namespace vanban::registry
