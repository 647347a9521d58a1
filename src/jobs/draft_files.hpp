// SPDX-License-Identifier: MIT
// What the files of a draft may take the place of: one rule for the commands that make drafts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "registry/register.hpp"

namespace vanban::jobs {

/// What a command knows of the files that may lie where it writes drafts.
struct DraftFiles {
  std::string code;                          ///< of its refusals
  std::vector<std::string> inputs;           ///< files that it reads; never replaced
  bool overwrite = false;                    ///< the user asked for it
  const registry::Register* book = nullptr;  ///< its issued files are never replaced; may be null
  std::vector<registry::Output> recorded = {};  ///< files of the draft before, as the book has them
};

/// The refusal of a file that may not be written under this path; nothing where it may. A draft of
/// ours that nobody edited is replaced, and so is a file that has the same content already.
std::optional<Diagnostic> refuse_draft(const std::string& path, const std::string& content,
                                       const DraftFiles& known, const FileSystem& files);

}  // namespace vanban::jobs
