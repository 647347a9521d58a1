// SPDX-License-Identifier: MIT
// The parts of a package (ISO/IEC 29500-2) over libzip, with limits that stop a zip bomb before it
// is unpacked.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/byte_source.hpp"
#include "base/diagnostic.hpp"
#include "opc/part_place.hpp"

struct zip;

namespace vanban::opc {

/// What an archive says of a part.
struct PartFacts {
  std::string name;
  std::uint32_t crc32 = 0;
  std::uint64_t size = 0;  ///< bytes before packing
};

/// An open package. Names of parts have no leading slash; the case of their letters is ignored
/// (ISO/IEC 29500-2, 6.2.2.3).
class ZipReader {
 public:
  /// A part that unpacks to more than this many times its packed size …
  static constexpr std::uint64_t kLargestRatio = 250;
  /// … and to more than this many bytes is refused as a bomb.
  static constexpr std::uint64_t kRatioFreeBytes = 8 * 1024 * 1024;
  /// No part may unpack to more than this.
  static constexpr std::uint64_t kLargestPart = 1024ULL * 1024 * 1024;

  /// Fails as damaged where the file cannot be read or is no zip archive.
  static Result<std::unique_ptr<ZipReader>> open(const std::string& path, const PackageKind& kind);

  /// The same for a file in memory; `name` only names it in messages.
  static Result<std::unique_ptr<ZipReader>> of_bytes(std::string bytes, const std::string& name,
                                                     const PackageKind& kind);

  bool has(const std::string& part) const;
  /// In the order of the archive.
  std::vector<PartFacts> parts() const;
  /// The part piece by piece, valid as long as the reader. Fails as damaged where it is missing or
  /// does not unpack, as too large where it is a bomb or gives more than `limit` bytes.
  Result<std::unique_ptr<ByteSource>> stream(const std::string& part,
                                             std::uint64_t limit = kLargestPart) const;

  /// Where findings about a part stand.
  PartPlace place_of(const std::string& part) const { return {kind_, path_, part}; }

 private:
  struct Closer {
    void operator()(zip* archive) const;
  };
  ZipReader(std::string path, const PackageKind& kind) : path_(std::move(path)), kind_(&kind) {}

  std::string path_;
  const PackageKind* kind_;
  std::string bytes_;  ///< of a file in memory; outlives `zip_`
  std::unique_ptr<zip, Closer> zip_;
};

}  // namespace vanban::opc
