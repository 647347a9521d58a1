// SPDX-License-Identifier: MIT
#include "package.hpp"

#include <gtest/gtest.h>
#include <zip.h>

#include <sstream>

#include "docx/docx_writer.hpp"
#include "sample_documents.hpp"

namespace vanban::docx::samples {

Package::Package(const std::string& bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (archive == nullptr) {
    ADD_FAILURE() << zip_error_strerror(&error);
    zip_source_free(source);
    return;
  }
  const zip_int64_t count = zip_get_num_entries(archive, 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    const auto index = static_cast<zip_uint64_t>(i);
    zip_stat_t stat;
    zip_stat_index(archive, index, 0, &stat);
    std::string content(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(archive, index, 0);
    EXPECT_EQ(zip_fread(file, content.data(), content.size()),
              static_cast<zip_int64_t>(content.size()));
    EXPECT_EQ(zip_fclose(file), 0) << "checksum of " << stat.name;
    names_.emplace_back(stat.name);
    parts_[stat.name] = std::move(content);
  }
  zip_discard(archive);
}

const pugi::xml_document& Package::xml(const std::string& name) {
  auto& tree = trees_[name];
  if (!tree) {
    tree = std::make_unique<pugi::xml_document>();
    const auto result = tree->load_string(parts_.at(name).c_str(),
                                          pugi::parse_default | pugi::parse_ws_pcdata_single);
    EXPECT_TRUE(result) << name << ": " << result.description();
  }
  return *tree;
}

std::string write(const model::Document& document, const model::PageFacts& facts) {
  DocxWriter writer;
  const Result<std::string> bytes = writer.write(document, facts);
  if (!bytes) {
    ADD_FAILURE() << describe(bytes.error(), Language::english);
    return {};
  }
  return *bytes;
}

Package package_of(const model::Document& document) {
  return Package(write(document, facts_for(document)));
}

pugi::xml_node paragraph_with(Package& package, const std::string& text) {
  const std::string query = "//w:p[.//w:t[contains(.,'" + text + "')]]";
  return package.xml("word/document.xml").select_node(query.c_str()).node();
}

std::string xml_of(pugi::xml_node node) {
  std::ostringstream out;
  node.print(out, "", pugi::format_raw);
  return out.str();
}

}  // namespace vanban::docx::samples
