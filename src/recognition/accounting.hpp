// SPDX-License-Identifier: MIT
// Words shown = words of the plan + words listed: the count that every import ends with.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "reading/shown_document.hpp"
#include "recognition/notebook.hpp"

namespace vanban::recognition {

/// What of a text counts: runs of letters and figures in small letters, NFC, and signs such as `%`.
/// Case, marks of punctuation, dashes, stars and the zeros in front of a number do not: the plan
/// has them otherwise by its rules.
std::vector<std::string> counted_words(std::string_view text);

/// Whether the counted words of `part` stand in `text`, in their order and together.
bool contains_words(std::string_view text, std::string_view part);

/// A word that is in the document more often than in plan and list together.
struct LostWord {
  std::string word;
  int times = 1;
  reading::Place place;  ///< the first paragraph that has it
};

/// How many words the stories show that an import carries over.
std::size_t shown_words(const reading::ShownDocument& document);

/// Compares the stories that an import carries over (body, boxes, notes) with `printed`, all that
/// the plan prints, and what was left out. In the order of the document; empty: no word is lost.
std::vector<LostWord> lost_words(const reading::ShownDocument& document, std::string_view printed,
                                 const std::vector<LeftOut>& left_out);

}  // namespace vanban::recognition
