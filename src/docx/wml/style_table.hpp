// SPDX-License-Identifier: MIT
// How each role of a paragraph is called in the DOCX: what Word has built in keeps Word's name (so
// that navigation, contents and footnotes work) with the Vietnamese one as alias; the rest is ours.
#pragma once

#include <string_view>

#include "model/style.hpp"

namespace vanban::docx::wml {

/// One row of the table; what it leaves out comes from the model (name, look).
struct StyleEntry {
  std::string_view id;        ///< w:styleId
  std::string_view built_in;  ///< Word's own name; empty where Word has no such style
  model::StyleId next;        ///< the role of the paragraph that a writer types after it
  bool quick;                 ///< shown in the gallery of quick styles
};

const StyleEntry& style_entry(model::StyleId role);
inline std::string_view style_id_of(model::StyleId role) { return style_entry(role).id; }

/// Heading level (1 to 4) of the four styles that Word numbers and lists in contents; 0 for the
/// rest.
int heading_level_of(model::StyleId role);

/// Character style of footnote marks.
inline constexpr std::string_view kFootnoteMarkStyle = "FootnoteReference";

}  // namespace vanban::docx::wml
