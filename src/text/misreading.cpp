// SPDX-License-Identifier: MIT
#include "text/misreading.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.hpp"
#include "text/syllable.hpp"
#include "text/vni.hpp"

namespace vanban::text {
namespace {

/// à … ý, ă đ ĩ ũ ơ ư, ạ … ỹ and their capitals.
bool is_vietnamese_letter(char32_t c) {
  static constexpr std::u32string_view kLatin = U"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư";
  return (c >= 0x1EA0 && c <= 0x1EF9) || (c >= 0xC0 && c <= 0x1B0 && kLatin.find(c) != kLatin.npos);
}

// ---- UTF-8 read as an 8-bit code ----

/// The bytes that begin a Vietnamese letter in UTF-8: C3 (à … ý), C4 (ă đ ĩ), C5 (ũ), C6 (ơ ư); and
/// the three-byte letters ạ … ỹ by E1 BA, E1 BB.
constexpr std::array<unsigned, 4> kTwoByteHeads{0xC3, 0xC4, 0xC5, 0xC6};

/// How a code shows those bytes.
struct CodePage {
  Misreading misreading;
  std::u32string_view heads;  ///< C3, C4, C5, C6, E1, BA, BB
  std::u32string_view tails;  ///< 80 to BF
};
constexpr std::u32string_view kWindowsTails =
    U"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ"
    U"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿";
constexpr std::array<CodePage, 4> kPages{{
    {Misreading::utf8_as_windows, U"ÃÄÅÆáº»", kWindowsTails},
    {Misreading::utf8_as_windows, U"ĂÄÅÆáº»", kWindowsTails},  // Windows-1258
    {Misreading::utf8_as_dos, U"├─┼╞ß║╗",
     U"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"},
    {Misreading::utf8_as_mac, U"√ƒ≈∆·∫ª",
     U"ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"},
}};

/// The byte 80 to BF that the code shows as `c`; C1 controls are Latin-1's own.
std::optional<unsigned> tail_byte(const CodePage& page, char32_t c) {
  if (c >= 0x80 && c < 0xA0) return static_cast<unsigned>(c);
  const std::size_t at = page.tails.find(c);
  if (at == std::u32string_view::npos) return std::nullopt;
  return 0x80 + static_cast<unsigned>(at);
}

/// Marks and blanks that may well stand after a capital Ã or Ă: “ĐÃ”, MÃ – 01.
bool is_common_after_letter(char32_t c) {
  return std::u32string_view(U"’“”–—…•\u00A0™‚„‹›«»").find(c) != std::u32string_view::npos;
}

/// The letter that three characters of the text were before; 0 for none.
char32_t letter_before(const CodePage& page, std::u32string_view three) {
  const std::size_t head = page.heads.find(three[0]);
  if (head < kTwoByteHeads.size()) {
    const auto tail = tail_byte(page, three[1]);
    if (!tail || (head == 0 && is_common_after_letter(three[1]))) return 0;
    return ((kTwoByteHeads[head] & 0x1FU) << 6U) | (*tail & 0x3FU);
  }
  if (three[0] != page.heads[4] || (three[1] != page.heads[5] && three[1] != page.heads[6]))
    return 0;
  const auto tail = tail_byte(page, three[2]);
  if (!tail) return 0;
  const unsigned middle = three[1] == page.heads[5] ? 0x3A : 0x3B;
  return 0x1000U | (middle << 6U) | (*tail & 0x3FU);
}

/// Only heads of some page; most of a text is none.
bool is_head(char32_t c) {
  return std::u32string_view(U"ÃÄÅÆáĂ├─┼╞ß√ƒ≈∆·").find(c) != std::u32string_view::npos;
}

std::optional<Misreading> misread_utf8(std::u32string_view three) {
  if (three[0] < 0x80 || three[1] < 0x80 || !is_head(three[0])) return std::nullopt;
  for (const CodePage& page : kPages)
    if (is_vietnamese_letter(letter_before(page, three))) return page.misreading;
  return std::nullopt;
}

// ---- TCVN3 read as Latin-1 ----

/// Letters of TCVN 5712:1993 (VN3) from A0 to FF, small and without tones; a blank for none.
constexpr std::u32string_view kTcvn3Letters =
    U" ăâêôơưđăâêôơưđ "
    U"     aaaaa ăăăă "
    U"      ăâââââe ee"
    U"eeêêêêêii   iiio"
    U" ooooôôôôôơơơơơu"
    U" uuuuưưưưưyyyyy ";

/// The TCVN3 letter behind a character of Latin-1; 0 for none.
char32_t tcvn3_letter(char32_t c) {
  if (c < 0xA0 || c > 0xFF) return 0;
  const char32_t letter = kTcvn3Letters[c - 0xA0];
  return letter == U' ' ? 0 : letter;
}

bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Letters, figures and all signs but those of general punctuation: what stands in one word.
bool is_of_word(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c) || (c >= '0' && c <= '9');
  return c > 0xA0 && (c < 0x2000 || c > 0x206F);
}

/// How far a word is TCVN3.
enum class Tcvn3Word : std::uint8_t {
  none,
  possible,  ///< its strange letters are small ones that other languages have: Thaï
  certain,
};

/// A word with signs in it that becomes a syllable where it is read as TCVN3. Short words with × or
/// µ may be what they seem: m×n, µm.
Tcvn3Word tcvn3_word(std::u32string_view word) {
  std::u32string letters;
  Tcvn3Word found = Tcvn3Word::none;
  for (const char32_t c : word) {
    const char32_t letter = is_ascii_letter(c) ? c | 0x20U : tcvn3_letter(c);
    if (letter == 0) return Tcvn3Word::none;
    letters += letter;
    const bool sign = c == U'×' || c == U'µ';
    if (is_ascii_letter(c) || is_vietnamese_letter(c) || (sign && word.size() <= 3)) continue;
    const bool small = c >= 0xDF && c != U'÷';
    if (found != Tcvn3Word::certain) found = small ? Tcvn3Word::possible : Tcvn3Word::certain;
  }
  return word.size() > 1 && is_syllable(letters) ? found : Tcvn3Word::none;
}

/// So many words that other languages may have too are no accident.
constexpr std::size_t kPossibleWords = 3;
constexpr std::size_t kPossibleTcvn3Words = 2;

/// Reads a text once, three characters at a time, and word by word.
class Reader {
 public:
  std::optional<Misreading> read(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();)
      if (take(utf8::next(text, offset))) return found_;
    for (int i = 0; i < 3; ++i)
      if (take(U' ')) return found_;
    return of_words();
  }

