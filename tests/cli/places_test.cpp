// SPDX-License-Identifier: MIT
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/application.hpp"

namespace vanban::cli {
namespace {

using testing::HasSubstr;

TEST(Places, ATemplateFolderThatIsNotThereIsRefusedByEveryCommand) {
  RealFileSystem files;
  std::ostringstream out;
  const std::string none = testing::TempDir() + "khong-co-thu-muc-nay";
  const std::vector<std::vector<std::string>> calls{
      {"render", "plan.json"}, {"batch", "plan.json", "--units", "l.csv", "--out", "o"}};
  for (std::vector<std::string> words : calls) {
    std::ostringstream err;
    Context context{files, out, err, Language::english, ".", {}};
    words.insert(words.end(), {"--template-dir", none, "--lang", "en"});
    EXPECT_EQ(run(words, context), 5) << words[0];
    EXPECT_THAT(err.str(), HasSubstr("there is no such folder")) << words[0];
    EXPECT_THAT(err.str(), HasSubstr(none)) << words[0];
  }
}

}  // namespace
}  // namespace vanban::cli
