// SPDX-License-Identifier: MIT
#include "rollover/mention.hpp"

namespace vanban::rollover {

std::optional<int> value_of(const Mention& mention, Role role, std::size_t nth) {
  for (const Part& part : mention.parts)
    if (part.role == role && nth-- == 0) return part.value;
  return std::nullopt;
}

namespace {

void enter(PartialDate& date, const Part& part) {
  if (part.role == Role::day) date.day = part.value;
  if (part.role == Role::month) date.month = part.value;
  if (part.role == Role::year) date.year = part.value;
}

/// A part that the date has already. (ISO 8601 has the year first, elsewhere it comes last.)
bool begins_another(const PartialDate& date, const Part& part) {
  if (part.role == Role::day) return date.day.has_value();
  if (part.role == Role::month) return date.month.has_value();
  return part.role == Role::year && date.year;
}

}  // namespace

std::vector<PartialDate> dates_in(const Mention& mention) {
  std::vector<PartialDate> dates;
  for (const Part& part : mention.parts) {
    if (part.role == Role::count || part.role == Role::short_year) continue;
    if (dates.empty() || begins_another(dates.back(), part)) dates.emplace_back();
    enter(dates.back(), part);
  }
  if (dates.size() == 2 && !dates[0].year) dates[0].year = dates[1].year;
  return dates;
}

std::string_view name_of(Kind kind) {
  static constexpr std::string_view kNames[] = {
      "date",       "date-range", "month",       "quarter", "half-year", "weekday", "year",
      "named-year", "lunar-year", "school-year", "period",  "years",     "ordinal", "citation",
      "percent",    "number",     "theme",       "person",  "organ",     "place",   "link"};
  return kNames[static_cast<std::size_t>(kind)];
}

Bilingual words_for(Kind kind) {
  static const Bilingual kWords[] = {{"ngày", "date"},
                                     {"khoảng thời gian", "range of dates"},
                                     {"tháng", "month"},
                                     {"quý", "quarter"},
                                     {"nửa năm", "half-year"},
                                     {"thứ trong tuần", "day of the week"},
                                     {"năm", "year"},
                                     {"năm thứ mấy", "place of a year"},
                                     {"năm âm lịch", "lunar year"},
                                     {"năm học", "school year"},
                                     {"giai đoạn", "period"},
                                     {"số năm", "number of years"},
                                     {"lần thứ", "ordinal"},
                                     {"văn bản viện dẫn", "citation"},
                                     {"tỷ lệ", "percentage"},
                                     {"số", "number"},
                                     {"chủ đề, câu trong ngoặc kép", "theme or quotation"},
                                     {"tên người", "person"},
                                     {"tên cơ quan", "organ"},
                                     {"đơn vị hành chính", "administrative unit"},
                                     {"văn bản liên kết", "linked document"}};
  return kWords[static_cast<std::size_t>(kind)];
}

}  // namespace vanban::rollover
