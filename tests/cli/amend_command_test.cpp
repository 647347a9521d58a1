// SPDX-License-Identifier: MIT
// `vanban amend` as a user calls it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "support/program.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

namespace vanban::cli {
namespace {

namespace fs = std::filesystem;
using support::Outcome;
using testing::HasSubstr;

class AmendCommand : public testing::Test {
 protected:
  std::string path(const std::string& name) const { return folder_.path(name); }

  static Outcome call(std::vector<std::string> words) {
    words.insert(words.end(), {"--lang", "en"});
    return support::call(words);
  }

  static Outcome amend(const std::vector<std::string>& options) {
    const std::string samples = support::source_path("samples/");
    std::vector<std::string> words{"amend", samples + "ke-hoach-tay-ninh-2024.json",
                                   samples + "sua-doi/ke-hoach-tay-ninh-2024-ban-2.json"};
    words.insert(words.end(), options.begin(), options.end());
    return call(words);
  }

 private:
  support::TemporaryFolder folder_;
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
