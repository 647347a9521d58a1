// SPDX-License-Identifier: MIT
// How findings speak of a package (ISO/IEC 29500-2): the readers of this folder serve spreadsheets
// and documents alike, so whoever opens a package says what kind of file it is.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.hpp"

namespace vanban::opc {

/// What is said, and advised, where a package is damaged or unpacks to too much.
struct PackageKind {
  std::string_view damaged_code;
  Bilingual damaged;
  Bilingual damaged_hint;
  std::string_view too_large_code;
  Bilingual too_large;
  Bilingual too_large_hint;
};

/// A part of a package, or the package itself where `part` is empty.
struct PartPlace {
  const PackageKind* kind;  ///< outlives the place
  std::string file;
  std::string part;

  /// Fault::data at the file, the part being the field; `detail` is appended to the message.
  Diagnostic damaged(const Bilingual& detail = {}) const;
  Diagnostic too_large() const;
};

}  // namespace vanban::opc
