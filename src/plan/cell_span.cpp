// SPDX-License-Identifier: MIT
#include "plan/cell_span.hpp"

#include <algorithm>
#include <cstdint>

#include <nlohmann/json.hpp>

namespace vanban::plan {

int cell_span(const Json& cell, std::string_view name) {
  constexpr int kMost = 1'000'000;
  if (!cell.is_object()) return 1;
  const auto found = cell.find(name);
  if (found == cell.end() || !found->is_number_integer()) return 1;
  // What was read is unsigned; what the program puts together may be signed.
  if (found->is_number_unsigned())
    return static_cast<int>(std::clamp<std::uint64_t>(found->get<std::uint64_t>(), 1, kMost));
  return static_cast<int>(std::clamp<std::int64_t>(found->get<std::int64_t>(), 1, kMost));
}

}  // namespace vanban::plan
