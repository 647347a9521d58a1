// SPDX-License-Identifier: MIT
// The office profile (`--office`): what the head of the office decides once for all documents.
// How the numbers are shared out (Điều 15 of the decree), and data that all its plans share.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "plan/plan.hpp"
#include "registry/series_rule.hpp"

namespace vanban::pipeline {

struct OfficeProfile {
  std::string path;
  std::string text;  ///< as it stands in the file
  registry::SeriesRule series;
  /// Laid under the data of every plan (plan::with_defaults): any of organ, signer, archive,
  /// contact, style. An object; empty where the profile has none.
  plan::Json defaults = plan::Json::object();
};

/// Reads and checks a profile: `{"series": {"scope": "common" | "per_kind" | "groups",
/// "groups": [{"name": "…", "kinds": ["KH", "QĐ"]}]}, "defaults": {"organ": {…}, …}}`. Fault::data
/// with place for every field that is unknown, missing or of another type, and for what
/// registry::check refuses.
Result<OfficeProfile> read_office_profile(const FileSystem& files, const std::string& path);
/// The same for text at hand; `path` names it in messages.
Result<OfficeProfile> office_profile_of(std::string text, const std::string& path);

/// The profile of that path, or none where the path is empty.
Result<std::optional<OfficeProfile>> office_profile_at(const FileSystem& files,
                                                       const std::string& path);

/// The defaults of a profile; an empty object where there is none.
const plan::Json& defaults_of(const std::optional<OfficeProfile>& office);

}  // namespace vanban::pipeline
