// SPDX-License-Identifier: MIT
// Căn cứ, trích yếu and names of annexes; phrases replaced at several places; footnotes.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "amendment/change_finder.hpp"
#include "amendment/wording.hpp"

namespace vanban::amendment {

void ChangeFinder::change_leaf(std::size_t before, std::size_t after) {
  change_as(before, {after}, cite_before_.leaf(before));
}

void ChangeFinder::change_as(std::size_t before, const Indexes& after, const std::string& place) {
  const std::size_t unit = old_leaf(before).unit;
  DraftAmendment& draft = add(Action::change, "Sửa đổi " + place, before_.units[unit]);
  draft.amendment.wording = wording_of(after);
  draft.amendment.places = {place};
  draft.amendment.cites_article = in_article(before_, unit);
  old_leaf(before).settled = true;
  settle(after_, after);
}

Blocks ChangeFinder::wording_of(const Indexes& leaves) {
  Blocks blocks = blocks_of(after_, leaves);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (new_leaf(leaves[i]).paragraph.style != model::StyleId::legal_basis) continue;
    const model::Paragraph& basis = new_leaf(leaves[i]).paragraph;
    std::string text = plain_text(basis);
    while (!text.empty() && (text.back() == ';' || text.back() == '.')) text.pop_back();
    blocks[i] = "*" + escaped(text) + "*";
  }
  return blocks;
}

void ChangeFinder::remove_component(std::size_t leaf) {
  const std::size_t unit = old_leaf(leaf).unit;
  const std::string place = cite_before_.leaf(leaf);
  DraftAmendment& draft = add(Action::remove, "Bãi bỏ " + place, before_.units[unit]);
  draft.amendment.places = {place};
  old_leaf(leaf).settled = true;
}

void ChangeFinder::insert_component(std::size_t leaf) {
  const std::size_t unit = new_leaf(leaf).unit;
  const bool basis = new_leaf(leaf).paragraph.style == model::StyleId::legal_basis;
  std::string text = "Bổ sung " + (basis ? std::string("căn cứ") : cite_after_.leaf_name(leaf));
  const Maybe previous = same_style_before(leaf);
  if (previous)
    text += " vào sau " + cite_before_.leaf(*previous);
  else if (const Maybe next = same_style_after(leaf))
    text += " vào trước " + cite_before_.leaf(*next);
  else
    text += cite_after_.behind(unit);
  DraftAmendment& draft = add(Action::insert, std::move(text), after_.units[unit]);
  draft.amendment.wording = wording_of({leaf});
  draft.amendment.places = {cite_after_.leaf(leaf)};
  new_leaf(leaf).settled = true;
}

std::optional<std::size_t> ChangeFinder::same_style_before(std::size_t leaf) {
  Maybe found;
  for (std::size_t i = 0; i < leaf; ++i)
    if (new_leaf(i).paragraph.style == new_leaf(leaf).paragraph.style &&
        new_leaf(i).kind == LeafKind::component && new_leaf(i).twin)
      found = new_leaf(i).twin;
  return found;
}

std::optional<std::size_t> ChangeFinder::same_style_after(std::size_t leaf) {
  for (std::size_t i = leaf + 1; i < after_.leaves.size(); ++i)
    if (new_leaf(i).paragraph.style == new_leaf(leaf).paragraph.style &&
        new_leaf(i).kind == LeafKind::component && new_leaf(i).twin)
      return new_leaf(i).twin;
  return std::nullopt;
}

void ChangeFinder::take_phrase(std::size_t leaf) {
  const auto group = std::find_if(groups_.begin(), groups_.end(), [&](const PhraseGroup& other) {
    return std::find(other.leaves.begin(), other.leaves.end(), leaf) != other.leaves.end();
  });
  std::vector<std::string> places;
  for (const std::size_t at : group->leaves) {
    places.push_back(cite_before_.leaf(*new_leaf(at).twin));
    new_leaf(at).settled = old_leaf(*new_leaf(at).twin).settled = true;
  }
  const std::size_t unit = old_leaf(*new_leaf(leaf).twin).unit;
  DraftAmendment& draft =
      add(Action::replace_phrase,
          fmt::format("Thay cụm từ “{}” bằng cụm từ “{}” tại {}", escaped(group->phrase.before),
                      escaped(group->phrase.after), enumeration(places)),
          before_.units[unit]);
  draft.amendment.cites_article = in_article(before_, unit);
  draft.amendment.places = std::move(places);
}

void ChangeFinder::take_notes(std::size_t leaf) {
  for (const std::size_t note : new_leaf(leaf).notes) {
    const auto changed = std::find_if(comparison_.notes.begin(), comparison_.notes.end(),
                                      [&](const NoteChange& other) { return other.after == note; });
    if (changed == comparison_.notes.end() || new_leaf(leaf).settled) continue;
    const std::string place = fmt::format("chú thích số {}", changed->before + 1);
    const std::size_t unit = new_leaf(leaf).unit;
    DraftAmendment& draft =
        add(Action::change, "Sửa đổi " + place + " tại " + place_of_note(leaf), after_.units[unit]);
    draft.amendment.wording = {note_of(after_, note)};
    draft.amendment.places = {place};
  }
}

std::string ChangeFinder::place_of_note(std::size_t leaf) {
  const Maybe twin = new_leaf(leaf).twin;
  return twin ? cite_before_.leaf(*twin) : cite_after_.leaf(leaf);
}

}  // namespace vanban::amendment
