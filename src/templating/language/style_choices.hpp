// SPDX-License-Identifier: MIT
// From the `style` of a plan to the choices of the style sheet.
#pragma once

#include "model/style_sheet.hpp"
#include "plan/metadata.hpp"

namespace vanban::templating {

/// What is not given keeps the product's default. The ranges are checked by model::check.
model::StyleChoices style_choices(const plan::StyleFields& fields);

}  // namespace vanban::templating
