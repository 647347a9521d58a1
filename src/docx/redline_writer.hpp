// SPDX-License-Identifier: MIT
// From the comparison of two prepared documents to one .docx with tracked changes (ISO/IEC 29500-1,
// 17.13.5): accepting all of them gives what DocxWriter writes for the new document, rejecting all
// of them what it writes for the old one. docs/docx.md names what cannot be tracked.
#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "docx/package/package_builder.hpp"
#include "model/document.hpp"
#include "revision/revision.hpp"

namespace vanban::docx {

/// Who made the changes and when, as Word shows it beside each of them.
struct RevisionAuthor {
  std::string name;
  std::string date;  ///< `2024-02-15T09:00:00Z` (w:date, xsd:dateTime); empty: no date
};

/// Keeps buffers and packed parts from one redline to the next; one writer per thread.
class RedlineWriter {
 public:
  /// The whole file; the same arguments give the same bytes. Both documents of `revision` have been
  /// through `layout::prepare`. The facts of the old document serve its contents alone and may be
  /// empty where it has none. Errors: those of `DocxWriter::write`, the author's name included.
  Result<std::string> write(const revision::Revision& revision, const model::PageFacts& old_facts,
                            const model::PageFacts& new_facts, const RevisionAuthor& author);

 private:
  Result<void> pack_flow(const revision::Revision& revision, const model::PageFacts& old_facts,
                         const model::PageFacts& new_facts, const RevisionAuthor& author);

  PackageBuilder package_;
};

/// What differs between the two documents and cannot be tracked, as notes (Severity::note) for the
/// user: `docx.styles-not-tracked` where the two style sheets are not the same.
Diagnostics untracked_changes(const revision::Revision& revision);

}  // namespace vanban::docx
