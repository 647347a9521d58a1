// SPDX-License-Identifier: MIT
#include "amendment/untold.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "amendment/citation.hpp"
#include "amendment/wording.hpp"
#include "revision/listing.hpp"

namespace vanban::amendment {
namespace {

using revision::ListedChange;

/// Without blanks and the signs of rich text, which differ between print and plan data.
std::string bare(const std::string& text) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, kNoBreakSpace.size(), kNoBreakSpace) == 0) {
      ++i;
      continue;
    }
    if (std::string_view(" \n\t\\*_").find(text[i]) == std::string_view::npos) result += text[i];
  }
  return result;
}

/// Without `^[…]`: a listed text has no footnotes in it.
std::string without_notes(const std::string& text) {
  std::string result;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 2, "^[") == 0) ++depth;
    if (depth == 0) result += text[i];
    if (depth > 0 && text[i] == ']') --depth;
  }
  return result;
}

void add_texts(const plan::Json& block, std::string& told) {
  if (block.is_string()) {
    const std::string text = block.get<std::string>();
    told += bare(text) + '\n' + bare(without_notes(text)) + '\n';
  }
  if (block.is_structured())
    for (const plan::Json& part : block) add_texts(part, told);
}

/// All words that the draft says, or warns of.
std::string told_by(const Changes& changes) {
  std::string told;
  for (const Amendment& amendment : changes.amendments) {
    told += bare(amendment.instruction) + '\n' + bare(amendment.renumbering) + '\n';
    for (const plan::Json& block : amendment.wording) add_texts(block, told);
  }
  for (const FormError& error : changes.form_errors)
    told += bare(error.before) + '\n' + bare(error.after) + '\n';
  return told;
}

/// Numbers that the program gives: the serial number of a row, `Như Điều 3`, `Phụ lục II`.
bool follows_by_itself(const ListedChange& change) {
  const auto& place = change.location.after ? change.location.after : change.location.before;
  if (place && place->cell && is_figures(change.before) && is_figures(change.after)) return true;
  return change.after.find("Như Điều") != std::string::npos || change.after.starts_with("Phụ lục");
}

/// The paragraph's new words as a whole, or those that went and came.
bool is_told(const ListedChange& change, const std::string& told) {
  const auto says = [&](const std::string& text) {
    return told.find(bare(without_end_mark(text))) != std::string::npos;
  };
  if (says(change.after)) return true;
  return std::all_of(change.edits.begin(), change.edits.end(), [&](const revision::Edit& edit) {
    if (difference_of(edit.before, edit.after) == Difference::none) return true;
    return says(edit.before) && says(edit.after);
  });
}

}  // namespace

std::vector<std::string> untold_words(const revision::Revision& revision, const Changes& changes) {
  const std::string told = told_by(changes);
  std::vector<std::string> untold;
  for (const ListedChange& change : revision::list_changes(revision)) {
    if (change.kind != ListedChange::Kind::changed || follows_by_itself(change)) continue;
    if (difference_of(change.before, change.after) == Difference::none) continue;
    const bool in_table = change.location.after && change.location.after->cell;
    if (in_table && !is_told(change, told))
      untold.push_back(describe(change, Language::vietnamese));
  }
  return untold;
}

}  // namespace vanban::amendment
