// SPDX-License-Identifier: MIT
// Lengths as integers. One unit, the EMU of OOXML (ISO/IEC 29500-1, 20.1.2.1), in which a
// millimetre, a point and a twip are all whole: no rounding ever accumulates.
#pragma once

#include <compare>
#include <cstdint>

namespace vanban {

/// A signed length in English Metric Units: 36,000 a millimetre, 12,700 a point, 635 a twip.
class Length {
 public:
  constexpr Length() = default;

  static constexpr Length emu(std::int64_t value) { return Length(value); }
  static constexpr Length twips(std::int64_t value) { return Length(value * kPerTwip); }
  static constexpr Length points(std::int64_t value) { return Length(value * kPerPoint); }
  static constexpr Length millimetres(std::int64_t value) { return Length(value * kPerMillimetre); }
  /// Tenths of a millimetre: the finest unit in which people state margins.
  static constexpr Length tenth_millimetres(std::int64_t value) {
    return Length(value * (kPerMillimetre / 10));
  }

  constexpr std::int64_t in_emu() const { return emu_; }
  /// Nearest whole twip (1/20 pt), halves away from zero: the unit of WordprocessingML.
  constexpr std::int64_t in_twips() const { return rounded(kPerTwip); }
  constexpr double in_points() const { return static_cast<double>(emu_) / kPerPoint; }
  constexpr double in_millimetres() const { return static_cast<double>(emu_) / kPerMillimetre; }

  constexpr auto operator<=>(const Length&) const = default;
  constexpr Length operator-() const { return Length(-emu_); }
  constexpr Length& operator+=(Length other) { return emu_ += other.emu_, *this; }
  constexpr Length& operator-=(Length other) { return emu_ -= other.emu_, *this; }
  friend constexpr Length operator+(Length a, Length b) { return Length(a.emu_ + b.emu_); }
  friend constexpr Length operator-(Length a, Length b) { return Length(a.emu_ - b.emu_); }
  friend constexpr Length operator*(Length a, std::int64_t n) { return Length(a.emu_ * n); }
  friend constexpr Length operator/(Length a, std::int64_t n) { return Length(a.emu_ / n); }

 private:
  static constexpr std::int64_t kPerTwip = 635;
  static constexpr std::int64_t kPerPoint = 12'700;
  static constexpr std::int64_t kPerMillimetre = 36'000;

  explicit constexpr Length(std::int64_t emu) : emu_(emu) {}
  constexpr std::int64_t rounded(std::int64_t unit) const {
    return (emu_ + (emu_ < 0 ? -unit / 2 : unit / 2)) / unit;
  }

  std::int64_t emu_ = 0;
};

/// A font size in half-points, the unit of `w:sz` (ISO/IEC 29500-1, 17.3.2.38): 28 is 14 pt.
struct FontSize {
  int half_points = 28;
  static constexpr FontSize points(int value) { return FontSize{value * 2}; }
  constexpr auto operator<=>(const FontSize&) const = default;
};

}  // namespace vanban
