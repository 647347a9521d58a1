// SPDX-License-Identifier: MIT
#include "docx/docx_writer.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "package.hpp"
#include "sample_documents.hpp"

namespace vanban::docx {
namespace {

using samples::Sample;

TEST(DocxWriter, PutsContentTypesFirstAndTiesEveryPart) {
  const Sample sample = samples::everything();
  samples::Package package(samples::write(sample.document, sample.facts));
  ASSERT_FALSE(package.names().empty());
  EXPECT_EQ(package.names().front(), "[Content_Types].xml");
  for (const std::string& name : package.names()) EXPECT_TRUE(package.xml(name)) << name;
  const auto overrides = package.xml("[Content_Types].xml").select_nodes("//Override/@PartName");
  for (const auto& part : overrides) {
    const std::string path = std::string(part.attribute().value()).substr(1);
    EXPECT_NE(std::find(package.names().begin(), package.names().end(), path),
              package.names().end())
        << path;
  }
}

TEST(DocxWriter, GivesTheSameBytesWhateverItWroteBefore) {
  const std::vector<Sample> all = samples::all();
  DocxWriter reused;
  for (int round = 0; round < 2; ++round) {
    for (const Sample& sample : all) {
      const auto bytes = reused.write(sample.document, sample.facts);
      ASSERT_TRUE(bytes) << sample.name;
      EXPECT_EQ(*bytes, samples::write(sample.document, sample.facts)) << sample.name;
    }
  }
}

TEST(DocxWriter, GivesTheSameBytesInEveryThread) {
  const Sample sample = samples::everything();
  const std::string expected = samples::write(sample.document, sample.facts);
  std::array<std::string, 4> results;
  std::vector<std::thread> threads;
  for (std::string& result : results) {
    threads.emplace_back([&sample, &result] {
      DocxWriter writer;
      for (int i = 0; i < 20; ++i) {
        auto bytes = writer.write(sample.document, sample.facts);
        if (bytes) result = *std::move(bytes);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) EXPECT_TRUE(result == expected);
}

TEST(DocxWriter, RefusesCharactersThatXmlCannotHold) {
  for (const char* text : {"a\x02"
                           "b",
                           "\x7F\x1B", "\uFFFF"}) {
    DocxWriter writer;
    const auto result =
        writer.write(samples::document_of({samples::paragraph(model::StyleId::body, text)}), {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().front().code, "docx.illegal-character");
    EXPECT_EQ(result.error().front().fault, Fault::data);
  }
}

TEST(DocxWriter, RefusesThemInTheMetadataToo) {
  model::Document document = samples::document_of({});
  document.metadata.subject = "a\x01";
  DocxWriter writer;
  const auto result = writer.write(document, {});
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().front().code, "docx.illegal-character");
  EXPECT_TRUE(writer.write(samples::document_of({}), {})) << "the writer can go on";
}

TEST(DocxWriter, RefusesFootnotesOutOfOrder) {
  model::Paragraph text = samples::paragraph(model::StyleId::body, "x");
  text.inlines.push_back(model::FootnoteMark{1});
  text.inlines.push_back(model::FootnoteMark{0});
  model::Document document = samples::document_of({text});
  document.footnotes.resize(2);
  DocxWriter writer;
  const auto result = writer.write(document, {});
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().front().code, "docx.footnote-order");
}

TEST(DocxWriter, RefusesPageFactsOfAnotherDocument) {
  const model::Document document = samples::document_of(
      {model::TableOfContents{"MỤC LỤC", 3}, samples::heading(1, "I.", "MỘT")});
  DocxWriter writer;
  const auto result = writer.write(document, {});
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().front().code, "docx.contents-mismatch");
}

}  // namespace
}  // namespace vanban::docx
