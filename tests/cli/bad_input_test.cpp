// SPDX-License-Identifier: MIT
// The whole program on bad input: a message with place and remedy, the documented exit code, and no
// file written or changed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "support/program.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

namespace vanban::cli {
namespace {

namespace fs = std::filesystem;
using support::Outcome;
using testing::HasSubstr;

constexpr const char* kGood = R"({
 "template": "ke-hoach",
 "organ": {"parent": "UBND tỉnh Tây Ninh", "name": "Sở Tư pháp", "notation": "STP", "place": "Tây Ninh"},
 "issued_date": "2024-02-05",
 "subject": "Phát động phong trào thi đua",
 "body": ["Nội dung."],
 "recipients": ["Bộ Tư pháp"],
 "signer": {"title": "Giám đốc"}
})";

class BadInput : public testing::Test {
 protected:
  std::string path(const std::string& name) const { return folder_.path(name); }

  void put(const std::string& name, const std::string& content) const {
    folder_.write(name, content);
  }

  /// Renders `content` in English; whatever happens, no output may exist afterwards unless it went
  /// well.
  Outcome render(const std::string& content) const {
    put("plan.json", content);
    const Outcome outcome =
        support::call({"render", path("plan.json"), "--out", path("out"), "--lang", "en"});
    EXPECT_EQ(fs::exists(path("out/plan.pdf")), outcome.code == 0);
    return outcome;
  }

  static std::string with(const std::string& from, const std::string& to) {
    std::string text = kGood;
    return text.replace(text.find(from), from.size(), to);
  }

 private:
  support::TemporaryFolder folder_;
};

TEST_F(BadInput, TheGoodPlanIsGood) {
  const Outcome outcome = render(kGood);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
}

TEST_F(BadInput, InvalidJsonHasLineAndColumn) {
  const Outcome outcome = render(with("\"subject\":", "\"subject\""));
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("plan.json:5:"));
}

TEST_F(BadInput, WrongTypeNamesTheField) {
  const Outcome outcome = render(with("[\"Bộ Tư pháp\"]", "7"));
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("recipients"));
  EXPECT_THAT(outcome.err, HasSubstr("plan.json:7:"));
}

TEST_F(BadInput, MissingFieldIsNamed) {
  const Outcome outcome = render(with(" \"subject\": \"Phát động phong trào thi đua\",\n", ""));
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("subject"));
}

TEST_F(BadInput, UnknownFieldNamesTheNearestAndItsLine) {
  const Outcome outcome = render(with("\"recipients\"", "\"recipient\""));
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("recipients"));
  EXPECT_THAT(outcome.err, HasSubstr("plan.json:7:"));
}

TEST_F(BadInput, ADateThatDoesNotExistIsRefused) {
  const Outcome outcome = render(with("2024-02-05", "2024-02-30"));
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("issued_date"));
}

TEST_F(BadInput, InvalidUtf8IsPlaced) {
  const Outcome outcome = render(with("Nội dung.", "N\xFFi"));
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("plan.json:6:"));
}

TEST_F(BadInput, DecomposedTextIsComposedNotRefused) {
  const Outcome outcome = render(with("Nội dung.", "No\xCC\xA3\xCC\x82i dung."));
  EXPECT_EQ(outcome.code, 0) << outcome.err;
}

TEST_F(BadInput, ControlAndBidiCharactersAreRefused) {
  EXPECT_THAT(render(with("Nội dung.", "N\\u0007i")).err, HasSubstr("U+0007"));
  EXPECT_THAT(render(with("Nội dung.", "N\xE2\x80\xAEi")).err, HasSubstr("U+202E"));
}

TEST_F(BadInput, ACharacterWithoutAGlyphIsNamedWithItsField) {
  const Outcome outcome = render(with("Nội dung.", "Chữ 漢."));
  EXPECT_EQ(outcome.code, 7);
  EXPECT_THAT(outcome.err, HasSubstr("U+6F22"));
  EXPECT_THAT(outcome.err, HasSubstr("body[0]"));
  EXPECT_THAT(outcome.err, HasSubstr("plan.json:6:"));
}

