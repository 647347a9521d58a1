// SPDX-License-Identifier: MIT
// A paragraph's text as the line breaker sees it: stretches of one face and size over one string.
#pragma once

#include <cstdint>

#include "base/length.hpp"
#include "fonts/face.hpp"
#include "layout/galley.hpp"
#include "layout/paged_document.hpp"
#include "layout/units.hpp"

namespace vanban::layout {

struct TextSpan {
  enum class Kind : std::uint8_t {
    text,
    fixed,      ///< an automatic number and its blank: no opportunity inside, blanks do not stretch
    invisible,  ///< U+200B and the like: no width, no glyph, but perhaps an opportunity
    line_break,  ///< a forced line end; no text
  };

  Kind kind = Kind::text;
  fonts::FaceId face = fonts::FaceId::regular;
  model::RevisionMark revision = model::RevisionMark::none;
  FontSize size;
  Twips em = 0;  ///< what widths are reckoned with: the size, but for footnote marks
  Length rise;
  std::uint32_t begin = 0;  ///< bytes of PagedDocument::text
  std::uint32_t end = 0;
  bool own = false;           ///< of the paragraph's own text: neither number nor footnote mark
  std::uint32_t content = 0;  ///< bytes of model::text_of(paragraph) in front of it
  NodeIndex node = kArtifact;
  std::uint32_t note = kNone;  ///< the footnote that a mark calls, index into Document::footnotes
};

}  // namespace vanban::layout
