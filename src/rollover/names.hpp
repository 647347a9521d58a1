// SPDX-License-Identifier: MIT
// Names in a text: themes in quotation marks, persons, organs, and the districts that are no more.
#pragma once

#include <string_view>
#include <vector>

#include "rollover/mention.hpp"
#include "rollover/tokens.hpp"

namespace vanban::rollover {

/// In the order of the text; those of one kind do not overlap, a quotation may hold others. A name
/// is read by its capitals, so its end can be a word off: it is shown, never changed by itself.
/// `year`: districts are named from 2025 on.
std::vector<Mention> names_in(std::string_view text, const Tokens& tokens, int year);

}  // namespace vanban::rollover
