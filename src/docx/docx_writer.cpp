// SPDX-License-Identifier: MIT
#include "docx/docx_writer.hpp"

#include <limits>
#include <utility>

#include "docx/opc/properties.hpp"
#include "docx/opc/zip_archive.hpp"
#include "docx/wml/body_writer.hpp"
#include "docx/wml/fixed_parts.hpp"
#include "docx/wml/numbering_part.hpp"
#include "docx/wml/styles_part.hpp"

namespace vanban::docx {
namespace {

using opc::PartId;

Diagnostic illegal_character() {
  Diagnostic diagnostic;
  diagnostic.code = "docx.illegal-character";
  diagnostic.fault = Fault::data;
  diagnostic.message = {"Văn bản có ký tự điều khiển mà tệp DOCX không chứa được.",
                        "The text holds a control character, which a DOCX file cannot hold."};
  diagnostic.hint = {"Xóa ký tự lạ (thường do dán từ chương trình khác) trong dữ liệu.",
                     "Remove the stray character (often pasted from another program)."};
  return diagnostic;
}

Diagnostic too_large() {
  Diagnostic diagnostic;
  diagnostic.code = "docx.too-large";
  diagnostic.fault = Fault::layout;
  diagnostic.message = {"Văn bản quá lớn cho một tệp DOCX (4 GiB).",
                        "The document is too large for one DOCX file (4 GiB)."};
  diagnostic.hint = {"Chia văn bản thành nhiều tệp.", "Split the document into several files."};
  return diagnostic;
}

Diagnostic inconsistent(wml::BodyFault fault) {
  const bool footnotes = fault == wml::BodyFault::footnote_order;
  Diagnostic diagnostic;
  diagnostic.code = footnotes ? "docx.footnote-order" : "docx.contents-mismatch";
  diagnostic.fault = Fault::internal;
  diagnostic.message = footnotes ? Bilingual{"Số chú thích không theo thứ tự trong văn bản.",
                                             "Footnote marks are not in the order of the notes."}
                                 : Bilingual{"Mục lục không khớp với các đề mục của văn bản.",
                                             "The contents do not match the document's headings."};
  return diagnostic;
}

/// Offsets and sizes in a zip archive have 32 bits; the small parts never come near this reserve.
constexpr std::size_t kReserve = 64U << 20U;
constexpr std::size_t kLargestFlow = std::numeric_limits<std::uint32_t>::max() - kReserve;

}  // namespace

DocxWriter::DocxWriter() {
  pack(PartId::content_types, opc::content_types_xml());
  pack(PartId::package_relationships, opc::package_relationships_xml());
  pack(PartId::document_relationships, opc::document_relationships_xml());
  pack(PartId::font_table, wml::font_table_xml());
  pack(PartId::header, wml::header_xml());
  pack(PartId::first_header, wml::first_header_xml());
}

void DocxWriter::pack(PartId id, std::string_view xml) {
  Part& target = part(id);
  if (target.xml == xml) return;
  target.xml = xml;
  deflater_.pack(xml, target.packed);
}

void DocxWriter::pack_styles(const model::Document& document) {
  const Length text_width = document.sections.empty() ? model::PageSetup{}.text_width()
                                                      : document.sections.front().page.text_width();
  if (packed_styles_ == document.styles && packed_text_width_ == text_width) return;
  xml_.clear();
  wml::append_styles(xml_, document.styles, text_width);
  pack(PartId::styles, xml_.view());
  packed_styles_ = document.styles;
  packed_text_width_ = text_width;
}

Result<void> DocxWriter::pack_properties(const model::Document& document,
                                         const model::PageFacts& facts) {
  xml_.clear();
  opc::append_core_properties(xml_, document.metadata);
  pack(PartId::core_properties, xml_.view());
  bool illegal = xml_.met_illegal_character();
  xml_.clear();
  opc::append_extended_properties(xml_, document.metadata, facts.total_pages);
  pack(PartId::extended_properties, xml_.view());
  xml_.clear();
  opc::append_custom_properties(xml_, document.metadata);
  pack(PartId::custom_properties, xml_.view());
  illegal = illegal || xml_.met_illegal_character();
  if (illegal) return fail(illegal_character());
  return {};
}

Result<void> DocxWriter::pack_text(opc::PartId id) {
  if (xml_.met_illegal_character()) return fail(illegal_character());
  flow_size_ += xml_.view().size();
  if (flow_size_ > kLargestFlow) return fail(too_large());
  deflater_.pack(xml_.view(), part(id).packed);
  return {};
}

Result<void> DocxWriter::pack_flow(const model::Document& document, const model::PageFacts& facts) {
  const wml::NumberingPlan plan = wml::NumberingPlan::of(document);
  wml::ParagraphWriter paragraphs(document.styles, plan);
  flow_size_ = 0;
  xml_.clear();
  const wml::BodyFault fault = wml::append_body(xml_, document, facts, paragraphs);
  if (fault != wml::BodyFault::none) return fail(inconsistent(fault));
  if (auto packed = pack_text(PartId::document); !packed) return packed;

  xml_.clear();
  wml::append_footnotes(xml_, document, paragraphs);
  if (auto packed = pack_text(PartId::footnotes); !packed) return packed;

  xml_.clear();
  wml::append_numbering(xml_, plan, document.styles);
  pack(PartId::numbering, xml_.view());
  pack(PartId::settings, wml::settings_xml(paragraphs.used_line_break()));
  return {};
}

std::string DocxWriter::join() {
  opc::ZipArchive archive;
  for (std::size_t i = 0; i < opc::kPartCount; ++i)
    archive.add(opc::path_of(static_cast<PartId>(i)), parts_[i].packed);
  return archive.close();
}

Result<std::string> DocxWriter::write(const model::Document& document,
                                      const model::PageFacts& facts) {
  if (auto packed = pack_flow(document, facts); !packed) return fail(std::move(packed).error());
  pack_styles(document);
  if (auto packed = pack_properties(document, facts); !packed)
    return fail(std::move(packed).error());
  return join();
}

}  // namespace vanban::docx
