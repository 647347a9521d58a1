// SPDX-License-Identifier: MIT
// What stands outside of the body, and what the reader saw: headers, footers, comments, tracked
// changes, fields, old letters.
#pragma once

#include "plan/json.hpp"
#include "reading/shown_document.hpp"
#include "recognition/notebook.hpp"

namespace vanban::recognition {

/// The contact line of a footer goes into the plan (`contact`), page numbers are the program's own,
/// every other text is given up with its place; comments and the reader's remarks become findings.
void report_remarks(const reading::ShownDocument& document, plan::Json& plan, Notebook& notebook);

}  // namespace vanban::recognition
