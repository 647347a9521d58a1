// SPDX-License-Identifier: MIT
// `vanban amend` as a user calls it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include "cli/application.hpp"

namespace vanban::cli {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class AmendCommand : public testing::Test {
 protected:
  struct Outcome {
    int code = 0;
    std::string out;
    std::string err;
  };

  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("vanban-amend-" + std::to_string(::getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }

  static Outcome call(std::vector<std::string> words) {
    words.insert(words.end(), {"--lang", "en"});
    RealFileSystem files;
    std::ostringstream out, err;
    Context context{files, out, err, {}, VANBAN_SOURCE_DIR "/build/any", {}};
    const int code = run(words, context);
    return {code, out.str(), err.str()};
  }

  static Outcome amend(const std::vector<std::string>& options) {
    const std::string samples = VANBAN_SOURCE_DIR "/samples/";
    std::vector<std::string> words{"amend", samples + "ke-hoach-tay-ninh-2024.json",
                                   samples + "sua-doi/ke-hoach-tay-ninh-2024-ban-2.json"};
    words.insert(words.end(), options.begin(), options.end());
    return call(words);
  }

 private:
  fs::path folder_;
};

TEST_F(AmendCommand, TheDraftRendersAtOnce) {
  const Outcome drafted = amend({"--out", path("new/sua-doi.json")});
  EXPECT_EQ(drafted.code, 0) << drafted.err;
  EXPECT_THAT(drafted.out, HasSubstr("amending decision: 8 places"));
  EXPECT_THAT(drafted.err, HasSubstr("amend.open-reference"));
  const Outcome rendered =
      call({"render", path("new/sua-doi.json"), "--out", path("."), "--format", "txt"});
  EXPECT_EQ(rendered.code, 0) << rendered.err;
  EXPECT_TRUE(fs::exists(path("sua-doi.txt")));
}

TEST_F(AmendCommand, ALetterIsRefusedWithThePlacesThatChanged) {
  const Outcome outcome = amend({"--out", path("a.json"), "--kind", "cong-van"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("Bãi bỏ Mục II.1.2.4"));
  EXPECT_FALSE(fs::exists(path("a.json")));
}

TEST_F(AmendCommand, WrongOptionsAreTold) {
  EXPECT_EQ(amend({"--out", path("so.vbr"), "--overwrite"}).code, 2);
  EXPECT_THAT(amend({}).err, HasSubstr("--out is missing"));
  const Outcome unknown = amend({"--out", path("a.json"), "--kind", "thong-tu"});
  EXPECT_EQ(unknown.code, 2);
  EXPECT_THAT(unknown.err, HasSubstr("quyet-dinh, cung-loai or cong-van"));
}

TEST_F(AmendCommand, ADraftThatIsThereStays) {
  EXPECT_EQ(amend({"--out", path("a.json")}).code, 0);
  EXPECT_EQ(amend({"--out", path("a.json")}).code, 5);
  EXPECT_EQ(amend({"--out", path("a.json"), "--overwrite"}).code, 0);
}

}  // namespace
}  // namespace vanban::cli
