// SPDX-License-Identifier: MIT
#include "revision/joined_provenance.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace vanban::revision {
namespace {

/// The entries of one version without the first, which is the same in all: the unknown origin, the
/// document itself.
template <typename Entry, typename Add>
void append_known(const std::vector<Entry>& entries, const Add& add) {
  for (std::size_t i = 1; i < entries.size(); ++i) add(entries[i]);
}

model::Origin of_plan(model::Origin origin, const std::string& plan) {
  if (!origin.field.empty() && origin.file.empty()) origin.file = plan;
  return origin;
}

}  // namespace

JoinedProvenance::JoinedProvenance(const Revision& revision) {
  const auto append = [&](const model::Provenance& version) {
    append_known(version.origins, [&](const model::Origin& origin) {
      provenance_.origins.push_back(of_plan(origin, version.plan));
    });
    const auto shift = static_cast<std::uint32_t>(provenance_.units.size() - 1);
    append_known(version.units, [&](model::Unit unit) {
      if (unit.parent.index != 0) unit.parent.index += shift;
      provenance_.units.push_back(std::move(unit));
    });
  };
  if (revision.provenance.after) append(*revision.provenance.after);
  origins_shift_ = static_cast<std::uint32_t>(provenance_.origins.size() - 1);
  units_shift_ = static_cast<std::uint32_t>(provenance_.units.size() - 1);
  if (revision.provenance.before) append(*revision.provenance.before);
}

model::OriginId JoinedProvenance::of_old(model::OriginId id) const {
  return id.index == 0 ? id : model::OriginId{id.index + origins_shift_};
}

model::UnitId JoinedProvenance::of_old(model::UnitId id) const {
  return id.index == 0 ? id : model::UnitId{id.index + units_shift_};
}

std::size_t length_of(const model::Inline& item) {
  if (const auto* run = std::get_if<model::Run>(&item)) return utf8::length(run->text);
  return std::holds_alternative<model::LineBreak>(item) ? 1 : 0;
}

PassageJoiner::PassageJoiner(const Sides<model::Paragraph>& form, const JoinedProvenance& joined,
                             model::Paragraph& marked)
    : form_(form), joined_(joined), marked_(marked) {
  marked_.passages = {};
  if (form_.after) return;
  marked_.origin = joined_.of_old(marked_.origin);
  marked_.unit = joined_.of_old(marked_.unit);
}

void PassageJoiner::add(const Piece& piece, std::size_t begin, std::size_t end) {
  if (form_.after && piece.change != Change::deleted)
    enter(*form_.after, false, after_, begin, end);
  else if (form_.before)
    enter(*form_.before, true, before_, begin, end);
  const std::size_t length = length_of(piece.item);
  if (piece.change != Change::inserted) before_ += length;
  if (piece.change != Change::deleted) after_ += length;
}

/// `from`: where the stretch begins in the text of its side.
void PassageJoiner::enter(const model::Paragraph& side, bool old, std::size_t from,
                          std::size_t begin, std::size_t end) {
  const std::size_t to = from + (end - begin);
  const auto id = [&](model::OriginId origin) { return old ? joined_.of_old(origin) : origin; };
  for (const model::Passage& passage : side.passages.list) {
    if (passage.begin >= to || passage.end <= from) continue;
    marked_.passages.list.push_back({begin + std::max(passage.begin, from) - from,
                                     begin + std::min(passage.end, to) - from, id(passage.origin)});
  }
  // What is left of an old stretch in a paragraph of both comes after its passages: those go first.
  if (old && form_.after && begin < end)
    marked_.passages.list.push_back({begin, end, id(side.origin)});
}

}  // namespace vanban::revision
