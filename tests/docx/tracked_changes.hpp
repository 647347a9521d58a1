// SPDX-License-Identifier: MIT
// Accepts or rejects every tracked change of a package, as ISO/IEC 29500-1, 17.13.5 describes it,
// and writes what is left in a form in which two packages can be compared. Knows nothing of the
// writer.
#pragma once

#include <string>
#include <vector>

#include "package.hpp"

namespace vanban::docx::samples {

enum class Decision { accept, reject };

/// Body and notes of a package without changes, in a normal form: neighbouring runs of one look are
/// joined, empty property elements gone; ids of bookmarks, notes and lists are replaced by the
/// order in which they come up and, for lists, by what they print; contents bookmarks without a
/// link, and footers (the contact line, which cannot be tracked: the writer says so), are left out.
/// Breaches of the rules of tracked changes fail the running test.
struct Settled {
  std::string body;
  std::vector<std::string> footnotes;
  bool operator==(const Settled&) const = default;
};

/// What cannot be tracked is left to the caller: `anchors` says whether bookmarks of references
/// count, `styles` holds the style sheet that the lists of headings are read from.
Settled settle(Package& package, Decision decision, bool anchors, Package& styles);

}  // namespace vanban::docx::samples
