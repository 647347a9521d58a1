// SPDX-License-Identifier: MIT
#include "docx/package/carried_plan.hpp"

#include <gtest/gtest.h>

#include "docx/docx_writer.hpp"
#include "package.hpp"
#include "sample_documents.hpp"

namespace vanban::docx {
namespace {

std::string written(DocxWriter& writer, std::string_view plan) {
  const samples::Sample sample = samples::everything();
  const auto file = writer.write(sample.document, sample.facts, model::Purpose::draft, plan);
  EXPECT_TRUE(file);
  return file.value_or("");
}

std::optional<std::string> plan_in(const std::string& bytes) {
  return carried_plan(bytes, "x.docx").value_or(std::nullopt);
}

TEST(CarriedPlan, ComesBackAsItWasGiven) {
  DocxWriter writer;
  for (const std::string plan :
       {R"({"template":"ke-hoach"})", R"({"subject":"“Dân vận” & <b> ]] > \"x\""})"})
    EXPECT_EQ(plan_in(written(writer, plan)), plan);
}

TEST(CarriedPlan, TheEndOfCdataIsWrittenAsAnEscape) {
  DocxWriter writer;
  EXPECT_EQ(plan_in(written(writer, R"({"subject":"a]]>b"})")), R"({"subject":"a]]\u003eb"})");
}

TEST(CarriedPlan, IsTiedToTheDocumentPart) {
  DocxWriter writer;
  samples::Package package(written(writer, "{}"));
  EXPECT_STREQ(package.xml("word/_rels/document.xml.rels")
                   .select_node("//Relationship[@Target='../customXml/item1.xml']/@Type")
                   .attribute()
                   .value(),
               "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml");
}

TEST(CarriedPlan, AFileWithoutOneHasNoTraceOfIt) {
  DocxWriter writer;
  const std::string before = written(writer, "");
  written(writer, "{}");
  const std::string after = written(writer, "");
  EXPECT_EQ(before, after);
  EXPECT_EQ(after.find("customXml"), std::string::npos);
  EXPECT_EQ(plan_in(after), std::nullopt);
}

}  // namespace
}  // namespace vanban::docx
