// SPDX-License-Identifier: MIT
// The same pages give the same bytes: again, from a used writer, from several threads.
#include <clocale>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "writer_fixture.hpp"

namespace vanban::pdf {
namespace {

using DeterminismTest = WriterTest;

TEST_F(DeterminismTest, AUsedWriterWritesWhatANewOneWrites) {
  const auto pages = eight_pages(*fonts());
  const std::string expected = written(pages);
  PdfWriter writer(*fonts());
  SyntheticPages others(*fonts());
  others.paragraph("Văn bản khác, ít chữ hơn");
  const auto other = others.take();
  for (int i = 0; i < 40; ++i) {
    auto metadata = full_metadata();
    metadata.organ_name += std::to_string(i);
    ASSERT_TRUE(writer.write(i % 2 == 0 ? other : pages, metadata));
  }
  EXPECT_EQ(*writer.write(pages, full_metadata()), expected);
}

TEST_F(DeterminismTest, SubsetsThatWereDroppedAreMadeAgainTheSame) {
  PdfWriter writer(*fonts());
  std::vector<std::string> first;
  for (int round = 0; round < 2; ++round)
    for (char letter = 'a'; letter <= 'z'; ++letter) {
      SyntheticPages pages(*fonts());
      pages.paragraph(std::string("Số ") + letter);
      const auto bytes = writer.write(pages.take(), full_metadata());
      ASSERT_TRUE(bytes);
      if (round == 0)
        first.push_back(*bytes);
      else
        EXPECT_EQ(*bytes, first[static_cast<std::size_t>(letter - 'a')]);
    }
}

TEST_F(DeterminismTest, ThreadsDoNotDisturbOneAnother) {
  const auto pages = eight_pages(*fonts());
  const std::string expected = written(pages);
  std::vector<int> equal(4, 0);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < equal.size(); ++t)
    threads.emplace_back([&, t] {
      PdfWriter writer(*fonts());
      for (int i = 0; i < 10; ++i)
        equal[t] += *writer.write(pages, full_metadata()) == expected ? 1 : 0;
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(equal, std::vector<int>(4, 10));
}

TEST_F(DeterminismTest, LocaleAndTimeZoneDoNotShow) {
  const auto pages = eight_pages(*fonts());
  const std::string expected = written(pages);
  const char* before = std::setlocale(LC_ALL, nullptr);
  const std::string kept = before != nullptr ? before : "C";
  for (const char* name : {"de_DE.UTF-8", "fr_FR.UTF-8", "vi_VN.UTF-8", "C.UTF-8"}) {
    if (std::setlocale(LC_ALL, name) == nullptr) continue;  // not every machine has them all
    EXPECT_EQ(written(pages), expected) << name;
  }
  std::setlocale(LC_ALL, kept.c_str());
  setenv("TZ", "America/New_York", 1);
  EXPECT_EQ(written(pages), expected);
  unsetenv("TZ");
}

}  // namespace
}  // namespace vanban::pdf
