// SPDX-License-Identifier: MIT
// The words for places: Phụ lục II, V.7 of the decree gives `điểm a khoản 2 Điều 103 Mục 5 Chương
// XII Phần I` as its example of capitals.
#include "model/citation.hpp"

#include <gtest/gtest.h>

namespace vanban::model {
namespace {

std::string vietnamese(const Path& path) { return citation_of(path); }
std::string english(const Path& path) { return citation_of(path, {Language::english}); }

const Step kArticle{UnitKind::article, "1"};
const Step kClause{UnitKind::clause, "2"};
const Step kPoint{UnitKind::point, "đ"};

TEST(Citation, GoesFromTheInsideOut) {
  EXPECT_EQ(vietnamese({kArticle, kClause, kPoint}), "điểm đ khoản 2 Điều 1");
  EXPECT_EQ(english({kArticle, kClause, kPoint}), "point đ, clause 2, Article 1");
}

TEST(Citation, ArticlesAreCountedThroughChapters) {
  EXPECT_EQ(vietnamese({{UnitKind::part, "I"}, {UnitKind::chapter, "II"}, kArticle, kClause}),
            "khoản 2 Điều 1");
}

TEST(Citation, DivisionsAreNamedWithThoseAroundThem) {
  const Path path = {{UnitKind::part, "I"},
                     {UnitKind::chapter, "XII"},
                     {UnitKind::section, "5"},
                     {UnitKind::subsection, "2"}};
  EXPECT_EQ(vietnamese(path), "Tiểu mục 2 Mục 5 Chương XII Phần I");
  EXPECT_EQ(english(path), "Subsection 2, Section 5, Chapter XII, Part I");
}

TEST(Citation, HeadingsAreOneNumber) {
  const Path path = {{UnitKind::heading1, "II"},
                     {UnitKind::heading2, "1"},
                     {UnitKind::heading3, "1.2"},
                     {UnitKind::heading4, "1.2.3"}};
  EXPECT_EQ(vietnamese(path), "Mục II.1.2.3");
  EXPECT_EQ(english(path), "Section II.1.2.3");
  EXPECT_EQ(vietnamese({{UnitKind::heading1, "1"}, {UnitKind::heading2, "1.2"}}), "Mục 1.2");
  EXPECT_EQ(vietnamese({{UnitKind::heading1, "1"}, {UnitKind::heading2, "11.2"}}), "Mục 1.11.2")
      << "11 does not repeat 1";
}

TEST(Citation, APointUnderAHeadingIsCitedWithIt) {
  EXPECT_EQ(vietnamese({{UnitKind::heading1, "II"}, {UnitKind::heading2, "1"}, kPoint}),
            "điểm đ Mục II.1");
}

TEST(Citation, AnAnnexHoldsItsUnits) {
  const Step annex{UnitKind::annex, "II"};
  EXPECT_EQ(vietnamese({annex}), "Phụ lục II");
  EXPECT_EQ(vietnamese({annex, kArticle, kClause}), "khoản 2 Điều 1 Phụ lục II");
  EXPECT_EQ(english({annex, kClause}), "clause 2, Annex II");
  EXPECT_EQ(annex_name("IV"), "Phụ lục IV");
  EXPECT_EQ(annex_name(""), "Phụ lục");
}

TEST(Citation, AnAttachedDocumentIsCalledWhatTheCallerSays) {
  const Path path = {{UnitKind::attached, ""}, kArticle};
  EXPECT_EQ(vietnamese(path), "Điều 1 văn bản kèm theo");
  EXPECT_EQ(english(path), "Article 1, the attached document");
  EXPECT_EQ(citation_of(path, {Language::vietnamese, "Quy chế ban hành kèm theo"}),
            "Điều 1 Quy chế ban hành kèm theo");
  EXPECT_EQ(citation_of(path, {Language::vietnamese, ""}), "Điều 1");
}

TEST(Citation, ANameIsTheUnitWithoutWhatHoldsIt) {
  EXPECT_EQ(name_of({kArticle, kClause}), "khoản 2");
  EXPECT_EQ(name_of({{UnitKind::heading1, "II"}, {UnitKind::heading2, "1"}}), "Mục II.1");
  EXPECT_EQ(name_of(Path{}), "");
}

TEST(Citation, TheDocumentItselfHasNoName) {
  EXPECT_EQ(vietnamese({}), "");
  EXPECT_TRUE(citation_of(Provenance().units, UnitId{}).empty());
}

TEST(Citation, BothLanguagesOfAUnit) {
  Units units = Provenance().units;
  OpenUnits open(units);
  open.enter(UnitKind::article, "3");
  EXPECT_EQ(citation_of(units, open.here()), (Bilingual{"Điều 3", "Article 3"}));
}

// ---- as the document says it of itself ----

TEST(Citation, InsideTheDocumentAPlaceHasTheSameName) {
  const Path heading = {{UnitKind::heading1, "II"}, {UnitKind::heading2, "1"}, kPoint};
  const Path part = {{UnitKind::part, "I"}, {UnitKind::heading1, "II"}, {UnitKind::heading2, "3"}};
  for (const Path& path : {heading, part}) EXPECT_EQ(citation_inside(path), citation_of(path));
  EXPECT_EQ(citation_inside(heading), "điểm đ Mục II.1");
}

TEST(Citation, InsideTheDocumentAnnexesAreNotNamed) {
  EXPECT_EQ(citation_inside({{UnitKind::annex, "II"}, kClause}), "khoản 2");
  EXPECT_EQ(citation_inside({kArticle, kClause}), "khoản 2 Điều 1");
  EXPECT_EQ(citation_inside(Path{}), "");
}

}  // namespace
}  // namespace vanban::model
