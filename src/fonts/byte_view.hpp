// SPDX-License-Identifier: MIT
// Big-endian numbers of a font file, read with bounds checks: whatever the bytes, nothing outside
// them is touched. What lies outside reads as 0 and marks the view as damaged; ask `ok` at the end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vanban::fonts {

class ByteView {
 public:
  explicit ByteView(std::string_view bytes) : bytes_(bytes) {}

  bool ok() const { return ok_; }
  std::size_t size() const { return bytes_.size(); }

  std::uint8_t u8(std::size_t at) {
    if (at < bytes_.size()) return static_cast<std::uint8_t>(bytes_[at]);
    ok_ = false;
    return 0;
  }
  std::uint16_t u16(std::size_t at) { return static_cast<std::uint16_t>(u8(at) << 8 | u8(at + 1)); }
  std::int16_t i16(std::size_t at) { return static_cast<std::int16_t>(u16(at)); }
  std::uint32_t u32(std::size_t at) {
    return static_cast<std::uint32_t>(u16(at)) << 16 | u16(at + 2);
  }
  /// A part of the bytes; empty, and damaged, where it does not lie inside.
  std::string_view slice(std::size_t at, std::size_t count) {
    if (at <= bytes_.size() && count <= bytes_.size() - at) return bytes_.substr(at, count);
    ok_ = false;
    return {};
  }

 private:
  std::string_view bytes_;
  bool ok_ = true;
};

}  // namespace vanban::fonts
