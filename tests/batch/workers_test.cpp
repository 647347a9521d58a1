// SPDX-License-Identifier: MIT
#include "batch/workers.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <mutex>
#include <set>

namespace vanban::batch {
namespace {

class NoRenderer : public UnitRenderer {
 public:
  Diagnostics check(const units::Unit&) override { return {}; }
  Result<UnitDocument> render(const units::Unit&) override { return UnitDocument{}; }
};

/// Counts the renderers it made.
class Factory : public RendererFactory {
 public:
  std::unique_ptr<UnitRenderer> make() const override {
    ++made;
    return std::make_unique<NoRenderer>();
  }
  std::vector<std::string> suffixes() const override { return {}; }
  std::string fingerprint() const override { return {}; }

  mutable std::atomic<int> made = 0;
};

TEST(Workers, DoEveryTaskOnceBeforeTheyWaitNoLonger) {
  Factory factory;
  Workers workers(factory, 3);
  for (int round = 1; round <= 5; ++round) {
    std::atomic<int> done = 0;
    for (int i = 0; i < 200; ++i) workers.push([&done](UnitRenderer&) { ++done; });
    workers.wait();
    EXPECT_EQ(done, 200) << "round " << round;
  }
}

TEST(Workers, HaveARendererEach) {
  Factory factory;
  std::mutex mutex;
  std::set<const UnitRenderer*> seen;
  {
    Workers workers(factory, 4);
    for (int i = 0; i < 100; ++i)
      workers.push([&](UnitRenderer& renderer) {
        const std::lock_guard lock(mutex);
        seen.insert(&renderer);
      });
  }
  EXPECT_EQ(factory.made, 4);
  EXPECT_GE(seen.size(), 1U);
  EXPECT_LE(seen.size(), 4U);
}

TEST(Workers, FinishWhatWasGivenBeforeTheyEnd) {
  Factory factory;
  std::atomic<int> done = 0;
  {
    Workers workers(factory, 2);
    for (int i = 0; i < 50; ++i)
      workers.push([&done](UnitRenderer&) {
        std::this_thread::sleep_for(std::chrono::microseconds(100));
        ++done;
      });
  }
  EXPECT_EQ(done, 50);
}

TEST(Workers, ARoundWaitsHoweverItIsLeft) {
  Factory factory;
  Workers workers(factory, 2);
  std::atomic<int> done = 0;
  try {
    const Workers::Round round(workers);
    for (int i = 0; i < 20; ++i) workers.push([&done](UnitRenderer&) { ++done; });
    throw 1;
  } catch (int) {
    EXPECT_EQ(done, 20);
  }
}

TEST(Workers, HaveNothingToWaitForAtFirst) {
  Factory factory;
  Workers workers(factory, 2);
  workers.wait();
  SUCCEED();
}

}  // namespace
}  // namespace vanban::batch
