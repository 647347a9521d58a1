// SPDX-License-Identifier: MIT
#include "text/vni.hpp"

#include <optional>
#include <string>

#include "text/syllable.hpp"

namespace vanban::text {
namespace {

/// Marks after a, e, o, u, y and after ô (ơ), ö (ư): a tone alone.
constexpr std::u32string_view kTones = U"ùøûõï";
/// Marks after a, e, o: a circumflex, alone and with each tone.
constexpr std::u32string_view kCircumflex = U"âáàåãä";
/// Marks after a: a breve, alone and with each tone.
constexpr std::u32string_view kBreve = U"êéèúüë";

/// Small letters; of Latin-1 only.
char32_t small(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c | 0x20U;
  return c >= 0xC0 && c <= 0xDE && c != 0xD7 ? c + 0x20U : c;
}

bool has(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

/// Letters that stand for one of their own; 0 for the others.
char32_t whole_letter(char32_t c) {
  switch (c) {
    case U'ô':
      return U'ơ';
    case U'ö':
      return U'ư';
    case U'ñ':
      return U'đ';
    case U'í':
    case U'ì':
    case U'æ':
    case U'ó':
    case U'ò':
      return U'i';
    case U'î':
      return U'y';
    default:
      return c >= 'a' && c <= 'z' ? c : 0;
  }
}

/// The letter that a vowel and its mark stand for; 0 where they do not belong together.
char32_t marked_letter(char32_t vowel, char32_t mark) {
  if (has(kTones, mark) && has(U"aeouyôö", vowel)) return whole_letter(vowel);
  if (has(kBreve, mark) && vowel == 'a') return U'ă';
  if (!has(kCircumflex, mark)) return 0;
  if (vowel == 'a') return U'â';
  if (vowel == 'e') return U'ê';
  return vowel == 'o' ? U'ô' : 0;
}

/// Pairs that French writes too: coût, Thaï, Loïc.
bool is_french(char32_t vowel, char32_t mark) {
  return (mark == U'ï' && has(U"aou", vowel)) || (mark == U'û' && vowel == 'o');
}

/// The letter without its tone, where it is one of Vietnamese; 0 for others.
char32_t without_tone(char32_t c) {
  static constexpr std::u32string_view kToned = U"àáãèéìíòóõùúý";
  static constexpr std::u32string_view kPlain = U"aaaeeiiooouuy";
  if ((c >= 'a' && c <= 'z') || has(U"âêô", c)) return c;
  const std::size_t at = kToned.find(c);
  return at == kToned.npos ? 0 : kPlain[at];
}

/// Whether Vietnamese never has the two letters side by side: the tone of ao, au, eo stands on the
/// first. hoá, hoà, loã have the old place of the tone.
bool never_meet(char32_t vowel, char32_t mark) {
  return marked_letter(vowel, mark) != 0 && !(vowel == 'o' && has(U"áàã", mark));
}

/// Whether the word is a syllable as it stands.
bool reads_right(std::u32string_view word) {
  std::u32string letters;
  char32_t before = 0;
  for (const char32_t c : word) {
    const char32_t letter = without_tone(small(c));
    if (letter == 0 || never_meet(before, small(c))) return false;
    letters += letter;
    before = small(c);
  }
  return is_syllable(letters);
}

struct Decoded {
  std::u32string letters;
  bool certain = false;  ///< a vowel and a mark that only VNI has together
  bool french = false;   ///< a vowel and a mark that French has too
};

std::optional<Decoded> decoded(std::u32string_view word) {
  Decoded result;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t c = small(word[i]);
    const char32_t next = i + 1 < word.size() ? small(word[i + 1]) : 0;
    if (const char32_t letter = marked_letter(c, next); letter != 0) {
      result.letters += letter;
      (is_french(c, next) ? result.french : result.certain) = true;
      ++i;
      continue;
    }
    const char32_t letter = whole_letter(c);
    if (letter == 0) return std::nullopt;
    result.letters += letter;
  }
  return result;
}

}  // namespace

VniWord vni_word(std::u32string_view word) {
  if (word.size() < 3 || reads_right(word)) return VniWord::none;
  const auto read = decoded(word);
  if (!read || !is_syllable(read->letters)) return VniWord::none;
  if (read->certain) return VniWord::certain;
  return read->french ? VniWord::none : VniWord::possible;
}

bool may_be_vni(char vowel, unsigned char next) {
  return never_meet(static_cast<unsigned char>(vowel) | 0x20U, small(0xC0U | (next & 0x3FU)));
}

}  // namespace vanban::text
