// SPDX-License-Identifier: MIT
// The names that a document's files get.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "pipeline/renderer.hpp"

namespace vanban::pipeline {

/// `name`, or the plan file's stem where it is empty. Fault::usage for what is no file name.
Result<std::string> file_stem(const std::string& name, const std::string& plan_path);

/// Folder and name, without ending, of a further version: beside the files of the one before it (or
/// in `folder`), with `-v3` after the name that they have without theirs. `before`: paths of those
/// files, at least one.
std::string next_version_base(const std::vector<std::string>& before, const std::string& folder,
                              int version);

/// `base.pdf` and so on.
std::string output_path(const std::string& base, Format format);

/// The finished files at their paths; takes the contents out of `rendered`.
std::vector<OutputFile> output_files(const std::string& base, Rendered& rendered);

}  // namespace vanban::pipeline
