// SPDX-License-Identifier: MIT
// Tracked changes and comments.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "word_file.hpp"

namespace vanban::reading {
namespace {

std::string change(const std::string& name, const std::string& content) {
  return "<w:" + name + " w:id=\"1\" w:author=\"A\">" + content + "</w:" + name + ">";
}

std::string deleted(const std::string& text) {
  return change("del", "<w:r><w:delText>" + text + "</w:delText></w:r>");
}

std::string mark(const std::string& name) {
  return "<w:pPr><w:rPr>" + change(name, "") + "</w:rPr></w:pPr>";
}

constexpr auto kReject = TrackedChanges::reject;

TEST(DocxChanges, InsertionsAndDeletionsAreTakenAsAskedAndTold) {
  const WordFile file("<w:p>" + r("trước ") + change("ins", r("mới")) + deleted("cũ") + r(" sau") +
                      "</w:p>");
  const std::string told =
      "remark tracked_insertion at body 1 x1: mới\nremark tracked_deletion at body 1 x1: cũ\n";
  EXPECT_EQ(dumped(file), "trước mới sau\n" + told);
  EXPECT_EQ(dumped(file, kReject), "trước cũ sau\n" + told);
}

TEST(DocxChanges, WhatWasInsertedAndDeletedAgainIsInNeither) {
  const WordFile file("<w:p>" + change("ins", r("a") + deleted("b")) + r("c") + "</w:p>");
  EXPECT_EQ(
      dumped(file),
      "ac\nremark tracked_insertion at body 1 x1: a\nremark tracked_deletion at body 1 x1: b\n");
  EXPECT_EQ(dumped(file, kReject), "c\nremark tracked_insertion at body 1 x1: ab\n");
}

TEST(DocxChanges, AMoveIsToldOnce) {
  const WordFile file("<w:p>" + change("moveFrom", r("dời")) + r("giữa") +
                      change("moveTo", r("dời")) + "</w:p>");
  EXPECT_EQ(dumped(file), "giữadời\nremark tracked_move at body 1 x1: dời\n");
  EXPECT_EQ(dumped(file, kReject), "dờigiữa\nremark tracked_move at body 1 x1: dời\n");
}

TEST(DocxChanges, ADeletedParagraphMarkJoinsParagraphs) {
  const WordFile file("<w:p>" + mark("del") + r("một ") + "</w:p>" +
                      p("hai", "<w:jc w:val=\"center\"/>") + p("ba"));
  EXPECT_EQ(dumped(file), "(centre) một hai\nba\n");
  EXPECT_EQ(dumped(file, kReject), "một \n(centre) hai\nba\n");
}

TEST(DocxChanges, AnInsertedParagraphGoesWhenRejected) {
  const WordFile file("<w:p>" + mark("ins") + change("ins", r("mới")) + "</w:p>" + p("cũ"));
  EXPECT_EQ(dumped(file), "mới\ncũ\nremark tracked_insertion at body 1 x1: mới\n");
  EXPECT_EQ(dumped(file, kReject), "cũ\nremark tracked_insertion at body 1 x1: mới\n");
}

TEST(DocxChanges, ADeletedLastParagraphOfACellLeavesNothing) {
  EXPECT_EQ(dumped(WordFile("<w:tbl><w:tr><w:tc>" + p("còn") + "<w:p>" + mark("del") +
                            deleted("hết") + "</w:p></w:tc></w:tr></w:tbl>")),
            "table of 0 columns\nrow\ncell 1\n| còn\nremark tracked_deletion at body 2 x1: hết\n");
}

TEST(DocxChanges, FormatsAreThoseAskedForAndCounted) {
  const WordFile file(
      "<w:p><w:pPr><w:jc w:val=\"center\"/><w:pPrChange><w:pPr/></w:pPrChange></w:pPr>" +
      r("x", "<w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange>") + "</w:p>");
  EXPECT_EQ(dumped(file), "(centre) <b>x</b>\nremark tracked_format at body 1 x2: \n");
  EXPECT_EQ(dumped(file, kReject), "<i>x</i>\nremark tracked_format at body 1 x2: \n");
}

TEST(DocxChanges, RowsComeAndGo) {
  const auto row = [](const std::string& text, const std::string& properties) {
    return "<w:tr><w:trPr>" + properties + "</w:trPr><w:tc>" + p(text) + "</w:tc></w:tr>";
  };
  const WordFile file("<w:tbl>" + row("giữ", "") + row("thêm", change("ins", "")) +
                      row("bỏ", change("del", "")) + "</w:tbl>");
  const std::string told =
      "remark tracked_insertion at body 2 x1: thêm\nremark tracked_deletion at body 3 x1: bỏ\n";
  EXPECT_EQ(dumped(file), "table of 0 columns\nrow\ncell 1\n| giữ\nrow\ncell 1\n| thêm\n" + told);
  EXPECT_EQ(
      dumped(file, kReject),
      "table of 0 columns\nrow\ncell 1\n| giữ\nrow\ncell 1\n| bỏ\n"
      "remark tracked_insertion at body 2 x1: thêm\nremark tracked_deletion at body 2 x1: bỏ\n");
}

TEST(DocxChanges, DeletedListItemsAreNotCounted) {
  const auto item = [](const std::string& content, const std::string& mark_change) {
    return "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr>" + mark_change +
           "</w:rPr></w:pPr>" + content + "</w:p>";
  };
  WordFile file(item(r("một"), "") + item(deleted("hai"), change("del", "")) + item(r("ba"), ""));
  file.part(
      "numbering",
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
      "w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num "
      "w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
  EXPECT_EQ(dumped(file), "{1.} một\n{2.} ba\nremark tracked_deletion at body 2 x1: hai\n");
  EXPECT_EQ(dumped(file, kReject),
            "{1.} một\n{2.} hai\n{3.} ba\nremark tracked_deletion at body 2 x1: hai\n");
}

TEST(DocxChanges, CommentsAreListedWithAuthorPlaceAndWhatTheyAreOn) {
  WordFile file("<w:p>" + r("Giao ") + "<w:commentRangeStart w:id=\"7\"/>" + r("Phòng Tư pháp") +
                "</w:p><w:p>" + r("chủ trì") +
                "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference "
                "w:id=\"7\"/></w:r></w:p>");
  file.part("comments",
            "<w:comment w:id=\"7\" w:author=\"Lê An\" w:date=\"2024-03-05T08:00:00Z\">" +
                p("Hiện có: Phòng") + p("Phải là: Sở") +
                "</w:comment><w:comment w:id=\"8\" "
                "w:author=\"B\">" +
                p("lạc") + "</w:comment>");
  EXPECT_EQ(dumped(file),
            "Giao Phòng Tư pháp\nchủ trì\n"
            "comment at body 2 by Lê An on “Phòng Tư pháp chủ trì”: Hiện có: Phòng\nPhải là: Sở\n"
            "comment at body 0 by B on “”: lạc\n");
  EXPECT_EQ(file.read().comments[0].date, "2024-03-05T08:00:00Z");
}

}  // namespace
}  // namespace vanban::reading
