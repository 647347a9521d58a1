// SPDX-License-Identifier: MIT
// The text of a piece of a document without anything else: for what is told and not handed on.
#pragma once

#include <string>

#include "reading/docx/xml_tree.hpp"
#include "reading/reading_options.hpp"

namespace vanban::reading::docx {

/// Text of an element and of all in it, deleted text too where `element` itself was left out; a
/// blank for each tab, line end and paragraph end, nothing for the code of fields. Changes inside
/// that are left out are not in it.
std::string bare_text(const Element& element, TrackedChanges tracked);

/// The text of a w:t as it is shown: blanks at its ends count only where the file says so.
std::string_view text_of_t(const Element& t);

}  // namespace vanban::reading::docx
