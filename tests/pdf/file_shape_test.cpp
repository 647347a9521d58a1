// SPDX-License-Identifier: MIT
// The outside of a file, byte by byte, and the table of clauses in docs/conformance/pdf.md.
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "opened_pdf.hpp"
#include "support/source_tree.hpp"
#include "writer_fixture.hpp"

namespace vanban::pdf {
namespace {

using FileShape = WriterTest;

TEST_F(FileShape, HeaderSaysBinary) {
  const std::string bytes = written(eight_pages(*fonts()));
  EXPECT_EQ(bytes.substr(0, 10), "%PDF-1.7\n%");
  for (std::size_t i = 10; i < 14; ++i) EXPECT_GT(static_cast<unsigned char>(bytes[i]), 127);
}

TEST_F(FileShape, NothingStandsBehindTheEnd) {
  const std::string bytes = written(eight_pages(*fonts()));
  EXPECT_EQ(bytes.substr(bytes.size() - 7), "\n%%EOF\n");
  EXPECT_EQ(bytes.find("%%EOF"), bytes.size() - 6);
}

TEST_F(FileShape, StreamsUseFlateOrNothing) {
  OpenedPdf file(written(eight_pages(*fonts())));
  std::size_t streams = 0;
  for (auto object : file.all_objects()) {
    if (!object.isStream()) continue;
    ++streams;
    auto filter = object.getDict().getKey("/Filter");
    EXPECT_TRUE(filter.isNull() || filter.getName() == "/FlateDecode");
    EXPECT_FALSE(object.getDict().hasKey("/F"));
  }
  EXPECT_GT(streams, 10U);
}

/// ISO 19005-2, 6.1.7.1: a line end that belongs to no stream stands before `endstream`, so that a
/// stream whose last byte is CR is not taken for one byte shorter.
TEST_F(FileShape, EveryStreamIsAsLongAsItSays) {
  const std::string bytes = written(eight_pages(*fonts()));
  std::size_t streams = 0;
  for (std::size_t end = bytes.find("\r\nendstream"); end != bytes.npos;
       end = bytes.find("\r\nendstream", end + 1))
    ++streams;
  std::size_t all = 0;
  for (std::size_t end = bytes.find("endstream"); end != bytes.npos;
       end = bytes.find("endstream", end + 1))
    ++all;
  EXPECT_EQ(streams, all);
  EXPECT_GT(streams, 10U);
  for (auto object : OpenedPdf(bytes).all_objects()) {
    if (!object.isStream()) continue;
    const auto raw = object.getRawStreamData();
    const std::string data(reinterpret_cast<const char*>(raw->getBuffer()), raw->getSize());
    EXPECT_NE(bytes.find(data + "\r\nendstream"), bytes.npos);
  }
}

TEST_F(FileShape, OnlyKnownOperators) {
  static const std::set<std::string> kKnown = {"BDC", "EMC", "BT", "ET", "Tf", "Td", "Tj",
                                               "Tw",  "Ts",  "w",  "m",  "l",  "S"};
  OpenedPdf file(written(eight_pages(*fonts())));
  for (auto page : file.pages())
    for (const std::string& name : file.operators(page)) EXPECT_TRUE(kKnown.count(name)) << name;
}

TEST_F(FileShape, EightPagesStaySmall) {
  EXPECT_LE(written(eight_pages(*fonts())).size(), 48U * 1024);
}

TEST_F(FileShape, ManyObjectsFillSeveralObjectStreams) {
  SyntheticPages pages(*fonts());
  for (int i = 0; i < 1000; ++i) pages.paragraph("Đoạn");
  OpenedPdf file(written(pages.take()));
  auto kids = file.catalogue().getKey("/StructTreeRoot").getKey("/K").getKey("/K");
  EXPECT_EQ(kids.getArrayNItems(), 1000);
}

/// Every test that the table of clauses names is one of this program.
TEST(ConformanceTable, NamesOnlyTestsThatExist) {
  std::ifstream file(support::source_path("docs/conformance/pdf.md"));
  std::stringstream text;
  text << file.rdbuf();
  const std::string table = text.str();
  ASSERT_FALSE(table.empty());
  std::set<std::string> existing;
  const auto* program = testing::UnitTest::GetInstance();
  for (int s = 0; s < program->total_test_suite_count(); ++s) {
    const auto* suite = program->GetTestSuite(s);
    for (int t = 0; t < suite->total_test_count(); ++t)
      existing.insert(std::string(suite->name()) + "." + suite->GetTestInfo(t)->name());
  }
  const std::regex named("`([A-Z][A-Za-z]+\\.[A-Z][A-Za-z]+)`");
  std::size_t found = 0;
  for (std::sregex_iterator it(table.begin(), table.end(), named), end; it != end; ++it) {
    if ((*it)[1] == "Suite.Test") continue;
    ++found;
    EXPECT_TRUE(existing.count((*it)[1])) << (*it)[1];
  }
  EXPECT_GT(found, 30U);
}

}  // namespace
}  // namespace vanban::pdf
