// SPDX-License-Identifier: MIT
#include "recognition/casing.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/roman.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "recognition/known_names.hpp"
#include "recognition/phrases.hpp"
#include "text/letter_case.hpp"

namespace vanban::recognition {
namespace {

constexpr std::size_t kLongestMatch = 10;  // words
/// Of a frequent word so many places are looked at: enough to know its case.
constexpr std::size_t kMostPlaces = 200;

/// A word with the marks around it.
struct Cut {
  std::string_view before, word, after;
};

bool is_word_sign(char32_t c) { return text::is_letter(c) || (c >= '0' && c <= '9'); }

Cut cut(std::string_view word) {
  std::size_t begin = word.size();
  std::size_t end = 0;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t here = at;
    if (!is_word_sign(utf8::next(word, at))) continue;
    begin = std::min(begin, here);
    end = at;
  }
  if (end == 0) return {word, {}, {}};
  return {word.substr(0, begin), word.substr(begin, end - begin), word.substr(end)};
}

/// Words that keep their capitals: abbreviations (no vowel, or known ones), Roman figures, codes.
bool is_abbreviation(std::string_view word) {
  if (word.find_first_of("0123456789/") != std::string_view::npos) return true;
  if (from_roman(word) && word.size() > 1) return true;
  const auto is_vowel = [](char32_t c) {
    return std::u32string_view(U"AEIOUYĂÂÊÔƠƯ").find(c) != std::u32string_view::npos ||
           c >= 0x1EA0 || (c >= 0xC0 && c < 0xFF);
  };
  bool vowel = false;
  for (std::size_t at = 0; at < word.size() && !vowel;) vowel = is_vowel(utf8::next(word, at));
  return (!vowel && utf8::length(word) > 1) || is_known_abbreviation(word);
}

/// After these comes a proper name.
bool names_a_place(std::string_view small) {
  static constexpr std::array<std::string_view, 7> kWords{"tỉnh", "huyện", "xã", "phường",
                                                          "quận", "trấn",  "khu"};
  return std::find(kWords.begin(), kWords.end(), small) != kWords.end();
}

}  // namespace

Casing::Casing(FlowView flow) {
  for (const Entry& entry : flow)
    if (entry.table == nullptr && !is_capitals(entry.line.text)) learn(entry.line.text, false);
  for (const std::string_view name : known_names()) learn(name, true);
}

void Casing::learn(std::string_view text, bool known) {
  bool begins = !known;
  for (const std::string_view typed : words_in(text)) {
    const Cut parts = cut(typed);
    if (parts.word.empty()) {
      begins = typed != "-" && typed != "–";
      continue;
    }
    if (!parts.before.empty()) begins = true;
    Word word{std::string(parts.word), folded(parts.word), begins, known, !parts.after.empty()};
    places_[word.small].push_back(words_.size());
    words_.push_back(std::move(word));
    begins = parts.after.find_first_of(".:;") != std::string_view::npos;
  }
  if (!words_.empty()) words_.back().ends = true;
}

/// A capital at the front of a sentence says something where another capital follows: a name.
bool Casing::begins_name(std::size_t place) const {
  return !words_[place].ends && place + 1 < words_.size() &&
         words_[place + 1].text != words_[place + 1].small && !is_capitals(words_[place + 1].text);
}

/// The longest run of words that stands in the document in running text; the case of its first
/// words counts where no sentence begins with them.
Casing::Match Casing::longest_match(const std::vector<std::string>& small, std::size_t at) const {
  Match best;
  const auto found = places_.find(small[at]);
  if (found == places_.end()) return best;
  std::size_t looked = 0;
  for (const std::size_t place : found->second) {
    if (++looked > kMostPlaces) break;
    if (is_capitals(words_[place].text) || (words_[place].begins && !begins_name(place))) continue;
    std::size_t length = 1;
    while (length < kLongestMatch && at + length < small.size() && place + length < words_.size() &&
           words_[place + length].small == small[at + length] && !words_[place + length - 1].ends)
      ++length;
    if (length <= best.length) continue;
    best = {length, {}};
    for (std::size_t i = 0; i < length; ++i) best.words.push_back(words_[place + i].text);
  }
  return best;
}

