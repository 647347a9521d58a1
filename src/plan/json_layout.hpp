// SPDX-License-Identifier: MIT
// How a JSON file is laid out by its writer, and new values in the same manner.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "plan/json.hpp"
#include "plan/json_walker.hpp"

namespace vanban::plan {

class JsonLayout {
 public:
  /// Looks at a whole file.
  explicit JsonLayout(std::string_view text);

  /// The text of a value that begins on a line with that indentation; `in_line` puts it on one
  /// line, which is always done where the file has but one.
  std::string value(const Json& value, const std::string& indentation, bool in_line) const;
  /// `"name": `.
  std::string name(const std::string& name) const;

  /// What stands between two entries, where no other two show it.
  std::string between(const std::string& indentation, bool in_line) const;

 private:
  bool fits_on_a_line(const Json& value) const;
  std::string container(const Json& value, const std::string& indentation) const;

  std::string line_end_ = "\n";
  std::string unit_ = "  ";  ///< of indentation
  std::string colon_ = ": ";
  std::string comma_ = ", ";  ///< between entries of one line
  bool has_lines_ = false;    ///< a value a line
};

/// The blanks at the front of the line of that offset.
std::string indentation_at(std::string_view text, std::size_t offset);

}  // namespace vanban::plan
