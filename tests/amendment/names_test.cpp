// SPDX-License-Identifier: MIT
// One place has one name: in the list of changes, in the amending document, in findings, and where
// the document cites itself.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

#include "amendment/citation.hpp"
#include "model/citation.hpp"
#include "plan/plan.hpp"
#include "revision/compare.hpp"
#include "revision/location.hpp"
#include "support/source_tree.hpp"
#include "templating/language/template.hpp"

namespace vanban::amendment {
namespace {

const std::string kRoot = support::source_path("");

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::optional<model::Document> document_at(const std::string& sample) {
  const auto plan =
      plan::from_json(plan::Json::parse(text_of(kRoot + "/samples/" + sample)), sample);
  if (!plan) return std::nullopt;
  const RealFileSystem files;
  const auto compiled =
      templating::Loader(files, {kRoot + "/templates"}).load(plan->metadata.template_name);
  if (!compiled) return std::nullopt;
  auto document = templating::evaluate(*compiled, plan->data);
  return document ? std::optional(*std::move(document)) : std::nullopt;
}

class Names : public testing::TestWithParam<const char*> {};

TEST_P(Names, AreTheSameEverywhere) {
  const std::optional<model::Document> document = document_at(GetParam());
  ASSERT_TRUE(document);
  const model::Units& units = document->provenance.units;
  const Outline outline = compare_outlines(revision::compare(*document, *document)).after;
  const Citation amendment(outline, "văn bản kèm theo");
  for (const Leaf& leaf : outline.leaves) {
    const model::UnitId unit = leaf.paragraph.unit;
    if (leaf.table) continue;
    const std::string name = model::citation_of(units, unit).vi;
    EXPECT_EQ(amendment.unit(leaf.unit), name);
    EXPECT_EQ(revision::place_words(revision::location_of(units, unit), Language::vietnamese),
              name);
  }
}

/// `ref` leaves out annexes and attached documents, and calls headings by words.
TEST_P(Names, AreThoseThatTheDocumentCites) {
  const std::optional<model::Document> document = document_at(GetParam());
  ASSERT_TRUE(document);
  for (std::uint32_t i = 1; i < document->provenance.units.size(); ++i) {
    const model::Path path = model::path_of(document->provenance.units, model::UnitId{i});
    const bool by_words = std::any_of(path.begin(), path.end(), [](const model::Step& step) {
      return model::is_root(step.kind) || model::is_heading(step.kind);
    });
    if (by_words) continue;
    EXPECT_EQ(model::citation_inside(path), model::citation_of(path));
  }
}

INSTANTIATE_TEST_SUITE_P(
    Samples, Names,
    testing::Values("cong-van-2024.json", "ke-hoach-bac-giang-2024.json",
                    "ke-hoach-phong-tu-phap-tay-ninh-2024.json", "ke-hoach-tay-ninh-2024.json",
                    "ke-hoach-thi-dua-2025.json", "ke-hoach-tp-ho-chi-minh-2018.json",
                    "quyet-dinh-khanh-hoa-2021.json"),
    [](const auto& sample) {
      std::string name = sample.param;
      std::replace_if(
          name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
      return name;
    });

}  // namespace
}  // namespace vanban::amendment
