// SPDX-License-Identifier: MIT
#include "jobs/draft_files.hpp"

#include <algorithm>

#include "base/replacing.hpp"
#include "base/sha256.hpp"
#include "pipeline/own_file.hpp"
#include "pipeline/register_request.hpp"

namespace vanban::jobs {
namespace {

/// A text has no properties that say who made it: the book knows it, or it says the same already.
bool is_ours(const std::string& path, const std::string& content, const DraftFiles& known,
             const FileSystem& files) {
  if (pipeline::is_own_draft(path, files)) return true;
  const auto there = files.read(path);
  if (!there) return false;
  if (*there == content) return true;
  const std::string registered = pipeline::register_path_of(path);
  return std::any_of(known.recorded.begin(), known.recorded.end(), [&](const auto& output) {
    return (output.path == registered || output.path == path) &&
           output.sha256 == sha256_hex(*there);
  });
}

bool is_issued(const std::string& path, const DraftFiles& known) {
  return known.book != nullptr &&
         known.book->is_issued_file(pipeline::register_path_of(path)).value_or(true);
}

}  // namespace

std::optional<Diagnostic> refuse_draft(const std::string& path, const std::string& content,
                                       const DraftFiles& known, const FileSystem& files) {
  const Target target{path, known.inputs, known.overwrite, [&] { return is_issued(path, known); },
                      [&] { return is_ours(path, content, known, files); }};
  const auto obstacle = obstacle_to(target, files);
  if (!obstacle) return std::nullopt;
  return refusal_to_replace(known.code, Fault::state, path, *obstacle);
}

}  // namespace vanban::jobs
