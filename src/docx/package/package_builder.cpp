// SPDX-License-Identifier: MIT
#include "docx/package/package_builder.hpp"

#include <limits>

#include "docx/package/as_written.hpp"
#include "docx/package/carried_plan.hpp"
#include "docx/package/properties.hpp"
#include "docx/wml/fixed_parts.hpp"
#include "docx/wml/styles_part.hpp"
#include "opc/zip_writer.hpp"

namespace vanban::docx {
namespace {

using package::PartId;

Diagnostic too_large() {
  Diagnostic diagnostic;
  diagnostic.code = "docx.too-large";
  diagnostic.fault = Fault::layout;
  diagnostic.message = {"Văn bản quá lớn cho một tệp DOCX (4 GiB).",
                        "The document is too large for one DOCX file (4 GiB)."};
  diagnostic.hint = {"Chia văn bản thành nhiều tệp.", "Split the document into several files."};
  return diagnostic;
}

/// Offsets and sizes in a zip archive have 32 bits; the small parts never come near this reserve.
constexpr std::size_t kReserve = 64U << 20U;
constexpr std::size_t kLargestFlow = std::numeric_limits<std::uint32_t>::max() - kReserve;

}  // namespace

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

PackageBuilder::PackageBuilder() {
  pack(PartId::package_relationships, package::package_relationships_xml());
  pack(PartId::font_table, wml::font_table_xml());
  pack(PartId::header, wml::header_xml());
  pack(PartId::first_header, wml::first_header_xml());
  pack(PartId::no_footer, wml::no_footer_xml());
  pack(PartId::plan_relationships, package::plan_relationships_xml());
  pack(PartId::plan_properties, package::carried_plan_properties_xml());
  set_optional({});
}

void PackageBuilder::set_optional(const package::OptionalParts& parts) {
  if (optional_ == parts) return;
  optional_ = parts;
  pack(PartId::content_types, package::content_types_xml(parts));
  pack(PartId::document_relationships, package::document_relationships_xml(parts));
}

void PackageBuilder::pack_plan(std::string_view json) {
  set_optional({optional_->footers, !json.empty()});
  if (!json.empty()) pack(PartId::plan, package::carried_plan_xml(json));
}

Result<void> PackageBuilder::pack_footer(std::string_view first_footer) {
  set_optional({!first_footer.empty(), optional_->plan});
  if (!first_footer.empty()) pack(PartId::first_footer, first_footer);
  if (!first_footer.empty() && xml_.met_illegal_character()) return fail(illegal_character());
  return {};
}

opc::XmlText& PackageBuilder::fresh_text() {
  xml_.clear();
  return xml_;
}

void PackageBuilder::pack(PartId id, std::string_view xml) {
  Part& target = part(id);
  if (target.xml == xml) return;
  target.xml = xml;
  deflater_.pack(xml, target.packed);
}

void PackageBuilder::pack_styles(const model::StyleSheet& styles, Length text_width) {
  if (packed_styles_ == styles && packed_text_width_ == text_width) return;
  wml::append_styles(fresh_text(), styles, text_width);
  pack(PartId::styles, xml_.view());
  packed_styles_ = styles;
  packed_text_width_ = text_width;
}

std::vector<opc::PartFacts> PackageBuilder::facts() const {
  std::vector<opc::PartFacts> facts;
  for (std::size_t i = 0; i < package::kPartCount; ++i) {
    const auto id = static_cast<PartId>(i);
    if (!optional_->hold(id)) continue;
    facts.push_back(
        {std::string(package::path_of(id)), parts_[i].packed.crc32, parts_[i].packed.size});
  }
  return facts;
}

Result<void> PackageBuilder::pack_properties(const model::Metadata& metadata, int total_pages,
                                             model::Purpose purpose) {
  package::append_core_properties(fresh_text(), metadata);
  pack(PartId::core_properties, xml_.view());
  bool illegal = xml_.met_illegal_character();
  package::append_extended_properties(fresh_text(), metadata, total_pages);
  pack(PartId::extended_properties, xml_.view());
  package::append_custom_properties(fresh_text(), metadata, package::name_of(purpose),
                                    package::content_hash(facts(), purpose));
  pack(PartId::custom_properties, xml_.view());
  illegal = illegal || xml_.met_illegal_character();
  if (illegal) return fail(illegal_character());
  return {};
}

Result<void> PackageBuilder::pack_text(PartId id) {
  if (xml_.met_illegal_character()) return fail(illegal_character());
  flow_size_ += xml_.view().size();
  if (flow_size_ > kLargestFlow) return fail(too_large());
  deflater_.pack(xml_.view(), part(id).packed);
  return {};
}

std::string PackageBuilder::join() const {
  opc::ZipWriter archive;
  for (std::size_t i = 0; i < package::kPartCount; ++i) {
    const auto id = static_cast<PartId>(i);
    if (!optional_->hold(id)) continue;
    archive.add(package::path_of(id), parts_[i].packed);
  }
  return archive.close();
}

}  // namespace vanban::docx
