// SPDX-License-Identifier: MIT
// What is kept of each unit that is done (the same facts stand in the journal and the manifest),
// and the part of a list that one machine does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::batch {

/// The part of a batch that one machine does: `index` of `count`, both from 1: the units whose
/// position leaves the same remainder.
struct Shard {
  std::size_t index = 1;
  std::size_t count = 1;

  /// Whether the unit at `position` (from 1) is its business.
  bool has(std::size_t position) const { return (position - 1) % count == index - 1; }
  bool whole() const { return count == 1; }
  /// `2-of-5`, or `all`: goes into the names of journal, lock and manifest.
  std::string name() const {
    return whole() ? "all" : std::to_string(index) + "-of-" + std::to_string(count);
  }
  /// `manifest`, or `manifest-2-of-5`.
  std::string manifest_name() const { return whole() ? "manifest" : "manifest-" + name(); }
  bool operator==(const Shard&) const = default;
};

/// Reads `I/N` with 1 ≤ I ≤ N ≤ 100,000.
std::optional<Shard> read_shard(std::string_view text);

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
