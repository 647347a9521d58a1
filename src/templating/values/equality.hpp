// SPDX-License-Identifier: MIT
#pragma once

#include "templating/values/value.hpp"
#include "templating/values/work.hpp"

namespace vanban::templating {

/// Equal content, as `==`; what is compared counts as work. False once that is over.
bool equal(const Value& one, const Value& other, Work& work);

}  // namespace vanban::templating
