// SPDX-License-Identifier: MIT
#include "recognition/accounting.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "base/utf8.hpp"
#include "reading/words.hpp"
#include "text/letter_case.hpp"
#include "text/normalisation.hpp"

namespace vanban::recognition {
namespace {

/// What a character is for the count.
enum class Counted : std::uint8_t { nothing, letter, figure, raised_figure, sign };

/// The value of a raised or lowered figure; 0: it is none.
char32_t raised_value(char32_t c) {
  if (c == 0xB9) return '1';
  if (c == 0xB2 || c == 0xB3) return '2' + (c - 0xB2);
  if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079)) return '0' + (c - 0x2070);
  if (c >= 0x2080 && c <= 0x2089) return '0' + (c - 0x2080);
  return 0;
}

/// Signs that carry meaning and that no rule of typing sets.
bool is_counted_sign(char32_t c) {
  constexpr std::u32string_view kSigns = U"%&@=<>$€£§°±×÷√≤≥≠~";
  return kSigns.find(c) != std::u32string_view::npos;
}

Counted kind_of(char32_t c) {
  if (c >= '0' && c <= '9') return Counted::figure;
  if (raised_value(c) != 0) return Counted::raised_figure;
  if (text::is_letter(c)) return Counted::letter;
  return is_counted_sign(c) ? Counted::sign : Counted::nothing;
}

bool is_uncounted(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

void add(std::vector<std::string>& words, std::string& word) {
  if (word.empty()) return;
  const std::size_t digits = word.find_first_not_of("0123456789");
  if (digits == std::string::npos)
    word.erase(0, std::min(word.find_first_not_of('0'), word.size() - 1));
  words.push_back(std::move(word));
  word.clear();
}

using Counts = std::unordered_map<std::string, int>;

void count(Counts& counts, std::string_view text) {
  for (std::string& word : counted_words(text)) ++counts[std::move(word)];
}

/// Walks through the paragraphs of a document in their order.
class Paragraphs {
 public:
  explicit Paragraphs(const reading::ShownDocument& document) {
    for (const reading::Section& section : document.sections) add(section.blocks);
    for (const auto& box : document.boxes) add(box);
    for (const reading::Note& note : document.notes)
      for (const reading::Paragraph& paragraph : note.paragraphs) list.push_back(&paragraph);
  }
  std::vector<const reading::Paragraph*> list;

 private:
  void add(const std::vector<reading::Block>& blocks) {
    for (const reading::Block& block : blocks) {
      if (const auto* paragraph = std::get_if<reading::Paragraph>(&block.content)) {
        list.push_back(paragraph);
        continue;
      }
      for (const reading::Row& row : std::get<reading::Table>(block.content).rows)
        for (const reading::Cell& cell : row.cells) add(cell.blocks);
    }
  }
};

}  // namespace

std::vector<std::string> counted_words(std::string_view text) {
  std::vector<std::string> words;
  const std::string small = text::to_lower(text::to_nfc(text));
  std::string word;
  Counted last = Counted::nothing;
  for (std::size_t at = 0; at < small.size();) {
    const char32_t c = utf8::next(small, at);
    if (is_uncounted(c)) continue;
    const Counted kind = kind_of(c);
    if (kind != last || kind == Counted::sign) add(words, word);
    if (kind != Counted::nothing)
      utf8::append(word, kind == Counted::raised_figure ? raised_value(c) : c);
    last = kind;
  }
  add(words, word);
  return words;
}

bool contains_words(std::string_view text, std::string_view part) {
  const auto whole = counted_words(text);
  const auto wanted = counted_words(part);
  return std::search(whole.begin(), whole.end(), wanted.begin(), wanted.end()) != whole.end();
}

std::size_t shown_words(const reading::ShownDocument& document) {
  std::size_t words = 0;
  for (const reading::Paragraph* paragraph : Paragraphs(document).list)
    words += reading::words_of(*paragraph).size();
  return words;
}

std::vector<LostWord> lost_words(const reading::ShownDocument& document, std::string_view printed,
                                 const std::vector<LeftOut>& left_out) {
  Counts there;
  count(there, printed);
  for (const LeftOut& one : left_out) count(there, one.text);
  std::vector<LostWord> lost;
  for (const reading::Paragraph* paragraph : Paragraphs(document).list)
    for (const std::string& shown : reading::words_of(*paragraph))
      for (const std::string& word : counted_words(shown)) {
        if (--there[word] >= 0) continue;
        const auto known = std::find_if(lost.begin(), lost.end(),
                                        [&](const LostWord& one) { return one.word == word; });
        if (known != lost.end())
          ++known->times;
        else
          lost.push_back({word, 1, paragraph->place});
      }
  return lost;
}

}  // namespace vanban::recognition
