// SPDX-License-Identifier: MIT
#include "layout/vertical_metrics.hpp"

#include <array>
#include <cstddef>

namespace vanban::layout {
namespace {

struct Measured {
  Twips ascent;
  Twips line;
};

// Measured in LibreOffice 7.4, one row a half-point from 1 pt to 20 pt: Liberation Serif 2.1.5,
// whose vertical metrics are those of Times New Roman.
constexpr int kFirst = 2;
constexpr std::array<Measured, 39> kMeasured{{
    {19, 23},   {28, 34},   {38, 46},   {47, 57},   {57, 70},   {65, 81},   {74, 92},   {84, 104},
    {93, 115},  {103, 127}, {112, 138}, {122, 150}, {131, 161}, {140, 172}, {150, 184}, {159, 195},
    {168, 207}, {177, 219}, {187, 231}, {196, 242}, {205, 253}, {215, 265}, {224, 276}, {234, 288},
    {243, 299}, {253, 311}, {262, 322}, {271, 333}, {280, 345}, {289, 356}, {299, 368}, {308, 379},
    {318, 392}, {327, 403}, {336, 414}, {346, 426}, {355, 437}, {365, 449}, {374, 460},
}};

// Times New Roman's hhea: ascent 1825 and line gap 87 above the baseline, descent 443 below.
constexpr int kAscent = 1825 + 87;
constexpr int kDescent = 443;
constexpr int kEm = 2048;

constexpr int kSingle = 1000;

int rounded_ratio(int value, int numerator, int denominator) {
  return (value * numerator * 2 + denominator) / (denominator * 2);
}

}  // namespace

LineExtent natural_extent(FontSize size) {
  const auto index = static_cast<std::size_t>(size.half_points - kFirst);
  if (size.half_points >= kFirst && index < kMeasured.size()) {
    const Measured& row = kMeasured[index];
    return {row.ascent, row.line - row.ascent};
  }
  const int twips = size.half_points * 10;
  return {rounded_ratio(twips, kAscent, kEm), rounded_ratio(twips, kDescent, kEm)};
}

LineHeight spaced(LineExtent extent, const model::LineSpacing& spacing) {
  if (spacing.kind == model::LineSpacing::Kind::exact) {
    return {spacing.value * 4 / 5, spacing.value, spacing.value};
  }
  const Twips natural = extent.ascent + extent.descent;
  return {extent.ascent, natural * spacing.value / kSingle, natural};
}

NoteMark note_mark(FontSize text) {
  NoteMark mark;
  mark.em = text.half_points * 10 * 58 / 100;
  mark.size = FontSize{rounded_ratio(mark.em, 1, 10)};
  const Twips ascent = (mark.em * kAscent + kEm - 1) / kEm;
  mark.rise = Length::twips(natural_extent(text).ascent - ascent);
  return mark;
}

}  // namespace vanban::layout
