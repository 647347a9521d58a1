// SPDX-License-Identifier: MIT
// The content as a tree: Phần, Chương, Mục, Điều, headings by their numbers, khoản, điểm, dashes,
// tables. Numbers go; the program counts anew, and says where that gives another one.
#pragma once

#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

#include "plan/json.hpp"
#include "recognition/context.hpp"
#include "recognition/line.hpp"

namespace vanban::recognition {

/// How the template that prints the content counts headings by itself.
enum class HeadingNumbers : std::uint8_t {
  roman_first,   ///< I., 1., 1.1.
  arabic_first,  ///< 1., 1.1. (công văn, công điện)
};

struct Content {
  plan::Json body;        ///< the list of blocks
  std::string numbering;  ///< field `numbering`; empty: the template's own
  int articles = 0;       ///< how many Điều
};

Content read_content(FlowView flow, HeadingNumbers numbers, const Context& context);

}  // namespace vanban::recognition
