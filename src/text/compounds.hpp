// SPDX-License-Identifier: MIT
// Words of two syllables that names of organs and titles are made of: no line ends inside them.
#pragma once

#include <string_view>

namespace vanban::text {

/// True for `GIAO THÔNG`, `giao thông`, `Vận tải`. The syllables stand without punctuation.
bool is_compound(std::string_view first, std::string_view second);

}  // namespace vanban::text
