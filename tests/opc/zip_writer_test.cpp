// SPDX-License-Identifier: MIT
#include "opc/zip_writer.hpp"

#include <gtest/gtest.h>

#include "package.hpp"

namespace vanban::opc {
namespace {

PackedPart packed(const std::string& content) {
  Deflater deflater;
  PackedPart part;
  deflater.pack(content, part);
  return part;
}

std::uint32_t number_at(const std::string& bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size; ++i)
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  return value;
}

TEST(ZipWriter, OtherReadersGetTheEntriesInOrder) {
  ZipWriter archive;
  archive.add("b.xml", packed("<b/>"));
  archive.add("a/a.xml", packed(std::string(100'000, 'x')));
  archive.add("empty", packed(""));
  const samples::Package package(archive.close());
  EXPECT_EQ(package.names(), (std::vector<std::string>{"b.xml", "a/a.xml", "empty"}));
  EXPECT_EQ(package.part("b.xml"), "<b/>");
  EXPECT_EQ(package.part("a/a.xml"), std::string(100'000, 'x'));
  EXPECT_EQ(package.part("empty"), "");
}

TEST(ZipWriter, EntriesAreDeflatedWithoutDescriptorOnAFixedDay) {
  ZipWriter archive;
  archive.add("a", packed("text"));
  const std::string bytes = archive.close();
  EXPECT_EQ(number_at(bytes, 0, 4), 0x04034b50U);
  EXPECT_EQ(number_at(bytes, 6, 2), 0U) << "flags";
  EXPECT_EQ(number_at(bytes, 8, 2), 8U) << "method";
  EXPECT_EQ(number_at(bytes, 10, 2), 0U) << "time";
  EXPECT_EQ(number_at(bytes, 12, 2), 0x0021U) << "date";
  EXPECT_EQ(number_at(bytes, 22, 4), 4U) << "size in the local header";
}

TEST(ZipWriter, ClosingEmptiesIt) {
  ZipWriter archive;
  archive.add("a", packed("text"));
  const std::string first = archive.close();
  archive.add("a", packed("text"));
  EXPECT_EQ(archive.close(), first);
}

TEST(Deflater, GivesTheSameBytesEveryTime) {
  Deflater deflater;
  PackedPart first, second;
  deflater.pack("văn bản văn bản văn bản", first);
  deflater.pack(std::string(5000, 'z'), second);
  deflater.pack("văn bản văn bản văn bản", second);
  EXPECT_EQ(first.deflated, second.deflated);
  EXPECT_EQ(first.crc32, second.crc32);
}

}  // namespace
}  // namespace vanban::opc
