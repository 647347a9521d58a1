// SPDX-License-Identifier: MIT
#include "amendment/wording.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "base/strings.hpp"
#include "text/letter_case.hpp"

namespace vanban::amendment {
namespace {

/// Each vowel with the five tone marks after it (huyền, sắc, hỏi, ngã, nặng).
constexpr std::array<std::array<std::string_view, 6>, 12> kVowels = {{
    {"a", "à", "á", "ả", "ã", "ạ"},
    {"ă", "ằ", "ắ", "ẳ", "ẵ", "ặ"},
    {"â", "ầ", "ấ", "ẩ", "ẫ", "ậ"},
    {"e", "è", "é", "ẻ", "ẽ", "ẹ"},
    {"ê", "ề", "ế", "ể", "ễ", "ệ"},
    {"i", "ì", "í", "ỉ", "ĩ", "ị"},
    {"o", "ò", "ó", "ỏ", "õ", "ọ"},
    {"ô", "ồ", "ố", "ổ", "ỗ", "ộ"},
    {"ơ", "ờ", "ớ", "ở", "ỡ", "ợ"},
    {"u", "ù", "ú", "ủ", "ũ", "ụ"},
    {"ư", "ừ", "ứ", "ử", "ữ", "ự"},
    {"y", "ỳ", "ý", "ỷ", "ỹ", "ỵ"},
}};

std::size_t length_of_character(unsigned char first) {
  if (first < 0x80) return 1;
  if (first < 0xE0) return 2;
  return first < 0xF0 ? 3 : 4;
}

std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> all;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = length_of_character(static_cast<unsigned char>(text[at]));
    all.push_back(text.substr(at, length));
    at += length;
  }
  return all;
}

struct Toned {
  std::string_view base;
  char tone = '0';  ///< `0`: level
};

Toned toned(std::string_view character) {
  if (character.size() > 1)
    for (const auto& row : kVowels)
      for (std::size_t tone = 1; tone < row.size(); ++tone)
        if (row[tone] == character) return {row[0], static_cast<char>('0' + tone)};
  return {character, '0'};
}

bool is_digit(std::string_view character) {
  return character.size() == 1 && character[0] >= '0' && character[0] <= '9';
}

bool is_blank(std::string_view character) {
  return character == " " || character == "\n" || character == "\t" || character == "\u00A0";
}

constexpr std::array<std::string_view, 11> kMarks = {"“", "”", "‘", "’", "–", "—",
                                                     "…", "‐", "‑", "«", "»"};

bool is_mark(std::string_view character) {
  if (character.size() > 1)
    return std::find(kMarks.begin(), kMarks.end(), character) != kMarks.end();
  const unsigned char c = static_cast<unsigned char>(character[0]);
  return c > ' ' && c < 0x7F && !is_digit(character) && !(c >= 'a' && c <= 'z') && c != '%';
}

/// Small letters and figures; marks and blanks only between two figures, where they matter (`1.5`,
/// `05/6`). The tone of a syllable follows it, so that `hòa` and `hoà` are one.
std::string key_of(std::string_view text, bool with_tones) {
  const std::string small = text::to_lower(text);
  const std::vector<std::string_view> all = characters(small);
  std::string key;
  std::string tone;
  const auto end_syllable = [&] {
    if (with_tones) key += tone;
    tone.clear();
  };
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!is_blank(all[i]) && !is_mark(all[i])) {
      const Toned letter = toned(all[i]);
      key += letter.base;
      if (letter.tone != '0') tone += static_cast<char>(letter.tone - '0');
      continue;
    }
    end_syllable();
    const bool between =
        i > 0 && i + 1 < all.size() && is_digit(all[i - 1]) && is_digit(all[i + 1]);
    if (between) key += is_blank(all[i]) ? std::string_view(" ") : all[i];
  }
  end_syllable();
  return key;
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text + ' ') {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

}  // namespace

std::string words_between(std::span<const std::string> words, std::size_t from, std::size_t to) {
  return joined(words.subspan(from, to - from), " ");
}

void trim_common_marks(Stretch& stretch) {
  static constexpr std::string_view kMarks = ",;:.()";
  while (stretch.before.size() > 1 && stretch.after.size() > 1 &&
         stretch.before.back() == stretch.after.back() &&
         kMarks.find(stretch.before.back()) != std::string_view::npos) {
    stretch.before.pop_back();
    stretch.after.pop_back();
  }
}

