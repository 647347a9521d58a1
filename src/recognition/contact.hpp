// SPDX-License-Identifier: MIT
// Ô 13: the line with address, telephone and e-mail at the foot of page 1.
#pragma once

#include <optional>
#include <string_view>

#include "plan/json.hpp"

namespace vanban::recognition {

/// Field `contact` of such a line; nothing where it names neither telephone, fax, e-mail nor site.
std::optional<plan::Json> contact_of(std::string_view line);

}  // namespace vanban::recognition
