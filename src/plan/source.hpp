// SPDX-License-Identifier: MIT
// The text of a JSON file, kept for its places: nothing is scanned until an error has to be shown.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/field_path.hpp"

namespace vanban::plan {

/// The longest piece of a line that a message shows, in code points.
inline constexpr int kShownLineLength = 120;

class Source {
 public:
  Source() = default;
  /// A byte order mark at the start of `text` is dropped.
  Source(std::string file, std::string text);

  const std::string& file() const { return file_; }
  const std::string& text() const { return text_; }

  /// Which end of an object's member a place points at.
  enum class Target { name, value };

  /// Line, column and (a piece of) the line of a byte offset. Ill-formed bytes show as U+FFFD.
  Place place_at(std::size_t offset) const;
  /// The place of a value, or of its name in the object above it. Of a name given twice the last
  /// counts. Needs JSON that was read once without a syntax error; only the file is known
  /// otherwise.
  Place place_of(const FieldPath& path, Target target = Target::value) const;

 private:
  std::optional<std::size_t> offset_of(const FieldPath& path, Target target) const;

  std::string file_;
  std::string text_;
};

}  // namespace vanban::plan
