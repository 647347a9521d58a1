// SPDX-License-Identifier: MIT
#include "model/form.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace vanban::model {
namespace {

constexpr std::array<std::string_view, 10> kNumbers = {"1.1", "1.2", "1.3", "1.4", "1.5",
                                                       "1.6", "1.7", "1.8", "1.9", "1.10"};

}  // namespace

std::optional<Form> form_numbered(std::string_view number) {
  const auto* found = std::find(kNumbers.begin(), kNumbers.end(), number);
  if (found == kNumbers.end()) return std::nullopt;
  return static_cast<Form>(found - kNumbers.begin());
}

std::string_view number_of(Form form) { return kNumbers.at(static_cast<std::size_t>(form)); }

Form form_of_kind(std::string_view type_name) {
  return type_name == "Công văn" ? Form::letter : Form::named;
}

}  // namespace vanban::model
