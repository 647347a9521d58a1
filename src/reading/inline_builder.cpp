// SPDX-License-Identifier: MIT
#include "reading/inline_builder.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "reading/raised.hpp"
#include "reading/words.hpp"
#include "text/normalisation.hpp"

namespace vanban::reading {
namespace {

enum class Treatment : std::uint8_t { keep, keep_and_count, drop, blank, tab, hyphen };

/// Shown by nothing, not even by a gap: zero-width characters and soft hyphens.
bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF || c == 0xFFFC;
}

bool is_private(char32_t c) { return c >= 0xE000 && c <= 0xF8FF; }

Treatment treatment_of(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return Treatment::keep;
  if (c == '\t') return Treatment::tab;
  if (c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) return Treatment::blank;
  if (c == 0x2011) return Treatment::hyphen;
  if (is_private(c) || c == 0xFFFD) return Treatment::keep_and_count;
  if (is_invisible(c) || text::forbidden_kind(c)) return Treatment::drop;
  return Treatment::keep;
}

/// The first word with separate marks, and how many such words there are.
std::optional<std::pair<std::string, int>> decomposed_words(const std::string& text) {
  if (text::is_nfc(text)) return std::nullopt;
  std::pair<std::string, int> found;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = std::string_view(text).substr(begin, end - begin);
    if (!text::is_nfc(word) && found.second++ == 0) found.first = word;
    begin = end + 1;
  }
  return found;
}

}  // namespace

std::string& InlineBuilder::run_of(const Look& look) {
  Run* last = inlines_.empty() ? nullptr : std::get_if<Run>(&inlines_.back());
  if (last == nullptr || last->look != look) {
    inlines_.emplace_back(Run{{}, look});
    last = &std::get<Run>(inlines_.back());
  }
  return last->text;
}

void InlineBuilder::count_odd(char32_t c) {
  const auto known = std::find_if(odd_.begin(), odd_.end(),
                                  [c](const auto& counted) { return counted.first == c; });
  if (known == odd_.end()) return odd_.emplace_back(c, 1), void();
  ++known->second;
}

void InlineBuilder::text(std::string_view utf8, const Look& look) {
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(utf8, at);
    const Treatment treatment = treatment_of(c);
    if (treatment == Treatment::drop || treatment == Treatment::keep_and_count) count_odd(c);
    if (treatment == Treatment::drop) continue;
    if (treatment == Treatment::tab) {
      add(Tab{});
    } else if (treatment == Treatment::blank || treatment == Treatment::hyphen) {
      run_of(look) += treatment == Treatment::blank ? ' ' : '-';
    } else {
      run_of(look) += utf8.substr(begin, at - begin);
    }
  }
}

void InlineBuilder::remark_odd(const Place& place, std::vector<Remark>& remarks) {
  for (const auto& [c, count] : odd_)
    remarks.push_back({Remark::Kind::odd_character, place,
                       fmt::format("U+{:04X}", static_cast<std::uint32_t>(c)), count});
  odd_.clear();
}

void InlineBuilder::finish(Paragraph& paragraph, std::vector<Remark>& remarks) {
  paragraph.inlines = std::exchange(inlines_, {});
  remark_odd(paragraph.place, remarks);
  remark_struck(paragraph, remarks);
  settle_raised(paragraph, remarks);
  if (const auto found = decomposed_words(text_of(paragraph)))
    remarks.push_back({Remark::Kind::decomposed, paragraph.place, found->first, found->second});
}

}  // namespace vanban::reading
