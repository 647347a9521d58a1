// SPDX-License-Identifier: MIT
// What a register would answer, asked without a trace: no number is taken, no file is made.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "registry/register.hpp"

namespace vanban::registry {

/// What a register knows of a document that asks for a number.
struct Acquaintance {
  enum class Kind {
    unknown,     ///< it would get a number
    issued,      ///< it has one
    other_text,  ///< it has one, given to another text: it would be refused
  };
  Kind kind = Kind::unknown;
  std::optional<Issued> issued;  ///< for Kind::issued
};

struct ForecastState;

/// One view of a register as it was when opened. For one thread at a time.
class Forecast {
 public:
  /// A register that does not exist yet is taken for an empty one.
  static Result<Forecast> open(const std::string& path);
  Forecast(Forecast&&) noexcept;
  Forecast& operator=(Forecast&&) noexcept;
  ~Forecast();

  /// The number in force of a document, or nothing.
  Result<std::optional<Numbering>> in_force(const std::string& identity) const;
  Result<Acquaintance> acquaintance(const VersionRequest& request) const;
  /// Whether a document known as issued now has linked documents that say something else than what
  /// its newest version was made with.
  Result<bool> has_other_links(const VersionRequest& request) const;
  /// Whether the path belongs to an issued version.
  Result<bool> is_issued_file(const std::string& path) const;
  /// The number that the series would give after all those reported before. Refused as
  /// `Register::issue` does: a date before the last one, a code that another series has.
  Result<Numbering> next(const SeriesKey& series, const std::string& notation, const Date& date);

 private:
  explicit Forecast(std::unique_ptr<ForecastState> state);
  std::unique_ptr<ForecastState> state_;
};

/// Of which series the request wants a number.
SeriesKey series_of(const IssueRequest& request);

}  // namespace vanban::registry
