// SPDX-License-Identifier: MIT
// The text of a run: characters that WordprocessingML has elements for, the rest in w:t.
#pragma once

#include <string_view>

#include "opc/xml_text.hpp"

namespace vanban::docx::wml {

/// Appends the children of a w:r that show `utf8`: w:t (w:delText where the run is tracked as
/// deleted), w:noBreakHyphen for U+2011 (which few fonts have), w:tab for U+0009.
void append_run_text(opc::XmlText& out, std::string_view utf8, bool deleted = false);

/// A whole w:r with direct bold and italic.
void append_run(opc::XmlText& out, std::string_view utf8, bool bold, bool italic);

/// Opens the w:r of a footnote's number, in the text and in the note.
void open_footnote_mark(opc::XmlText& out);

}  // namespace vanban::docx::wml
