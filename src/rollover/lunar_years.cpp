// SPDX-License-Identifier: MIT
#include "rollover/lunar_years.hpp"

#include <array>

namespace vanban::rollover {
namespace {

struct Name {
  std::string_view folded;
  std::string_view other;  ///< another spelling; empty: none
  std::string_view shown;
};

constexpr int kCans = 10, kChis = 12, kCycle = 60;
/// The year 4 was Giáp Tý.
constexpr int kFirstOfCycle = 4;

constexpr std::array<Name, kCans> kCanNames{{{"giáp", "", "Giáp"},
                                             {"ất", "", "Ất"},
                                             {"bính", "", "Bính"},
                                             {"đinh", "", "Đinh"},
                                             {"mậu", "", "Mậu"},
                                             {"kỷ", "kỉ", "Kỷ"},
                                             {"canh", "", "Canh"},
                                             {"tân", "", "Tân"},
                                             {"nhâm", "", "Nhâm"},
                                             {"quý", "quí", "Quý"}}};
constexpr std::array<Name, kChis> kChiNames{{{"tý", "tí", "Tý"},
                                             {"sửu", "", "Sửu"},
                                             {"dần", "", "Dần"},
                                             {"mão", "mẹo", "Mão"},
                                             {"thìn", "", "Thìn"},
                                             {"tỵ", "tị", "Tỵ"},
                                             {"ngọ", "", "Ngọ"},
                                             {"mùi", "", "Mùi"},
                                             {"thân", "", "Thân"},
                                             {"dậu", "", "Dậu"},
                                             {"tuất", "", "Tuất"},
                                             {"hợi", "", "Hợi"}}};

template <std::size_t N>
std::optional<int> place_of_name(const std::array<Name, N>& names, std::string_view word) {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i].folded == word || (!names[i].other.empty() && names[i].other == word))
      return static_cast<int>(i);
  return std::nullopt;
}

}  // namespace

std::optional<int> lunar_year_of(std::string_view can, std::string_view chi) {
  const auto first = place_of_name(kCanNames, can);
  const auto second = first ? place_of_name(kChiNames, chi) : std::nullopt;
  if (!second) return std::nullopt;
  for (int place = *first; place < kCycle; place += kCans)
    if (place % kChis == *second) return place;
  return std::nullopt;
}

int lunar_place(int year) { return ((year - kFirstOfCycle) % kCycle + kCycle) % kCycle; }

std::string lunar_name(int year) {
  const auto place = static_cast<std::size_t>(lunar_place(year));
  return std::string(kCanNames[place % kCans].shown) + " " +
         std::string(kChiNames[place % kChis].shown);
}

}  // namespace vanban::rollover
