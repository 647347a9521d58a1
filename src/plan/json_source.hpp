// SPDX-License-Identifier: MIT
// The text of a JSON file, kept for its places: nothing is scanned until an error has to be shown.
#pragma once

#include <cstddef>
#include <string>

#include "plan/source.hpp"

namespace vanban::plan {

/// The longest piece of a line that a message shows, in code points.
inline constexpr int kShownLineLength = 120;

class JsonSource final : public Source {
 public:
  /// A byte order mark at the start of `text` is dropped. Places of fields need JSON that can be
  /// read without a mistake of syntax; of a name given twice the last counts.
  JsonSource(std::string file, std::string text);

  const std::string& text() const { return text_; }

  /// Line, column and (a piece of) the line of a byte offset. Ill-formed bytes show as U+FFFD.
  Place place_at(std::size_t offset) const;

 private:
  Place find(const FieldPath& path, Target target) const override;

  std::string text_;
};

/// Places in the order of the text: many are found in one walk.
class Places {
 public:
  explicit Places(const JsonSource& source) : source_(source) {}

  /// As `JsonSource::place_at`; `offset` is not before the last one asked for.
  Place at(std::size_t offset);

 private:
  const JsonSource& source_;
  std::size_t reached_ = 0;  ///< line and column are those of this offset
  std::size_t line_begin_ = 0;
  int line_ = 1;
  int column_ = 1;
};

}  // namespace vanban::plan
