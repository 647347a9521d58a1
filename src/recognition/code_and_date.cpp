// SPDX-License-Identifier: MIT
#include "recognition/code_and_date.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "recognition/phrases.hpp"

namespace vanban::recognition {
namespace {

/// Of a place left open: blanks, dotted leaders, underscores.
std::string without_leaders(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == ' ' || text[i] == '.' || text[i] == '_') {
      ++i;
    } else if (text.substr(i).starts_with("…")) {
      i += std::string_view("…").size();
    } else {
      result += text[i++];
    }
  }
  return result;
}

bool is_number(std::string_view text) {
  const std::size_t figures = std::min(text.find_first_not_of("0123456789"), text.size());
  if (figures == 0) return text.empty();
  return figures < 7 && text.size() - figures <= 1 &&
         (text.size() == figures || text[figures] >= 'A');
}

/// The part of a date after a word: figures between leaders; nothing where other words stand there.
struct DatePart {
  bool good = false;
  std::optional<int> value;
};

DatePart date_part(std::string_view text, std::size_t most_figures) {
  const std::string figures = without_leaders(text);
  if (figures.empty()) return {true, std::nullopt};
  if (figures.find_first_not_of("0123456789") != std::string::npos || figures.size() > most_figures)
    return {};
  return {true, number_in(figures)};
}

}  // namespace

std::optional<Code> read_code(std::string_view text) {
  if (!begins_with(text, "số")) return std::nullopt;
  std::string_view rest = trimmed(text.substr(std::string_view("Số").size()));
  const bool colon = rest.starts_with(':');
  if (colon) rest = trimmed(rest.substr(1));
  const std::size_t slash = rest.find('/');
  if (slash == std::string_view::npos) {
    const std::string number = without_leaders(rest);
    if (!colon || !is_number(number)) return std::nullopt;
    return Code{number, {}};
  }
  // Organs of the Party write `12-KH/TU`.
  const std::size_t end = std::min(rest.find('-'), slash);
  const std::string number = without_leaders(rest.substr(0, end));
  std::string notation(rest.substr(end + 1));
  std::erase(notation, ' ');
  constexpr std::size_t kLongest = 40;
  if (!is_number(number) || notation.size() > kLongest || notation.find(',') != std::string::npos)
    return std::nullopt;
  return Code{number, notation};
}

std::optional<PlaceAndDate> read_place_and_date(std::string_view text) {
  constexpr std::size_t kLongest = 140;
  const std::string small = folded(text);
  if (text.size() > kLongest || small.size() != text.size()) return std::nullopt;
  constexpr std::string_view kDay = "ngày";
  constexpr std::string_view kMonth = "tháng";
  constexpr std::string_view kYear = "năm";
  const std::size_t day = small.find(kDay);
  const std::size_t month = day == std::string::npos ? day : small.find(kMonth, day);
  const std::size_t year = month == std::string::npos ? month : small.find(kYear, month);
  if (year == std::string::npos) return std::nullopt;
  const auto between = [&](std::size_t begin, std::string_view word, std::size_t end) {
    return text.substr(begin + word.size(), end - begin - word.size());
  };
  const DatePart day_part = date_part(between(day, kDay, month), 2);
  const DatePart month_part = date_part(between(month, kMonth, year), 2);
  const DatePart year_part = date_part(text.substr(year + kYear.size()), 4);
  if (!day_part.good || !month_part.good || !year_part.good) return std::nullopt;
  PlaceAndDate result;
  std::string_view place = trimmed(text.substr(0, day));
  while (place.ends_with(',')) place = trimmed(place.substr(0, place.size() - 1));
  result.place = without_leaders(place).empty() ? "" : std::string(place);
  result.date = {day_part.value, month_part.value, year_part.value};
  const auto is_inside = [](std::optional<int> value, int least, int most) {
    return !value || (*value >= least && *value <= most);
  };
  // `năm 20  `: the year is open.
  if (result.date.year && *result.date.year < 1000) result.date.year.reset();
  const bool whole = result.date.day && result.date.month && result.date.year;
  if (!is_inside(result.date.day, 1, 31) || !is_inside(result.date.month, 1, 12) ||
      (whole && !result.date.complete()))
    return std::nullopt;
  return result;
}

}  // namespace vanban::recognition
