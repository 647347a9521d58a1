// SPDX-License-Identifier: MIT
#include "docx/package/carried_plan.hpp"

#include "opc/word_file.hpp"
#include "opc/xml_reader.hpp"
#include "opc/xml_text.hpp"
#include "opc/zip_reader.hpp"

namespace vanban::docx {
namespace {

constexpr std::string_view kNamespace = "urn:vanban:plan:1";
constexpr std::string_view kFolder = "customxml/";
constexpr std::uint64_t kLargestPart = std::uint64_t{64} * 1024 * 1024;

/// Writers number the parts as they like.
bool is_custom_part(std::string name) {
  for (char& letter : name)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return name.starts_with(kFolder) && name.ends_with(".xml") &&
         name.find('/', kFolder.size()) == std::string::npos;
}

}  // namespace

std::string package::carried_plan_xml(std::string_view json) {
  // CDATA keeps the many quotation marks short. Its end cannot stand in JSON but inside a string,
  // where the last sign may be written as an escape.
  std::string data(json);
  for (std::size_t at = 0; (at = data.find("]]>", at)) != std::string::npos;)
    data.replace(at + 2, 1, "\\u003e");
  opc::XmlText out;
  out.markup(opc::kXmlDeclaration)
      .markup("<plan xmlns=\"")
      .markup(kNamespace)
      .markup("\"><![CDATA[");
  out.markup(data).markup("]]></plan>");
  return std::string(out.view());
}

std::string package::carried_plan_properties_xml() {
  opc::XmlText out;
  out.markup(opc::kXmlDeclaration);
  out.markup("<ds:datastoreItem ds:itemID=\"{6C0B3B1E-5F0B-4C56-9E3D-6E1A2B5A7C11}\" xmlns:ds=\"");
  out.markup("http://schemas.openxmlformats.org/officeDocument/2006/customXml\">");
  out.markup("<ds:schemaRefs><ds:schemaRef ds:uri=\"").markup(kNamespace);
  out.markup("\"/></ds:schemaRefs></ds:datastoreItem>");
  return std::string(out.view());
}

Result<std::optional<std::string>> carried_plan(std::string bytes, const std::string& file) {
  VANBAN_TRY(const auto package,
             opc::ZipReader::of_bytes(std::move(bytes), file, opc::word_file()));
  for (const opc::PartFacts& part : package->parts()) {
    if (!is_custom_part(part.name)) continue;
    VANBAN_TRY(opc::XmlReader reader, opc::open_xml(*package, part.name, kLargestPart));
    if (reader.local_name() != "plan" || reader.name_space() != kNamespace) continue;
    VANBAN_TRY(std::string text, reader.text_within());
    return std::optional<std::string>(std::move(text));
  }
  return std::nullopt;
}

}  // namespace vanban::docx
