// SPDX-License-Identifier: MIT
// Says in plain words what is wrong with JSON that cannot be parsed, from the place where the
// parser stopped.
#pragma once

#include <cstddef>
#include <string_view>

#include "plan/findings.hpp"

namespace vanban::plan {

struct SyntaxError {
  std::size_t offset = 0;  ///< in bytes
  Complaint complaint;     ///< `json.syntax`
};

/// `bytes_read`: how far the parser had come, the offending byte included.
SyntaxError explain_syntax_error(std::string_view text, std::size_t bytes_read);

}  // namespace vanban::plan
