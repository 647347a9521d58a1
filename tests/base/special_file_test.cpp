// SPDX-License-Identifier: MIT
// Pipes and devices are refused instead of waited for.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/byte_source.hpp"

namespace vanban {
namespace {

TEST(OpenFile, RefusesPipesAndDevices) {
  const std::string pipe = testing::TempDir() + "pipe-" + std::to_string(::getpid());
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  for (const std::string& path : {pipe, std::string("/dev/zero")}) {
    const auto source = open_file(path);
    ASSERT_FALSE(source) << path;
    EXPECT_EQ(source.error()[0].code, "io.read");
    EXPECT_NE(source.error()[0].message.en.find("a pipe or a device"), std::string::npos);
  }
  ::unlink(pipe.c_str());
}

}  // namespace
}  // namespace vanban
