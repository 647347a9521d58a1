// SPDX-License-Identifier: MIT
#include "text/syllable.hpp"

#include <algorithm>
#include <array>

namespace vanban::text {
namespace {

using Word = std::u32string_view;

constexpr std::array<Word, 28> kInitials{
    U"",  U"b",  U"c",   U"ch", U"d", U"đ",  U"g",  U"gh", U"gi", U"h", U"k",  U"kh", U"l", U"m",
    U"n", U"ng", U"ngh", U"nh", U"p", U"ph", U"qu", U"r",  U"s",  U"t", U"th", U"tr", U"v", U"x"};
constexpr std::array<Word, 8> kFinals{U"c", U"ch", U"m", U"n", U"ng", U"nh", U"p", U"t"};
/// Vowels that may end a syllable.
constexpr std::array<Word, 44> kOpenVowels{
    U"a",   U"e",   U"ê",   U"i",   U"o",   U"ô",   U"ơ",   U"u",   U"ư",   U"y",   U"ai",
    U"ao",  U"au",  U"ay",  U"âu",  U"ây",  U"eo",  U"êu",  U"ia",  U"iu",  U"oa",  U"oe",
    U"oi",  U"ôi",  U"ơi",  U"ua",  U"uê",  U"ui",  U"uơ",  U"uy",  U"ưa",  U"ưi",  U"ưu",
    U"oai", U"oay", U"oeo", U"uây", U"uôi", U"uya", U"uyu", U"ươi", U"ươu", U"iêu", U"yêu"};
/// Vowels that may stand before a final consonant.
constexpr std::array<Word, 22> kClosedVowels{U"a",  U"ă",  U"â",  U"e",  U"ê",  U"i",  U"o",  U"ô",
                                             U"ơ",  U"u",  U"ư",  U"y",  U"oa", U"oă", U"oe", U"oo",
                                             U"uâ", U"iê", U"yê", U"uô", U"ươ", U"uyê"};

template <std::size_t kSize>
bool holds(const std::array<Word, kSize>& words, Word word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_rhyme(Word rhyme) {
  if (holds(kOpenVowels, rhyme)) return true;
  return std::any_of(kFinals.begin(), kFinals.end(), [&](Word final_one) {
    return rhyme.ends_with(final_one) &&
           holds(kClosedVowels, rhyme.substr(0, rhyme.size() - final_one.size()));
  });
}

}  // namespace

bool is_syllable(Word word) {
  return std::any_of(kInitials.begin(), kInitials.end(), [&](Word initial) {
    return word.starts_with(initial) && is_rhyme(word.substr(initial.size()));
  });
}

}  // namespace vanban::text
