// SPDX-License-Identifier: MIT
#include "opc/zip_writer.hpp"

#include <gtest/gtest.h>
#include <zip.h>

namespace vanban::opc {
namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

/// The entries as libzip reads them.
Entries entries_of(const std::string& bytes) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
  Entries entries;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    const auto index = static_cast<zip_uint64_t>(i);
    zip_stat_t status{};
    zip_stat_index(archive, index, 0, &status);
    std::string content(status.size, '\0');
    zip_file_t* file = zip_fopen_index(archive, index, 0);
    EXPECT_EQ(zip_fread(file, content.data(), status.size), static_cast<zip_int64_t>(status.size));
    zip_fclose(file);
    entries.emplace_back(status.name, std::move(content));
  }
  zip_discard(archive);
  return entries;
}

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
  EXPECT_EQ(entries_of(archive.close()),
            (Entries{{"b.xml", "<b/>"}, {"a/a.xml", std::string(100'000, 'x')}, {"empty", ""}}));
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
