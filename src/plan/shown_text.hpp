// SPDX-License-Identifier: MIT
// A text of the user's inside a message.
#pragma once

#include <string>
#include <string_view>

namespace vanban::plan {

/// On one line and not longer than 40 characters, with `…` for the rest.
std::string shown_text(std::string_view text);

}  // namespace vanban::plan
