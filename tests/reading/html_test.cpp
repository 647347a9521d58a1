// SPDX-License-Identifier: MIT
#include "reading/html/html_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/dump.hpp"
#include "reading/reader.hpp"

namespace vanban::reading::html {
namespace {

using testing::HasSubstr;

std::string dumped_page(const std::string& page) {
  const auto document = read_html(page, "a.html");
  if (!document) return document.error()[0].code;
  const std::string text = dump(*document);
  return text.substr(text.find('\n') + 1);
}

TEST(Html, ParagraphsAreThoseABrowserShows) {
  EXPECT_EQ(
      dumped_page(
          "<html><head><title>t</title><style>p{}</style></head><body>\n<p align=center> Kế\n"
          "  <b>hoạch </b> năm<br> 2024</p>lẻ<div>trong<p>sau</div><script>x</script></body>"),
      "(centre) Kế <b>hoạch </b>năm↵2024\nlẻ\ntrong\nsau\n");
}

TEST(Html, LooksComeFromElementsAndTheirStyles) {
  EXPECT_EQ(
      dumped_page("<p style='text-align:justify'><span style='font-weight:700;font-style:italic'>a"
                  "</span><span style=\"text-transform:uppercase\">b</span><u>c</u><s>d</s>"
                  "<sup>2</sup><b><span style='font-weight:normal'>e</span></b></p>"),
      "(justify) <b><i>a</i></b><caps>b</caps><u>c</u><s>d</s>²e\n"
      "remark struck_text at body 1 x1: d\n");
}

TEST(Html, HeadingsHaveLevels) { EXPECT_EQ(dumped_page("<h2>I. Mục</h2>"), "## <b>I. Mục</b>\n"); }

TEST(Html, ListsAreCounted) {
  EXPECT_EQ(dumped_page("<ol start=3><li>a<li value=7>b<ol type=a><li>c</ol></ol><ul><li>d</ul>"),
            "{3.} a\n{7.} b\n{a.} c\n{•} d\n");
}

TEST(Html, NumbersThatWordWritesOutAreNumbers) {
  EXPECT_EQ(
      dumped_page("<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]>"
                  "<span style='mso-list:Ignore'>1.2.<span style='font:7pt \"Times New Roman\"'>"
                  "&nbsp;&nbsp; </span></span><![endif]>Yêu cầu<o:p></o:p></p>"),
      "{1.2.} Yêu cầu\n");
}

TEST(Html, TablesHaveSpansHeadersAndBorders) {
  EXPECT_EQ(
      dumped_page("<table border=1><thead><tr><th rowspan=2>TT<th colspan=2>Nội dung</tr></thead>"
                  "<tr><td>a<td>b</tr><tr><td>1<td>c<td>d</table>"),
      "table of 0 columns with borders\nrow header\ncell 1 rows 2\n| (centre) <b>TT</b>\n"
      "cell 2 columns 2\n| (centre) <b>Nội dung</b>\nrow\ncell 2\n| a\ncell 3\n| b\nrow\ncell 1\n"
      "| 1\ncell 2\n| c\ncell 3\n| d\n");
}

TEST(Html, BlanksAreKeptInPre) { EXPECT_EQ(dumped_page("<pre>a  b\nc</pre>"), "a  b↵c\n"); }

TEST(Html, HiddenTextIsTold) {
  EXPECT_EQ(dumped_page("<p>a<span style='display:none'>ẩn</span></p>"),
            "a\nremark hidden_text at body 1 x1: ẩn\n");
}

TEST(Html, TheHeadOfAClipboardIsNoText) {
  const auto document = read_bytes(
      "Version:0.9\r\nStartHTML:00000097\r\n<html><body><!--StartFragment-->Đoạn"
      "<!--EndFragment--></body></html>",
      "dán");
  ASSERT_TRUE(document);
  EXPECT_THAT(dump(*document), HasSubstr("Đoạn\n"));
  EXPECT_EQ(dump(*document).find("Version"), std::string::npos);
}

TEST(Html, CodesNamedInTheHeadAreConverted) {
  EXPECT_EQ(
      dumped_page("<html><head><meta charset=windows-1258></head><body>\xD0\xE0 N\xE0</body>"),
      "Đà Nà\n");
  EXPECT_EQ(dumped_page("<p>\xD0\xE0</p>"), "reading.not-utf8");
  EXPECT_EQ(dumped_page("<meta charset=vntime><p>\xD0\xE0</p>"), "reading.not-utf8");
  EXPECT_EQ(dumped_page(std::string("<p>a\0b</p>", 10)), "reading.not-utf8");
}

TEST(Html, DeepPagesKeepTheirTextAndAreTold) {
  std::string page;
  for (int i = 0; i < 250; ++i) page += "<div>";
  EXPECT_THAT(dumped_page(page + "sâu"), HasSubstr("sâu\n"));
  EXPECT_EQ(dumped_page(page + page + "sâu"), "reading.html-too-large");
  EXPECT_EQ(dumped_page(std::string(17 * 1024 * 1024, 'x')), "reading.html-too-large");
}

}  // namespace
}  // namespace vanban::reading::html
