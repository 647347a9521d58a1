// SPDX-License-Identifier: MIT
// word/document.xml and word/footnotes.xml of a redline.
#pragma once

#include "docx/redline/paragraph_tracker.hpp"
#include "docx/wml/body_writer.hpp"

namespace vanban::docx::redline {

/// Appends word/document.xml whole.
wml::BodyFault append_body(opc::XmlText& out, const revision::Revision& revision,
                           const Both<const model::PageFacts*>& facts, Stores& stores,
                           Both<DocumentSide*> sides, ParagraphTracker& paragraphs);

/// Appends word/footnotes.xml whole, after the body. The id of a note is its place in
/// `Revision::footnotes`, counted from 1.
void append_footnotes(opc::XmlText& out, const revision::Revision& revision, Stores& stores,
                      ParagraphTracker& paragraphs);

}  // namespace vanban::docx::redline
