// SPDX-License-Identifier: MIT
// What becomes of an entry by its verdict and by the answer to it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "rollover/review.hpp"

namespace vanban::rollover {

/// The three parts of a list, in which entries stand in the order of the plan.
enum class Section : std::uint8_t { moved, doubtful, kept };
Section section_of(const Entry& entry);

/// Answers that are no text to put in place of the words.
inline constexpr std::string_view kKeep = "keep";  ///< the old words stay
inline constexpr std::string_view kTake = "take";  ///< the proposal is taken

/// What stands in place of the entry's words; nothing where they stay. A proposal that is not there
/// cannot be taken: the words stay.
std::optional<std::string> replacement_of(const Entry& entry);

}  // namespace vanban::rollover
