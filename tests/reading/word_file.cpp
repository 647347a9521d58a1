// SPDX-License-Identifier: MIT
#include "word_file.hpp"

#include <gtest/gtest.h>

#include "opc/packed_part.hpp"
#include "opc/zip_writer.hpp"
#include "reading/docx/docx_reader.hpp"
#include "reading/dump.hpp"
#include "reading/reader.hpp"

namespace vanban::reading {
namespace {

const std::string kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/";

const std::string kNamespaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"" +
    kOffice + "relationships\" xmlns:m=\"" + kOffice +
    "math\""
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
    " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
    " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
    " xmlns:v=\"urn:schemas-microsoft-com:vml\" "
    "xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

const std::string kRelationshipsRoot =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

std::string root(const std::string& name, const std::string& content) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + name + kNamespaces + ">" + content +
         "</w:" + name + ">";
}

std::string relationship_xml(const std::string& id, const std::string& type,
                             const std::string& target, bool external) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + kOffice + "relationships/" + type +
         "\" Target=\"" + target + "\"" + (external ? " TargetMode=\"External\"" : "") + "/>";
}

}  // namespace

WordFile::WordFile(const std::string& body) {
  raw("[Content_Types].xml", "<Types/>");
  raw("_rels/.rels", kRelationshipsRoot +
                         relationship_xml("r1", "officeDocument", "word/document.xml", false) +
                         "</Relationships>");
  raw("word/document.xml", root("document", "<w:body>" + body + "</w:body>"));
}

WordFile& WordFile::part(const std::string& name, const std::string& content) {
  relationship(name, name, name + ".xml");
  return raw("word/" + name + ".xml", root(name, content));
}

WordFile& WordFile::part_with_id(const std::string& name, const std::string& id,
                                 const std::string& content) {
  relationship(id, name == "hdr" ? "header" : "footer", id + ".xml");
  return raw("word/" + id + ".xml", root(name, content));
}

WordFile& WordFile::relationship(const std::string& id, const std::string& type,
                                 const std::string& target, bool external) {
  relationships_ += relationship_xml(id, type, target, external);
  return *this;
}

WordFile& WordFile::raw(const std::string& name, const std::string& bytes) {
  parts_[name] = bytes;
  return *this;
}

WordFile& WordFile::without(const std::string& name) { return parts_.erase(name), *this; }

std::string WordFile::bytes() const {
  auto parts = parts_;
  parts.emplace("word/_rels/document.xml.rels",
                kRelationshipsRoot + relationships_ + "</Relationships>");
  opc::Deflater deflater;
  opc::ZipWriter zip;
  for (const auto& [name, content] : parts) {
    opc::PackedPart packed;
    deflater.pack(content, packed);
    zip.add(name, packed);
  }
  return zip.close();
}

ShownDocument WordFile::read(TrackedChanges tracked) const {
  auto document = read_bytes(bytes(), "thử.docx", {tracked});
  if (document) return std::move(*document);
  ADD_FAILURE() << describe(document.error(), Language::english);
  return {};
}

std::string WordFile::refusal() const {
  const auto document = read_bytes(bytes(), "thử.docx");
  if (document) return "none";
  EXPECT_EQ(document.error()[0].place.file, "thử.docx");
  EXPECT_FALSE(document.error()[0].hint.vi.empty());
  return document.error()[0].code;
}

std::string r(const std::string& text, const std::string& properties) {
  return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") +
         "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

std::string p(const std::string& text, const std::string& properties) {
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + r(text) +
         "</w:p>";
}

std::string dumped(const WordFile& file, TrackedChanges tracked) {
  const std::string text = dump(file.read(tracked));
  return text.starts_with("section") ? text.substr(text.find('\n') + 1) : text;
}

}  // namespace vanban::reading
