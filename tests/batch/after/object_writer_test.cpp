// SPDX-License-Identifier: MIT
#include "batch/after/object_writer.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>
#include <qpdf/QPDF.hh>

namespace vanban::batch {
namespace {

class ObjectWriterTest : public testing::Test {
 protected:
  ObjectWriterTest() : path_(testing::TempDir() + fmt::format("objects-{}.pdf", ::getpid())) {}
  ~ObjectWriterTest() override { std::filesystem::remove(path_); }

  /// A document of `pages` empty pages, all of which show the same stream.
  void write(int pages) {
    ASSERT_TRUE(disk::remove(path_));
    const auto file = disk::File::open(path_, disk::File::Mode::create_new);
    ASSERT_TRUE(file);
    ObjectWriter writer(*file);
    const int tree = writer.reserve();
    std::string kids;
    for (int i = 0; i < pages; ++i) {
      const int page = writer.reserve();
      const int content = writer.add_stream("", "0 g");
      writer.write(page, fmt::format("<</Type/Page/MediaBox[0 0 9 9]/Resources {} 0 R/Contents {} "
                                     "0 R/Parent {} 0 R>>",
                                     writer.add("<<>>"), content, tree));
      kids += fmt::format("{} 0 R ", page);
    }
    writer.write(tree, fmt::format("<</Type/Pages/Count {}/Kids[{}]>>", pages, kids));
    writer.finish(writer.add(fmt::format("<</Type/Catalog/Pages {} 0 R>>", tree)));
  }

  std::string bytes() const {
    std::ostringstream content;
    content << std::ifstream(path_, std::ios::binary).rdbuf();
    return content.str();
  }

  std::string path_;
};

TEST_F(ObjectWriterTest, WritesWhatOthersRead) {
  write(350);  // more than one object stream holds
  QPDF pdf;
  pdf.processFile(path_.c_str());
  EXPECT_EQ(pdf.getAllPages().size(), 350U);
  EXPECT_TRUE(pdf.getWarnings().empty());
  std::size_t streams = 0;
  for (QPDFObjectHandle object : pdf.getAllObjects())
    if (object.isStream() && !object.getDict().hasKey("/Type")) ++streams;
  EXPECT_EQ(streams, 1U) << "equal objects are written once";
}

TEST_F(ObjectWriterTest, SameObjectsSameBytes) {
  write(3);
  const std::string first = bytes();
  write(3);
  EXPECT_EQ(bytes(), first);
  write(4);
  EXPECT_NE(bytes(), first);
}

TEST_F(ObjectWriterTest, ThrowsWhereTheFileCannotBeWritten) {
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "skipped: no /dev/full here";
  const auto device = disk::File::open("/dev/full", disk::File::Mode::append);
  ASSERT_TRUE(device);
  ObjectWriter full(*device);
  const int root = full.add("<</Type/Catalog>>");
  EXPECT_THROW(
      {
        full.add_stream("", std::string(100'000, 'x'));
        full.finish(root);
      },
      std::system_error);
}

}  // namespace
}  // namespace vanban::batch
