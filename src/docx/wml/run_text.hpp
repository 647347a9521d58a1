// SPDX-License-Identifier: MIT
// The text of a run: characters that WordprocessingML has elements for, the rest in w:t.
#pragma once

#include <string_view>

#include "base/length.hpp"
#include "opc/xml_text.hpp"

namespace vanban::docx::wml {

/// Appends the children of a w:r that show `utf8`: w:t (w:delText where the run is tracked as
/// deleted), w:noBreakHyphen for U+2011 (which few fonts have), w:softHyphen for U+00AD, w:tab for
/// U+0009.
void append_run_text(opc::XmlText& out, std::string_view utf8, bool deleted = false);

/// A whole w:r with direct bold and italic; `spacing` is added to each of its characters, in whole
/// twips.
void append_run(opc::XmlText& out, std::string_view utf8, bool bold, bool italic,
                Length spacing = {});
/// The same with `word_space` added to each U+0020 alone: a run for each of them.
void append_stretched_run(opc::XmlText& out, std::string_view utf8, bool bold, bool italic,
                          Length word_space);

/// Opens the w:r of a footnote's number, in the text and in the note.
void open_footnote_mark(opc::XmlText& out);

}  // namespace vanban::docx::wml
