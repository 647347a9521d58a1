// SPDX-License-Identifier: MIT
// The end of a document: Nơi nhận on the left (ô 9b, 12), the signer on the right (ô 7a to 7c),
// tops level.
#pragma once

#include <vector>

#include "model/document.hpp"
#include "model/parts/lines.hpp"

namespace vanban::model::parts {

/// Who signs (Phụ lục I, Phần I, Mục II.7). Final texts, LF: a chosen line end.
struct Signer {
  /// Lines above the signer's own title, in capitals: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`.
  std::vector<SourcedText> authority;
  SourcedText title;  ///< in capitals: `GIÁM ĐỐC`
  SourcedText post;   ///< above the name, in a State council: post and organ; mostly empty
  SourcedText name;   ///< empty in a draft
};

/// The whole block; both sides may be empty, but not at once.
struct Signature {
  std::vector<SourcedText> recipients;  ///< recipient_lines; empty: no Nơi nhận at all
  SourcedText drafter;                  ///< `PL.(300)`; empty: none
  Signer signer;
};

/// One row of two cells that is never split, all its paragraphs kept together.
Table signature(const Signature& signature, Length text_width);

/// Ties the last paragraph of a body to the block that follows, so that the block never begins a
/// page alone (its paragraph comes along), and sets the block a line apart.
void keep_with_signature(std::vector<Block>& body);

}  // namespace vanban::model::parts
