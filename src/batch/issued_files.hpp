// SPDX-License-Identifier: MIT
// The files of a document that was issued before, as the register has them, and as they are.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "batch/output_folder.hpp"
#include "batch/unit_record.hpp"
#include "registry/register.hpp"

namespace vanban::batch {

/// Whether the path, as the register gives it, lies in the output folder itself.
bool lies_in(const std::string& folder, const std::string& path);

class IssuedFiles {
 public:
  /// Looks at the files. Each must lie in `folder` and be what the register
  /// says.
  IssuedFiles(const OutputFolder& folder, const registry::Issued& issued);

  /// Whether a file is gone, all others being as they should.
  bool any_missing() const { return !missing_.empty() && findings_.size() == missing_.size(); }
  /// Puts missing files back where the rendering is the very one that was issued.
  void put_back(const std::vector<registry::RenderedFile>& rendered);

  /// What is wrong with the files; empty where all are there.
  const Diagnostics& findings() const { return findings_; }
  const std::vector<FileRecord>& records() const { return records_; }
  /// Pages of the PDF among them; 0 where there is none.
  int pages() const;

 private:
  void look(const registry::Output& output);

  const OutputFolder& folder_;
  disk::Readers readers_;
  std::vector<FileRecord> records_;
  std::vector<registry::Output> missing_;
  Diagnostics findings_;
};

}  // namespace vanban::batch
