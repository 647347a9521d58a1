// SPDX-License-Identifier: MIT
// Reads a package back with other people's code (libzip, pugixml), so that the writer is not its
// own check.
#pragma once

#include <map>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "model/document.hpp"

namespace vanban::docx::samples {

/// The entries of a .docx.
class Package {
 public:
  /// Fails the running test where the bytes are not a zip archive.
  explicit Package(const std::string& bytes);

  const std::vector<std::string>& names() const { return names_; }
  const std::string& part(const std::string& name) const { return parts_.at(name); }
  /// A part as a tree; fails the running test where it is not well-formed.
  const pugi::xml_document& xml(const std::string& name);

 private:
  std::vector<std::string> names_;
  std::map<std::string, std::string> parts_;
  std::map<std::string, std::unique_ptr<pugi::xml_document>> trees_;
};

/// The bytes of a document that must be writable.
std::string write(const model::Document& document, const model::PageFacts& facts);
/// The same as a package, with the facts of `facts_for`.
Package package_of(const model::Document& document);
/// The first `w:p` that holds the text, or an empty node.
pugi::xml_node paragraph_with(Package& package, const std::string& text);
/// A node as XML without blanks, for comparing.
std::string xml_of(pugi::xml_node node);

}  // namespace vanban::docx::samples
