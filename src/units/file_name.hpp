// SPDX-License-Identifier: MIT
// Names of output files: allowed on Windows and Linux, inside one folder, no two alike.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "units/first_seen.hpp"
#include "units/unit.hpp"

namespace vanban::units {

/// Bytes a name may have without its suffix: file systems allow 255 with suffix and all.
inline constexpr std::size_t kLongestFileName = 200;

/// Why `name` (without suffix) cannot be a file of the output folder, or nothing where it can:
/// empty, too long, with `/ \ : * ? " < > |` or a control character, beginning with `.` or a
/// blank, ending with `.` or a blank, a device name of Windows (`CON`, `nul.txt`, `COM1` …).
std::optional<Bilingual> why_not_a_file_name(std::string_view name);

/// Checks the names of a whole batch, one after the other.
class FileNames {
 public:
  explicit FileNames(std::string file) : file_(std::move(file)) {}

  /// Findings about the name of a unit's file; names that differ in case or composition only
  /// are alike, because Windows and macOS take them for one file.
  Diagnostics check(std::string_view name, const Unit& unit);

 private:
  std::string file_;
  FirstSeen names_;
};

}  // namespace vanban::units
