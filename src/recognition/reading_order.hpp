// SPDX-License-Identifier: MIT
// From the document as it is shown to one flow of lines and tables.
#pragma once

#include "reading/shown_document.hpp"
#include "recognition/line.hpp"
#include "recognition/notebook.hpp"

namespace vanban::recognition {

/// The lines of a paragraph, in NFC, without characters that plan data may not hold.
Line line_of(const reading::Paragraph& paragraph);

/// Lists what the plan cannot hold (`import.left-out`): a line, or every paragraph of a table.
void give_up(const Entry& entry, Notebook& notebook);

/// All that stands in the body of the document, empty lines left out. Tables that only place text
/// (letterhead, Nơi nhận and signature, bases in two columns: known by what they hold) are opened
/// column by column; boxes follow the paragraph that they hang on. Drawings that are no lines are
/// reported. The tables stay the document's: it must outlive the flow.
Flow reading_order(const reading::ShownDocument& document, Notebook& notebook);

}  // namespace vanban::recognition
