// SPDX-License-Identifier: MIT
// The package of a .docx being put together: parts are packed one by one and joined at the end.
// What stays the same from one document to the next is packed once.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "docx/package/package_parts.hpp"
#include "model/document.hpp"
#include "model/purpose.hpp"
#include "opc/packed_part.hpp"
#include "opc/xml_text.hpp"
#include "opc/zip_reader.hpp"

namespace vanban::docx {

/// `docx.illegal-character`: a control character, which XML cannot hold.
Diagnostic illegal_character();

/// Keeps buffers and packed parts; one builder per thread. Every part that documents change is
/// packed anew for each of them before `join`.
class PackageBuilder {
 public:
  PackageBuilder();

  /// Starts the next document: what was written so far no longer counts towards its size.
  void begin() { flow_size_ = 0; }
  /// An empty text to write a part into.
  opc::XmlText& fresh_text();
  /// Packs the text as a part that no two documents share. Errors: `docx.illegal-character`,
  /// `docx.too-large`.
  Result<void> pack_text(package::PartId id);
  /// Packs a part that seldom changes from one document to the next.
  void pack(package::PartId id, std::string_view xml);
  /// The foot of a first page, whole, written into the last fresh text; empty: the document has
  /// none. Error: `docx.illegal-character`.
  Result<void> pack_footer(std::string_view first_footer);
  /// Plan data on one line, to be carried; empty: the document carries none.
  void pack_plan(std::string_view json);
  /// `text_width`: of the first section, where the contents set their page numbers.
  void pack_styles(const model::StyleSheet& styles, Length text_width);
  /// Error: `docx.illegal-character`.
  /// Last of all parts: it keeps a hash of the others.
  Result<void> pack_properties(const model::Metadata& metadata, int total_pages,
                               model::Purpose purpose);

  /// The bytes of the file.
  std::string join() const;

 private:
  /// A part as it was packed last, with the XML it was made of.
  struct Part {
    std::string xml;
    opc::PackedPart packed;
  };
  std::vector<opc::PartFacts> facts() const;
  void set_optional(const package::OptionalParts& parts);
  Part& part(package::PartId id) { return parts_[static_cast<std::size_t>(id)]; }

  opc::Deflater deflater_;
  std::array<Part, package::kPartCount> parts_;
  std::optional<model::StyleSheet> packed_styles_;  ///< what the styles part was made of
  Length packed_text_width_;
  std::optional<package::OptionalParts> optional_;  ///< that the package holds
  opc::XmlText xml_;
  std::size_t flow_size_ = 0;  ///< bytes of body and notes of the current document
};

}  // namespace vanban::docx
