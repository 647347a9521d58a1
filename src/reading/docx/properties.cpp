// SPDX-License-Identifier: MIT
#include "reading/docx/properties.hpp"

#include <algorithm>

#include "base/strings.hpp"

namespace vanban::reading::docx {
namespace {

constexpr int kOutlineLevels = 9;
/// Longer indents are faults of the file: 22 inches are Word's own bound.
constexpr int kLongestIndent = 31'680;

std::optional<Toggle> toggle_of(std::string_view name) {
  if (name == "b") return Toggle::bold;
  if (name == "i") return Toggle::italic;
  if (name == "caps") return Toggle::capitals;
  if (name == "smallCaps") return Toggle::small_capitals;
  if (name == "strike" || name == "dstrike") return Toggle::strike;
  if (name == "vanish") return Toggle::hidden;
  return std::nullopt;
}

Look::Raised raised_of(std::string_view value) {
  if (value == "superscript") return Look::Raised::superscript;
  if (value == "subscript") return Look::Raised::subscript;
  return Look::Raised::no;
}

std::optional<std::string> theme_font(std::optional<std::string_view> reference,
                                      const ThemeFonts& fonts) {
  if (!reference) return std::nullopt;
  const std::string& font = reference->starts_with("major") ? fonts.major : fonts.minor;
  return font.empty() ? std::nullopt : std::optional(font);
}

std::optional<std::string> font_of(const Element& fonts, const ThemeFonts& theme) {
  for (const std::string_view name : {"ascii", "hAnsi"}) {
    if (auto font = theme_font(fonts.attribute(std::string(name) + "Theme"), theme)) return font;
    if (const auto font = fonts.attribute(name); font && !font->empty()) return std::string(*font);
  }
  return std::nullopt;
}

/// The first of these attributes that holds a measure in twips; a Strict file may give points.
std::optional<Length> length_of(const Element& element,
                                std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const auto text = element.attribute(name);
    const auto number = whole_number(text);
    if (!number) continue;
    const int bounded = std::clamp(*number, -kLongestIndent, kLongestIndent);
    return text->ends_with("pt") ? Length::points(bounded) : Length::twips(bounded);
  }
  return std::nullopt;
}

Alignment alignment_of(std::string_view value) {
  if (value == "center") return Alignment::centre;
  if (value == "right" || value == "end") return Alignment::right;
  if (value == "left" || value == "start") return Alignment::left;
  return Alignment::justify;
}

ListMembership membership_of(const Element& element) {
  ListMembership membership;
  if (const Element* list = element.child("numId")) membership.list = whole_number(list->val());
  if (const Element* level = element.child("ilvl")) membership.level = whole_number(level->val());
  return membership;
}

void read_indents(const Element& element, ParagraphProperties& properties) {
  properties.indent_left = length_of(element, {"left", "start"});
  if (const auto hanging = length_of(element, {"hanging"}))
    properties.indent_first_line = -*hanging;
  else
    properties.indent_first_line = length_of(element, {"firstLine"});
}

void read_borders(const Element& element, ParagraphProperties& properties) {
  if (const Element* top = element.child("top")) properties.line_above = draws_line(*top);
  if (const Element* bottom = element.child("bottom")) properties.line_below = draws_line(*bottom);
}

int outline_level_of(const Element& element) {
  const int stored = whole_number(element.val()).value_or(kOutlineLevels);
  return stored >= 0 && stored < kOutlineLevels ? stored + 1 : 0;
}

template <typename T>
void put(std::optional<T>& under, const std::optional<T>& over) {
  if (over) under = over;
}

}  // namespace

ThemeFonts read_theme_fonts(const Element& theme) {
  ThemeFonts fonts;
  const auto visit = [&](const auto& self, const Element& element, std::string& font) -> void {
    for (const Element& child : children_of(element)) {
      if (child.name == "latin") font = child.attribute("typeface").value_or("");
      if (child.name == "majorFont") self(self, child, fonts.major);
      if (child.name == "minorFont") self(self, child, fonts.minor);
      if (child.name == "themeElements" || child.name == "fontScheme") self(self, child, font);
    }
  };
  std::string none;
  visit(visit, theme, none);
  return fonts;
}

RunProperties read_run_properties(const Element& properties, const ThemeFonts& fonts) {
  RunProperties read;
  for (const Element& one : children_of(properties)) {
    if (one.vocabulary != Vocabulary::word) continue;
    if (const auto toggle = toggle_of(one.name)) {
      auto& stated = read.toggles[static_cast<std::size_t>(*toggle)];
      stated = is_on(one) || (one.name == "dstrike" && stated.value_or(false));
    }
    if (one.name == "u") read.underline = one.val() != "none";
    if (one.name == "vertAlign") read.raised = raised_of(one.val());
    if (one.name == "sz") read.half_points = whole_number(one.val());
    if (one.name == "rFonts") read.font = font_of(one, fonts);
  }
  return read;
}

void put_over(RunProperties& under, const RunProperties& over) {
  for (std::size_t i = 0; i < kToggles; ++i) put(under.toggles[i], over.toggles[i]);
  put(under.underline, over.underline);
  put(under.raised, over.raised);
  put(under.half_points, over.half_points);
  put(under.font, over.font);
}

ParagraphProperties read_paragraph_properties(const Element& properties) {
  ParagraphProperties read;
  for (const Element& one : children_of(properties)) {
    if (one.vocabulary != Vocabulary::word) continue;
    if (one.name == "jc") read.alignment = alignment_of(one.val());
    if (one.name == "outlineLvl") read.outline_level = outline_level_of(one);
    if (one.name == "ind") read_indents(one, read);
    if (one.name == "pageBreakBefore") read.page_break_before = is_on(one);
    if (one.name == "pBdr") read_borders(one, read);
    if (one.name == "numPr") read.membership = membership_of(one);
  }
  return read;
}

void put_over(ParagraphProperties& under, const ParagraphProperties& over) {
  put(under.alignment, over.alignment);
  put(under.outline_level, over.outline_level);
  put(under.indent_left, over.indent_left);
  put(under.indent_first_line, over.indent_first_line);
  put(under.page_break_before, over.page_break_before);
  put(under.line_above, over.line_above);
  put(under.line_below, over.line_below);
  if (!over.membership) return;
  if (!under.membership) under.membership.emplace();
  put(under.membership->list, over.membership->list);
  put(under.membership->level, over.membership->level);
}

bool draws_line(const Element& border) {
  const std::string_view kind = border.val();
  return !kind.empty() && kind != "none" && kind != "nil";
}

}  // namespace vanban::reading::docx
