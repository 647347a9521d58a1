// SPDX-License-Identifier: MIT
#include "templating/values/filters.hpp"

#include <fmt/format.h>

#include "templating/values/filter_functions.hpp"

namespace vanban::templating {
namespace {

using namespace filter_functions;

constexpr Filter kFilters[] = {
    {"upper", 0, 0, upper},
    {"lower", 0, 0, lower},
    {"capitalize", 0, 0, capitalize},
    {"uncapitalize", 0, 0, uncapitalize},
    {"title", 0, 0, title},
    {"trim", 0, 0, trim},
    {"replace", 2, 2, replace},
    {"length", 0, 0, length},
    {"first", 0, 0, first},
    {"last", 0, 0, last},
    {"join", 1, 2, join},
    {"sort", 0, 1, sort},
    {"reverse", 0, 0, reverse},
    {"unique", 0, 0, unique},
    {"map", 1, 1, map},
    {"where", 1, 2, where},
    {"default", 1, 2, default_value},
    {"date_long", 0, 0, date_long},
    {"date_short", 0, 0, date_short},
    {"year", 0, 0, year},
    {"month", 0, 0, month},
    {"day", 0, 0, day},
    {"years_since", 1, 1, years_since},
    {"period", 1, 1, period},
    {"deadline", 1, 1, deadline},
    {"working_day", 0, 1, working_day},
    {"ordinal", 0, 0, ordinal},
    {"share", 1, 2, share},
    {"roman", 0, 0, roman},
    {"letter", 0, 0, letter},
    {"words", 0, 0, words},
    {"grouped", 0, 0, grouped},
    {"money", 0, 0, money},
    {"money_words", 0, 0, money_words},
    {"number", 1, 1, number},
    {"code_number", 0, 0, code_number},
    {"slug", 0, 0, slug},
    {"rich", 0, 0, rich},
    {"end_mark", 0, 1, end_mark},
};

}  // namespace

Value FilterInput::refuse(Bilingual reason) const {
  failure = std::move(reason);
  return Value();
}

bool FilterInput::may_make(std::size_t bytes) const {
  if (bytes <= kLongestText) return true;
  refuse({"Chuỗi tạo ra dài hơn 64 MB.", "The text would be longer than 64 MB."});
  return false;
}

Value FilterInput::wants(std::string_view wanted_vi, std::string_view wanted_en) const {
  const auto [vi, en] = kind_name(subject);
  return refuse({fmt::format("Cần {}, nhưng đây là {}.", wanted_vi, vi),
                 fmt::format("{} is wanted here, but this is {}.", wanted_en, en)});
}

bool takes_missing(const Filter& filter) {
  return filter.apply == default_value || filter.apply == code_number;
}

std::span<const Filter> filters() { return kFilters; }

}  // namespace vanban::templating
