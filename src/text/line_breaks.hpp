// SPDX-License-Identifier: MIT
// Where a line may end. These are the rules that LibreOffice follows for Vietnamese text
// (measured), not plain UAX 14: `/` gives no opportunity, a hyphen between figures does
// (02/9/1945-|02/9/2024).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vanban::text {

/// What a code point does to the line around it.
enum class BreakClass : std::uint8_t {
  letter,       ///< all that has no rule of its own
  digit,        ///< 0 to 9
  space,        ///< U+0020: a line may end after a run of them
  dash,         ///< - ‐ ‒ –: a line may end after it
  em_dash,      ///< —: a line may end before and after it
  after,        ///< … | U+00AD U+200B and the spaces of fixed width: a line may end after it
  exclamation,  ///< ! ? \: the same, but it never begins a line
  opening,      ///< ( [ { «: stays with what follows
  quote,        ///< “ ” ‘ ’ » " ': stays with both neighbours, spaces apart
  closing,      ///< ) ] } , . ; : / and combining marks: never begins a line, even after a space
  postfix,      ///< % ‰ ′ ″: stays with the figure before it
  glue,         ///< U+00A0 U+2007 U+2011 U+202F U+2060 U+FEFF: no line ends on either side
};

/// The letters of Vietnamese: most of what is asked for, so they are answered first.
constexpr bool is_plain_letter(char32_t code_point) {
  return (code_point | 0x20U) - U'a' < 26 || (code_point >= 0x00C0 && code_point < 0x0250) ||
         (code_point >= 0x1E00 && code_point < 0x1F00);
}

constexpr BreakClass break_class(char32_t code_point) {
  if (is_plain_letter(code_point)) return BreakClass::letter;
  if (code_point >= U'0' && code_point <= U'9') return BreakClass::digit;
  switch (code_point) {
    case U' ':
      return BreakClass::space;
    case U'-':
    case 0x2010:
    case 0x2012:
    case 0x2013:
      return BreakClass::dash;
    case 0x2014:
      return BreakClass::em_dash;
    case U'|':
    case 0x00AD:
    case 0x2026:
    case 0x200B:
      return BreakClass::after;
    case U'!':
    case U'?':
    case U'\\':
      return BreakClass::exclamation;
    case U'(':
    case U'[':
    case U'{':
    case 0x00AB:
      return BreakClass::opening;
    case U'"':
    case U'\'':
    case 0x00BB:
    case 0x2018:
    case 0x2019:
    case 0x201C:
    case 0x201D:
      return BreakClass::quote;
    case U')':
    case U']':
    case U'}':
    case U',':
    case U'.':
    case U';':
    case U':':
    case U'/':
      return BreakClass::closing;
    case U'%':
    case 0x2030:
    case 0x2032:
    case 0x2033:
      return BreakClass::postfix;
    case 0x00A0:
    case 0x2007:
    case 0x2011:
    case 0x202F:
    case 0x2060:
    case 0xFEFF:
      return BreakClass::glue;
    default:
      break;
  }
  if (code_point >= 0x0300 && code_point <= 0x036F) return BreakClass::closing;
  if (code_point >= 0x2002 && code_point <= 0x200A) return BreakClass::after;
  return BreakClass::letter;
}

/// Whether a line may end between two neighbours.
constexpr bool may_break_between(BreakClass previous, BreakClass next) {
  using enum BreakClass;
  if (next == space || next == closing || next == exclamation) return false;
  if (previous == space) return true;
  if (previous == glue || previous == opening || previous == quote) return false;
  if (next == postfix) return previous != digit && previous != postfix;
  const bool begins_word = next == letter || next == digit || next == opening || next == em_dash;
  switch (previous) {
    case dash:
    case after:
    case exclamation:
      return begins_word;
    case em_dash:
      return begins_word && next != em_dash;
    default:
      return next == em_dash;
  }
}

/// Walks over a paragraph's code points in order and says at each whether a line may begin there.
/// Allocates nothing; one a paragraph.
class BreakScanner {
 public:
  /// Whether a line may begin with `next`, given all that came before it.
  constexpr bool may_break_before(char32_t next) {
    const BreakClass now = break_class(next);
    const bool allowed = started_ && may_break_between(previous_, now);
    previous_ = now;
    started_ = true;
    return allowed;
  }

 private:
  BreakClass previous_ = BreakClass::letter;
  bool started_ = false;
};

/// Byte offsets at which a new line may begin, ascending; never 0 nor the end. Well-formed UTF-8.
std::vector<std::size_t> break_opportunities(std::string_view text);

}  // namespace vanban::text
