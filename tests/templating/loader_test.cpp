// SPDX-License-Identifier: MIT
// Bases, blocks, includes; names that leave the folders, circles, broken files.
#include "template_fixture.hpp"
#include "templating/limits.hpp"

namespace vanban::templating {
namespace {

class LoaderTest : public TemplateTest {};

TEST_F(LoaderTest, ChildReplacesBlocksOfItsBase) {
  add_file(
      "goc",
      "đầu\n\n{% block a %}\ngốc a\n{% endblock %}\n{% block b %}\ngốc b\n{% endblock %}\ncuối");
  EXPECT_EQ(text("{% extends \"goc\" %}\n{% block a %}\ncon a\n{% endblock %}"),
            "đầu\ncon a\ngốc b\ncuối\n");
}

TEST_F(LoaderTest, SuperIsTheBlockOfTheBase) {
  add_file("goc", "{% block a %}\ngốc\n{% endblock %}");
  add_file("giua", "{% extends \"goc\" %}\n{% block a %}\ngiữa\n\n{{ super() }}\n{% endblock %}");
  EXPECT_EQ(text("{% extends \"giua\" %}\n{% block a %}\n{{ super() }}\n\ncon\n{% endblock %}"),
            "giữa\ngốc\ncon\n");
}

TEST_F(LoaderTest, SetOfTheChildIsSeenByTheBase) {
  add_file("goc", "{% set kind = default_kind | default('gốc') %}\n{{ kind }}");
  EXPECT_EQ(text("{% extends \"goc\" %}\n{% set default_kind = 'con' %}"), "con\n");
}

TEST_F(LoaderTest, IncludeSeesDataAndItsParametersOnly) {
  add_file("phan/a", "{{ x }} {{ y }} {{ z | default('không có z') }}");
  EXPECT_EQ(text("{% set z = 1 %}\n{% include \"phan/a\" with x='tham số' %}",
                 R"({"x": "dữ liệu", "y": "dữ liệu"})"),
            "tham số dữ liệu không có z\n");
}

TEST_F(LoaderTest, AnIncludeOfAReplacedBlockIsNotRead) {
  add_file("goc", "{% block a %}\n{% include \"khong-co\" %}\n{% endblock %}");
  EXPECT_EQ(text("{% extends \"goc\" %}\n{% block a %}\ncon\n{% endblock %}"), "con\n");
}

TEST_F(LoaderTest, RefusesNamesThatLeaveTheFolder) {
  for (const char* name : {"../x", "/etc/passwd", "a/../../x", "a//b", ".", "a\\\\b", ""})
    EXPECT_NE(errors(std::string("{% include \"") + name + "\" %}").find("[template.bad-name]"),
              std::string::npos)
        << name;
}

TEST_F(LoaderTest, NamesTheNearestTemplateWhereOneIsMissing) {
  add_file("van-ban", "x");
  EXPECT_EQ(errors("{% extends \"van-bn\" %}"),
            "mau/t.vbt:1:3: error: The template “van-bn” is not in: mau. [template.not-found]\n"
            "    {% extends \"van-bn\" %}\n"
            "      ^\n"
            "    → Did you mean “van-ban”? For all templates: vanban templates.\n");
}

TEST_F(LoaderTest, RefusesCircles) {
  add_file("a", "{% include \"b\" %}");
  add_file("b", "{% include \"a\" %}");
  EXPECT_NE(errors("{% include \"a\" %}").find("in a circle: a → b → a."), std::string::npos);
  EXPECT_NE(errors("{% extends \"t\" %}").find("in a circle: t → t."), std::string::npos);
}

TEST_F(LoaderTest, RefusesBasesInsideOneAnotherTooDeeply) {
  for (std::size_t i = 0; i < kDeepestNesting; ++i)
    add_file("d" + std::to_string(i), "{% include \"d" + std::to_string(i + 1) + "\" %}\n");
  add_file("d" + std::to_string(kDeepestNesting), "a");
  EXPECT_NE(errors("{% include \"d0\" %}").find("template.too-deep"), std::string::npos);
  EXPECT_EQ(errors("{% include \"d3\" %}"), "no error");
}

TEST_F(LoaderTest, RefusesAFileThatIsTooLarge) {
  add_file("large", std::string(kLargestFile + 1, 'a'));
  add_file("largest", std::string(kLargestFile, '\n'));
  EXPECT_NE(errors("{% include \"large\" %}").find("io.too-large"), std::string::npos);
  EXPECT_EQ(errors("{% include \"largest\" %}"), "no error");
}

TEST_F(LoaderTest, RefusesContentOutsideBlocksAndUnknownBlocks) {
  add_file("goc", "{% block body %}\n{% endblock %}");
  EXPECT_EQ(errors("{% extends \"goc\" %}\nchữ\n{% block bdy %}\n{% endblock %}"),
            "mau/t.vbt:2:1: error: A template that extends another has its content in {% block %} "
            "only. [template.outside-block]\n"
            "    chữ\n"
            "    ^\n"
            "mau/t.vbt:3:3: error: The base has no block “bdy”. [template.unknown-block]\n"
            "    {% block bdy %}\n"
            "      ^\n"
            "    → Did you mean “body”?\n");
}

TEST_F(LoaderTest, RefusesFilesThatAreNotUtf8AndControlCharacters) {
  EXPECT_NE(errors("dòng một\ndòng \xFF").find("mau/t.vbt:2: error: The file is not UTF-8."),
            std::string::npos);
  EXPECT_NE(errors("a\u202E b").find("U+202E"), std::string::npos);
}

TEST_F(LoaderTest, ReadsDecomposedTextAsNfc) { EXPECT_EQ(text("Tư pha\u0301p"), "Tư pháp\n"); }

TEST_F(LoaderTest, AFolderBeforeWins) {
  ASSERT_TRUE(files_.write("rieng/t.vbt", "riêng"));
  ASSERT_TRUE(files_.write("mau/t.vbt", "chung"));
  const Result<Template> compiled = Loader(files_, {"rieng", "mau"}).load("t");
  ASSERT_TRUE(compiled);
  EXPECT_EQ(compiled->files(), std::vector<std::string>{"rieng/t.vbt"});
}

}  // namespace
}  // namespace vanban::templating
