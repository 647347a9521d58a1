// SPDX-License-Identifier: MIT
// Deflate for streams (/FlateDecode), by libdeflate: three times as fast as zlib at the same size.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace vanban::pdf {

/// Keeps libdeflate's tables between streams. Not for two threads at once.
class Deflater {
 public:
  Deflater();
  /// `bytes` in zlib format (RFC 1950), as /FlateDecode wants it.
  std::string deflate(std::string_view bytes);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

}  // namespace vanban::pdf