 private:
  bool take(char32_t c) {
    three_ = {three_[1], three_[2], c};
    found_ = misread_utf8({three_.data(), three_.size()});
    if (found_) return true;
    if (is_of_word(c)) {
      word_ += c;
      signs_ = signs_ || (c > 0xA0 && c <= 0xFF && !is_vietnamese_letter(c));
      plain_ = plain_ && c < 0x80;
      return false;
    }
    end_word();
    return false;
  }

  void end_word() {
    if (!plain_) {
      const Tcvn3Word tcvn3 = signs_ ? tcvn3_word(word_) : Tcvn3Word::none;
      certain_tcvn3_words_ += tcvn3 == Tcvn3Word::certain;
      tcvn3_words_ += tcvn3 != Tcvn3Word::none;
      const VniWord vni = vni_word(word_);
      certain_vni_words_ += vni == VniWord::certain;
      vni_words_ += vni != VniWord::none;
    }
    word_.clear();
    signs_ = false;
    plain_ = true;
  }

  /// Of the words as a whole: a word of one legacy code may look like one of the other.
  std::optional<Misreading> of_words() const {
    const bool vni = certain_vni_words_ > 0 || vni_words_ >= kPossibleWords;
    if (vni && vni_words_ >= tcvn3_words_) return Misreading::vni_as_latin1;
    const bool tcvn3 = certain_tcvn3_words_ > 0 || tcvn3_words_ >= kPossibleTcvn3Words;
    return tcvn3 ? std::optional(Misreading::tcvn3_as_latin1) : std::nullopt;
  }

  std::array<char32_t, 3> three_{U' ', U' ', U' '};
  std::u32string word_;
  bool signs_ = false;  ///< the word holds a sign or letter that Vietnamese has not
  bool plain_ = true;   ///< the word is ASCII
  std::size_t tcvn3_words_ = 0;
  std::size_t certain_tcvn3_words_ = 0;
  std::size_t vni_words_ = 0;
  std::size_t certain_vni_words_ = 0;
  std::optional<Misreading> found_;
};

/// Whether the text has none of the signs that every misread text has: most texts, seen at a
/// glance.
bool is_unremarkable(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const auto next = static_cast<unsigned char>(text[i + 1]);
    if (lead == 0xC2) return false;
    if (lead == 0xC3 && !is_vietnamese_letter(0xC0U | (next & 0x3FU))) return false;
    if (lead == 0xC3 && i > 0 && may_be_vni(text[i - 1], next)) return false;
    if (lead == 0xC6 && next == 0x92) return false;                    // ƒ
    if (lead == 0xE2 && (next >= 0x88 && next <= 0x96)) return false;  // √ ∆ ∫, ├ ─ ╗
  }
  return true;
}

}  // namespace

std::optional<Misreading> misreading_of(std::string_view text) {
  return is_unremarkable(text) ? std::nullopt : Reader().read(text);
}

Bilingual words_of(Misreading misreading) {
  switch (misreading) {
    case Misreading::vni_as_latin1:
      return {"là chữ VNI (phông VNI-Times) bị đọc nhầm",
              "is VNI text (VNI-Times fonts) that was misread"};
    case Misreading::tcvn3_as_latin1:
      return {"là chữ TCVN3 (phông .VnTime) bị đọc nhầm",
              "is TCVN3 text (.VnTime fonts) that was misread"};
    case Misreading::utf8_as_windows:
      break;
    case Misreading::utf8_as_dos:
      return {"là chữ Unicode (UTF-8) bị mở nhầm bằng bảng mã DOS (CP437)",
              "is UTF-8 text that was opened in the DOS code page (CP437)"};
    case Misreading::utf8_as_mac:
      return {"là chữ Unicode (UTF-8) bị mở nhầm bằng bảng mã Mac Roman",
              "is UTF-8 text that was opened as Mac Roman"};
  }
  return {"là chữ Unicode (UTF-8) bị mở nhầm bằng bảng mã Windows",
          "is UTF-8 text that was opened in a Windows code page"};
}

Bilingual remedy_of(Misreading misreading) {
  if (misreading == Misreading::tcvn3_as_latin1 || misreading == Misreading::vni_as_latin1)
    return {"Chuyển mã sang Unicode (UniKey: Ctrl+Shift+F6).",
            "Convert it to Unicode (UniKey: Ctrl+Shift+F6)."};
  return {
      "Lấy lại tệp gốc và mở nó với bảng mã UTF-8 (trong Excel: Data → From Text/CSV, 65001: "
      "UTF-8); đừng chuyển mã bằng UniKey, chữ sẽ hỏng thêm.",
      "Go back to the file it came from and open it as UTF-8 (in Excel: Data → From Text/CSV, "
      "65001: UTF-8); do not convert it with UniKey, which would damage it more."};
}

}  // namespace vanban::text
