// SPDX-License-Identifier: MIT
// Two versions of a document, drafted side by side: what a comparison starts from. Findings say
// which of the two files they are about.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "fonts/font_set.hpp"
#include "pipeline/drafting.hpp"

namespace vanban::pipeline {

struct Versions {
  Draft before;
  Draft after;
};

/// Where the versions lie and what their documents need beside.
struct VersionSources {
  std::string old_path;
  std::string new_path;
  std::vector<std::string> template_folders;  ///< searched in order
  std::string office_path;                    ///< office profile; empty: none
  std::string register_path;  ///< knows linked documents that are issued; empty: none
};

/// Reads, checks and evaluates both; what is wrong with either comes together.
Result<Versions> draft_versions(const VersionSources& sources, TemplateStore& templates,
                                const FileSystem& files);

/// Lays the final touches to both documents (layout::prepare). Errors of both together.
Result<void> prepare(Versions& versions, const fonts::FontSet& fonts);

/// Gives findings their place in the version's file; one that stays without says which version it
/// is about.
Diagnostics in_old_version(Diagnostics findings, const Draft& draft);
Diagnostics in_new_version(Diagnostics findings, const Draft& draft);

/// The findings of two results, those that failed.
template <typename One, typename Other>
Diagnostics findings_of(const Result<One>& one, const Result<Other>& other) {
  Diagnostics findings;
  if (!one) findings = one.error();
  if (!other) findings.insert(findings.end(), other.error().begin(), other.error().end());
  return findings;
}

}  // namespace vanban::pipeline
