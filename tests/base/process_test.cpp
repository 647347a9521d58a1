// SPDX-License-Identifier: MIT
#include "base/process.hpp"

#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

namespace vanban {
namespace {

TEST(Interruption, ASignalIsAnAnswerInsteadOfAnEnd) {
  Interruption interruption;
  EXPECT_FALSE(interruption.requested());
  ::kill(::getpid(), SIGTERM);
  EXPECT_TRUE(interruption.requested());
  EXPECT_TRUE(interruption.requested()) << "asked again, the answer stays";
  EXPECT_EQ(interruption.exit_code(), 143);
}

TEST(Interruption, CtrlCIs130) {
  Interruption interruption;
  ::kill(::getpid(), SIGINT);
  EXPECT_TRUE(interruption.requested());
  EXPECT_EQ(interruption.exit_code(), 130);
}

TEST(Interruption, AfterwardsSignalsEndTheProgramAsEver) {
  EXPECT_EXIT(
      {
        { const Interruption interruption; }
        ::raise(SIGTERM);
      },
      testing::KilledBySignal(SIGTERM), "");
}

}  // namespace
}  // namespace vanban
