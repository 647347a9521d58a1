// SPDX-License-Identifier: MIT
// Số và ký hiệu as the fields of a plan: what the program would put together by itself is not said.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "plan/json.hpp"
#include "recognition/code_and_date.hpp"

namespace vanban::recognition {

struct CodeFields {
  plan::Json number;     ///< `code_number`: a number, a text such as `05a`, or null
  std::string organ;     ///< `organ.notation`; empty: it cannot be told
  std::string unit;      ///< `unit_notation` of a letter
  std::string notation;  ///< `code_notation`, where it is not made of the others
};

/// `letter`: a công văn, whose notation begins with the organ.
CodeFields code_fields(const Code& code, std::string_view type_name, bool letter);

}  // namespace vanban::recognition
