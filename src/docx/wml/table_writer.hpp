// SPDX-License-Identifier: MIT
// Tables: letterhead and signature block without borders, data tables with.
#pragma once

#include "docx/wml/paragraph_writer.hpp"

namespace vanban::docx::wml {

/// Appends a w:tbl. The caller sees to the paragraph that must follow it.
void append_table(opc::XmlText& out, const model::Table& table, ParagraphWriter& paragraphs);

}  // namespace vanban::docx::wml
