// SPDX-License-Identifier: MIT
#include "amendment/phrases.hpp"

#include <gtest/gtest.h>

namespace vanban::amendment {
namespace {

TEST(Phrases, OnePlaceGivesThePhrase) {
  const auto phrase =
      exact_replacement("gửi về Văn phòng Sở trước ngày 05", "gửi về Phòng Tổ chức trước ngày 05");
  ASSERT_TRUE(phrase);
  EXPECT_EQ(phrase->before, "Văn phòng Sở");
  EXPECT_EQ(phrase->after, "Phòng Tổ chức");
}

TEST(Phrases, EveryPlaceOfTheParagraphIsReplaced) {
  const auto phrase = exact_replacement("Sở A phối hợp Sở A, Sở B", "Sở C phối hợp Sở C, Sở B");
  ASSERT_TRUE(phrase);
  EXPECT_EQ(phrase->before, "A");
  EXPECT_EQ(phrase->after, "C");
}

TEST(Phrases, APhraseThatStaysElsewhereIsMadeLonger) {
  const auto phrase = exact_replacement("ngày 05 tháng 6, trước ngày 05 tháng 7",
                                        "ngày 06 tháng 6, trước ngày 05 tháng 7");
  ASSERT_TRUE(phrase);
  EXPECT_EQ(phrase->before, "05 tháng 6");
  EXPECT_EQ(phrase->after, "06 tháng 6");
}

TEST(Phrases, WordsThatOnlyCameAreNoReplacement) {
  EXPECT_FALSE(exact_replacement(
      "các phòng thuộc Sở",
      "các phòng, đơn vị và cá nhân có liên quan, trung tâm, chi cục, ban quản lý khác thuộc Sở"));
}

}  // namespace
}  // namespace vanban::amendment
