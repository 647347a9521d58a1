// SPDX-License-Identifier: MIT
// The document as Markdown (`--format md`; CommonMark with the tables and footnotes of GitHub): for
// portals, chat tools and whoever wants to paste it somewhere. Numbers stand in the text as the
// reader sees them, so that no program counts them anew.
#pragma once

#include <string>

#include "model/document.hpp"

namespace vanban::model {

/// UTF-8 with LF line ends. Headings, emphasis, dash lists, tables and footnotes are marked up;
/// signs that Markdown would take for markup are escaped. A joined cell stands in the first of its
/// cells.
std::string markdown(const Document& document);

}  // namespace vanban::model
