// SPDX-License-Identifier: MIT
// From a value of the data back to the field that holds it. Values remember only the address of
// what they were read from; the path is put together where somebody asks.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "templating/values/value.hpp"

namespace vanban::templating {

class FieldPaths {
 public:
  /// `data` must outlive this and stay as it is.
  explicit FieldPaths(const Json& data);

  /// `recipients[2].text`; empty for null, for the whole data and for what is no part of it.
  std::string path(const Json* field);
  /// The innermost object or list that holds both; null where that is the whole data, or where one
  /// of them is no part of it.
  const Json* common(const Json* one, const Json* other) const;

 private:
  /// The members of one object or list: they lie side by side.
  struct Members {
    std::uintptr_t begin = 0;
    std::uintptr_t end = 0;
    const Json* owner = nullptr;
  };
  void add(const Json& owner);
  const Members* holding(const Json* field) const;
  /// Of the owner of some members.
  const std::string& owner_path(const Members& members);
  const Json* owner_of(const Json* field) const;

  const Json& data_;
  std::vector<Members> members_;    ///< by address
  std::vector<std::string> paths_;  ///< of the owners of `members_`, once somebody has asked
};

}  // namespace vanban::templating
