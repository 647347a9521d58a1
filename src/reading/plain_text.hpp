// SPDX-License-Identifier: MIT
// Plain text as a document: each line is a paragraph, empty lines part them and are none.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "reading/shown_document.hpp"

namespace vanban::reading {

/// Reads text in UTF-8, with or without a byte order mark; lines end with LF, CR LF or CR. A form
/// feed is a page break, blanks around a line are none of it. `file` is what findings call it.
/// Fails (`reading.not-utf8`) with line and column where the text is in another code, which is
/// named with its remedy.
Result<ShownDocument> read_plain_text(std::string_view text, const std::string& file);

/// The same check for other kinds of text; the text without its byte order mark.
Result<std::string_view> utf8_text(std::string_view bytes, const std::string& file);

}  // namespace vanban::reading
