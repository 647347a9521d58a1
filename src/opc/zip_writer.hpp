// SPDX-License-Identifier: MIT
// A zip archive (APPNOTE 6.3) made only for OOXML packages: deflated entries in the order they are
// added, one fixed time stamp, sizes in the local headers (no data descriptors), no zip64.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "opc/packed_part.hpp"

namespace vanban::opc {

/// Gathers entries and closes to the bytes of the file.
class ZipWriter {
 public:
  /// Adds an entry; `name` is ASCII, the path inside the package without a leading slash.
  void add(std::string_view name, const PackedPart& part);
  /// The whole file: entries, central directory, end record. The archive is empty afterwards.
  std::string close();

 private:
  struct Entry {
    std::string name;
    std::uint32_t crc32;
    std::uint32_t packed_size;
    std::uint32_t size;
    std::uint32_t offset;
  };
  void append_directory_entry(const Entry& entry);

  std::string bytes_;
  std::vector<Entry> entries_;
};

}  // namespace vanban::opc
