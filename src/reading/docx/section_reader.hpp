// SPDX-License-Identifier: MIT
// Sections: page set-up, headers and footers (ISO/IEC 29500-1, 17.6 and 17.10).
#pragma once

#include <set>
#include <string>

#include "reading/docx/block_reader.hpp"
#include "reading/docx/package.hpp"
#include "reading/docx/source.hpp"

namespace vanban::reading::docx {

/// Cuts the blocks of the body into the document's sections. A header or footer belongs to the
/// first section that names its part; one that is never shown is remarked.
class SectionReader {
 public:
  SectionReader(Source& source, const Package& package, const Relationships& relationships)
      : source_(source), package_(package), relationships_(relationships) {}

  Result<void> read(std::vector<Block> blocks, const std::vector<SectionEnd>& ends);

 private:
  Result<void> read_section(const Element& properties, Section& section);
  Result<void> read_part(const Element& reference, bool shown, Section& section);

  Source& source_;
  const Package& package_;
  const Relationships& relationships_;  ///< of the main part
  std::set<std::string> read_;          ///< parts
};

}  // namespace vanban::reading::docx
