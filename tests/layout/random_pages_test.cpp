// SPDX-License-Identifier: MIT
// What must hold of every document, tried on documents drawn at random.
#include <gtest/gtest.h>

#include <string>

#include "layout/fonts_fixture.hpp"
#include "layout/layout.hpp"
#include "layout/page_checks.hpp"
#include "layout/random_document.hpp"

namespace vanban::layout {
namespace {

samples::RandomFeatures everything() {
  samples::RandomFeatures features;
  features.letterhead = features.footnotes = features.tables = features.signature = true;
  return features;
}

class RandomPages : public testing::TestWithParam<std::uint32_t> {
 protected:
  void SetUp() override {
    samples::RandomFeatures features = everything();
    features.split_rows = GetParam() % 2 == 1;
    document_ = samples::random_document(GetParam(), features);
    ASSERT_TRUE(prepare(document_, test_fonts()));
    auto paged = paginate(document_, test_fonts());
    ASSERT_TRUE(paged);
    paged_ = std::move(*paged);
  }

  model::Document document_;
  PagedDocument paged_;
};

TEST_P(RandomPages, LoseNothingAndStayInsideThePage) {
  EXPECT_EQ(page_fault(document_, paged_), "");
}

TEST_P(RandomPages, StayInsideThePaperAndTheMargins) {
  for (const Page& page : paged_.pages) {
    for (const Line& line : page.lines) {
      EXPECT_GT(line.baseline, Length());
      EXPECT_LE(line.baseline, page.height - Length::twips(1134));
      for (std::uint32_t r = line.first_run; r < line.first_run + line.run_count; ++r) {
        EXPECT_GE(paged_.runs[r].x, Length());
        EXPECT_LE(paged_.runs[r].x + paged_.runs[r].width, page.width);
      }
    }
  }
}

TEST_P(RandomPages, NeverSetRunsOfALineOverOneAnother) {
  for (const Page& page : paged_.pages) {
    for (const Line& line : page.lines) {
      for (std::uint32_t r = line.first_run + 1; r < line.first_run + line.run_count; ++r) {
        const TextRun& before = paged_.runs[r - 1];
        EXPECT_GE(paged_.runs[r].x + Length::twips(1), before.x + before.width);
      }
    }
  }
}

TEST_P(RandomPages, AreTheSameTheSecondTime) {
  const std::string first = dump(paged_);
  ASSERT_TRUE(prepare(document_, test_fonts()));
  EXPECT_EQ(dump(paginate(document_, test_fonts()).value()), first);
}

TEST_P(RandomPages, AreTheSameFromMemory) {
  const std::string expected = dump(paged_);
  LineMemory ample(kLineMemoryBytes);
  LineMemory scarce(2000);
  for (int turn = 0; turn < 2; ++turn) {
    EXPECT_EQ(dump(paginate(document_, test_fonts(), &ample).value()), expected);
    EXPECT_EQ(dump(paginate(document_, test_fonts(), &scarce).value()), expected);
  }
  EXPECT_GT(ample.bytes(), 0U);
  EXPECT_LE(scarce.bytes(), 2000U);
}

TEST_P(RandomPages, HaveParentsBeforeChildren) {
  for (NodeIndex node = 1; node < paged_.nodes.size(); ++node) {
    EXPECT_LT(paged_.nodes[node].parent, node);
  }
}

INSTANTIATE_TEST_SUITE_P(Documents, RandomPages, testing::Range(0U, 20U));

}  // namespace
}  // namespace vanban::layout
