// SPDX-License-Identifier: MIT
// Readers of mentions: each one looks at the tokens from one on and says what stands there.
#pragma once

#include <optional>

#include "rollover/mention.hpp"
#include "rollover/tokens.hpp"

namespace vanban::rollover {

/// Puts a mention together: its parts in their order, its extent in tokens.
class Reading {
 public:
  Reading(Kind kind, TokenView at) : at_(at) { mention_.kind = kind; }

  /// The token at this offset is a part; what is read ends after it.
  Reading& part(Role role, std::size_t offset);
  /// The first `count` tokens belong to it.
  Reading& until(std::size_t count);
  /// Takes over the parts of what was read `offset` tokens further on.
  Reading& add(const Mention& other);
  Mention done() const;

 private:
  TokenView at_;
  Mention mention_;
  std::size_t length_ = 0;
};

using Read = std::optional<Mention>;

/// How many tokens a mention covers.
inline std::size_t length_of(const Mention& mention) {
  return mention.end_token - mention.first_token;
}

/// Whether figures can be a year of four: 1800 to 2199.
bool is_year(const Token& token);
/// `-`, `–`, `—` or U+2011.
bool is_dash(const Token& token);

// date_readers.cpp
Read read_date(TokenView at);        ///< with or without a year
Read read_date_range(TokenView at);  ///< both dates; the first may be without a year
Read read_month(TokenView at);

// year_readers.cpp
Read read_quarter(TokenView at);
Read read_half_year(TokenView at);
Read read_school_year(TokenView at);
Read read_period(TokenView at);
Read read_year(TokenView at);
Read read_named_year(TokenView at);  ///< `năm thứ tư`, `năm cuối`, `năm bản lề`
Read read_lunar_year(TokenView at);  ///< `Giáp Thìn`
Read read_years(TokenView at);       ///< `94 năm`

// citation_reader.cpp
Read read_citation(TokenView at);

// number_readers.cpp
Read read_ordinal(TokenView at);
Read read_number(TokenView at);  ///< percentages too; any figures at all

}  // namespace vanban::rollover
