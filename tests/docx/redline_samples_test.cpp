// SPDX-License-Identifier: MIT
// The redline of every plan in samples/ against edited versions of itself and against every other.
#include <gtest/gtest.h>

#include "base/file_system.hpp"
#include "fonts/font_set.hpp"
#include "layout/layout.hpp"
#include "plan/plan.hpp"
#include "redline_check.hpp"
#include "revision/documents.hpp"
#include "support/source_tree.hpp"
#include "templating/language/template.hpp"

namespace vanban::docx::samples {
namespace {

const char* const kPlans[] = {"cong-van-2024",
                              "ke-hoach-bac-giang-2024",
                              "ke-hoach-phong-tu-phap-tay-ninh-2024",
                              "ke-hoach-tay-ninh-2024",
                              "ke-hoach-thi-dua-2025",
                              "ke-hoach-tp-ho-chi-minh-2018",
                              "quyet-dinh-khanh-hoa-2021"};

/// An evaluated plan; prepared by `prepared`.
model::Document drafted(const std::string& name) {
  const RealFileSystem files;
  const std::string root = support::source_path("");
  const auto plan = plan::load(files, root + "/samples/" + name + ".json");
  EXPECT_TRUE(plan) << name;
  const auto compiled =
      templating::Loader(files, {root + "/templates"}).load(plan->metadata.template_name);
  EXPECT_TRUE(compiled) << name;
  auto document = templating::evaluate(*compiled, plan->data);
  EXPECT_TRUE(document) << name;
  return std::move(*document);
}

/// Nothing where an edit made a letterhead that no page holds.
std::optional<model::Document> prepared(model::Document document) {
  static const RealFileSystem files;
  static const Result<fonts::FontSet> fonts = fonts::FontSet::load(files);
  if (!layout::prepare(document, fonts.value())) return std::nullopt;
  return document;
}

TEST(RedlineOfSamples, EditedVersions) {
  int checked = 0;
  for (const std::string name : kPlans) {
    const model::Document original = drafted(name);
    const model::Document before = prepared(original).value();
    for (unsigned seed = 0; seed < 6; ++seed) {
      revision::RandomDocuments random(seed);
      const auto after = prepared(random.edited(original));
      if (!after || after->sections.empty()) continue;
      expect_exact(before, *after, name + ", edit " + std::to_string(seed));
      ++checked;
    }
  }
  EXPECT_GT(checked, 30);
}

TEST(RedlineOfSamples, EachAgainstEachOther) {
  std::vector<model::Document> documents;
  for (const std::string name : kPlans) documents.push_back(prepared(drafted(name)).value());
  for (std::size_t i = 0; i < documents.size(); ++i)
    for (std::size_t j = 0; j < documents.size(); ++j)
      expect_exact(documents[i], documents[j],
                   std::string(kPlans[i]) + " to " + std::string(kPlans[j]));
}

}  // namespace
}  // namespace vanban::docx::samples
