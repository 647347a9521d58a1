// SPDX-License-Identifier: MIT
// Deflating one part of the package. Packed parts can go into any number of archives, so a part
// that never changes is deflated once in the life of a writer.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace vanban::opc {

/// The raw deflate stream of a part with what a zip entry says of it.
struct PackedPart {
  std::string deflated;
  std::uint32_t crc32 = 0;
  std::uint32_t size = 0;  ///< bytes before packing
};

/// One compressor, reused from part to part. Not for two threads at once.
class Deflater {
 public:
  Deflater();
  /// Packs up to 4 GiB - 1 bytes into `packed`, whose memory is reused. Same bytes in, same bytes
  /// out.
  void pack(std::string_view content, PackedPart& packed);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

}  // namespace vanban::opc
