// SPDX-License-Identifier: MIT
// The tree of a document while it grows, and the ways in it.
#include "model/outline.hpp"

#include <gtest/gtest.h>

namespace vanban::model {
namespace {

/// The units of a document that begins.
Units new_units() { return Provenance().units; }

/// The way as `article 1 / clause 2`, with the kinds as numbers.
std::string words(const Units& units, UnitId unit) {
  std::string text;
  for (const Step& step : path_of(units, unit))
    text += (text.empty() ? "" : " / ") + std::to_string(static_cast<int>(step.kind)) + ":" +
            step.number;
  return text;
}

TEST(Outline, TheDocumentItselfIsNoStep) {
  const Units units = new_units();
  EXPECT_TRUE(path_of(units, UnitId{}).empty());
}

TEST(Outline, WhatIsNoUnitIsTheDocumentItself) {
  const Units units = new_units();
  EXPECT_TRUE(path_of(units, UnitId{7}).empty());
  EXPECT_EQ(root_of({}, UnitId{7}).index, 7U) << "asked of a document without a tree";
}

TEST(Outline, NumbersNestByTheirKind) {
  Units units = new_units();
  OpenUnits open(units);
  open.enter(UnitKind::chapter, "I");
  open.enter(UnitKind::article, "1");
  const UnitId clause = open.enter(UnitKind::clause, "1");
  const UnitId point = open.enter(UnitKind::point, "a");
  EXPECT_EQ(units[point.index].parent.index, clause.index);
  const UnitId next = open.enter(UnitKind::clause, "2");
  EXPECT_EQ(units[next.index].parent.index, units[clause.index].parent.index);
  const UnitId chapter = open.enter(UnitKind::chapter, "II");
  EXPECT_EQ(units[chapter.index].parent.index, 0U);
  EXPECT_EQ(open.here().index, chapter.index);
}

TEST(Outline, AChapterEndsTheSectionsOfTheChapterBefore) {
  Units units = new_units();
  OpenUnits open(units);
  open.enter(UnitKind::chapter, "I");
  open.enter(UnitKind::section, "1");
  open.enter(UnitKind::chapter, "II");
  const UnitId section = open.enter(UnitKind::section, "1");
  EXPECT_EQ(words(units, section), "4:II / 5:1");
}

TEST(Outline, AnEnclosureHoldsNumbersOfAnyKind) {
  Units units = new_units();
  OpenUnits open(units);
  const UnitId clause = open.enter(UnitKind::clause, "1");
  const std::size_t outer = open.enclose();
  const std::size_t before = open.count();
  const UnitId article = open.enter(UnitKind::article, "5");
  EXPECT_EQ(units[article.index].parent.index, clause.index);
  open.leave_since(before);
  open.release(outer);
  EXPECT_EQ(open.here().index, clause.index);
  EXPECT_EQ(units[open.enter(UnitKind::article, "6").index].parent.index, 0U);
}

TEST(Outline, AnAnnexHasNumbersOfItsOwn) {
  Units units = new_units();
  OpenUnits open(units);
  const UnitId article = open.enter(UnitKind::article, "1");
  const UnitId annex = open.enter_root(UnitKind::annex, "Biểu mẫu");
  const UnitId clause = open.enter(UnitKind::clause, "1");
  EXPECT_EQ(root_of(units, clause).index, annex.index);
  EXPECT_EQ(open.root().index, annex.index);
  open.set_number(annex, "II");
  EXPECT_EQ(words(units, clause), "2:II / 12:1");
  open.leave_root();
  EXPECT_EQ(open.here().index, article.index) << "the document goes on where it was";
  EXPECT_EQ(open.root().index, 0U);
}

TEST(Outline, LeavingKeepsTheRootOpen) {
  Units units = new_units();
  OpenUnits open(units);
  const UnitId annex = open.enter_root(UnitKind::annex, {});
  open.enter(UnitKind::clause, "1");
  open.leave_since(0);
  EXPECT_EQ(open.here().index, annex.index);
}

TEST(Outline, TheHolderIsWhereANumberWouldStand) {
  Units units = new_units();
  OpenUnits open(units);
  const UnitId article = open.enter(UnitKind::article, "1");
  open.enter(UnitKind::clause, "1");
  EXPECT_EQ(open.holder(UnitKind::clause).index, article.index);
  EXPECT_EQ(open.holder(UnitKind::article).index, 0U);
}

TEST(Outline, ContentIsWhatNumbersHold) {
  EXPECT_TRUE(is_content(StyleId::body));
  EXPECT_TRUE(is_content(StyleId::table_text));
  EXPECT_TRUE(is_content(StyleId::part_title));
  EXPECT_FALSE(is_content(StyleId::recipient));
  EXPECT_FALSE(is_content(StyleId::legal_basis));
  EXPECT_TRUE(is_title(StyleId::article_title));
  EXPECT_FALSE(is_title(StyleId::article));
}

}  // namespace
}  // namespace vanban::model
