// SPDX-License-Identifier: MIT
#include "templating/values/date_value.hpp"

namespace vanban::templating {
namespace {

/// A part of a date: open where it is none or missing. False where it is out of range.
bool read_part(const Value& object, std::string_view name, int most, std::optional<int>& part) {
  const std::optional<Value> value = object.member(name);
  if (!value || value->is<None>()) return true;
  const auto* number = value->as<std::int64_t>();
  if (number == nullptr || *number < 1 || *number > most) return false;
  part = static_cast<int>(*number);
  return true;
}

}  // namespace

std::optional<PartialDate> date_of(const Value& value) {
  if (value.is<None>()) return PartialDate{};
  if (value.is_text()) {
    const std::optional<Date> date = Date::from_iso(value.text());
    return date ? std::optional(PartialDate::of(*date)) : std::nullopt;
  }
  PartialDate date;
  if (!value.is_object() || !read_part(value, "day", 31, date.day) ||
      !read_part(value, "month", 12, date.month) || !read_part(value, "year", 9999, date.year))
    return std::nullopt;
  const bool whole = date.day && date.month && date.year;
  if (whole && !date.complete()) return std::nullopt;
  return date;
}

}  // namespace vanban::templating
