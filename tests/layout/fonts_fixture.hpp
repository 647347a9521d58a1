// SPDX-License-Identifier: MIT
// The system's faces, loaded once for all tests of the layout.
#pragma once

#include "base/file_system.hpp"
#include "fonts/font_set.hpp"

namespace vanban::layout {

inline const fonts::FontSet& test_fonts() {
  static const RealFileSystem files;
  static const Result<fonts::FontSet> fonts = fonts::FontSet::load(files);
  return fonts.value();
}

}  // namespace vanban::layout
