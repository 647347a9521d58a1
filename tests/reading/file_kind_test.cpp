// SPDX-License-Identifier: MIT
#include "reading/file_kind.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "opc/packed_part.hpp"
#include "opc/zip_writer.hpp"
#include "reading/reader.hpp"
#include "word_file.hpp"

namespace vanban::reading {
namespace {

std::string zip_with(const std::vector<std::string>& names) {
  opc::ZipWriter zip;
  for (const std::string& name : names) {
    opc::PackedPart part;
    opc::Deflater().pack("x", part);
    zip.add(name, part);
  }
  return zip.close();
}

std::string compound_with(const std::string& stream) {
  std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  bytes.resize(512);
  for (const char c : stream) bytes += std::string{c, '\0'};
  return bytes;
}

TEST(FileKind, IsToldByTheContent) {
  EXPECT_EQ(kind_of(WordFile(p("x")).bytes()), FileKind::docx);
  EXPECT_EQ(kind_of(zip_with({"[Content_Types].xml", "xl/workbook.xml"})), FileKind::spreadsheet);
  EXPECT_EQ(kind_of(zip_with({"[Content_Types].xml", "ppt/presentation.xml"})), FileKind::slides);
  EXPECT_EQ(kind_of(zip_with({"mimetype", "content.xml"})), FileKind::open_document);
  EXPECT_EQ(kind_of(zip_with({"anh.jpg"})), FileKind::archive);
  EXPECT_EQ(kind_of(WordFile(p("x")).bytes().substr(0, 100)), FileKind::damaged_zip);
  EXPECT_EQ(kind_of(compound_with("WordDocument")), FileKind::old_word);
  EXPECT_EQ(kind_of(compound_with("EncryptedPackage")), FileKind::encrypted);
  EXPECT_EQ(kind_of(compound_with("Workbook")), FileKind::old_office);
  EXPECT_EQ(kind_of("{\\rtf1\\ansi x}"), FileKind::rtf);
  EXPECT_EQ(kind_of("%PDF-1.7\n"), FileKind::pdf);
  EXPECT_EQ(kind_of("\x89PNG\r\n\x1A\n"), FileKind::image);
  EXPECT_EQ(kind_of("\xFF\xD8\xFF\xE0"), FileKind::image);
  EXPECT_EQ(kind_of(std::string("II*\0\0", 5)), FileKind::image);
  EXPECT_EQ(kind_of("MIME-Version: 1.0\n"), FileKind::web_archive);
  EXPECT_EQ(kind_of("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><x/>"),
            FileKind::word_xml);
  EXPECT_EQ(kind_of(" \n"), FileKind::empty);
}

TEST(FileKind, TellsTextsApart) {
  EXPECT_EQ(kind_of("BMW 01/KH-STP\nMM*"), FileKind::plain_text);
  EXPECT_EQ(kind_of("KẾ HOẠCH\n- một\n**hai**\n1. ba # bốn"), FileKind::plain_text);
  EXPECT_EQ(kind_of("KẾ HOẠCH\n\n## I. Mục đích"), FileKind::markdown);
  EXPECT_EQ(kind_of("| TT | Tên |\n|---|:-:|\n| 1 | a |"), FileKind::markdown);
  EXPECT_EQ(kind_of("\xEF\xBB\xBF\n<!-- x --><!DOCTYPE HTML><p>x"), FileKind::html);
  EXPECT_EQ(kind_of("Version:0.9\r\nStartHTML:00000097\r\n<html>"), FileKind::html);
  EXPECT_EQ(kind_of("<số> không phải thẻ"), FileKind::plain_text);
}

TEST(FileKind, WhatIsNotReadIsNamedWithItsRemedy) {
  for (int i = 0; i <= static_cast<int>(FileKind::damaged_zip); ++i) {
    const auto kind = static_cast<FileKind>(i);
    if (is_readable(kind)) continue;
    const Diagnostic refusal = refusal_of(kind, "a.docx");
    EXPECT_NE(refusal.code, "reading.unreadable") << i;
    EXPECT_FALSE(refusal.hint.vi.empty());
    EXPECT_EQ(refusal.place.file, "a.docx");
  }
  const auto refused = read_bytes("%PDF-1.7\n", "quet.docx");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error()[0].code, "reading.pdf");
}

TEST(FileKind, DocumentsAreReadThroughTheFileSystem) {
  MemoryFileSystem files;
  ASSERT_TRUE(files.write("a.txt", "một"));
  EXPECT_TRUE(read_document(files, "a.txt"));
  EXPECT_FALSE(read_document(files, "b.txt"));
}

}  // namespace
}  // namespace vanban::reading
