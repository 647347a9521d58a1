// SPDX-License-Identifier: MIT
// What kind of difference two wordings have: Điều 18 of the decree treats a mistake of content and
// one of form (thể thức, kỹ thuật trình bày) apart. docs/amend.md gives the rule in words.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "model/document.hpp"

namespace vanban::amendment {

enum class Difference {
  none,      ///< the same, but for the end mark that moves with the last sentence
  look,      ///< bold, italic, alignment
  form,      ///< capitals, blanks, line ends, punctuation, place of the tone mark in its syllable
  spelling,  ///< other tone marks on the same letters: a slip, or another word
  content,
};

/// The text of a paragraph without its label: no-break spaces and line ends as blanks, footnote
/// marks left out.
std::string plain_text(const model::Paragraph& paragraph);
std::string plain_text(const model::Inlines& inlines);

/// The same, without `./.` or a final `.`.
std::string without_end_mark(std::string text);

Difference difference_of(std::string_view before, std::string_view after);
/// The look counts where the words are equal.
Difference difference_of(const model::Paragraph& before, const model::Paragraph& after);

/// The stretch that differs between two wordings, at the borders of words, with words around it up
/// to `fewest_words`, since a single word is hard to find. A short text is shown whole.
struct Stretch {
  std::string before;
  std::string after;
};
/// The words from `from` to before `to`, a blank between each two.
std::string words_between(std::span<const std::string> words, std::size_t from, std::size_t to);

/// Marks that both have at their ends belong to the sentence around them.
void trim_common_marks(Stretch& stretch);
inline constexpr std::size_t kWordsAround = 5;
Stretch changed_stretch(const std::string& before, const std::string& after,
                        std::size_t fewest_words = kWordsAround);

/// Every occurrence of `phrase` in `text` replaced.
std::string replace_all(std::string text, const std::string& phrase, const std::string& by);

}  // namespace vanban::amendment
