// SPDX-License-Identifier: MIT
// Which kind of text a text is: web page, Markdown or none of them.
#pragma once

#include <string_view>

namespace vanban::reading {

/// Whether a text is HTML, also as a clipboard hands it over (a head of `Version:`, `StartHTML:`).
bool looks_like_html(std::string_view head);

/// Whether a text has marks that only Markdown has: a heading of `#`s, a table's line of dashes, a
/// fenced code. Bold marks and dashes alone do not count: typed lists have them too.
bool looks_like_markdown(std::string_view text);

}  // namespace vanban::reading
