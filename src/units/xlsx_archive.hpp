// SPDX-License-Identifier: MIT
// The parts of a spreadsheet file (an OPC package, ISO/IEC 29500-2) over libzip, with limits that
// stop a zip bomb before it is unpacked.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/byte_source.hpp"
#include "base/diagnostic.hpp"

struct zip;

namespace vanban::units {

/// An open archive.
class XlsxArchive {
 public:
  /// A part that unpacks to more than this many times its packed size …
  static constexpr std::uint64_t kLargestRatio = 250;
  /// … and to more than this many bytes is refused as a bomb.
  static constexpr std::uint64_t kRatioFreeBytes = 8 * 1024 * 1024;
  /// No part may unpack to more than this.
  static constexpr std::uint64_t kLargestPart = 1024ULL * 1024 * 1024;

  /// Fault::io where the file cannot be read, Fault::data where it is no zip archive.
  static Result<std::unique_ptr<XlsxArchive>> open(const std::string& path);

  bool has(const std::string& part) const;
  /// The whole part; refuses more than `limit` bytes.
  Result<std::string> read(const std::string& part, std::uint64_t limit) const;
  /// The part piece by piece; valid as long as the archive.
  Result<std::unique_ptr<ByteSource>> stream(const std::string& part) const;

  /// A finding about this file as a whole.
  Diagnostic damaged(std::string_view detail) const;

 private:
  struct Closer {
    void operator()(zip* archive) const;
  };
  explicit XlsxArchive(std::string path) : path_(std::move(path)) {}

  std::string path_;
  std::unique_ptr<zip, Closer> zip_;
};

}  // namespace vanban::units
