// SPDX-License-Identifier: MIT
// What file names and comparisons need of Vietnamese letters, on top of text/.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace vanban::units {

/// Whether names of files keep Vietnamese letters or fold them to ASCII.
enum class Letters { folded, kept };

/// The text without regard to case and composition, for comparing only.
std::string comparison_key(std::string_view text);

/// A name as part of a file name: lower case, words joined by `-`. Folded it is what the template
/// filter `slug` gives: "Đắk R'Lấp" is `dak-r-lap`, "Phan Rang - Tháp Chàm" `phan-rang-thap-cham`;
/// kept they are `đắk-r-lấp` and `phan-rang-tháp-chàm`. Empty where the name has neither letter
/// nor digit.
std::string file_slug(std::string_view name, Letters letters);

/// Whether a word is one of a set.
template <typename Set>
bool among(const Set& set, std::string_view word) {
  return std::find(set.begin(), set.end(), word) != set.end();
}

}  // namespace vanban::units
