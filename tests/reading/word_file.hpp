// SPDX-License-Identifier: MIT
// Word files for tests, made part by part: the test writes the XML, the rest is put around it.
#pragma once

#include <map>
#include <string>

#include "reading/reading_options.hpp"
#include "reading/shown_document.hpp"

namespace vanban::reading {

/// A package that is being put together. Parts get the declarations of all usual namespaces.
class WordFile {
 public:
  /// `body`: the content of w:body.
  explicit WordFile(const std::string& body);

  /// The content of a part and the relationship that leads to it from the main part, `id` being its
  /// id: `part("styles", "<w:docDefaults/>")` makes word/styles.xml.
  WordFile& part(const std::string& name, const std::string& content);
  /// A header or footer, with the relationship `id`.
  WordFile& part_with_id(const std::string& root, const std::string& id,
                         const std::string& content);
  /// A relationship of the main part.
  WordFile& relationship(const std::string& id, const std::string& type, const std::string& target,
                         bool external = false);
  /// Any part as it stands; replaces one of the same name.
  WordFile& raw(const std::string& name, const std::string& bytes);
  WordFile& without(const std::string& name);

  /// The bytes of the file.
  std::string bytes() const;
  /// Reads it; fails the running test where it cannot be read.
  ShownDocument read(TrackedChanges tracked = TrackedChanges::accept) const;
  /// The code of the finding that refuses it.
  std::string refusal() const;

 private:
  std::map<std::string, std::string> parts_;
  std::string relationships_;
};

/// `<w:p>` with properties and one run.
std::string p(const std::string& text, const std::string& properties = "");
/// `<w:r>` with the text.
std::string r(const std::string& text, const std::string& properties = "");

/// The dump of a document without the line of its section.
std::string dumped(const WordFile& file, TrackedChanges tracked = TrackedChanges::accept);

}  // namespace vanban::reading
