// SPDX-License-Identifier: MIT
#include "batch/after/page_copier.hpp"

#include <filesystem>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace vanban::batch {
namespace {

/// Two pages with one resource dictionary; the first links to the second and has a tagged
/// annotation; what they inherit is in the tree.
void fill(QPDF& pdf, const std::string& content) {
  pdf.emptyPDF();
  const auto parsed = [&](const std::string& text) {
    return pdf.makeIndirectObject(QPDFObjectHandle::parse(text));
  };
  QPDFObjectHandle font = parsed("<</Type/Font/BaseFont/A#20B/Widths[1 2.5 3]>>");
  QPDFObjectHandle resources = parsed("<</Font<<>>>>");
  resources.getKey("/Font").replaceKey("/F1", font);
  // By hand: QPDF::addPage would push what is inherited down before the test does.
  QPDFObjectHandle tree = pdf.getRoot().getKey("/Pages");
  tree.replaceKey("/MediaBox", parsed("[0 0 595 842]"));
  tree.replaceKey("/Count", QPDFObjectHandle::newInteger(2));
  std::vector<QPDFObjectHandle> pages;
  for (int i = 0; i < 2; ++i) {
    pages.push_back(parsed("<</Type/Page/StructParents 0/Rotate 0>>"));
    pages[static_cast<std::size_t>(i)].replaceKey("/Resources", resources);
    pages.back().replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, content));
    pages.back().replaceKey("/Parent", tree);
    tree.getKey("/Kids").appendItem(pages.back());
  }
  QPDFObjectHandle link = parsed("<</Subtype/Link/Rect[0 0 1 1]/StructParent 1/Contents(a\\)b)>>");
  link.replaceKey("/Dest",
                  QPDFObjectHandle::newArray({pages[1], QPDFObjectHandle::newName("/Fit")}));
  pages[0].replaceKey("/Annots", QPDFObjectHandle::newArray({link}));
}

class PageCopierTest : public testing::Test {
 protected:
  PageCopierTest() : path_(testing::TempDir() + fmt::format("pages-{}.pdf", ::getpid())) {}
  ~PageCopierTest() override { std::filesystem::remove(path_); }

  void join(const std::vector<QPDF*>& sources) {
    ASSERT_TRUE(disk::remove(path_));
    const auto file = disk::File::open(path_, disk::File::Mode::create_new);
    ASSERT_TRUE(file);
    ObjectWriter writer(*file);
    const int tree = writer.reserve();
    std::string kids;
    int count = 0;
    for (QPDF* source : sources) {
      PageCopier copier(*source, writer, tree);
      for (const int page : copier.copy()) kids += fmt::format("{} 0 R ", page), ++count;
      EXPECT_EQ(copier.media_box(), "[0 0 595 842]");
    }
    writer.write(tree, fmt::format("<</Type/Pages/Count {}/Kids[{}]>>", count, kids));
    writer.finish(writer.add(fmt::format("<</Type/Catalog/Pages {} 0 R>>", tree)));
    joined_.processFile(path_.c_str());
  }

  std::string path_;
  QPDF joined_;
};

TEST_F(PageCopierTest, PagesComeWithAllTheyNeed) {
  QPDF source;
  fill(source, "0 g");
  join({&source});
  std::vector<QPDFObjectHandle> pages = joined_.getAllPages();
  ASSERT_EQ(pages.size(), 2U);
  QPDFObjectHandle font = pages[0].getKey("/Resources").getKey("/Font").getKey("/F1");
  EXPECT_EQ(font.getKey("/BaseFont").getName(), "/A B");
  EXPECT_EQ(font.getKey("/Widths").unparse(), "[ 1 2.5 3 ]");
  EXPECT_EQ(pages[1].getKey("/MediaBox").unparseResolved(), "[ 0 0 595 842 ]");
  const auto content = pages[1].getKey("/Contents").getStreamData();
  EXPECT_EQ(std::string(reinterpret_cast<const char*>(content->getBuffer()), content->getSize()),
            "0 g");
  EXPECT_TRUE(joined_.getWarnings().empty());
}

TEST_F(PageCopierTest, LinksLeadToTheCopiedPageAndTagsStayBehind) {
  QPDF first;
  QPDF second;
  fill(first, "0 g");
  fill(second, "0 g");
  join({&first, &second});
  const std::vector<QPDFObjectHandle> pages = joined_.getAllPages();
  for (const std::size_t i : {0U, 2U}) {
    QPDFObjectHandle link = QPDFObjectHandle(pages[i]).getKey("/Annots").getArrayItem(0);
    EXPECT_TRUE(link.getKey("/Dest").getArrayItem(0).isSameObjectAs(pages[i + 1]));
    EXPECT_EQ(link.getKey("/Contents").getStringValue(), "a)b");
    EXPECT_FALSE(link.hasKey("/StructParent"));
    EXPECT_FALSE(QPDFObjectHandle(pages[i]).hasKey("/StructParents"));
  }
}

TEST_F(PageCopierTest, WhatTheFilesHaveInCommonIsThereOnce) {
  QPDF first;
  QPDF second;
  fill(first, "0 g");
  fill(second, "1 g");
  join({&first, &second});
  std::vector<QPDFObjectHandle> pages = joined_.getAllPages();
  ASSERT_EQ(pages.size(), 4U);
  EXPECT_TRUE(pages[0].getKey("/Resources").isSameObjectAs(pages[2].getKey("/Resources")));
  EXPECT_TRUE(pages[0].getKey("/Contents").isSameObjectAs(pages[1].getKey("/Contents")));
  EXPECT_FALSE(pages[0].getKey("/Contents").isSameObjectAs(pages[2].getKey("/Contents")));
}

TEST_F(PageCopierTest, ALoopOfObjectsIsRefused) {
  QPDF source;
  fill(source, "0 g");
  QPDFObjectHandle loop = source.makeIndirectObject(QPDFObjectHandle::newDictionary());
  loop.replaceKey("/Next", loop);
  QPDFObjectHandle page = source.getAllPages()[0];
  page.replaceKey("/PieceInfo", loop);
  const auto file = disk::File::open(path_, disk::File::Mode::append);
  ASSERT_TRUE(file);
  ObjectWriter writer(*file);
  EXPECT_THROW(PageCopier(source, writer, writer.reserve()).copy(), std::runtime_error);
}

}  // namespace
}  // namespace vanban::batch
