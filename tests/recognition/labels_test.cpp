// SPDX-License-Identifier: MIT
#include "recognition/labels.hpp"

#include <gtest/gtest.h>

namespace vanban::recognition {
namespace {

struct Case {
  const char* text;
  LabelKind kind;
  int depth;
  int ordinal;
  const char* label;
};

class TypedLabel : public testing::TestWithParam<Case> {};

TEST_P(TypedLabel, IsTakenFromTheFront) {
  const Case& wanted = GetParam();
  const auto label = typed_label(wanted.text);
  ASSERT_TRUE(label) << wanted.text;
  EXPECT_EQ(label->kind, wanted.kind) << wanted.text;
  EXPECT_EQ(label->depth, wanted.depth) << wanted.text;
  EXPECT_EQ(label->ordinal, wanted.ordinal) << wanted.text;
  EXPECT_EQ(label->text, wanted.label);
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, TypedLabel,
    testing::Values(Case{"I. MỤC ĐÍCH", LabelKind::roman, 1, 1, "I."},
                    Case{"IV/ TỔ CHỨC", LabelKind::roman, 1, 4, "IV/"},
                    Case{"A. PHẦN CHUNG", LabelKind::letter, 1, 1, "A."},
                    Case{"1. Mục đích", LabelKind::decimal, 1, 1, "1."},
                    Case{"1 . Mục đích", LabelKind::decimal, 1, 1, "1 ."},
                    Case{"2) Yêu cầu", LabelKind::decimal, 1, 2, "2)"},
                    Case{"1.2 Nội dung", LabelKind::decimal, 2, 2, "1.2"},
                    Case{"1.2.13. Nội dung", LabelKind::decimal, 3, 13, "1.2.13."},
                    Case{"đ) Nội dung", LabelKind::point, 1, 5, "đ)"},
                    Case{"a)Nội dung", LabelKind::point, 1, 1, "a)"},
                    Case{"- Nội dung", LabelKind::dash, 1, 0, "-"},
                    Case{"-Nội dung", LabelKind::dash, 1, 0, "-"},
                    Case{"• Nội dung", LabelKind::dash, 1, 0, "•"},
                    Case{"+ Nội dung", LabelKind::plus, 1, 0, "+"},
                    Case{"Điều 12. Hiệu lực", LabelKind::article, 1, 12, "Điều 12."},
                    Case{"ĐIỀU 1: Ban hành", LabelKind::article, 1, 1, "ĐIỀU 1:"},
                    Case{"Chương II", LabelKind::chapter, 1, 2, "Chương II"},
                    Case{"PHẦN THỨ NHẤT", LabelKind::part, 1, 1, "PHẦN THỨ NHẤT"},
                    Case{"Mục 3. Thể thức", LabelKind::section, 1, 3, "Mục 3."},
                    Case{"Tiểu mục 1. Phông chữ", LabelKind::subsection, 1, 1, "Tiểu mục 1."}));

TEST(TypedLabel, IsNoneWhereATextBeginsOtherwise) {
  for (const char* text :
       {"79 năm Ngày truyền thống", "1.000 đồng", "31/12/2024 là ngày", "Điều 5 Luật Thi đua",
        "chương trình công tác", "-----", "- - -", "I am", "Mục đích", "a b", "2024", "-5 độ", ""})
    EXPECT_FALSE(typed_label(text)) << text;
}

Line line_with(const char* text) {
  Line line;
  line.pieces = {{text}};
  settle(line);
  return line;
}

TEST(Label, OfAnAutomaticNumberTakesNothingOfTheText) {
  Line line = line_with("Mục đích");
  line.number = reading::AutomaticNumber{"1.1.", "l", 1, false};
  const auto label = label_of(line);
  ASSERT_TRUE(label);
  EXPECT_FALSE(label->typed);
  EXPECT_EQ(label->depth, 2);
  EXPECT_EQ(text_of(without_label(line, *label)), "Mục đích");
}

TEST(Label, GoesWithTheBlanksAroundIt) {
  const Line line = line_with("  1.  \tMục đích");
  EXPECT_EQ(text_of(without_label(line, *label_of(line))), "Mục đích");
}

}  // namespace
}  // namespace vanban::recognition
