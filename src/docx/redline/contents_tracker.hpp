// SPDX-License-Identifier: MIT
// The contents of a revision: the lines of the new document, those of the old one where they
// differ.
#pragma once

#include <string>
#include <vector>

#include "docx/redline/paragraph_tracker.hpp"

namespace vanban::docx::redline {

/// What the contents of one document list, each heading with its bookmark in the redline.
struct ListedHeadings {
  const std::vector<model::PageFacts::ContentsEntry>* entries = nullptr;
  std::vector<std::string> bookmarks;
};

/// Appends title and lines. The lines are the result of one field, so they are replaced together.
void append_contents(Flow& flow, const revision::ContentsRevision& contents,
                     const Both<ListedHeadings>& headings, const Both<Length>& widths,
                     Stores& stores, ParagraphTracker& paragraphs);

}  // namespace vanban::docx::redline
