// SPDX-License-Identifier: MIT
// Direct formatting as the file states it: w:rPr and w:pPr (ISO/IEC 29500-1, 17.3), as far as a
// reader of the document needs it. What is not stated is left open for whatever lies beneath.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "base/length.hpp"
#include "reading/docx/xml_tree.hpp"
#include "reading/shown_document.hpp"

namespace vanban::reading::docx {

/// The properties that styles switch on and off (17.7.3).
enum class Toggle : std::uint8_t { bold, italic, capitals, small_capitals, strike, hidden };
inline constexpr std::size_t kToggles = 6;

/// Fonts of a theme (20.1.4.1.24): of headings and of body text.
struct ThemeFonts {
  std::string major;
  std::string minor;
};
ThemeFonts read_theme_fonts(const Element& theme);

struct RunProperties {
  std::array<std::optional<bool>, kToggles> toggles;
  std::optional<bool> underline;
  std::optional<Look::Raised> raised;
  std::optional<int> half_points;
  std::optional<std::string> font;
};
/// Reads a w:rPr.
RunProperties read_run_properties(const Element& properties, const ThemeFonts& fonts);
/// Puts what `over` states over what `under` states.
void put_over(RunProperties& under, const RunProperties& over);

/// w:numPr (17.3.1.19).
struct ListMembership {
  std::optional<int> list;  ///< w:numId; 0 takes the paragraph out of its list
  std::optional<int> level;
};

struct ParagraphProperties {
  std::optional<Alignment> alignment;
  std::optional<int> outline_level;  ///< 1 outermost, 0 body text
  std::optional<Length> indent_left;
  std::optional<Length> indent_first_line;
  std::optional<bool> page_break_before;
  std::optional<bool> line_above;
  std::optional<bool> line_below;
  std::optional<ListMembership> membership;
};
/// Reads a w:pPr.
ParagraphProperties read_paragraph_properties(const Element& properties);
void put_over(ParagraphProperties& under, const ParagraphProperties& over);

/// Whether a border (17.3.4) draws something.
bool draws_line(const Element& border);

}  // namespace vanban::reading::docx
