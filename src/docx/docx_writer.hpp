// SPDX-License-Identifier: MIT
// From a prepared document to the bytes of a .docx that Word and LibreOffice break into the same
// lines and pages as our own layout. Reading DOCX is left to others.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "docx/opc/package_parts.hpp"
#include "docx/opc/packed_part.hpp"
#include "docx/xml_text.hpp"
#include "model/document.hpp"

namespace vanban::docx {

/// Keeps buffers and packed parts from one document to the next; one writer per thread.
class DocxWriter {
 public:
  DocxWriter();

  /// The whole file; the same document and facts give the same bytes. `document` has been through
  /// `layout::prepare`. Errors: `docx.illegal-character` (Fault::data) for a control character,
  /// which XML cannot hold; `docx.too-large` (Fault::layout) for body and notes of 4 GiB or more;
  /// Fault::internal for footnotes or page facts that do not belong to the document.
  Result<std::string> write(const model::Document& document, const model::PageFacts& facts);

 private:
  /// A part as it was packed last, with the XML it was made of.
  struct Part {
    std::string xml;
    opc::PackedPart packed;
  };

  Part& part(opc::PartId id) { return parts_[static_cast<std::size_t>(id)]; }
  /// Packs a part that seldom changes from one document to the next.
  void pack(opc::PartId id, std::string_view xml);
  void pack_styles(const model::Document& document);
  Result<void> pack_properties(const model::Document& document, const model::PageFacts& facts);
  Result<void> pack_flow(const model::Document& document, const model::PageFacts& facts);
  /// Packs the text in `xml_` after checking it; not remembered, since no two documents share it.
  Result<void> pack_text(opc::PartId id);
  std::string join();

  opc::Deflater deflater_;
  std::array<Part, opc::kPartCount> parts_;
  std::optional<model::StyleSheet> packed_styles_;  ///< what the styles part was made of
  Length packed_text_width_;
  XmlText xml_;
  std::size_t flow_size_ = 0;  ///< bytes of body and notes of the current document
};

}  // namespace vanban::docx
