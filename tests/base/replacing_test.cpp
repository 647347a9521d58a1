// SPDX-License-Identifier: MIT
#include "base/replacing.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "support/temporary_folder.hpp"

namespace vanban {
namespace {

class ReplacingTest : public testing::Test {
 protected:
  ReplacingTest() { EXPECT_TRUE(files_.write(path("there"), "text")); }
  std::string path(const std::string& name) const { return folder_.path(name); }
  std::optional<Obstacle> obstacle(const Target& target) const {
    return obstacle_to(target, files_);
  }

  support::TemporaryFolder folder_;
  RealFileSystem files_;
};

TEST_F(ReplacingTest, AFreeNameIsFree) { EXPECT_FALSE(obstacle({path("new")})); }

TEST_F(ReplacingTest, AFileIsReplacedWhereItIsOursOrThatIsWanted) {
  Target target{path("there")};
  EXPECT_EQ(obstacle(target), Obstacle::taken);
  target.ours = [] { return false; };
  EXPECT_EQ(obstacle(target), Obstacle::taken);
  target.ours = [] { return true; };
  EXPECT_FALSE(obstacle(target));
  target.ours = {};
  target.overwrite = true;
  EXPECT_FALSE(obstacle(target));
}

TEST_F(ReplacingTest, WhatTheCommandReadsStaysWhateverIsAsked) {
  std::filesystem::create_symlink("there", path("link"));
  EXPECT_EQ(obstacle({path("there"), {path("other"), path("there")}, true}), Obstacle::input);
  EXPECT_EQ(obstacle({path("link"), {path("there")}, true}), Obstacle::input);
  EXPECT_EQ(obstacle({path("new"), {path("x/../new")}, true}), Obstacle::input);
}

TEST_F(ReplacingTest, RegistersAndIssuedFilesStayWhateverIsAsked) {
  Target target{path("there"), {}, true, [] { return true; }, [] { return true; }};
  EXPECT_EQ(obstacle(target), Obstacle::stays);
  target.path = path("gone");
  EXPECT_EQ(obstacle(target), Obstacle::stays) << "its name stays taken when the file is lost";
}

TEST_F(ReplacingTest, WhatIsNoFileStaysWhateverIsAsked) {
  std::filesystem::create_symlink("nothing", path("broken"));
  EXPECT_EQ(obstacle({folder_.root().string(), {}, true}), Obstacle::no_file);
  EXPECT_EQ(obstacle({path("broken"), {}, true}), Obstacle::no_file);
}

TEST_F(ReplacingTest, OnesOwnFilesAreLookedAtOnlyWhereThatDecides) {
  int asked = 0;
  Target target{path("new")};
  target.ours = [&asked] { return ++asked > 0; };
  EXPECT_FALSE(obstacle(target));
  target.path = path("there");
  target.overwrite = true;
  EXPECT_FALSE(obstacle(target));
  EXPECT_EQ(asked, 0);
}

TEST(ReplacingWords, EachRefusalSaysWhatToDo) {
  for (const auto obstacle :
       {Obstacle::input, Obstacle::no_file, Obstacle::stays, Obstacle::taken}) {
    const Diagnostic refusal = refusal_to_replace("x.y", Fault::io, "a.pdf", obstacle);
    EXPECT_EQ(refusal.code, "x.y");
    EXPECT_EQ(refusal.place.file, "a.pdf");
    EXPECT_FALSE(refusal.message.vi.empty() || refusal.message.en.empty());
    EXPECT_FALSE(refusal.hint.vi.empty() || refusal.hint.en.empty());
  }
}

}  // namespace
}  // namespace vanban
