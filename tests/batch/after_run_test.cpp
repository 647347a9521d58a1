// SPDX-License-Identifier: MIT
// What can be done with a finished folder: proving, joining parts, packing, merging.
#include <zip.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "base/private_file.hpp"
#include "batch/after/archive.hpp"
#include "batch/after/joined_parts.hpp"
#include "batch/after/joined_pdf.hpp"
#include "batch/after/verify.hpp"
#include "fixture.hpp"

namespace vanban::batch {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace fs = std::filesystem;

std::vector<std::string> codes(const Diagnostics& findings) {
  std::vector<std::string> list;
  for (const Diagnostic& finding : findings) list.push_back(finding.code);
  return list;
}

class AfterRunTest : public BatchTest {
 protected:
  std::string out(const std::string& name = {}) const {
    return root_ + "/out" + (name.empty() ? "" : "/" + name);
  }

  void run_part(std::size_t index, std::size_t count, const std::string& folder,
                const std::string& fingerprint = "1") {
    BatchRequest batch = request(list_of(10), folder);
    batch.shard = {index, count};
    ASSERT_TRUE(run(batch, fingerprint));
  }
};

TEST_F(AfterRunTest, VerifyFindsWhatIsMissingOrChanged) {
  ASSERT_TRUE(run(request(list_of(4))));
  const auto fine = verify(out());
  ASSERT_TRUE(fine);
  EXPECT_EQ(fine->files, 8U);
  EXPECT_THAT(fine->findings, IsEmpty());
  fs::remove(out("u-2.pdf"));
  std::ofstream(out("u-3.docx"), std::ios::app) << "x";
  const auto broken = verify(out());
  ASSERT_TRUE(broken);
  EXPECT_THAT(codes(broken->findings), ElementsAre("batch.missing-file", "batch.changed-file"));
}

TEST_F(AfterRunTest, VerifyNeedsAManifestAsItWasWritten) {
  EXPECT_THAT(codes(verify(root_ + "/none").error()), ElementsAre("batch.no-manifest"));
  ASSERT_TRUE(run(request(list_of(2))));
  std::string text = content_of(out("manifest.json"));
  text.resize(text.size() - 40);
  std::ofstream(out("manifest.json"), std::ios::binary) << text;
  EXPECT_THAT(codes(verify(out()).error()), ElementsAre("batch.manifest"));
}

TEST_F(AfterRunTest, PartsJoinToTheManifestOfTheWhole) {
  ASSERT_TRUE(run(request(list_of(10), "whole")));
  for (std::size_t index = 1; index <= 3; ++index) run_part(index, 3, "out");
  const auto joined = join({out()});
  ASSERT_TRUE(joined) << describe(joined.error(), Language::english);
  EXPECT_EQ(joined->totals.units, 10U);
  EXPECT_EQ(without_seconds(content_of(out("manifest.json"))),
            without_seconds(content_of(root_ + "/whole/manifest.json")));
  EXPECT_TRUE(verify(out()));
}

TEST_F(AfterRunTest, PartsMayLieInFoldersOfTheirOwn) {
  run_part(1, 2, "a");
  run_part(2, 2, "b");
  const auto joined = join({root_ + "/a", root_ + "/b"});
  ASSERT_TRUE(joined);
  EXPECT_THAT(content_of(root_ + "/a/manifest.json"), HasSubstr("\"../b/u-2.pdf\""));
  const auto verified = verify(root_ + "/a");
  ASSERT_TRUE(verified);
  EXPECT_THAT(verified->findings, IsEmpty());
}

TEST_F(AfterRunTest, PartsMustBeCompleteAndOfOneBatch) {
  run_part(1, 3, "a");
  run_part(3, 3, "b", "2");
  run_part(1, 3, "c");
  EXPECT_THAT(codes(join({root_ + "/a", root_ + "/b", root_ + "/c"}).error()),
              ElementsAre("batch.other-batch", "batch.part-twice", "batch.part-missing",
                          "batch.part-missing"));
}

TEST_F(AfterRunTest, TheArchiveHoldsAllAndIsTheSameEachTime) {
  ASSERT_TRUE(run(request(list_of(3))));
  ASSERT_TRUE(pack(out(), root_ + "/1.zip"));
  ASSERT_TRUE(pack(out(), root_ + "/2.zip"));
  EXPECT_EQ(content_of(root_ + "/1.zip"), content_of(root_ + "/2.zip"));
  zip_t* archive = zip_open((root_ + "/1.zip").c_str(), ZIP_RDONLY, nullptr);
  ASSERT_NE(archive, nullptr);
  std::vector<std::string> names;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i)
    names.emplace_back(zip_get_name(archive, static_cast<zip_uint64_t>(i), 0));
  zip_discard(archive);
  EXPECT_THAT(names, ElementsAre("u-1.pdf", "u-1.docx", "u-2.pdf", "u-2.docx", "u-3.pdf",
                                 "u-3.docx", "manifest.csv"));
}

