// SPDX-License-Identifier: MIT
#include "model/provenance.hpp"

#include <algorithm>

#include "model/citation.hpp"

namespace vanban::model {

OriginId origin_at(const Paragraph& paragraph, std::size_t position) {
  return origin_within(paragraph, position, position + 1);
}

OriginId origin_within(const Paragraph& paragraph, std::size_t begin, std::size_t end) {
  const auto& passages = paragraph.passages.list;
  const auto found = std::find_if(passages.begin(), passages.end(), [&](const Passage& passage) {
    return passage.begin < end && begin < passage.end;
  });
  return found == passages.end() ? paragraph.origin : found->origin;
}

Place place_of(const Provenance& provenance, OriginId id, UnitId unit) {
  Place place;
  place.unit = citation_of(provenance.units, unit);
  if (id.index >= provenance.origins.size()) return place;
  const Origin& origin = provenance.origins[id.index];
  place.file = origin.file;
  place.line = origin.line;
  place.field = origin.field;
  return place;
}

}  // namespace vanban::model
