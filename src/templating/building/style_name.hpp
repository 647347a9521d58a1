// SPDX-License-Identifier: MIT
// The names of styles in templates: the regulation's own words without marks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/style.hpp"

namespace vanban::templating {

/// `can-cu` → legal_basis.
std::optional<model::StyleId> style_named(std::string_view name);

/// All names, for “did you mean”.
std::vector<std::string> style_names();

}  // namespace vanban::templating
