// SPDX-License-Identifier: MIT
// The filters: `subject | name(arguments)`. One explicit table (filters.cpp); the functions stand
// in text_filters.cpp, list_filters.cpp, number_filters.cpp and date_filters.cpp.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "base/diagnostic.hpp"
#include "templating/values/value.hpp"
#include "templating/values/work.hpp"

namespace vanban::templating {

/// A filter at work: what it gets, and where it says what it cannot take.
struct FilterInput {
  const Value& subject;
  std::span<const Value> arguments;
  std::optional<Bilingual>& failure;  ///< set by a filter that cannot do its work
  Work& work;                         ///< what it costs

  /// Says why and gives the value that stays silent.
  Value refuse(Bilingual reason) const;
  /// Whether a text may grow to `bytes`; refuses where it may not.
  bool may_make(std::size_t bytes) const;
  /// A refusal because the subject is of another kind than `wanted`.
  Value wants(std::string_view wanted_vi, std::string_view wanted_en) const;
};

struct Filter {
  std::string_view name;
  std::size_t least_arguments;
  std::size_t most_arguments;
  Value (*apply)(const FilterInput&);
};

/// All filters in the order of docs/template-language.md.
std::span<const Filter> filters();

/// Whether a missing field as the subject of this filter is no error.
bool takes_missing(const Filter& filter);

}  // namespace vanban::templating
