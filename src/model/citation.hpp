// SPDX-License-Identifier: MIT
// The words for places of a document, in one form everywhere: `điểm b khoản 2 Điều 1`, `Mục 1
// Chương II`, `Mục II.1.2`, `khoản 3 Phụ lục I` (Phụ lục II, V.7 of the decree: Phần, Chương, Mục,
// Tiểu mục, Điều, Phụ lục with a capital, khoản and điểm without; innermost first).
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "model/outline.hpp"

namespace vanban::model {

struct CitationForm {
  Language language = Language::vietnamese;
  /// What the attached document is called; nothing: `văn bản kèm theo`; empty: it is not named,
  /// since all that is cited stands in it.
  std::optional<std::string> attached = std::nullopt;
};

/// A unit's own name, of its number and of those that it is printed without (`Mục II.1.2`): `điểm
/// b`, `Điều 1`, `Phụ lục I`; empty for the document itself.
std::string name_of(const Path& path, const CitationForm& form = {});

/// With all that holds it: `điểm b khoản 2 Điều 1`; in English `point b, clause 2, Article 1`. Điều
/// are counted through the document, so what holds one is left out but for an annex or attached
/// document.
std::string citation_of(const Path& path, const CitationForm& form = {});

/// The same in both languages; empty for the document itself.
Bilingual citation_of(const Units& units, UnitId unit);

/// As the document says it of its own places (`ref` of the templates): the same, without the annex
/// or attached document that it stands in.
std::string citation_inside(const Path& path);

/// `Phụ lục II`; `Phụ lục` where it is the only one and has no number.
std::string annex_name(const std::string& number);

}  // namespace vanban::model
