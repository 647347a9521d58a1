// SPDX-License-Identifier: MIT
// `vanban watch` as an editor sees it: saves, mistakes, Ctrl-C.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pthread.h>
#include <signal.h>

#include <chrono>
#include <functional>
#include <thread>

#include "support/program.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

namespace vanban::cli {
namespace {

using testing::HasSubstr;

bool comes_true(const std::function<bool()>& condition) {
  for (int i = 0; i < 600; ++i) {
    if (condition()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return false;
}

TEST(Watch, MakesTheDocumentsAgainAtEachSaveUntilCtrlC) {
  const support::TemporaryFolder folder;
  const std::string plan = support::source_text("samples/cong-van-2024.json");
  folder.write("van-ban.json", plan);
  support::Outcome outcome;
  std::thread watch([&] {
    outcome = support::call({"watch", folder.path("van-ban.json"), "--format", "txt", "--out",
                             folder.root().string(), "--overwrite", "--lang", "en"});
  });
  const auto has = [&](const char* text) {
    return folder.read("van-ban.txt").find(text) != std::string::npos;
  };
  EXPECT_TRUE(comes_true([&] { return has("Kính gửi"); }));
  folder.write("van-ban.json", "{");
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  EXPECT_TRUE(has("Kính gửi")) << "a mistake leaves the last documents";
  std::string changed = plan;
  const std::string name = "\"place\": \"";
  changed.insert(changed.find(name) + name.size(), "Xã mới ");
  folder.write("van-ban.json", changed);
  EXPECT_TRUE(comes_true([&] { return has("Xã mới"); }));
  pthread_kill(watch.native_handle(), SIGINT);
  watch.join();
  EXPECT_EQ(outcome.code, 130);
  EXPECT_THAT(outcome.err, HasSubstr("json.syntax"));
}

}  // namespace
}  // namespace vanban::cli
