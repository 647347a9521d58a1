// SPDX-License-Identifier: MIT
#include "model/form.hpp"

#include <gtest/gtest.h>

namespace vanban::model {
namespace {

TEST(Form, IsKnownByItsNumberInTheDecree) {
  EXPECT_EQ(form_numbered("1.1"), Form::resolution);
  EXPECT_EQ(form_numbered("1.5"), Form::letter);
  EXPECT_EQ(form_numbered("1.10"), Form::leave);
  for (const char* other : {"", "1", "1.0", "1.11", "2.1", "letter"})
    EXPECT_EQ(form_numbered(other), std::nullopt) << other;
}

TEST(Form, NumberAndFormAreOneToOne) {
  for (int i = 0; i <= static_cast<int>(Form::leave); ++i)
    EXPECT_EQ(form_numbered(number_of(static_cast<Form>(i))), static_cast<Form>(i));
}

TEST(Form, OfAKindIsTheLettersOrThatOfNamedDocuments) {
  EXPECT_EQ(form_of_kind("Công văn"), Form::letter);
  EXPECT_EQ(form_of_kind("Thông báo"), Form::named);
  EXPECT_EQ(form_of_kind(""), Form::named);
}

}  // namespace
}  // namespace vanban::model
