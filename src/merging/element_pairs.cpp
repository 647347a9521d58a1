// SPDX-License-Identifier: MIT
#include "merging/element_pairs.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/strings.hpp"
#include "revision/alignment.hpp"
#include "revision/words.hpp"

namespace vanban::merging {
namespace {

using plan::Json;

/// Thousandths of shared words from which two elements are one that was changed.
constexpr int kLeastLikeness = 400;

void add_words(const Json& value, revision::Interner& interner, revision::Bag& bag) {
  if (value.is_string())
    for (const std::string_view word : words_in(value.get_ref<const std::string&>()))
      bag.push_back(interner.id_of(word));
  else if (value.is_structured())
    for (const Json& inner : value) add_words(inner, interner, bag);
  else
    bag.push_back(interner.id_of(value.dump()));
}

/// Elements of different kinds are never versions of one another: a paragraph and a table.
std::string kind_of(const Json& element) {
  if (!element.is_object() || element.empty()) return element.type_name();
  return "{" + element.begin().key();
}

revision::Members members_of(const Json& array, revision::Interner& interner) {
  revision::Members members;
  for (const Json& element : array)
    members.candidates.push_back(
        {interner.id_of("=" + element.dump()), 1 + interner.id_of("kind " + kind_of(element))});
  members.bag_of = [&array, &interner](std::size_t index) {
    revision::Bag bag;
    add_words(array[index], interner, bag);
    std::sort(bag.begin(), bag.end());
    return bag;
  };
  return members;
}

/// Where both arrays are of one size and nothing moved, what has no partner was changed in its
/// place: the cells of a row.
void pair_by_place(ElementPairs& pairs, const Json& older, const Json& newer) {
  if (older.size() != newer.size()) return;
  for (std::size_t i = 0; i < older.size(); ++i)
    if (pairs.partner[i].value_or(i) != i) return;
  for (std::vector<std::size_t>& gap : pairs.inserted) {
    const auto joined = [&](std::size_t i) {
      if (pairs.partner[i] || kind_of(older[i]) != kind_of(newer[i])) return false;
      pairs.partner[i] = i;
      return true;
    };
    gap.erase(std::remove_if(gap.begin(), gap.end(), joined), gap.end());
  }
}

}  // namespace

ElementPairs pair_elements(const Json& older, const Json& newer) {
  revision::Interner interner;
  ElementPairs pairs;
  pairs.partner.resize(older.size());
  pairs.inserted.resize(older.size() + 1);
  std::size_t passed = 0;
  for (const revision::Match& match :
       revision::align(members_of(older, interner), members_of(newer, interner), kLeastLikeness)) {
    if (match.before) passed = *match.before + 1;
    if (match.before && match.after) pairs.partner[*match.before] = match.after;
    if (!match.before && match.after) pairs.inserted[passed].push_back(*match.after);
  }
  pair_by_place(pairs, older, newer);
  return pairs;
}

}  // namespace vanban::merging
