// SPDX-License-Identifier: MIT
#include "base/overlay_file_system.hpp"

#include <gtest/gtest.h>

namespace vanban {
namespace {

class OverlayTest : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(disk_.write("/du-an/a.json", "đã lưu"));
    ASSERT_TRUE(disk_.write("/du-an/b.json", "cũng vậy"));
  }
  MemoryFileSystem disk_;
  OverlayFileSystem overlay_{disk_};
};

TEST_F(OverlayTest, GivesTheTextThatIsLaidOverAPathAndTheDiskElsewhere) {
  overlay_.set("/du-an/a.json", "đang gõ");
  EXPECT_EQ(*overlay_.read("/du-an/a.json"), "đang gõ");
  EXPECT_EQ(*overlay_.read("/du-an/b.json"), "cũng vậy");
  EXPECT_EQ(*disk_.read("/du-an/a.json"), "đã lưu");
  overlay_.drop("/du-an/a.json");
  EXPECT_EQ(*overlay_.read("/du-an/a.json"), "đã lưu");
}

TEST_F(OverlayTest, ShowsAFileThatTheDiskDoesNotHave) {
  EXPECT_FALSE(overlay_.exists("/moi/c.json"));
  overlay_.set("/moi/c.json", "mới");
  EXPECT_TRUE(overlay_.exists("/moi/c.json"));
  EXPECT_EQ(*overlay_.list("/moi"), std::vector<std::string>{"c.json"});
  overlay_.set("/du-an/c.json", "mới");
  overlay_.set("/du-an/a.json", "đang gõ");
  EXPECT_EQ(*overlay_.list("/du-an"), (std::vector<std::string>{"a.json", "b.json", "c.json"}));
}

TEST_F(OverlayTest, RefusesATextThatIsTooLarge) {
  overlay_.set("/du-an/a.json", std::string(100, 'a'));
  EXPECT_FALSE(overlay_.read("/du-an/a.json", 99));
  EXPECT_TRUE(overlay_.read("/du-an/a.json", 100));
}

TEST_F(OverlayTest, AWrittenFileIsSaved) {
  overlay_.set("/du-an/a.json", "đang gõ");
  ASSERT_TRUE(overlay_.write("/du-an/a.json", "lưu rồi"));
  EXPECT_EQ(*overlay_.read("/du-an/a.json"), "lưu rồi");
  EXPECT_EQ(*disk_.read("/du-an/a.json"), "lưu rồi");
  overlay_.set("/du-an/b.json", "đang gõ");
  ASSERT_TRUE(overlay_.write_together({{"/du-an/b.json", "lưu"}, {"/du-an/d.json", "nữa"}}));
  EXPECT_EQ(*overlay_.read("/du-an/b.json"), "lưu");
  EXPECT_EQ(*disk_.read("/du-an/d.json"), "nữa");
}

}  // namespace
}  // namespace vanban
