// SPDX-License-Identifier: MIT
// What is wrong with names and texts in JSON that can be followed: names given twice, characters
// that no document may hold.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/field_path.hpp"
#include "plan/json_source.hpp"
#include "plan/syntax/token.hpp"

namespace vanban::plan::syntax {

/// A finding with the field it speaks of.
struct Named {
  Located located;
  FieldPath path;
};

/// Follows the reading, token by token.
class Contents {
 public:
  explicit Contents(const JsonSource& source) : source_(source) {}

  void enter(bool object);
  void leave();
  void name(const Token& token);
  /// A value that is neither object nor array.
  void value(const Token& token);

  std::vector<Named> take() { return std::move(findings_); }

 private:
  struct Container {
    bool object = false;
    std::string name;                                    ///< of the member that is being read
    std::size_t index = 0;                               ///< of the element that is being read
    std::unordered_map<std::string, std::size_t> names;  ///< with the offset of each
  };

  void report(const Token& token, Complaint complaint);
  FieldPath here() const;
  /// The text between the marks, escapes taken; the raw text where it is not as JSON wants it.
  std::string text_of(const Token& token) const;
  void check_characters(const Token& token, const std::string& text);
  void next_element();

  const JsonSource& source_;
  std::vector<Container> open_;
  std::vector<Named> findings_;
};

}  // namespace vanban::plan::syntax
