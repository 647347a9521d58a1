// SPDX-License-Identifier: MIT
// Web pages, also those that Word and Excel put on the clipboard or save.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "reading/shown_document.hpp"

namespace vanban::reading::html {

/// Reads a page as a browser shows it, as far as elements and their own styles say. Numbers of
/// lists are counted; those that Word writes out beside its lists (`mso-list:Ignore`) are taken as
/// what they are. Fails as HtmlTree::read does.
Result<ShownDocument> read_html(std::string_view bytes, const std::string& file);

}  // namespace vanban::reading::html
