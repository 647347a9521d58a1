// SPDX-License-Identifier: MIT
#include "base/code_number.hpp"

#include <fmt/format.h>

namespace vanban {

std::string code_number_text(std::int64_t number) { return fmt::format("{:02}", number); }

}  // namespace vanban
