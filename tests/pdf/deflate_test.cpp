// SPDX-License-Identifier: MIT
#include "pdf/deflate.hpp"

#include <string>

#include <gtest/gtest.h>

namespace vanban::pdf {
namespace {

std::string text_of(int number) {
  std::string text;
  for (int line = 0; line < 40; ++line)
    text += "line " + std::to_string(line * number) + " of " + std::to_string(number) + "\n";
  return text;
}

TEST(Deflate, GivesFromMemoryWhatItGaveAnew) {
  Deflater remembering;
  Deflater forgetful(0);
  for (int turn = 0; turn < 2; ++turn)
    for (int number = 0; number < 20; ++number)
      for (const Effort effort : {Effort::fast, Effort::thorough})
        EXPECT_EQ(remembering.deflate(text_of(number), effort),
                  forgetful.deflate(text_of(number), effort));
}

TEST(Deflate, KeepsTheEffortsApart) {
  Deflater deflater;
  const std::string fast = deflater.deflate(text_of(7), Effort::fast);
  const std::string thorough = deflater.deflate(text_of(7), Effort::thorough);
  EXPECT_LT(thorough.size(), fast.size());
}

}  // namespace
}  // namespace vanban::pdf