TEST_F(AfterRunTest, TheArchiveOfSecretFilesIsItsOwnersAlone) {
  ASSERT_TRUE(run(request(list_of(2))));
  ASSERT_TRUE(pack(out(), root_ + "/1.zip"));
  EXPECT_FALSE(disk::is_private(root_ + "/1.zip"));
  std::filesystem::permissions(
      out("u-2.pdf"), std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  ASSERT_TRUE(pack(out(), root_ + "/1.zip"));
  EXPECT_TRUE(disk::is_private(root_ + "/1.zip"));
}

TEST_F(AfterRunTest, AnArchiveThatCannotBeWrittenIsAnIoError) {
  ASSERT_TRUE(run(request(list_of(1))));
  const auto packed = pack(out(), root_ + "/none/1.zip");
  ASSERT_FALSE(packed);
  EXPECT_EQ(packed.error()[0].fault, Fault::io);
}

/// Units whose PDFs are real and have as many pages as the unit's name has letters.
class PageRenderers : public RendererFactory {
 public:
  class Pages : public UnitRenderer {
   public:
    Diagnostics check(const units::Unit&) override { return {}; }
    Result<UnitDocument> render(const units::Unit& unit) override {
      QPDF pdf;
      pdf.emptyPDF();
      for (std::size_t i = 0; i < unit.name.size(); ++i)
        pdf.addPage(
            QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 595 842] /Resources << >> >>"),
            false);
      QPDFWriter writer(pdf);
      writer.setOutputMemory();
      writer.setStaticID(true);
      writer.write();
      const auto bytes = writer.getBufferSharedPointer();
      return UnitDocument{
          {{"pdf", {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()}}},
          static_cast<int>(unit.name.size()),
          "",
          {}};
    }
  };
  std::unique_ptr<UnitRenderer> make() const override { return std::make_unique<Pages>(); }
  std::vector<std::string> suffixes() const override { return {"pdf"}; }
  std::string fingerprint() const override { return "pages"; }
};

TEST_F(AfterRunTest, MergedUnitsHaveBookmarksAndMayBeginOnOddPages) {
  const PageRenderers renderers;
  ASSERT_TRUE(
      Runner(renderers, progress_, stopwatch_).run(request("code,name\n1,a\n2,bb\n3,ccc\n4,dd\n")));
  const auto tight = merge(out(), root_ + "/tight.pdf", FirstPage::anywhere);
  ASSERT_TRUE(tight) << describe(tight.error(), Language::english);
  EXPECT_EQ(tight->pages, 8U);
  const auto odd = merge(out(), root_ + "/odd.pdf", FirstPage::odd);
  ASSERT_TRUE(odd);
  EXPECT_EQ(odd->pages, 10U);
  QPDF merged;
  merged.processFile((root_ + "/odd.pdf").c_str());
  const std::vector<QPDFObjectHandle> pages = merged.getAllPages();
  std::vector<std::string> bookmarks;
  QPDFObjectHandle item = merged.getRoot().getKey("/Outlines").getKey("/First");
  for (; item.isDictionary(); item = item.getKey("/Next")) {
    std::size_t page = 0;
    while (!pages[page].isSameObjectAs(item.getKey("/Dest").getArrayItem(0))) ++page;
    bookmarks.push_back(fmt::format("{} {}", item.getKey("/Title").getUTF8Value(), page + 1));
  }
  EXPECT_THAT(bookmarks, ElementsAre("a 1", "bb 3", "ccc 5", "dd 9"));
  ASSERT_TRUE(merge(out(), root_ + "/odd2.pdf", FirstPage::odd));
  EXPECT_EQ(content_of(root_ + "/odd.pdf"), content_of(root_ + "/odd2.pdf"));
}

TEST_F(AfterRunTest, WhatIsNoPdfCannotBeMerged) {
  ASSERT_TRUE(run(request(list_of(1))));
  EXPECT_THAT(codes(merge(out(), root_ + "/x.pdf", FirstPage::anywhere).error()),
              ElementsAre("batch.merge"));
  EXPECT_FALSE(fs::exists(root_ + "/x.pdf"));
}

}  // namespace
}  // namespace vanban::batch
