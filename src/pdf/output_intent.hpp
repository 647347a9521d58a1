// SPDX-License-Identifier: MIT
// What grey means in our files: a small ICC profile made here, as PDF/A asks (ISO 19005-2, 6.2.3).
#pragma once

#include <string>

#include "pdf/deflate.hpp"
#include "pdf/haru.hpp"

namespace vanban::pdf {

/// A grey profile of version 2.1 (ICC.1:2001-04) with gamma 2.2 and the D50 white point.
std::string gray_profile();

/// Adds profile and output intent; gives the intent.
Reference write_output_intent(HaruDocument& document, Deflater& deflater);

}  // namespace vanban::pdf
