// SPDX-License-Identifier: MIT
#include "model/style_sheet.hpp"

#include <gtest/gtest.h>

#include <set>

namespace vanban::model {
namespace {

/// What the decree fixes of a component (Phụ lục I, Phần I; sizes of the table in Mục V).
struct Component {
  StyleId id;
  int points;
  bool bold;
  bool italic;
  Alignment alignment;
  const char* clause;
};

constexpr Component kComponents[] = {
    {StyleId::national_name, 12, true, false, Alignment::centre, "II.1.a"},
    {StyleId::motto, 13, true, false, Alignment::centre, "II.1.b"},
    {StyleId::parent_organ, 12, false, false, Alignment::centre, "II.2"},
    {StyleId::organ, 12, true, false, Alignment::centre, "II.2"},
    {StyleId::code, 13, false, false, Alignment::centre, "II.3"},
    {StyleId::place_date, 13, false, true, Alignment::centre, "II.4"},
    {StyleId::letter_subject, 12, false, false, Alignment::centre, "II.5.b"},
    {StyleId::document_kind, 14, true, false, Alignment::centre, "II.5.a"},
    {StyleId::subject, 14, true, false, Alignment::centre, "II.5.a"},
    {StyleId::legal_basis, 14, false, true, Alignment::justify, "II.6.b"},
    {StyleId::body, 14, false, false, Alignment::justify, "II.6.d"},
    {StyleId::part_marker, 14, true, false, Alignment::centre, "II.6.d"},
    {StyleId::part_title, 14, true, false, Alignment::centre, "II.6.d"},
    {StyleId::heading1, 14, true, false, Alignment::justify, "V.6b"},
    {StyleId::heading2, 14, true, false, Alignment::justify, "II.6.d"},
    {StyleId::point, 14, false, false, Alignment::justify, "II.6.d"},
    {StyleId::signer_title, 14, true, false, Alignment::centre, "II.7"},
    {StyleId::signer_name, 14, true, false, Alignment::centre, "II.7"},
    {StyleId::recipients_label, 12, true, true, Alignment::left, "II.9.b"},
    {StyleId::recipient, 11, false, false, Alignment::left, "II.9.b"},
    {StyleId::annex_label, 14, true, false, Alignment::centre, "III.1"},
    {StyleId::annex_title, 14, true, false, Alignment::centre, "III.1"},
    {StyleId::attachment_note, 14, false, true, Alignment::centre, "III.1"},
    {StyleId::page_number, 14, false, false, Alignment::centre, "I.7"},
};

TEST(StyleSheet, HasTheDecreesSizesWeightsSlantsAndAlignments_PhuLucI_I) {
  const StyleSheet sheet = make_style_sheet();
  for (const Component& component : kComponents) {
    const Style& style = sheet[component.id];
    const std::string place = std::string(name_of(component.id)) + ", Mục " + component.clause;
    EXPECT_EQ(style.size, FontSize::points(component.points)) << place;
    EXPECT_EQ(style.bold, component.bold) << place;
    EXPECT_EQ(style.italic, component.italic) << place;
    EXPECT_EQ(style.alignment, component.alignment) << place;
  }
}

TEST(StyleSheet, IndentsTheFirstLineAndSetsParagraphsSixPointsApart_PhuLucI_I_II_6) {
  const StyleSheet sheet = make_style_sheet();
  for (const StyleId id : {StyleId::body, StyleId::legal_basis, StyleId::article, StyleId::point}) {
    EXPECT_TRUE(sheet[id].first_line == Length::millimetres(10) ||
                sheet[id].first_line == Length::tenth_millimetres(127))
        << name_of(id);
    EXPECT_GE(sheet[id].space_after, Length::points(6)) << name_of(id);
    EXPECT_GE(sheet[id].line.value, 1000) << name_of(id);
    EXPECT_LE(sheet[id].line.value, 1500) << name_of(id);
  }
}

TEST(StyleSheet, KeepsHeadingsWithTheirText) {
  const StyleSheet sheet = make_style_sheet();
  for (const StyleId id : {StyleId::heading1, StyleId::heading2, StyleId::heading3,
                           StyleId::heading4, StyleId::part_marker, StyleId::part_title})
    EXPECT_TRUE(sheet[id].keep_next) << name_of(id);
}

TEST(StyleSheet, FollowsTheOfficesChoices) {
  StyleChoices choices;
  choices.body = FontSize::points(13);
  choices.national_name = FontSize::points(13);
  choices.motto = FontSize::points(14);
  choices.line_spacing = 1150;
  const StyleSheet sheet = make_style_sheet(choices);
  EXPECT_EQ(sheet[StyleId::body].size, FontSize::points(13));
  EXPECT_EQ(sheet[StyleId::organ].size, FontSize::points(13));
  EXPECT_EQ(sheet[StyleId::place_date].size, FontSize::points(14));
  EXPECT_EQ(sheet[StyleId::code].size, FontSize::points(13)) << "số is 13 in every set";
  EXPECT_EQ(sheet[StyleId::body].line.value, 1150);
}

TEST(StyleChoices, AreLegalByDefault) { EXPECT_TRUE(check(StyleChoices{})); }

TEST(StyleChoices, OutsideTheRangesAreAllReportedWithTheirField) {
  StyleChoices choices;
  choices.body = FontSize::points(12);
  choices.line_spacing = 1600;
  choices.paragraph_gap = Length::points(3);
  choices.margins.left = Length::millimetres(25);
  const Result<void> result = check(choices);
  ASSERT_FALSE(result);
  std::set<std::string> fields;
  for (const Diagnostic& diagnostic : result.error()) fields.insert(diagnostic.place.field);
  EXPECT_EQ(fields, (std::set<std::string>{"style.body_size", "style.line_spacing",
                                           "style.paragraph_gap_pt", "style.margins_mm.left"}));
}

TEST(StyleChoices, AllowOnlyTwoIndents_PhuLucI_I_II_6) {
  StyleChoices choices;
  choices.first_line = Length::millimetres(11);
  EXPECT_FALSE(check(choices));
  choices.first_line = Length::millimetres(10);
  EXPECT_TRUE(check(choices));
}

TEST(StyleNames, AreUniqueAndWithoutACommaThatWordWouldSplitAt) {
  std::set<std::string_view> names;
  std::set<std::string_view> vietnamese;
  for (std::size_t i = 0; i < kStyleCount; ++i) {
    const auto id = static_cast<StyleId>(i);
    EXPECT_TRUE(names.insert(name_of(id)).second) << name_of(id);
    EXPECT_TRUE(vietnamese.insert(vietnamese_name_of(id)).second) << name_of(id);
    EXPECT_EQ(vietnamese_name_of(id).find(','), std::string_view::npos) << name_of(id);
  }
}

}  // namespace
}  // namespace vanban::model
