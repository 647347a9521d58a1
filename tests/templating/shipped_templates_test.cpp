// SPDX-License-Identifier: MIT
// The templates of the product compile, say what every field means, and take the samples.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "base/file_system.hpp"
#include "model/plain_text.hpp"
#include "model/walk.hpp"
#include "plan/plan.hpp"
#include "support/source_tree.hpp"
#include "templating/language/template.hpp"

namespace vanban::templating {
namespace {

const std::string kRoot = support::source_path("");

std::vector<std::string> names_in(const std::string& folder, const std::string& suffix) {
  std::vector<std::string> names;
  const Result<std::vector<std::string>> files = RealFileSystem().list(kRoot + "/" + folder);
  for (const std::string& file : files.value_or(std::vector<std::string>()))
    if (file.ends_with(suffix)) names.push_back(file.substr(0, file.size() - suffix.size()));
  return names;
}

Result<Template> load(const std::string& name) {
  const RealFileSystem files;
  return Loader(files, {kRoot + "/templates"}).load(name);
}

TEST(ShippedTemplates, CompileAndDescribeTheirFields) {
  const std::vector<std::string> names = names_in("templates", ".vbt");
  ASSERT_FALSE(names.empty());
  for (const std::string& name : names) {
    const Result<Template> compiled = load(name);
    ASSERT_TRUE(compiled) << describe(compiled.error(), Language::english);
    for (const Field& field : fields(*compiled))
      EXPECT_NE(field.meaning, "") << name << ": " << field.path;
  }
}

TEST(ShippedTemplates, SayWhatTheyAreFor) {
  const RealFileSystem files;
  for (const ListedTemplate& one : Loader(files, {kRoot + "/templates"}).list()) {
    EXPECT_TRUE(one.errors.empty()) << one.name;
    EXPECT_NE(one.about.purpose.vi, "") << one.name;
    EXPECT_NE(one.about.purpose.en, "") << one.name;
    EXPECT_TRUE(one.about.form) << one.name;
  }
}

/// The lines of ô 7a of a document that is signed so.
std::string signed_by(const std::string& signer) {
  const auto plan = plan::from_text(R"({"template": "ke-hoach", "subject": "Thi đua",
      "organ": {"name": "Sở Tư pháp", "notation": "STP", "place": "Tây Ninh"}, "body": ["Một."],
      "signer": )" + signer + "}",
                                    "plan.json");
  EXPECT_TRUE(plan) << describe(plan.error(), Language::english);
  const Result<Template> compiled = load("ke-hoach");
  if (!plan || !compiled) return {};
  const Result<model::Document> document = evaluate(*compiled, plan->data);
  EXPECT_TRUE(document) << describe(document.error(), Language::english);
  std::string lines;
  model::for_each_paragraph(std::as_const(*document), [&](const model::Paragraph& paragraph) {
    if (paragraph.style == model::StyleId::signer_title) lines += model::text_of(paragraph) + "\n";
  });
  for (std::size_t at = 0; (at = lines.find("\u00a0", at)) != std::string::npos;)
    lines.replace(at, 2, " ");  // bound: docs/typography.md
  return lines;
}

/// TM., TL., TUQ., KT., Q. (Phụ lục I, Phần I, Mục II.7; Điều 13).
TEST(ShippedTemplates, SayForWhomTheSignerSigns) {
  EXPECT_EQ(signed_by(R"({"title": "Giám đốc"})"), "GIÁM ĐỐC\n");
  EXPECT_EQ(signed_by(R"({"title": "Giám đốc", "acting": true})"), "Q. GIÁM ĐỐC\n");
  EXPECT_EQ(signed_by(R"({"title": "Phó Giám đốc", "for": "Giám đốc"})"),
            "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n");
  EXPECT_EQ(signed_by(R"({"title": "Phó Chủ tịch", "for": "Chủ tịch",
                          "on_behalf_of": "Ủy ban nhân dân"})"),
            "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n");
  EXPECT_EQ(signed_by(R"({"title": "Phó Chánh Văn phòng", "for": "Chánh Văn phòng",
                          "by_order_of": "Bộ trưởng"})"),
            "TL. BỘ TRƯỞNG\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\n");
  EXPECT_EQ(signed_by(R"({"title": "Trưởng phòng Hành chính", "authorised_by": "Giám đốc"})"),
            "TUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG HÀNH CHÍNH\n");
}

TEST(ShippedTemplates, TakeEverySample) {
  const std::vector<std::string> names = names_in("samples", ".json");
  ASSERT_FALSE(names.empty());
  const RealFileSystem files;
  for (const std::string& name : names) {
    const Result<plan::Plan> plan = plan::load(files, kRoot + "/samples/" + name + ".json");
    ASSERT_TRUE(plan) << describe(plan.error(), Language::english);
    const Result<Template> compiled = load(plan->metadata.template_name);
    ASSERT_TRUE(compiled) << describe(compiled.error(), Language::english);
    const Result<model::Document> document = evaluate(*compiled, plan->data);
    ASSERT_TRUE(document) << name << ": " << describe(document.error(), Language::english);
    const std::string text = model::plain_text(*document);
    EXPECT_EQ(text.find("./../."), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace vanban::templating