std::string plain_text(const model::Inlines& inlines) {
  std::string text;
  for (const model::Inline& item : inlines) {
    if (const auto* run = std::get_if<model::Run>(&item)) text += run->text;
    if (std::holds_alternative<model::LineBreak>(item)) text += ' ';
  }
  return replace_all(std::move(text), "\u00A0", " ");
}

std::string plain_text(const model::Paragraph& paragraph) { return plain_text(paragraph.inlines); }

std::string without_end_mark(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  if (text.ends_with("./."))
    text.resize(text.size() - 3);
  else if (text.ends_with('.') && !text.ends_with(".."))
    text.pop_back();
  return text;
}

std::string replace_all(std::string text, const std::string& phrase, const std::string& by) {
  if (phrase.empty()) return text;
  for (std::size_t at = text.find(phrase); at != std::string::npos;
       at = text.find(phrase, at + by.size()))
    text.replace(at, phrase.size(), by);
  return text;
}

Difference difference_of(std::string_view before, std::string_view after) {
  if (without_end_mark(std::string(before)) == without_end_mark(std::string(after)))
    return Difference::none;
  if (key_of(before, true) == key_of(after, true)) return Difference::form;
  if (key_of(before, false) == key_of(after, false)) return Difference::spelling;
  return Difference::content;
}

namespace {

/// Footnote marks by place, with the look of each run; the end mark left out.
struct Inked {
  std::string text;
  bool bold = false;
  bool italic = false;
  bool operator==(const Inked&) const = default;
};

std::vector<Inked> inked(const model::Inlines& inlines) {
  std::vector<Inked> all;
  for (const model::Inline& item : inlines) {
    const auto* run = std::get_if<model::Run>(&item);
    if (run == nullptr) continue;
    const std::string text = replace_all(run->text, "\u00A0", " ");
    if (!all.empty() && all.back().bold == run->bold && all.back().italic == run->italic)
      all.back().text += text;
    else
      all.push_back({text, run->bold, run->italic});
  }
  if (!all.empty()) all.back().text = without_end_mark(all.back().text);
  if (!all.empty() && all.back().text.empty()) all.pop_back();
  return all;
}

std::size_t notes_in(const model::Inlines& inlines) {
  return static_cast<std::size_t>(std::count_if(
      inlines.begin(), inlines.end(),
      [](const model::Inline& item) { return std::holds_alternative<model::FootnoteMark>(item); }));
}

std::size_t breaks_in(const model::Inlines& inlines) {
  return static_cast<std::size_t>(std::count_if(
      inlines.begin(), inlines.end(),
      [](const model::Inline& item) { return std::holds_alternative<model::LineBreak>(item); }));
}

}  // namespace

Difference difference_of(const model::Paragraph& before, const model::Paragraph& after) {
  if (notes_in(before.inlines) != notes_in(after.inlines)) return Difference::content;
  const Difference words = difference_of(plain_text(before), plain_text(after));
  if (words != Difference::none) return words;
  if (breaks_in(before.inlines) != breaks_in(after.inlines)) return Difference::look;
  const bool same_look =
      inked(before.inlines) == inked(after.inlines) && before.alignment == after.alignment;
  return same_look ? Difference::none : Difference::look;
}

Stretch changed_stretch(const std::string& before, const std::string& after,
                        std::size_t fewest_words) {
  const std::vector<std::string> old_words = words_of(before);
  const std::vector<std::string> new_words = words_of(after);
  constexpr std::size_t kShortText = 10;
  if (fewest_words >= kWordsAround && std::max(old_words.size(), new_words.size()) <= kShortText) {
    Stretch whole{words_between(old_words, 0, old_words.size()),
                  words_between(new_words, 0, new_words.size())};
    trim_common_marks(whole);
    return whole;
  }
  const std::size_t shorter = std::min(old_words.size(), new_words.size());
  std::size_t head = 0;
  while (head < shorter && old_words[head] == new_words[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head &&
         old_words[old_words.size() - 1 - tail] == new_words[new_words.size() - 1 - tail])
    ++tail;
  std::size_t shown = std::max(old_words.size(), new_words.size()) - head - tail;
  while (shown < fewest_words && (head > 0 || tail > 0)) {
    if (head > 0) --head, ++shown;
    if (shown < fewest_words && tail > 0) --tail, ++shown;
  }
  Stretch stretch{words_between(old_words, head, old_words.size() - tail),
                  words_between(new_words, head, new_words.size() - tail)};
  trim_common_marks(stretch);
  return stretch;
}

}  // namespace vanban::amendment
