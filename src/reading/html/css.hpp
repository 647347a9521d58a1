// SPDX-License-Identifier: MIT
// How an element of a web page looks by its name and its `style`. Style sheets and classes are not
// evaluated: what a clipboard hands over has its looks in the elements.
#pragma once

#include <string_view>

#include "reading/html/html_node.hpp"
#include "reading/shown_document.hpp"

namespace vanban::reading::html {

/// What text inherits from the elements around it.
struct TextStyle {
  Look look;
  bool hidden = false;
  bool keeps_blanks = false;  ///< `pre`
  Alignment alignment = Alignment::left;
  Length indent_left;
  Length indent_first_line;
};

/// The style inside `element`, whose own name and attributes change the one around it.
TextStyle style_in(const HtmlNode& element, const TextStyle& around);

/// The value of a declaration of a `style`, blanks cut off; empty: it is not there.
std::string_view declared(std::string_view style, std::string_view property);

/// Whether an element draws borders by its attributes.
bool has_border(const HtmlNode& element);

}  // namespace vanban::reading::html
