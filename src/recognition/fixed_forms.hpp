// SPDX-License-Identifier: MIT
// Documents whose content is a form with places to fill: giấy mời (mẫu 1.7), giấy giới thiệu (mẫu
// 1.8).
#pragma once

#include "plan/json.hpp"
#include "recognition/context.hpp"
#include "recognition/line.hpp"

namespace vanban::recognition {

/// Whether the plan's template has such a form.
bool has_fixed_form(const plan::Json& plan);

/// Takes the lines of the form into the fields of its template and gives back the others. A place
/// that the text does not have is `…`, with a warning. Other templates: everything comes back.
Flow take_fixed_form(FlowView body, plan::Json& plan, const Context& context);

}  // namespace vanban::recognition
