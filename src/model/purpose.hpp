// SPDX-License-Identifier: MIT
// What a file is made for. It stands in the file's properties beside a hash of the file, so that a
// draft can be replaced when it is made again, and nothing else is.
#pragma once

#include <cstdint>

namespace vanban::model {

enum class Purpose : std::uint8_t {
  draft,
  issue,  ///< a document of the register
};

}  // namespace vanban::model
