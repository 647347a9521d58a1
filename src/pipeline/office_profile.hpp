// SPDX-License-Identifier: MIT
// The office profile (`--office`): what the head of the office decides once for all documents.
// Today: how the numbers are shared out (Điều 15 of the decree).
#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "registry/series_rule.hpp"

namespace vanban::pipeline {

struct OfficeProfile {
  std::string path;
  std::string text;  ///< as it stands in the file
  registry::SeriesRule series;
};

/// Reads and checks a profile: `{"series": {"scope": "common" | "per_kind" | "groups",
/// "groups": [{"name": "…", "kinds": ["KH", "QĐ"]}]}}`. Fault::data with place for every field that
/// is unknown, missing or of another type, and for what registry::check refuses.
Result<OfficeProfile> read_office_profile(const FileSystem& files, const std::string& path);

}  // namespace vanban::pipeline
