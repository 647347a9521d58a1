// SPDX-License-Identifier: MIT
#include "amendment/phrases.hpp"

#include <algorithm>

#include "base/strings.hpp"

namespace vanban::amendment {
namespace {

/// Longer than this a replaced phrase is no phrase any more.
constexpr std::size_t kMostWords = 12;

std::vector<std::string> words_and_gaps_of(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (c == ' ')
      words.emplace_back();
    else
      words.back() += c;
  }
  return words;
}

bool gives(const Stretch& phrase, const std::string& before, const std::string& after) {
  return !phrase.before.empty() && !phrase.after.empty() && phrase.before != phrase.after &&
         replace_all(before, phrase.before, phrase.after) == after;
}

bool can_take_part(const Comparison& comparison, const Leaf& leaf) {
  if (leaf.settled || !leaf.changed || leaf.moved || !leaf.twin) return false;
  if (leaf.kind != LeafKind::text && leaf.kind != LeafKind::dash && leaf.kind != LeafKind::plus)
    return false;
  return leaf.notes.size() == comparison.before.leaves[*leaf.twin].notes.size();
}

}  // namespace

std::optional<Stretch> exact_replacement(const std::string& before, const std::string& after) {
  const std::vector<std::string> old_words = words_and_gaps_of(before);
  const std::vector<std::string> new_words = words_and_gaps_of(after);
  const std::size_t shorter = std::min(old_words.size(), new_words.size());
  std::size_t head = 0;
  while (head < shorter && old_words[head] == new_words[head]) ++head;
  for (std::size_t old_count = 1; old_count <= kMostWords; ++old_count) {
    for (std::size_t new_count = 1; new_count <= kMostWords; ++new_count) {
      if (head + old_count > old_words.size() || head + new_count > new_words.size()) break;
      Stretch phrase{words_between(old_words, head, head + old_count),
                     words_between(new_words, head, head + new_count)};
      trim_common_marks(phrase);
      if (gives(phrase, before, after)) return phrase;
    }
  }
  return std::nullopt;
}

std::vector<PhraseGroup> phrase_groups(const Comparison& comparison) {
  std::vector<PhraseGroup> groups;
  for (std::size_t i = 0; i < comparison.after.leaves.size(); ++i) {
    const Leaf& leaf = comparison.after.leaves[i];
    if (!can_take_part(comparison, leaf)) continue;
    const auto phrase = exact_replacement(
        without_end_mark(plain_text(comparison.before.leaves[*leaf.twin].paragraph)),
        without_end_mark(plain_text(leaf.paragraph)));
    if (!phrase) continue;
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const PhraseGroup& group) {
      return group.phrase.before == phrase->before && group.phrase.after == phrase->after;
    });
    if (same != groups.end())
      same->leaves.push_back(i);
    else
      groups.push_back({*phrase, {i}});
  }
  groups.erase(std::remove_if(groups.begin(), groups.end(),
                              [](const PhraseGroup& group) { return group.leaves.size() < 2; }),
               groups.end());
  return groups;
}

}  // namespace vanban::amendment
