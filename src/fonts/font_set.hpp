// SPDX-License-Identifier: MIT
// The four faces a document is set in, found by path: a licensed Times New Roman where there is one,
// else Liberation Serif 2 (same advances). Liberation 1 is refused: it lacks 92 Vietnamese letters.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "fonts/face.hpp"

namespace vanban::fonts {

/// Immutable after loading; safe to read from several threads.
class FontSet {
 public:
  /// Looks through `folders` in order, then the system's font folders, for one family with all four
  /// faces and the whole Vietnamese alphabet. Errors: Fault::environment with what to install.
  static Result<FontSet> load(const FileSystem& files, const std::vector<std::string>& folders = {});

  const Face& operator[](FaceId id) const { return faces_[static_cast<std::size_t>(id)]; }
  /// `Times New Roman` or `Liberation Serif`.
  const std::string& family() const { return family_; }

 private:
  FontSet() = default;
  std::array<Face, kFaceCount> faces_;
  std::string family_;
};

}  // namespace vanban::fonts
