// SPDX-License-Identifier: MIT
// Cuts the elements of one name out of a large XML stream, so that a sheet of a million rows is
// parsed row by row.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/byte_source.hpp"

namespace vanban::units {

/// Elements with a given local name that do not hold one another.
class XmlElements {
 public:
  /// An element longer than this is refused.
  static constexpr std::size_t kLargestElement = 8 * 1024 * 1024;

  /// `too_large` is returned where an element passes the limit or never closes.
  XmlElements(std::unique_ptr<ByteSource> source, std::string local_name, Diagnostic too_large)
      : bytes_(std::move(source)),
        local_name_(std::move(local_name)),
        too_large_(std::move(too_large)) {}

  /// The text of the next element, tags included; nothing at the end.
  Result<std::optional<std::string>> next();

 private:
  Result<bool> more();
  Result<bool> find_start();
  Result<std::size_t> find_end(const std::string& closing);

  ByteReader bytes_;
  std::string local_name_;
  Diagnostic too_large_;
  std::string pending_;
};

}  // namespace vanban::units
