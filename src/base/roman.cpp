// SPDX-License-Identifier: MIT
#include "base/roman.hpp"

#include <array>
#include <utility>

namespace vanban {
namespace {

constexpr std::array<std::pair<int, std::string_view>, 13> kRomanSigns{{{1000, "M"},
                                                                        {900, "CM"},
                                                                        {500, "D"},
                                                                        {400, "CD"},
                                                                        {100, "C"},
                                                                        {90, "XC"},
                                                                        {50, "L"},
                                                                        {40, "XL"},
                                                                        {10, "X"},
                                                                        {9, "IX"},
                                                                        {5, "V"},
                                                                        {4, "IV"},
                                                                        {1, "I"}}};

}  // namespace

std::optional<std::string> to_roman(int number) {
  if (number < 1 || number > 3999) return std::nullopt;
  std::string text;
  for (const auto& [value, sign] : kRomanSigns)
    for (; number >= value; number -= value) text += sign;
  return text;
}

std::optional<int> from_roman(std::string_view text) {
  int number = 0;
  std::string_view rest = text;
  for (const auto& [value, sign] : kRomanSigns)
    for (; rest.substr(0, sign.size()) == sign; rest.remove_prefix(sign.size())) number += value;
  // Only the one accepted spelling: IIII and VX fail here.
  const auto spelling = to_roman(number);
  if (!rest.empty() || !spelling || *spelling != text) return std::nullopt;
  return number;
}

}  // namespace vanban
