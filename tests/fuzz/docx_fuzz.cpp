// SPDX-License-Identifier: MIT
// A Word file, accepted and rejected. The input is text: a line `== word/document.xml` begins each
// part of the package (fuzz/package_text.hpp). Input that begins like a zip file is taken as one.
#include "fuzz/fuzz.hpp"
#include "fuzz/package_text.hpp"
#include "reading/docx/docx_reader.hpp"
#include "reading/words.hpp"

namespace {

using namespace vanban;

/// Whatever is read can be counted.
void read(const std::string& bytes, reading::TrackedChanges tracked) {
  const auto document = reading::docx::read_docx(bytes, "fuzz.docx", {tracked});
  if (!document) return fuzz::check_findings(document.error());
  fuzz::require(!document->sections.empty(), "a document has a section");
  for (int story = 0; story <= static_cast<int>(reading::Story::comments); ++story)
    reading::words_of(*document, static_cast<reading::Story>(story));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = fuzz::package_of(fuzz::text_of(data, size));
  read(bytes, reading::TrackedChanges::accept);
  read(bytes, reading::TrackedChanges::reject);
  return 0;
}
