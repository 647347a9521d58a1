// SPDX-License-Identifier: MIT
// Steps over JSON text that is known to be well formed: where a value and its neighbours stand.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/field_path.hpp"

namespace vanban::plan {

/// A stretch of the text, in bytes.
struct Extent {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Extent&) const = default;
};

/// A member of an object, or an element of an array.
struct Entry {
  std::string name;       ///< in NFC; empty in an array
  std::size_t begin = 0;  ///< of the name, or of the element
  Extent value;
};

class JsonWalker {
 public:
  /// Stands on the outermost value.
  explicit JsonWalker(std::string_view text) : text_(text) { skip_blanks(); }

  std::size_t offset() const { return offset_; }
  bool at(char c) const { return offset_ < text_.size() && text_[offset_] == c; }
  void go_to(std::size_t offset) { offset_ = offset; }

  /// Enters the array or object here and stands on its first element or name.
  void enter();
  /// Moves from a value to the next element or name; false at the end of the array or object.
  bool next();
  /// Reads a member's name, in NFC, and stands on its value.
  std::string name();
  /// Whether that is the member's name, which is in NFC. Stands on its value.
  bool is_named(std::string_view name);
  /// The value here. Stands after it.
  Extent value();

 private:
  std::string_view take_name();
  void skip_blanks();
  void skip_string();
  void skip_value();

  std::string_view text_;
  std::size_t offset_ = 0;
};

/// What stands at `path`: the value, and the name in front of it (for elements their own begin). Of
/// a name given twice the last counts. None where nothing stands there.
std::optional<Entry> find_entry(std::string_view text, const FieldPath& path);

/// The entries of the object or array that begins at `offset`; none for another value.
std::vector<Entry> entries_of(std::string_view text, std::size_t offset);

}  // namespace vanban::plan
