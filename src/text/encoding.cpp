// SPDX-License-Identifier: MIT
#include "text/encoding.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace vanban::text {
namespace {

bool is_high(unsigned char byte) { return byte >= 0x80; }

unsigned char at(std::string_view text, std::size_t index) {
  return static_cast<unsigned char>(text[index]);
}

bool has(std::string_view set, unsigned char byte) {
  return set.find(static_cast<char>(byte)) != std::string_view::npos;
}

/// TCVN 5712:1993 (VN3): every byte that stands for a Vietnamese letter.
bool is_tcvn3_letter(unsigned char byte) {
  if (byte >= 0xA1 && byte <= 0xAE) return true;
  static constexpr std::string_view kGaps = "\xC0\xC1\xC2\xC3\xC4\xC5\xCD\xD9\xDA\xDB\xE0";
  return byte >= 0xB5 && byte <= 0xFE && byte != 0xBA && byte != 0xBF && !has(kGaps, byte);
}

/// Windows-1258: letters that stand alone (ă â đ ê ô ơ ư and the Latin-1 vowels it kept).
bool is_1258_letter(unsigned char byte) {
  static constexpr std::string_view kLetters =
      "\xC0\xC1\xC2\xC3\xC8\xC9\xCA\xCD\xD3\xD4\xD5\xD9\xDA\xD0\xDD"
      "\xE0\xE1\xE2\xE3\xE8\xE9\xEA\xED\xF3\xF4\xF5\xF9\xFA\xF0\xFD";
  return has(kLetters, byte);
}

/// Windows-1258: combining tones, which only ever follow a vowel.
bool is_1258_tone(unsigned char byte) { return has("\xCC\xD2\xDE\xEC\xF2", byte); }

bool is_vowel(unsigned char byte) { return has("aeiouyAEIOUY", byte) || is_1258_letter(byte); }

/// VNI-Windows: marks, each a byte after an ASCII vowel (ù = á's mark … in lower and upper case).
bool is_vni_mark(unsigned char byte) {
  return has(
      "\xF9\xF8\xFB\xF5\xEF\xE2\xE1\xE0\xE5\xE3\xE4\xEA\xE9\xE8\xFA\xFC\xEB"
      "\xD9\xD8\xDB\xD5\xCF\xC2\xC1\xC0\xC5\xC3\xC4\xCA\xC9\xC8\xDA\xDC\xCB",
      byte);
}

/// +1 for each high byte the code explains, -1 for each it cannot.
template <typename Explains>
int score(std::string_view text, Explains explains) {
  int total = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (is_high(at(text, i))) total += explains(i) ? 1 : -1;
  return total;
}

int tcvn3_score(std::string_view text) {
  return score(text, [&](std::size_t i) {
    // Two vowels with a tone each never touch in Vietnamese; ư + ơ, ê, â without tone may.
    const bool touching = i > 0 && at(text, i - 1) >= 0xB5 && at(text, i) >= 0xB5;
    return is_tcvn3_letter(at(text, i)) && !touching;
  });
}

int windows_1258_score(std::string_view text) {
  return score(text, [&](std::size_t i) {
    if (is_1258_tone(at(text, i))) return i > 0 && is_vowel(at(text, i - 1));
    return is_1258_letter(at(text, i));
  });
}

int vni_score(std::string_view text) {
  return score(text, [&](std::size_t i) {
    static constexpr std::string_view kWhole =
        "\xF1\xD1\xF4\xD4\xF6\xD6\xED\xCD\xEC\xCC\xE6\xC6\xF3\xD3\xF2\xD2\xEE\xCE";
    if (has(kWhole, at(text, i))) return true;
    static constexpr std::string_view kBases = "aeouyAEOUY\xF4\xD4\xF6\xD6";
    return is_vni_mark(at(text, i)) && i > 0 && has(kBases, at(text, i - 1));
  });
}

bool has_utf16_mark(std::string_view sample) {
  return sample.substr(0, 2) == "\xFF\xFE" || sample.substr(0, 2) == "\xFE\xFF";
}

Encoding recognise_8_bit(std::string_view sample) {
  const int tcvn3 = tcvn3_score(sample);
  const int cp1258 = windows_1258_score(sample);
  const int vni = vni_score(sample);
  const int best = std::max({tcvn3, cp1258, vni});
  if (best <= 0) return Encoding::unknown_8_bit;
  // On a tie the code that explains fewer byte values is the likelier one.
  if (best == cp1258) return Encoding::windows_1258;
  return best == vni ? Encoding::vni : Encoding::tcvn3;
}

}  // namespace

Encoding recognise(std::string_view sample) {
  if (has_utf16_mark(sample)) return Encoding::utf16;
  // Office files are packages (zip); these and PDF begin with their own sign.
  if (sample.starts_with("PK\x03\x04") || sample.starts_with("%PDF-")) return Encoding::binary;
  const auto zeros = static_cast<std::size_t>(std::count(sample.begin(), sample.end(), '\0'));
  if (zeros > 0) return zeros * 4 >= sample.size() ? Encoding::utf16 : Encoding::binary;
  if (!utf8::first_error(sample)) return Encoding::utf8;
  return recognise_8_bit(sample);
}

Bilingual name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return {"UTF-8", "UTF-8"};
    case Encoding::utf16:
      return {"UTF-16", "UTF-16"};
    case Encoding::tcvn3:
      return {"TCVN3 (phông .VnTime, ABC)", "TCVN3 (.VnTime fonts, ABC)"};
    case Encoding::windows_1258:
      return {"Windows-1258", "Windows-1258"};
    case Encoding::vni:
      return {"VNI-Windows (phông VNI-Times)", "VNI-Windows (VNI-Times fonts)"};
    case Encoding::binary:
      return {"nhị phân, không phải văn bản", "binary, not text"};
    case Encoding::unknown_8_bit:
      break;
  }
  return {"một bảng mã 8 bit khác", "some other 8-bit encoding"};
}

}  // namespace vanban::text
