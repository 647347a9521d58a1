// SPDX-License-Identifier: MIT
// What is kept of each unit that is done: the same facts stand in the journal and the manifest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::batch {

/// A file as it was written.
struct FileRecord {
  std::string name;  ///< inside the output folder
  std::uint64_t bytes = 0;
  std::string sha256;            ///< 64 hexadecimal digits
  std::int64_t modified_ns = 0;  ///< time of the last change, by the file system
  bool operator==(const FileRecord&) const = default;
};

/// A unit whose files are written.
struct UnitRecord {
  std::size_t position = 0;  ///< in the list, from 1
  std::string code;
  std::string name;
  std::string number;
  int pages = 0;
  std::int64_t microseconds = 0;  ///< what making the files took
  std::string key;                ///< digest of all that the bytes depend on
  std::vector<FileRecord> files;
  std::string issued = {};  ///< date under which a register gave the number (ISO); empty: a draft
  bool operator==(const UnitRecord&) const = default;
};

/// One line of JSON, without a line end. Keeps all fields.
std::string to_json(const UnitRecord& record);
/// Nothing where the line is not one of ours.
std::optional<UnitRecord> from_json(std::string_view line);

}  // namespace vanban::batch