bool Casing::is_always_capital(const std::string& small) const {
  const auto found = places_.find(small);
  if (found == places_.end()) return false;
  std::size_t inside = 0;
  for (const std::size_t place : found->second) {
    if (words_[place].begins || words_[place].known) continue;
    if (words_[place].text == small) return false;
    ++inside;
  }
  return inside > 0;
}

Recased Casing::recase(std::string_view text) const {
  if (!is_capitals(text)) return {std::string(text), false};
  std::vector<Cut> cuts;
  std::vector<std::string> small;
  std::vector<char> blanks;
  for (std::string_view rest = text; !(rest = trimmed(rest)).empty();) {
    const std::size_t end = std::min(rest.find_first_of(kBlanks), rest.size());
    cuts.push_back(cut(rest.substr(0, end)));
    small.push_back(folded(cuts.back().word));
    blanks.push_back(end < rest.size() ? rest[end] : ' ');
    rest.remove_prefix(end);
  }
  Recased result;
  std::vector<std::string> words(small);
  for (std::size_t at = 0; at < small.size();) {
    const Match match = longest_match(small, at);
    const bool after_place = at > 0 && names_a_place(small[at - 1]);
    if (match.length >= 2 || (match.length == 1 && is_always_capital(small[at]))) {
      std::copy(match.words.begin(), match.words.end(),
                words.begin() + static_cast<std::ptrdiff_t>(at));
      at += match.length;
      continue;
    }
    if (is_abbreviation(cuts[at].word))
      words[at] = cuts[at].word;
    else if (after_place)
      while (at < small.size()) {
        words[at] = text::upper_first(small[at]);
        result.doubtful = true;
        if (!cuts[at].after.empty()) break;
        ++at;
      }
    ++at;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    result.text += std::string(cuts[i].before) + words[i] + std::string(cuts[i].after);
    if (i + 1 < words.size()) result.text += blanks[i];
  }
  result.text = text::upper_first(result.text);
  return result;
}

std::string Casing::person(std::string_view text) {
  if (!is_capitals(text)) return std::string(text);
  std::string name;
  for (const std::string_view word : words_in(text))
    name += (name.empty() ? "" : " ") + text::upper_first(folded(word));
  return name;
}

std::string Casing::spelled_out(std::string_view abbreviation) const {
  const std::string letters = folded(abbreviation);
  const auto spells = [&](std::size_t place) {
    std::size_t at = 0;
    std::size_t word = place;
    for (; at < letters.size() && word < words_.size(); ++word) {
      std::size_t end = at;
      utf8::next(letters, end);
      if (!words_[word].small.starts_with(std::string_view(letters).substr(at, end - at)))
        return false;
      if (word > place && words_[word - 1].ends) return false;
      at = end;
    }
    return at == letters.size();
  };
  const std::size_t count = utf8::length(letters);
  if (count < 2) return {};
  for (std::size_t place = 0; place + count <= words_.size(); ++place) {
    if (!is_organ_head(words_[place].small) || words_[place].small == words_[place].text ||
        !spells(place))
      continue;
    std::string name;
    for (std::size_t i = 0; i < count; ++i) name += (i == 0 ? "" : " ") + words_[place + i].text;
    return name;
  }
  return {};
}

std::string recased(const Casing& casing, std::string_view text, const reading::Place& place,
                    Notebook& notebook) {
  Recased result = casing.recase(text);
  if (result.doubtful)
    notebook.warn("import.case", place,
                  {fmt::format("chữ hoa, chữ thường trong “{}” là suy đoán", result.text),
                   fmt::format("the case of letters in “{}” is a guess", result.text)},
                  {"Đối chiếu với tệp gốc.", "Compare it with the file."});
  return std::move(result.text);
}

}  // namespace vanban::recognition
