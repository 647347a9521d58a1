// SPDX-License-Identifier: MIT
// What a text says of dates, numbers, other documents and names: a stretch of it, and its parts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"

namespace vanban::rollover {

enum class Kind : std::uint8_t {
  date,         ///< `05/02/2024`, `05 tháng 02 năm 2024`, `2024-02-05`, `30/4`
  date_range,   ///< `01/3 đến ngày 31/5/2024`, `03/02/1930-03/02/2024`
  month,        ///< `tháng 3/2024`, `tháng 3`
  quarter,      ///< `Quý I năm 2024`
  half_year,    ///< `6 tháng đầu năm 2024`
  weekday,      ///< `thứ Sáu` beside a date
  year,         ///< `năm 2024`
  named_year,   ///< `năm thứ tư`, `năm cuối`
  lunar_year,   ///< `Giáp Thìn`
  school_year,  ///< `năm học 2023-2024`
  period,       ///< `2021-2025`
  years,        ///< `94 năm`: an anniversary or a length of time
  ordinal,      ///< `lần thứ 12`, `lần thứ XIII`
  citation,     ///< `Quyết định số 140/QĐ-BTP ngày 31/01/2024`, `Luật … năm 2022`
  percent,      ///< `100%`
  number,       ///< any other figures
  // Names: they may hold others.
  theme,   ///< what stands in quotation marks
  person,  ///< `đồng chí Nguyễn Văn A`
  organ,   ///< `Sở Tư pháp`
  place,   ///< `huyện`: a level of administration that came to an end
  link,    ///< a document that this one names by its file or its id
};

/// What a group of figures in a mention stands for.
enum class Role : std::uint8_t { day, month, year, short_year, count };

struct Part {
  Role role = Role::count;
  std::size_t begin = 0;  ///< in bytes of the text
  std::size_t end = 0;
  int value = 0;
};

struct Mention {
  Kind kind = Kind::number;
  std::size_t begin = 0;  ///< in bytes of the text
  std::size_t end = 0;
  std::size_t first_token = 0;
  std::size_t end_token = 0;
  std::vector<Part> parts;
};

/// The value of the part of that role that stands `nth` among those; nothing where it is open.
std::optional<int> value_of(const Mention& mention, Role role, std::size_t nth = 0);

/// The dates of a mention in their order: a day begins one, so does a month without a day. A range
/// whose first date has no year takes that of the second.
std::vector<PartialDate> dates_in(const Mention& mention);

/// Whether it is a name, which has no figures of its own.
constexpr bool is_name(Kind kind) { return kind >= Kind::theme; }

/// The name of a kind in lists: `date`, `school-year`.
std::string_view name_of(Kind kind);
Bilingual words_for(Kind kind);

}  // namespace vanban::rollover
