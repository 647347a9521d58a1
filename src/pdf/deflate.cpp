// SPDX-License-Identifier: MIT
#include "pdf/deflate.hpp"

#include <libdeflate.h>

#include <new>

namespace vanban::pdf {
namespace {

constexpr int kFastLevel = 1;
constexpr int kThoroughLevel = 6;  // 12 would save 1 % for three times the time

}  // namespace

Deflater::Deflater(std::size_t kept_bytes)
    : fast_(libdeflate_alloc_compressor(kFastLevel)),
      thorough_(libdeflate_alloc_compressor(kThoroughLevel)),
      fast_packed_(kept_bytes / 2),
      thorough_packed_(kept_bytes / 2) {
  if (!fast_ || !thorough_) throw std::bad_alloc();
}

void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

std::string Deflater::deflate(std::string_view bytes, Effort effort) {
  Memo<std::string>& packed = effort == Effort::fast ? fast_packed_ : thorough_packed_;
  if (const std::string* kept = packed.find(bytes)) return *kept;
  std::string made = pack(bytes, effort);
  packed.keep(std::string(bytes), made, made.size());
  return made;
}

std::string Deflater::pack(std::string_view bytes, Effort effort) {
  libdeflate_compressor* compressor = (effort == Effort::fast ? fast_ : thorough_).get();
  std::string out(libdeflate_zlib_compress_bound(compressor, bytes.size()), '\0');
  out.resize(
      libdeflate_zlib_compress(compressor, bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

}  // namespace vanban::pdf
