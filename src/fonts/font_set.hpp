// SPDX-License-Identifier: MIT
// The four faces a document is set in, found by path: a licensed Times New Roman where there is
// one, else Liberation Serif 2 (same advances). Liberation 1 is refused: it lacks 92 Vietnamese
// letters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "fonts/face.hpp"

namespace vanban::fonts {

/// Immutable after loading; safe to read from several threads.
class FontSet {
 public:
  /// Looks through `folders` in order, then the system's font folders, for one family with all four
  /// faces and the whole Vietnamese alphabet. In a folder that was given, faces that cannot be used
  /// are an error; in the system's they are passed over. Errors: Fault::environment with what to
  /// install.
  static Result<FontSet> load(const FileSystem& files,
                              const std::vector<std::string>& folders = {});

  const Face& operator[](FaceId id) const { return faces_[static_cast<std::size_t>(id)]; }
  /// `Times New Roman`, `Liberation Serif` or `Tinos`.
  const std::string& family() const { return family_; }

 private:
  friend class FontSearch;  // font_set.cpp: fills it in

  FontSet() = default;
  std::vector<Face> faces_;  // in the order of FaceId
  std::string family_;
};

/// The 146 letters that a Vietnamese face must have: 12 vowels in 6 tones, and đ; small and
/// capital.
std::u32string_view vietnamese_letters();

/// The system's font folders that `FontSet::load` looks through after those given, in order.
std::vector<std::string> system_font_folders();

}  // namespace vanban::fonts
