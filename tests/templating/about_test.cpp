// SPDX-License-Identifier: MIT
// What a template says of itself: purpose, form of the decree, kind; the list of templates.
#include <gmock/gmock.h>

#include "template_fixture.hpp"

namespace vanban::templating {
namespace {

using testing::HasSubstr;

constexpr const char* kLetter = "{% about \"Thư\" \"A letter\" form=\"1.5\" kind=\"Thư\" %}\n";

class AboutTest : public TemplateTest {
 protected:
  About about(const std::string& text) {
    add_file("t", text);
    const auto compiled = load();
    EXPECT_TRUE(compiled) << describe(compiled.error(), Language::english);
    return compiled ? compiled->about() : About{};
  }
};

TEST_F(AboutTest, HoldsWhatTheTemplateDeclares) {
  const About said = about(kLetter);
  EXPECT_EQ(said.purpose.vi, "Thư");
  EXPECT_EQ(said.purpose.en, "A letter");
  EXPECT_EQ(said.form, model::Form::letter);
  EXPECT_EQ(said.kind, "Thư");
}

TEST_F(AboutTest, IsEmptyWhereNothingIsDeclared) {
  const About said = about("chữ");
  EXPECT_TRUE(said.purpose.empty());
  EXPECT_EQ(said.form, std::nullopt);
  EXPECT_EQ(said.kind, "");
}

TEST_F(AboutTest, TakesTheFormAloneFromTheBase) {
  add_file("goc", kLetter);
  const About silent = about("{% extends \"goc\" %}");
  EXPECT_EQ(silent.form, model::Form::letter);
  EXPECT_TRUE(silent.purpose.empty());
  EXPECT_EQ(silent.kind, "");
  const About own =
      about("{% extends \"goc\" %}\n{% about \"Giấy mời\" \"An invitation\" form=\"1.7\" %}");
  EXPECT_EQ(own.form, model::Form::invitation);
  EXPECT_EQ(own.purpose.en, "An invitation");
}

TEST_F(AboutTest, IsNotThatOfAnInclude) {
  add_file("phan", kLetter);
  EXPECT_EQ(about("{% include \"phan\" %}").form, std::nullopt);
}

TEST_F(AboutTest, GivesTheDocumentItsForm) {
  const auto form = [&](const std::string& text) {
    const auto made = document(text);
    EXPECT_TRUE(made);
    return made ? made->metadata.form : model::Form::leave;
  };
  EXPECT_EQ(form(kLetter), model::Form::letter);
  EXPECT_EQ(form("chữ"), model::Form::named);
  EXPECT_EQ(form("{% document type_name=\"Công văn\" %}"), model::Form::letter);
  EXPECT_EQ(form("{% about \"a\" \"b\" form=\"1.4\" %}\n{% document type_name=\"Công văn\" %}"),
            model::Form::named);
}

TEST_F(AboutTest, RefusesWhatIsNoDeclaration) {
  EXPECT_THAT(errors("{% about \"a\" \"b\" form=\"1.11\" %}"),
              HasSubstr("mau/t.vbt:1:23: error: Phụ lục III has no form “1.11”."));
  EXPECT_THAT(errors("{% about \"a\" \"b\" fom=\"1.1\" %}"), HasSubstr("Did you mean “form”?"));
  EXPECT_THAT(errors("{% about \"a\" %}"), HasSubstr("[template.syntax]"));
  EXPECT_THAT(errors("{% about \"a\" \"b\" form=1 %}"), HasSubstr("[template.syntax]"));
  EXPECT_THAT(errors("{% about \"a\" \"b\" %}\n{% about \"a\" \"b\" %}"),
              HasSubstr("mau/t.vbt:2:3: error: The tag about stands twice in this file."));
}

TEST_F(AboutTest, ListsTheTemplatesThatAPlanCanName) {
  add_file("thu", kLetter);
  add_file("hong", "{% if %}");
  add_file("parts/body", "x");
  ASSERT_TRUE(files_.write("rieng/thu.vbt", "{% about \"Thư riêng\" \"Our letter\" %}"));
  ASSERT_TRUE(files_.write("rieng/ghi-chu.txt", "x"));
  const auto listed = Loader(files_, {"rieng", "không có", "mau"}).list();
  ASSERT_EQ(listed.size(), 2U);
  EXPECT_EQ(listed[0].name, "hong");
  EXPECT_FALSE(listed[0].errors.empty());
  EXPECT_EQ(listed[1].name, "thu");
  EXPECT_TRUE(listed[1].errors.empty());
  EXPECT_EQ(listed[1].about.purpose.en, "Our letter");
}

}  // namespace
}  // namespace vanban::templating
