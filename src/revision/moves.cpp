// SPDX-License-Identifier: MIT
#include "revision/moves.hpp"

#include <algorithm>

namespace vanban::revision {
namespace {

constexpr std::size_t kLeastWords = 4;
constexpr int kLeastLikeness = 800;              // thousandths: moved and touched up, not rewritten
constexpr std::size_t kMostMovedPairs = 40'000;  // beyond that only equal texts are looked for

struct End {
  const model::Paragraph* paragraph;
  std::uint32_t key;
  Bag bag;
  bool taken = false;
};

std::vector<End> ends_of(const Contents& contents,
                         const std::vector<const model::Paragraph*>& paragraphs) {
  std::vector<End> ends;
  for (const model::Paragraph* paragraph : paragraphs) {
    Bag bag = contents.bag(*paragraph);
    if (bag.size() >= kLeastWords)
      ends.push_back({paragraph, contents.candidate(*paragraph).key, std::move(bag)});
  }
  return ends;
}

template <typename Alike>
void match(std::vector<End>& sources, std::vector<End>& targets, const Alike& alike,
           std::vector<Move>& moves) {
  for (End& source : sources) {
    if (source.taken) continue;
    const auto target = std::find_if(targets.begin(), targets.end(), [&](const End& end) {
      return !end.taken && alike(source, end);
    });
    if (target == targets.end()) continue;
    source.taken = target->taken = true;
    moves.push_back({moves.size() + 1, source.paragraph, target->paragraph});
  }
}

}  // namespace

Moves find_moves(const Contents& contents, const std::vector<const model::Paragraph*>& deleted,
                 const std::vector<const model::Paragraph*>& inserted) {
  std::vector<End> sources = ends_of(contents, deleted);
  std::vector<End> targets = ends_of(contents, inserted);
  std::vector<Move> moves;
  match(
      sources, targets, [](const auto& a, const auto& b) { return a.key == b.key; }, moves);
  if (sources.size() * targets.size() <= kMostMovedPairs)
    match(
        sources, targets,
        [](const auto& a, const auto& b) { return likeness(a.bag, b.bag) >= kLeastLikeness; },
        moves);
  Moves by_end;
  for (const Move& move : moves) {
    by_end[move.before] = move;
    by_end[move.after] = move;
  }
  return by_end;
}

}  // namespace vanban::revision
