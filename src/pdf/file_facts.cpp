// SPDX-License-Identifier: MIT
#include "pdf/file_facts.hpp"

#include <string_view>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "pdf/as_written.hpp"
#include "pdf/haru.hpp"
#include "pdf/syntax.hpp"

namespace vanban::pdf {
namespace {

/// Characters that XML 1.0 cannot hold (production 2), and line ends and tabs, which its readers
/// change.
bool is_kept(char32_t c) { return c >= 0x20 && c != 0x7F && c != 0xFFFE && c != 0xFFFF; }

/// A string object may hold 32,767 bytes (ISO 19005-2, 6.1.13); UTF-16 takes up to four a
/// character.
constexpr std::size_t kLongestText = 8000;

/// A text on one line, a blank for each run of control characters: Info and XMP can be equal.
std::string one_line(std::string_view text) {
  std::string out;
  bool gap = false;
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size() && length < kLongestText; ++length) {
    const char32_t c = utf8::next(text, at);
    if (is_kept(c))
      utf8::append(out, c);
    else if (!gap)
      out += ' ';
    gap = !is_kept(c);
  }
  return out;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += c;
  }
  return out;
}

/// A field of the decree as an XMP property. All are plain texts.
struct DecreeField {
  std::string_view name;
  std::string_view description;
  std::string value;
};

std::vector<DecreeField> decree_fields(const model::Metadata& metadata) {
  const auto issued = metadata.issued_date.complete();
  std::vector<DecreeField> fields = {
      {"TypeName", "Tên loại văn bản", metadata.type_name},
      {"CodeNumber", "Số của văn bản", metadata.code_number},
      {"CodeNotation", "Ký hiệu của văn bản", metadata.code_notation},
      {"IssuedDate", "Ngày ban hành", issued ? issued->to_iso() : ""},
      {"OrganName", "Tên cơ quan ban hành", metadata.organ_name},
      {"Subject", "Trích yếu nội dung", metadata.subject},
      {"SignerPosition", "Chức vụ người ký", metadata.signer_position},
      {"SignerFullName", "Họ và tên người ký", metadata.signer_name},
  };
  for (DecreeField& field : fields) field.value = one_line(field.value);
  std::erase_if(fields, [](const DecreeField& field) { return field.value.empty(); });
  return fields;
}

std::string simple_property(std::string_view name, std::string_view value) {
  return value.empty() ? std::string{} : fmt::format("<{0}>{1}</{0}>\n", name, escaped(value));
}

std::string language_alternative(std::string_view name, std::string_view value) {
  if (value.empty()) return {};
  return fmt::format("<{0}><rdf:Alt><rdf:li xml:lang=\"x-default\">{1}</rdf:li></rdf:Alt></{0}>\n",
                     name, escaped(value));
}

std::string dublin_core(const FileFacts& facts) {
  std::string text = "<dc:format>application/pdf</dc:format>\n";
  text += language_alternative("dc:title", facts.title);
  text += language_alternative("dc:description", facts.subject);
  if (!facts.author.empty())
    text += fmt::format("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n",
                        escaped(facts.author));
  return text += "<dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>\n";
}

std::string schema_property(std::string_view name, std::string_view type, std::string_view category,
                            std::string_view description) {
  return fmt::format(
      "<rdf:li pdfaProperty:name=\"{}\" pdfaProperty:valueType=\"{}\" "
      "pdfaProperty:category=\"{}\" pdfaProperty:description=\"{}\"/>\n",
      name, type, category, description);
}

std::string schema(std::string_view name, std::string_view uri, std::string_view prefix,
                   std::string_view properties) {
  return fmt::format(
      "<rdf:li><rdf:Description pdfaSchema:schema=\"{}\" pdfaSchema:namespaceURI=\"{}\" "
      "pdfaSchema:prefix=\"{}\">\n<pdfaSchema:property><rdf:Seq>\n{}</rdf:Seq>"
      "</pdfaSchema:property></rdf:Description></rdf:li>\n",
      name, uri, prefix, properties);
}

constexpr std::string_view kPdfUa = "http://www.aiim.org/pdfua/ns/id/";
constexpr std::string_view kDecree = "urn:vanban:nghi-dinh-30-2020:phu-luc-vi:1#";

std::string extension_schemas(const std::vector<DecreeField>& fields) {
  std::string properties;
  for (const DecreeField& field : fields)
    properties += schema_property(field.name, "Text", "external", field.description);
  std::string text = schema("PDF/UA identification", kPdfUa, "pdfuaid",
                            schema_property("part", "Integer", "internal", "PDF/UA part"));
  if (!fields.empty())
    text += schema("Nghị định 30/2020/NĐ-CP, Phụ lục VI", kDecree, "vanban", properties);
  return fmt::format("<pdfaExtension:schemas><rdf:Bag>\n{}</rdf:Bag></pdfaExtension:schemas>\n",
                     text);
}

constexpr std::string_view kPacketHead =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\" "
    "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
    "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
    "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
    "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\" ";
constexpr std::string_view kPacketTail =
    "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";

}  // namespace

FileFacts file_facts(const model::Metadata& metadata) {
  FileFacts facts;
  facts.title = one_line(metadata.title);
  if (facts.title.empty()) facts.title = one_line(metadata.subject);
  if (facts.title.empty()) facts.title = "Văn bản";
  facts.author = one_line(metadata.organ_name);
  facts.subject = one_line(metadata.subject);
  facts.creator = "vanban";
  facts.producer = HaruDocument::producer();
  facts.created = metadata.issued_date.complete();
  return facts;
}

std::string information_entries(const FileFacts& facts) {
  std::string entries;
  const auto add = [&](std::string_view key, const std::string& value) {
    if (value.empty()) return;
    entries += key;
    append_text_string(entries, value);
  };
  add("/Title", facts.title);
  add("/Author", facts.author);
  add("/Subject", facts.subject);
  add("/Creator", facts.creator);
  add("/Producer", facts.producer);
  if (facts.created) append_date(entries += "/CreationDate", *facts.created);
  return entries;
}

std::string xmp_packet(const FileFacts& facts, const model::Metadata& metadata,
                       model::Purpose purpose) {
  const auto fields = decree_fields(metadata);
  std::string packet(kPacketHead);
  packet += fmt::format("xmlns:pdfuaid=\"{}\" xmlns:vanban=\"{}\">\n", kPdfUa, kDecree);
  packet += "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n";
  packet += "<pdfuaid:part>1</pdfuaid:part>\n";
  packet += dublin_core(facts);
  packet += simple_property("xmp:CreatorTool", facts.creator);
  packet += simple_property("pdf:Producer", facts.producer);
  if (facts.created)
    packet += simple_property("xmp:CreateDate", facts.created->to_iso() + "T00:00:00+07:00");
  packet += purpose_properties(purpose);
  for (const DecreeField& field : fields)
    packet += simple_property(fmt::format("vanban:{}", field.name), field.value);
  return packet.append(extension_schemas(fields)).append(kPacketTail);
}

}  // namespace vanban::pdf
