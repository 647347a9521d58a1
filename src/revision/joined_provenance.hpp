// SPDX-License-Identifier: MIT
// Where the content of a redline comes from: the origins and units of both versions in one list
// each, those of the new version first and as they were.
#pragma once

#include <cstddef>

#include "model/document.hpp"
#include "revision/revision.hpp"

namespace vanban::revision {

class JoinedProvenance {
 public:
  explicit JoinedProvenance(const Revision& revision);

  /// Each field says of which plan it is, where the documents knew theirs.
  const model::Provenance& provenance() const { return provenance_; }
  /// What ids of the old version are here.
  model::OriginId of_old(model::OriginId id) const;
  model::UnitId of_old(model::UnitId id) const;

 private:
  model::Provenance provenance_;
  std::uint32_t origins_shift_ = 0;
  std::uint32_t units_shift_ = 0;
};

/// Follows the texts of both versions of a paragraph, piece by piece, and enters the passages of
/// the paragraph that shows both.
class PassageJoiner {
 public:
  /// `marked` gets origin, unit and passages; it outlives the joiner.
  PassageJoiner(const Sides<model::Paragraph>& form, const JoinedProvenance& joined,
                model::Paragraph& marked);

  /// A piece that stands in the marked text from `begin` to `end`, in code points.
  void add(const Piece& piece, std::size_t begin, std::size_t end);

 private:
  void enter(const model::Paragraph& side, bool old, std::size_t from, std::size_t begin,
             std::size_t end);

  const Sides<model::Paragraph>& form_;
  const JoinedProvenance& joined_;
  model::Paragraph& marked_;
  std::size_t before_ = 0;  ///< read so far of each text
  std::size_t after_ = 0;
};

/// Code points that an inline has in model::text_of.
std::size_t length_of(const model::Inline& item);

}  // namespace vanban::revision
