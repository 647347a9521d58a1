// SPDX-License-Identifier: MIT
// Số và ký hiệu, địa danh và thời gian ban hành (Phụ lục I, Phần I, Mục II.3 and II.4), with the
// parts that a draft leaves open.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace vanban::recognition {

/// `Số: 25 /KH-STP`.
struct Code {
  std::string number;    ///< `25`, `05a`; empty: open
  std::string notation;  ///< `KH-STP`, blanks taken out
};
/// Nothing where the text is no such line.
std::optional<Code> read_code(std::string_view text);

/// `Tây Ninh, ngày   tháng 02 năm 2024`.
struct PlaceAndDate {
  std::string place;
  PartialDate date;
};
/// Nothing where the text is no such line. A date that the calendar does not have is none.
std::optional<PlaceAndDate> read_place_and_date(std::string_view text);

}  // namespace vanban::recognition
