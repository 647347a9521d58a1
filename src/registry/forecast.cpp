// SPDX-License-Identifier: MIT
#include "registry/forecast.hpp"

#include <map>
#include <utility>

#include "base/sha256.hpp"
#include "registry/issue_steps.hpp"
#include "registry/offers.hpp"
#include "registry/opening.hpp"
#include "registry/schema.hpp"

namespace vanban::registry {

struct ForecastState {
  explicit ForecastState(RegisterState opened) : book(std::move(opened)), offers(book.database) {}
  RegisterState book;
  Offers offers;
};

namespace {

Result<Database> open_or_imagine(const std::string& path) {
  const bool nothing_yet = !disk::status_of(path) && !disk::status_of(path + "-wal");
  if (!nothing_yet) return open_database(path, OpenMode::read, kDefaultWait);
  Database database = Database::open(":memory:", Database::Access::create, kDefaultWait);
  migrate(database, migrations());
  return database;
}

}  // namespace

Forecast::Forecast(std::unique_ptr<ForecastState> state) : state_(std::move(state)) {}
Forecast::Forecast(Forecast&&) noexcept = default;
Forecast& Forecast::operator=(Forecast&&) noexcept = default;
Forecast::~Forecast() = default;

Result<Forecast> Forecast::open(const std::string& path) {
  return guarded(path, [&]() -> Result<Forecast> {
    Result<Database> database = open_or_imagine(path);
    if (!database) return tl::unexpected(database.error());
    return Forecast(std::make_unique<ForecastState>(
        RegisterState{path, kDefaultWait, std::move(*database), PathKeeper(path)}));
  });
}

Result<std::optional<Numbering>> Forecast::in_force(const std::string& identity) const {
  return number_in_force(state_->book, identity);
}

Result<Acquaintance> Forecast::acquaintance(const VersionRequest& request) const {
  return guarded(state_->book.path, [&]() -> Result<Acquaintance> {
    Result<std::optional<Issued>> earlier = earlier_issue(state_->book, request);
    if (!earlier) return Acquaintance{Acquaintance::Kind::other_text, std::nullopt};
    if (!*earlier) return Acquaintance{};
    return Acquaintance{Acquaintance::Kind::issued, std::move(*earlier)};
  });
}

Result<bool> Forecast::has_other_links(const VersionRequest& request) const {
  return guarded(state_->book.path, [&]() -> Result<bool> {
    std::map<std::string, std::string> now;
    for (const SourceText& source : request.sources)
      if (source.role == SourceRole::linked) now[source.name] = sha256_hex(source.text);
    if (now.empty()) return false;
    const std::vector<Version> versions = versions_so_far(state_->book, request.identity.text);
    if (versions.empty()) return false;
    for (const StoredSource& stored : versions.back().sources)
      if (const auto found = now.find(stored.name);
          stored.role == SourceRole::linked && found != now.end() && found->second != stored.sha256)
        return true;
    return false;
  });
}

Result<bool> Forecast::is_issued_file(const std::string& path) const {
  return guarded(state_->book.path, [&]() -> Result<bool> {
    return is_issued_output(state_->book.database, state_->book.paths, path);
  });
}

Result<Numbering> Forecast::next(const SeriesKey& series, const std::string& notation,
                                 const Date& date) {
  return guarded(state_->book.path, [&]() -> Result<Numbering> {
    Result<Offer> offer = state_->offers.next(series, notation, date);
    if (!offer) return tl::unexpected(offer.error());
    return std::move(offer->numbering);
  });
}

}  // namespace vanban::registry
