// SPDX-License-Identifier: MIT
// Computed numbers: series, restarts, schemes, references.
#include "template_fixture.hpp"

namespace vanban::templating {
namespace {

class NumberingTest : public TemplateTest {};

TEST_F(NumberingTest, TitledAndUntitledShareOneSeries) {
  EXPECT_EQ(text("# a\n## b\n##. c\n### d\n###. e\n#### f\n## g\n# h\n## i"),
            "I. A\n1. b\n2. c\n2.1. d\n2.2. e\n2.2.1. f\n3. g\nII. H\n1. i\n");
}

TEST_F(NumberingTest, PointsHaveTheirOwnAlphabetAndRestartInEachParent) {
  std::string source = "# a\n";
  for (int i = 0; i < 23; ++i) source += "a) x\n";
  const std::string all = text(source);
  EXPECT_NE(all.find("d) x\nđ) x\ne) x\ng) x\n"), std::string::npos);
  EXPECT_NE(all.find("v) x\nx) x\ny) x\n"), std::string::npos);
  EXPECT_NE(errors(source + "a) x\n").find("The alphabet gives 23 điểm"), std::string::npos);
  EXPECT_EQ(text("# a\na) x\n## b\na) x\nĐiều. c\na) x\n1. d\na) x\na) x"),
            "I. A\na) x\n1. b\na) x\nĐiều 1. c\na) x\n1. d\na) x\nb) x\n");
}

TEST_F(NumberingTest, ArticlesRunOnAndClausesRestart) {
  EXPECT_EQ(
      text("Chương: a\nĐiều. b\n1. c\n1. d\nChương: e\nMục: f\nĐiều. g\n1. h\nChương: i\nMục: k"),
      "Chương I\nA\nĐiều 1. b\n1. c\n2. d\nChương II\nE\nMục 1\nF\nĐiều 2. g\n1. h\n"
      "Chương III\nI\nMục 1\nK\n");
}

TEST_F(NumberingTest, RestartAndContinueAsMeant) {
  EXPECT_EQ(text("Điều. a\n{% restart \"article\" at=7 %}\nĐiều. b\na) c\n1. d\n{% continue "
                 "\"point\" %}\na) e"),
            "Điều 1. a\nĐiều 7. b\na) c\n1. d\nb) e\n");
}

TEST_F(NumberingTest, Schemes) {
  EXPECT_EQ(text("{% numbering \"I/1/a\" %}\n# a\n## b\n### c\n#### d\n### e"),
            "I. A\n1. b\na) c\n- d\nb) e\n");
  EXPECT_EQ(text("{% numbering \"1/1.1\" %}\n{% capitals false %}\n# a\n## b\n### c\n# d"),
            "1. a\n1.1. b\n1.1.1. c\n2. d\n");
  EXPECT_EQ(text("{% numbering \"Phần/Chương/Mục\" %}\n# a\n## b\n### c\n#### d\n#. e"),
            "Phần I\nA\nChương I\nB\nMục 1\nC\nTiểu mục 1\nD\n1. e\n");
}

TEST_F(NumberingTest, OnlyWordsOwnListIsAutomatic) {
  EXPECT_EQ(dump("# a\n## b"), "  heading1: <I.> A\n  heading2: <1.> b\n");
  EXPECT_EQ(dump("# a\n{% restart \"heading1\" at=4 %}\n# b"),
            "  heading1: I. A\n  heading1: IV. B\n");
  EXPECT_EQ(dump("{% numbering \"I/1/a\" %}\n# a\n## b\n### c"),
            "  heading1: <I.> A\n  heading2: <1.> b\n  heading3: a) c\n");
}

TEST_F(NumberingTest, AnAttachedDocumentCountsFromOne) {
  EXPECT_EQ(text("# a\nĐiều. b\n{% section \"attached\" %}\n# c\nĐiều. d\n{% endsection %}"),
            "I. A\nĐiều 1. b\n\nI. C\nĐiều 1. d\n");
}

TEST_F(NumberingTest, ReferencesNameAPlaceBeforeAndAfterIt) {
  EXPECT_EQ(text("{% bind false %}\n{{ ref('d') }}; {{ ref('h') }}; {{ ref('d', 'number') }}; "
                 "{{ ref('d', 'label') }}\nĐiều. a\n1. b\na) c\na) d @d\n# e\n## f\n### g @h\n\n{{ "
                 "ref('d') }}"),
            "điểm b khoản 1 Điều 1; Mục I.1.1; b; b)\nĐiều 1. a\n1. b\na) c\nb) d\nI. E\n1. f\n"
            "1.1. g\nđiểm b khoản 1 Điều 1\n");
}

TEST_F(NumberingTest, LastReferenceIsTheLastOfThisSection) {
  EXPECT_EQ(text("{% bind false %}\nĐiều. a\nĐiều. b\n\nNhư {{ last_ref('article') }}, {{ "
                 "count('article') }} điều"),
            "Điều 1. a\nĐiều 2. b\nNhư Điều 2, 2 điều\n");
}

TEST_F(NumberingTest, AnnexesHaveRomanNumbersFromTwoOn) {
  EXPECT_EQ(text("Xem {{ ref('a') }}.\n{% annex title=\"Một\" label=\"a\" %}\nx\n{% endannex %}"),
            "Xem Phụ lục.\n\nPhụ lục\nMỘT\nx\n");
  EXPECT_EQ(
      text("{{ ref('b') }}, {{ count('annex') }}\n{% annex title=\"Một\" %}\nx\n{% endannex %}\n"
           "{% annex title=\"Hai\" label=\"b\" %}\ny\n{% endannex %}"),
      "Phụ lục\u00A0II, 2\n\nPhụ lục I\nMỘT\nx\n\nPhụ lục II\nHAI\ny\n");
}

}  // namespace
}  // namespace vanban::templating
