// SPDX-License-Identifier: MIT
#include "docx/package/properties.hpp"

namespace vanban::docx::package {
namespace {

void append_element(opc::XmlText& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out.markup("<").markup(name).markup(">").text(value).markup("</").markup(name).markup(">");
}

void append_timestamp(opc::XmlText& out, std::string_view name, const Date& date) {
  out.markup("<").markup(name).markup(" xsi:type=\"dcterms:W3CDTF\">");
  out.markup(date.to_iso()).markup("T00:00:00Z</").markup(name).markup(">");
}

std::string identifier_of(const model::Metadata& metadata) {
  if (metadata.code_number.empty() || metadata.code_notation.empty()) return {};
  return metadata.code_number + "/" + metadata.code_notation;
}

/// Numbers the custom properties; the first two ids are reserved (ISO/IEC 29500-1, 22.3.2.2).
class CustomProperties {
 public:
  explicit CustomProperties(opc::XmlText& out) : out_(out) {}
  void add(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out_.markup("<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"");
    out_.number(next_id_++).markup("\" name=\"").markup(name).markup("\"><vt:lpwstr>");
    out_.text(value).markup("</vt:lpwstr></property>");
  }

 private:
  opc::XmlText& out_;
  int next_id_ = 2;
};

}  // namespace

void append_core_properties(opc::XmlText& out, const model::Metadata& metadata) {
  out.markup(opc::kXmlDeclaration);
  out.markup(
      "<cp:coreProperties "
      "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
  append_element(out, "dc:title", metadata.title);
  append_element(out, "dc:subject", metadata.subject);
  append_element(out, "dc:creator", metadata.organ_name);
  append_element(out, "dc:identifier", identifier_of(metadata));
  append_element(out, "dc:language", "vi-VN");
  append_element(out, "cp:category", metadata.type_name);
  append_element(out, "cp:lastModifiedBy", metadata.organ_name);
  if (const auto date = metadata.issued_date.complete()) {
    append_timestamp(out, "dcterms:created", *date);
    append_timestamp(out, "dcterms:modified", *date);
  }
  out.markup("</cp:coreProperties>");
}

void append_extended_properties(opc::XmlText& out, const model::Metadata& metadata,
                                int total_pages) {
  out.markup(opc::kXmlDeclaration);
  out.markup(
      "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
      "extended-properties\">");
  if (total_pages > 0) out.markup("<Pages>").number(total_pages).markup("</Pages>");
  out.markup("<Application>vanban</Application>");
  append_element(out, "Company", metadata.organ_name);
  out.markup("</Properties>");
}

void append_custom_properties(opc::XmlText& out, const model::Metadata& metadata,
                              std::string_view purpose, std::string_view hash) {
  out.markup(opc::kXmlDeclaration);
  out.markup(
      "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
      "custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/"
      "docPropsVTypes\">");
  CustomProperties properties(out);
  properties.add("TypeName", metadata.type_name);
  properties.add("CodeNumber", metadata.code_number);
  properties.add("CodeNotation", metadata.code_notation);
  if (const auto date = metadata.issued_date.complete())
    properties.add("IssuedDate", date->to_iso());
  properties.add("OrganName", metadata.organ_name);
  properties.add("Subject", metadata.subject);
  properties.add("SignerPosition", metadata.signer_position);
  properties.add("SignerFullName", metadata.signer_name);
  properties.add("Language", "vi");
  properties.add("Purpose", purpose);
  properties.add("ContentHash", hash);
  out.markup("</Properties>");
}

}  // namespace vanban::docx::package
