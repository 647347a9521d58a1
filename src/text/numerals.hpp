// SPDX-License-Identifier: MIT
// Numbers as documents write them: the letters of điểm, figures with dots, words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vanban::text {

/// How many điểm the alphabet gives: a b c d đ e g h i k l m n o p q r s t u v x y.
inline constexpr int kPointLetterCount = 23;
/// The letter of the n-th điểm, 1 to 23; nothing outside (the decree gives none after y).
std::optional<std::string_view> point_letter(int number);
/// The number of a điểm letter, 1 to 23.
std::optional<int> point_number(std::string_view letter);

/// Figures in groups of three with dots: `1.234.567`.
std::string grouped(std::int64_t number);

/// The largest number that has words here, 10^18.
inline constexpr std::int64_t kLargestNumberInWords = 1'000'000'000'000'000'000;
/// `105` → `một trăm linh năm`; negative numbers begin with `âm`. Nothing past ±10^18.
std::optional<std::string> in_words(std::int64_t number);

/// `1.234.567 đồng`, with U+00A0 before the unit.
std::string money(std::int64_t amount);
/// `một triệu … đồng`; nothing past ±10^18.
std::optional<std::string> money_in_words(std::int64_t amount);

}  // namespace vanban::text
