// SPDX-License-Identifier: MIT
#include "base/byte_source.hpp"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

namespace vanban {
namespace {

std::string all_of(ByteSource& source, std::size_t piece) {
  std::string content;
  std::string buffer(piece, '\0');
  while (true) {
    const Result<std::size_t> count = source.read(buffer.data(), buffer.size());
    if (!count || *count == 0) return content;
    content.append(buffer, 0, *count);
  }
}

TEST(ByteSource, GivesMemoryPieceByPiece) {
  EXPECT_EQ(all_of(*bytes_of("một hai ba"), 3), "một hai ba");
  EXPECT_EQ(all_of(*bytes_of(""), 3), "");
}

TEST(ByteSource, GivesAFile) {
  const std::string path = testing::TempDir() + "byte-source-" + std::to_string(::getpid());
  std::ofstream(path, std::ios::binary) << std::string(100'000, 'x') << "y";
  const auto source = open_file(path);
  ASSERT_TRUE(source);
  EXPECT_EQ(all_of(**source, 64 * 1024), std::string(100'000, 'x') + "y");
  std::filesystem::remove(path);
}

TEST(ByteSource, NamesWhatCannotBeRead) {
  const auto missing = open_file("/no/such/list.csv", {"danh sách", "the list"});
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error()[0].code, "io.read");
  EXPECT_EQ(missing.error()[0].fault, Fault::io);
  EXPECT_EQ(missing.error()[0].place.file, "/no/such/list.csv");
  EXPECT_EQ(missing.error()[0].message.en.find("cannot read the list"), 0U);
  EXPECT_FALSE(open_file(testing::TempDir())) << "a folder is no file";
}

TEST(ByteReader, LooksAheadAcrossPieces) {
  std::string text(3 * ByteReader::kWindow, 'a');
  text += "end";
  ByteReader reader(bytes_of(text));
  std::string seen;
  while (true) {
    ASSERT_TRUE(reader.fill());
    if (reader.at_end()) break;
    EXPECT_TRUE(reader.ahead().size() >= ByteReader::kWindow || reader.drained());
    const std::size_t step = std::min<std::size_t>(1000, reader.ahead().size());
    seen += reader.ahead().substr(0, step);
    reader.take(step);
  }
  EXPECT_EQ(seen, text);
}

}  // namespace
}  // namespace vanban