TEST_F(BadInput, AWordWiderThanItsCellIsCutAndTold) {
  const Outcome outcome =
      render(with("[\"Nội dung.\"]",
                  R"([{"table": {"columns": [{"title": "A", "width": "15mm"}, {"title": "B"}],
           "rows": [["Nghiêngngảnghiêngngảnghiêngngả", "x"]]}}])"));
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.err, HasSubstr("layout.word-cut"));
}

TEST_F(BadInput, ATableWiderThanThePageIsRefused) {
  const Outcome outcome = render(with(
      "[\"Nội dung.\"]",
      R"([{"table": {"columns": [{"title": "A", "width": "150mm"}, {"title": "B", "width": "150mm"}],
           "rows": [["a", "b"]]}}])"));
  EXPECT_NE(outcome.code, 0);
  EXPECT_THAT(outcome.err, HasSubstr("mm"));
}

TEST_F(BadInput, TooMuchTextIsRefusedBeforeItIsRead) {
  put("plan.json", "");
  fs::resize_file(path("plan.json"), 100'000'000);
  const Outcome outcome = support::call({"render", path("plan.json"), "--out", path("out")});
  EXPECT_EQ(outcome.code, 3);
}

TEST_F(BadInput, TenThousandLevelsDoNotOverflow) {
  const Outcome outcome = render(std::string(10'000, '[') + std::string(10'000, ']'));
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("plan.json:1:"));
}

TEST_F(BadInput, AFolderThatCannotBeMadeLeavesNothing) {
  put("plan.json", kGood);
  put("file", "");
  const Outcome outcome = support::call({"render", path("plan.json"), "--out", path("file/out")});
  EXPECT_EQ(outcome.code, 5);
  EXPECT_THAT(outcome.err, HasSubstr("file/out"));
}

TEST_F(BadInput, AFullDiskKeepsTheOldFile) {
  ASSERT_EQ(render(kGood).code, 0);
  std::ifstream before(path("out/plan.pdf"), std::ios::binary);
  const std::string old((std::istreambuf_iterator<char>(before)), {});
  // A limit on the size of files stands in for the full disk: the write fails half way.
  std::signal(SIGXFSZ, SIG_IGN);
  rlimit limit{};
  getrlimit(RLIMIT_FSIZE, &limit);
  rlimit small = limit;
  small.rlim_cur = 4096;
  setrlimit(RLIMIT_FSIZE, &small);
  put("plan2.json", with("2024-02-05", "2024-02-06"));
  const Outcome outcome =
      support::call({"render", path("plan2.json"), "--name", "plan", "--out", path("out")});
  setrlimit(RLIMIT_FSIZE, &limit);
  EXPECT_EQ(outcome.code, 5);
  std::ifstream after(path("out/plan.pdf"), std::ios::binary);
  EXPECT_EQ(std::string((std::istreambuf_iterator<char>(after)), {}), old);
  EXPECT_EQ(std::distance(fs::directory_iterator(path("out")), fs::directory_iterator{}), 2);
}

TEST_F(BadInput, AFontFolderWithoutGoodFontsIsNamed) {
  put("plan.json", kGood);
  for (const char* face : {"", "Bold", "Italic", "BoldItalic"})
    put(std::string("LiberationSerif-") + (*face == 0 ? "Regular" : face) + ".ttf", "not a font");
  const Outcome outcome =
      support::call({"render", path("plan.json"), "--out", path("out")}, {path("")});
  EXPECT_EQ(outcome.code, 6);
  EXPECT_THAT(outcome.err, HasSubstr("LiberationSerif-"));
}

TEST_F(BadInput, MessagesAreVietnameseUnlessAskedOtherwise) {
  put("plan.json", with("2024-02-05", "2024-02-30"));
  EXPECT_THAT(support::call({"render", path("plan.json")}).err, HasSubstr("lỗi"));
  EXPECT_THAT(support::call({"render", path("plan.json"), "--lang", "en"}).err, HasSubstr("error"));
}

}  // namespace
}  // namespace vanban::cli
