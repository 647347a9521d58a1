// SPDX-License-Identifier: MIT
#include "reading/html/css.hpp"

#include <charconv>
#include <cmath>

#include "base/strings.hpp"

namespace vanban::reading::html {
namespace {

constexpr double kPointsPerPixel = 0.75;
constexpr double kPointsPerInch = 72;
constexpr double kPointsPerCentimetre = 72 / 2.54;
/// Longer measures are faults of the page.
constexpr double kLongest = 1'000;

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// A measure in points; nothing for other units and for words.
std::optional<double> points_of(std::string_view value) {
  double number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc() || !(std::abs(number) < kLongest)) return std::nullopt;
  const std::string_view unit = value.substr(static_cast<std::size_t>(end - value.data()));
  if (unit == "pt") return number;
  if (unit == "px") return number * kPointsPerPixel;
  if (unit == "in") return number * kPointsPerInch;
  if (unit == "cm") return number * kPointsPerCentimetre;
  return std::nullopt;
}

std::optional<Length> length_of(std::string_view value) {
  const auto points = points_of(value);
  constexpr double kTwips = 20;
  if (!points) return std::nullopt;
  return Length::twips(std::lround(*points * kTwips));
}

bool is_bold(std::string_view weight) {
  return weight == "bold" || weight == "bolder" || (weight.size() == 3 && weight >= "600");
}

void apply_name(std::string_view name, TextStyle& style) {
  Look& look = style.look;
  if (name == "b" || name == "strong" || name == "th") look.bold = true;
  if (name == "i" || name == "em" || name == "cite") look.italic = true;
  if (name == "u") look.underline = true;
  if (name == "s" || name == "strike" || name == "del") look.strike = true;
  if (name == "sup") look.raised = Look::Raised::superscript;
  if (name == "sub") look.raised = Look::Raised::subscript;
  if (name == "pre") style.keeps_blanks = true;
  if (name == "center" || name == "th") style.alignment = Alignment::centre;
  if (name.size() == 2 && name[0] == 'h' && is_digit(name[1])) look.bold = true;
}

void apply_look(std::string_view css, Look& look) {
  if (const auto weight = declared(css, "font-weight"); !weight.empty())
    look.bold = is_bold(weight);
  if (const auto slant = declared(css, "font-style"); !slant.empty())
    look.italic = slant == "italic" || slant == "oblique";
  const std::string_view decoration = declared(css, "text-decoration");
  if (contains(decoration, "underline")) look.underline = true;
  if (contains(decoration, "line-through")) look.strike = true;
  if (const auto shift = declared(css, "text-transform"); !shift.empty())
    look.capitals = shift == "uppercase";
  const std::string_view raised = declared(css, "vertical-align");
  if (raised == "super") look.raised = Look::Raised::superscript;
  if (raised == "sub") look.raised = Look::Raised::subscript;
  if (const auto size = points_of(declared(css, "font-size")))
    look.size = FontSize{static_cast<int>(std::lround(*size * 2))};
  if (const auto fonts = declared(css, "font-family"); !fonts.empty()) {
    std::string_view first = trimmed(fonts.substr(0, fonts.find(',')));
    while (!first.empty() && (first.front() == '"' || first.front() == '\''))
      first.remove_prefix(1);
    while (!first.empty() && (first.back() == '"' || first.back() == '\'')) first.remove_suffix(1);
    look.font = first;
  }
}

void apply_alignment(std::string_view value, Alignment& alignment) {
  if (value == "center") alignment = Alignment::centre;
  if (value == "right" || value == "end") alignment = Alignment::right;
  if (value == "justify") alignment = Alignment::justify;
  if (value == "left" || value == "start") alignment = Alignment::left;
}

}  // namespace

std::string_view declared(std::string_view style, std::string_view property) {
  while (!style.empty()) {
    const std::string_view one = style.substr(0, style.find(';'));
    style.remove_prefix(std::min(one.size() + 1, style.size()));
    const std::size_t colon = one.find(':');
    if (colon != std::string_view::npos && trimmed(one.substr(0, colon)) == property)
      return trimmed(one.substr(colon + 1));
  }
  return {};
}

TextStyle style_in(const HtmlNode& element, const TextStyle& around) {
  TextStyle style = around;
  apply_name(element.name(), style);
  apply_alignment(element.attribute("align"), style.alignment);
  if (const std::string face = element.attribute("face"); !face.empty()) style.look.font = face;
  const std::string css = element.attribute("style");
  if (css.empty()) return style;
  apply_look(css, style.look);
  apply_alignment(declared(css, "text-align"), style.alignment);
  if (const auto left = length_of(declared(css, "margin-left"))) style.indent_left = *left;
  if (const auto first = length_of(declared(css, "text-indent"))) style.indent_first_line = *first;
  if (declared(css, "display") == "none" || declared(css, "mso-hide") == "all") style.hidden = true;
  if (declared(css, "white-space").starts_with("pre")) style.keeps_blanks = true;
  return style;
}

bool has_border(const HtmlNode& element) {
  const std::string attribute = element.attribute("border");
  if (!attribute.empty() && attribute != "0") return true;
  const std::string css = element.attribute("style");
  for (const std::string_view side : {"border", "border-top", "border-bottom", "border-left"}) {
    const std::string_view value = declared(css, side);
    if (contains(value, "solid") || contains(value, "double") || contains(value, "dotted"))
      return true;
  }
  return false;
}

}  // namespace vanban::reading::html
