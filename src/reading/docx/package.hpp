// SPDX-License-Identifier: MIT
// The parts of a Word file and how they hang together (ISO/IEC 29500-2, 9).
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "opc/zip_reader.hpp"
#include "reading/docx/xml_tree.hpp"

namespace vanban::reading::docx {

struct Relationship {
  std::string id;
  std::string type;    ///< the last step of its URI, which Transitional and Strict share: `styles`
  std::string target;  ///< a part without leading slash; as written where it is external
  bool external = false;
};
using Relationships = std::vector<Relationship>;

class Package {
 public:
  /// No part that is read may unpack to more bytes.
  static constexpr std::uint64_t kLargestPart = 128 * 1024 * 1024;

  /// Opens a file in memory and finds its main part. Fails as damaged where it is no zip archive,
  /// as `reading.docx-no-text` where it has no main part.
  static Result<Package> open(std::string bytes, const std::string& file);

  const std::string& main_part() const { return main_part_; }
  /// The relationships of the package itself.
  const Relationships& relationships() const { return relationships_; }
  /// Those of a part; none where it has none.
  Result<Relationships> relationships_of(const std::string& part) const;

  /// A part; nothing where the package does not have it.
  Result<std::optional<XmlTree>> part(const std::string& name) const;
  bool has(const std::string& part) const { return zip_->has(part); }
  /// Where findings about a part stand.
  opc::PartPlace place_of(const std::string& part) const { return zip_->place_of(part); }

 private:
  Result<Relationships> read_relationships(const std::string& part,
                                           const std::string& folder) const;

  std::unique_ptr<opc::ZipReader> zip_;
  Relationships relationships_;
  std::string main_part_;
};

/// The first relationship of a type; null: none.
const Relationship* of_type(const Relationships& relationships, std::string_view type);
const Relationship* with_id(const Relationships& relationships, std::string_view id);

}  // namespace vanban::reading::docx
