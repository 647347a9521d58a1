// SPDX-License-Identifier: MIT
#include <limits>

#include <fmt/format.h>

#include "base/code_number.hpp"
#include "base/roman.hpp"
#include "templating/values/date_value.hpp"
#include "templating/values/filter_functions.hpp"
#include "text/dates.hpp"
#include "text/numerals.hpp"

namespace vanban::templating::filter_functions {
namespace {

std::optional<std::int64_t> whole_number(const Value& value) {
  const auto* whole = value.as<std::int64_t>();
  return whole == nullptr ? std::nullopt : std::optional(*whole);
}

std::optional<int> small_number(const Value& value) {
  const std::optional<std::int64_t> whole = whole_number(value);
  if (!whole || *whole < 0 || *whole > std::numeric_limits<int>::max()) return std::nullopt;
  return static_cast<int>(*whole);
}

Value wants_number(const FilterInput& input) {
  return input.wants("một số nguyên", "A whole number");
}

Value out_of_range(const FilterInput& input) {
  const std::string number = written(input.subject).value_or("");
  return input.refuse({"Không có cách viết cho số " + number + ".",
                       "There is no way to write the number " + number + "."});
}

Value wants_date(const FilterInput& input) {
  return input.wants("một ngày tháng (“2024-02-05” hoặc day, month, year)",
                     "A date (“2024-02-05” or day, month, year)");
}

Value part_of_date(const FilterInput& input, std::optional<int> PartialDate::*part) {
  const std::optional<PartialDate> date = date_of(input.subject);
  if (!date) return wants_date(input);
  const std::optional<int>& value = (*date).*part;
  return value ? Value(std::int64_t{*value}) : Value(None{});
}

}  // namespace

Value date_long(const FilterInput& input) {
  const std::optional<PartialDate> date = date_of(input.subject);
  return date ? Value(text::long_date(*date)) : wants_date(input);
}

Value date_short(const FilterInput& input) {
  const std::optional<PartialDate> date = date_of(input.subject);
  if (!date) return wants_date(input);
  if (const std::optional<Date> whole = date->complete()) return Value(text::short_date(*whole));
  const std::string blank = text::kDateBlank;
  return Value(fmt::format("{}/{}/{}", date->day ? text::day_figures(*date->day) : blank,
                           date->month ? text::month_figures(*date->month) : blank,
                           date->year ? std::to_string(*date->year) : blank));
}

Value year(const FilterInput& input) { return part_of_date(input, &PartialDate::year); }
Value month(const FilterInput& input) { return part_of_date(input, &PartialDate::month); }
Value day(const FilterInput& input) { return part_of_date(input, &PartialDate::day); }

Value roman(const FilterInput& input) {
  if (!whole_number(input.subject)) return wants_number(input);
  const std::optional<int> number = small_number(input.subject);
  std::optional<std::string> numeral = number ? to_roman(*number) : std::nullopt;
  return numeral ? Value(*std::move(numeral)) : out_of_range(input);
}

Value letter(const FilterInput& input) {
  if (!whole_number(input.subject)) return wants_number(input);
  const std::optional<int> number = small_number(input.subject);
  const auto found = number ? text::point_letter(*number) : std::nullopt;
  return found ? Value(std::string(*found)) : out_of_range(input);
}

Value words(const FilterInput& input) {
  const std::optional<std::int64_t> number = whole_number(input.subject);
  if (!number) return wants_number(input);
  std::optional<std::string> text = text::in_words(*number);
  return text ? Value(*std::move(text)) : out_of_range(input);
}

Value grouped(const FilterInput& input) {
  const std::optional<std::int64_t> number = whole_number(input.subject);
  return number ? Value(text::grouped(*number)) : wants_number(input);
}

Value money(const FilterInput& input) {
  const std::optional<std::int64_t> number = whole_number(input.subject);
  return number ? Value(text::money(*number)) : wants_number(input);
}

Value money_words(const FilterInput& input) {
  const std::optional<std::int64_t> number = whole_number(input.subject);
  if (!number) return wants_number(input);
  std::optional<std::string> text = text::money_in_words(*number);
  return text ? Value(*std::move(text)) : out_of_range(input);
}

Value number(const FilterInput& input) {
  const std::optional<std::int64_t> value = whole_number(input.subject);
  const std::optional<int> width = small_number(input.arguments[0]);
  if (!value || !width || *width > 20) return wants_number(input);
  return Value(fmt::format("{:0{}}", *value, *width));
}

Value code_number(const FilterInput& input) {
  if (input.subject.is_text()) return Value(std::string(input.subject.text()));
  if (const std::optional<std::int64_t> value = whole_number(input.subject))
    return Value(code_number_text(*value));
  if (!input.subject.is_nothing()) return wants_number(input);
  return Value(std::string(kOpenCodeNumber));
}

}  // namespace vanban::templating::filter_functions
