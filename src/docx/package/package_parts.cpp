// SPDX-License-Identifier: MIT
#include "docx/package/package_parts.hpp"

#include "opc/xml_text.hpp"

namespace vanban::docx::package {
namespace {

constexpr std::string_view kOfficeRelationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view kPackageRelationships =
    "http://schemas.openxmlformats.org/package/2006/relationships/";
constexpr std::string_view kWordTypes =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.";

struct Part {
  std::string_view path;
  std::string_view content_type;  // empty: known by its extension
};

// In the order of PartId. The word types are written without their common beginning.
constexpr std::array<Part, kPartCount> kParts{{
    {"[Content_Types].xml", ""},
    {"_rels/.rels", ""},
    {"word/document.xml", "document.main+xml"},
    {"word/_rels/document.xml.rels", ""},
    {"word/styles.xml", "styles+xml"},
    {"word/numbering.xml", "numbering+xml"},
    {"word/settings.xml", "settings+xml"},
    {"word/fontTable.xml", "fontTable+xml"},
    {"word/footnotes.xml", "footnotes+xml"},
    {"word/header1.xml", "header+xml"},
    {"word/header2.xml", "header+xml"},
    {"word/footer1.xml", "footer+xml"},
    {"word/footer2.xml", "footer+xml"},
    {"customXml/item1.xml", ""},
    {"customXml/_rels/item1.xml.rels", ""},
    {"customXml/itemProps1.xml",
     "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"},
    {"docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"},
    {"docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"},
    {"docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"},
}};

constexpr std::string_view kRelationshipsOpen =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

void append_relationship(opc::XmlText& out, std::string_view id, std::string_view type_base,
                         std::string_view type, std::string_view target) {
  out.markup("<Relationship Id=\"").markup(id).markup("\" Type=\"").markup(type_base).markup(type);
  out.markup("\" Target=\"").markup(target).markup("\"/>");
}

}  // namespace

std::string_view path_of(PartId part) { return kParts[static_cast<std::size_t>(part)].path; }

std::string content_types_xml(const OptionalParts& optional) {
  opc::XmlText out;
  out.markup(opc::kXmlDeclaration);
  out.markup("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
  out.markup("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.");
  out.markup("relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
  for (std::size_t i = 0; i < kPartCount; ++i) {
    const Part& part = kParts[i];
    if (part.content_type.empty() || !optional.hold(static_cast<PartId>(i))) continue;
    const bool is_word = part.path.substr(0, 5) == "word/";
    out.markup("<Override PartName=\"/").markup(part.path).markup("\" ContentType=\"");
    out.markup(is_word ? kWordTypes : "").markup(part.content_type).markup("\"/>");
  }
  out.markup("</Types>");
  return std::string(out.view());
}

std::string package_relationships_xml() {
  opc::XmlText out;
  out.markup(opc::kXmlDeclaration).markup(kRelationshipsOpen);
  append_relationship(out, "rId1", kOfficeRelationships, "officeDocument",
                      path_of(PartId::document));
  append_relationship(out, "rId2", kPackageRelationships, "metadata/core-properties",
                      path_of(PartId::core_properties));
  append_relationship(out, "rId3", kOfficeRelationships, "extended-properties",
                      path_of(PartId::extended_properties));
  append_relationship(out, "rId4", kOfficeRelationships, "custom-properties",
                      path_of(PartId::custom_properties));
  out.markup("</Relationships>");
  return std::string(out.view());
}

std::string plan_relationships_xml() {
  opc::XmlText out;
  out.markup(opc::kXmlDeclaration).markup(kRelationshipsOpen);
  append_relationship(out, "rId1", kOfficeRelationships, "customXmlProps", "itemProps1.xml");
  out.markup("</Relationships>");
  return std::string(out.view());
}

std::string document_relationships_xml(const OptionalParts& optional) {
  opc::XmlText out;
  out.markup(opc::kXmlDeclaration).markup(kRelationshipsOpen);
  append_relationship(out, "rIdStyles", kOfficeRelationships, "styles", "styles.xml");
  append_relationship(out, "rIdNumbering", kOfficeRelationships, "numbering", "numbering.xml");
  append_relationship(out, "rIdSettings", kOfficeRelationships, "settings", "settings.xml");
  append_relationship(out, "rIdFonts", kOfficeRelationships, "fontTable", "fontTable.xml");
  append_relationship(out, "rIdFootnotes", kOfficeRelationships, "footnotes", "footnotes.xml");
  append_relationship(out, kHeaderId, kOfficeRelationships, "header", "header1.xml");
  append_relationship(out, kFirstHeaderId, kOfficeRelationships, "header", "header2.xml");
  if (optional.footers) {
    append_relationship(out, kFirstFooterId, kOfficeRelationships, "footer", "footer1.xml");
    append_relationship(out, kNoFooterId, kOfficeRelationships, "footer", "footer2.xml");
  }
  if (optional.plan)
    append_relationship(out, "rIdPlan", kOfficeRelationships, "customXml",
                        "../customXml/item1.xml");
  out.markup("</Relationships>");
  return std::string(out.view());
}

}  // namespace vanban::docx::package
