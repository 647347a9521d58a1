// SPDX-License-Identifier: MIT
// The lines of the book in the tables `series` and `entry`: reading them, and giving out numbers.
// All functions throw SqlError; those that write are called inside a Transaction.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "registry/records.hpp"
#include "registry/register.hpp"
#include "registry/sqlite.hpp"

namespace vanban::registry {

/// A number that the series offers, not yet taken.
struct Offer {
  SeriesKey series;
  Numbering numbering;
  bool fills_reserved = false;
};

/// Where a series stands.
struct SeriesState {
  std::int64_t id = 0;  ///< 0: not there yet
  int last_number = 0;
  std::string last_date;  ///< ISO; empty: none
};
SeriesState series_state(const Database& database, const SeriesKey& key);

/// The number after `state` on that date; refused as `offer_next` does.
Result<Offer> offer_behind(const Database& database, const SeriesState& state,
                           const SeriesKey& series, const std::string& notation, const Date& date);

/// The refusal of a number whose code another series of the year has.
Diagnostic code_taken(const std::string& code, int year);

/// The next number on that date; refused where the date lies before the last one of the series, or
/// the book follows another numbering rule.
Result<Offer> offer_next(const Database& database, const SeriesKey& series,
                         const std::string& notation, const Date& date);

/// A reserved number on that date, which must lie between the dates of its neighbours.
Result<Offer> offer_reserved(const Database& database, const SeriesKey& series,
                             const std::string& notation, int number, const Date& date);

/// Takes what was offered. `document` is empty for a reserved number. Refused (`registry.busy`)
/// where the series is no longer as it was at the offer.
Result<void> take(const Database& database, const Offer& offer,
                  std::optional<std::int64_t> document, const BookFields& fields);

std::vector<Entry> select_entries(const Database& database, const BookQuery& query);
Result<Entry> find_entry(const Database& database, const BookKey& key);
std::optional<Entry> entry_in_force(const Database& database, const std::string& identity);

/// The entry, where its date may be corrected: issued, the last one issued of its series, and the
/// date in its year and not before the one in front.
Result<Entry> correctable(const Database& database, const DateCorrection& correction);
/// Corrects the date of such an entry and writes the reason into its note.
void set_date(const Database& database, const Entry& entry, const DateCorrection& correction);

/// `key` must name an entry that is not void.
Result<void> void_number(const Database& database, const BookKey& key, const std::string& reason);

}  // namespace vanban::registry
