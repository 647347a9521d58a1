// SPDX-License-Identifier: MIT
#include "opc/zip_reader.hpp"

#include <filesystem>
#include <fstream>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "opc/packed_part.hpp"
#include "opc/xml_reader.hpp"
#include "opc/zip_writer.hpp"

namespace vanban::opc {
namespace {

const PackageKind kKind{"x.damaged", {"hỏng", "damaged"}, {"sửa", "fix"},
                        "x.large",   {"lớn", "large"},    {"cắt", "cut"}};

class ZipReaderTest : public testing::Test {
 protected:
  ZipReaderTest() : path_(testing::TempDir() + fmt::format("zip-reader-{}.zip", ::getpid())) {}
  ~ZipReaderTest() override { std::filesystem::remove(path_); }

  void write(const std::string& name, const std::string& content) {
    PackedPart part;
    Deflater().pack(content, part);
    ZipWriter writer;
    writer.add(name, part);
    std::ofstream(path_, std::ios::binary) << writer.close();
  }

  /// The whole part, or the code of the finding.
  std::string read(const std::string& part, std::uint64_t limit = ZipReader::kLargestPart) {
    const auto reader = ZipReader::open(path_, kKind);
    if (!reader) return reader.error()[0].code;
    const auto source = (*reader)->stream(part, limit);
    if (!source) return source.error()[0].code;
    std::string content;
    std::string buffer(1000, '\0');
    while (true) {
      const auto count = (*source)->read(buffer.data(), buffer.size());
      if (!count) return count.error()[0].code;
      if (*count == 0) return content;
      content.append(buffer, 0, *count);
    }
  }

  std::string path_;
};

TEST_F(ZipReaderTest, ReadsPartsWhateverTheCaseOfTheirNames) {
  const std::string content(5000, 'x');
  write("word/document.xml", content);
  EXPECT_EQ(read("word/document.xml"), content);
  EXPECT_EQ(read("Word/Document.XML"), content);
  EXPECT_TRUE((*ZipReader::open(path_, kKind))->has("word/Document.xml"));
  EXPECT_FALSE((*ZipReader::open(path_, kKind))->has("word/styles.xml"));
}

TEST_F(ZipReaderTest, ReadsAFileInMemoryTheSameWay) {
  PackedPart part;
  Deflater().pack("content", part);
  ZipWriter writer;
  writer.add("a.xml", part);
  const auto reader = ZipReader::of_bytes(writer.close(), "x.docx", kKind);
  ASSERT_TRUE(reader);
  const auto source = (*reader)->stream("a.xml");
  ASSERT_TRUE(source);
  std::string buffer(100, ' ');
  const auto count = (*source)->read(buffer.data(), buffer.size());
  ASSERT_TRUE(count);
  EXPECT_EQ(buffer.substr(0, *count), "content");
  const auto none = ZipReader::of_bytes("no zip at all", "x.docx", kKind);
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error()[0].place.file, "x.docx");
}

TEST_F(ZipReaderTest, NamesTheFileAndThePart) {
  write("a", "b");
  const auto reader = ZipReader::open(path_, kKind);
  ASSERT_TRUE(reader);
  const auto missing = (*reader)->stream("c");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error()[0],
            make_error("x.damaged", Fault::data, kKind.damaged, kKind.damaged_hint)
                .in_file(path_)
                .in_field("c"));
}

TEST_F(ZipReaderTest, RefusesWhatIsNoZip) {
  std::ofstream(path_, std::ios::binary) << "PK\x03\x04 and nothing more";
  EXPECT_EQ(read("a"), "x.damaged");
  std::filesystem::remove(path_);
  EXPECT_EQ(read("a"), "x.damaged");
}

TEST_F(ZipReaderTest, RefusesADamagedStream) {
  std::string noise;
  for (unsigned i = 0; i < 50'000; ++i) noise += static_cast<char>(i * i % 251);
  write("a", noise);
  std::fstream file(path_, std::ios::binary | std::ios::in | std::ios::out);
  file.seekp(60);
  file << std::string(100, '\xFF');
  file.close();
  EXPECT_EQ(read("a"), "x.damaged");
}

TEST_F(ZipReaderTest, RefusesBombsAndWhatIsBeyondTheLimit) {
  write("a", std::string(9 * 1024 * 1024, ' '));
  EXPECT_EQ(read("a"), "x.large");
  write("a", std::string(2000, ' '));
  EXPECT_EQ(read("a", 1999), "x.large");
  EXPECT_EQ(read("a", 2000).size(), 2000U);
}

TEST_F(ZipReaderTest, OpensXmlAtItsRoot) {
  write("a.xml", "<?xml version='1.0'?><root x='1'><y/></root>");
  const auto reader = ZipReader::open(path_, kKind);
  ASSERT_TRUE(reader);
  const auto xml = open_xml(**reader, "a.xml");
  ASSERT_TRUE(xml);
  EXPECT_EQ(xml->local_name(), "root");
  EXPECT_EQ(xml->attribute("x"), "1");
  EXPECT_FALSE(open_xml(**reader, "b.xml"));
}

}  // namespace
}  // namespace vanban::opc
