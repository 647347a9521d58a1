// SPDX-License-Identifier: MIT
// What stands around a mention: its sentence, the words near to it, and the titles of the documents
// that a text cites.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "rollover/scan.hpp"

namespace vanban::rollover {

/// The sentence around a stretch of the text on one line, without the stars of bold and italic; of
/// a long one the piece around the stretch, with `…`.
std::string sentence_around(std::string_view text, Stretch stretch);

/// Whether one of the words stands among the `reach` tokens before the mention, in its clause.
bool has_word_before(const Scanned& scanned, const Mention& mention,
                     std::initializer_list<std::string_view> words, std::size_t reach);
/// The same of the tokens after it.
bool has_word_after(const Scanned& scanned, const Mention& mention,
                    std::initializer_list<std::string_view> words, std::size_t reach);

/// Whether the two words stand one after the other near to the mention, commas or not: before it or
/// after it, in its sentence.
bool has_pair_near(const Scanned& scanned, const Mention& mention, std::string_view first,
                   std::string_view second);

/// Whether “đã” says that it has happened: near before the mention, or after it, after a comma too.
bool tells_of_the_past(const Scanned& scanned, const Mention& mention);

/// The stretches that say what a cited document is about: “về việc …” after its number and date, up
/// to the end of the clause or to where the text goes on to say what its own organ does.
std::vector<Stretch> cited_titles(const Scanned& scanned);

}  // namespace vanban::rollover
