// SPDX-License-Identifier: MIT
// Fields: results are text, codes are not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "word_file.hpp"

namespace vanban::reading {
namespace {

std::string mark(const std::string& type, const std::string& data = "") {
  return "<w:r><w:fldChar w:fldCharType=\"" + type + "\">" + data + "</w:fldChar></w:r>";
}

std::string code(const std::string& text) {
  return "<w:r><w:instrText xml:space=\"preserve\">" + text + "</w:instrText></w:r>";
}

std::string field(const std::string& instruction, const std::string& result) {
  return mark("begin") + code(instruction) + mark("separate") + result + mark("end");
}

std::string para(const std::string& content) { return "<w:p>" + content + "</w:p>"; }

TEST(DocxFields, ResultsAreText) {
  EXPECT_EQ(dumped(WordFile(para(r("Theo ") + field(" REF Dieu1 \\h ", r("Điều 1")) + r(" và ") +
                                 "<w:fldSimple w:instr=\" MERGEFIELD HoTen \">" + r("«HoTen»") +
                                 "</w:fldSimple>"))),
            "Theo Điều 1 và «HoTen»\n");
}

TEST(DocxFields, CodesMayHoldFields) {
  EXPECT_EQ(dumped(WordFile(para(
                mark("begin") + code(" IF ") + field(" MERGEFIELD Phai ", r("nữ")) +
                code(" = \"nữ\" \"bà\" \"ông\" ") + mark("separate") + r("bà") + mark("end")))),
            "bà\n");
}

TEST(DocxFields, ContentsListsAreLeftOutAndTold) {
  EXPECT_EQ(dumped(WordFile(p("MỤC LỤC") +
                            para(mark("begin") + code(" TOC \\o \"1-3\" ") + mark("separate") +
                                 "<w:hyperlink w:anchor=\"_Toc1\">" + r("I. MỤC ĐÍCH") +
                                 "<w:r><w:tab/></w:r>" + field(" PAGEREF _Toc1 ", r("2")) +
                                 "</w:hyperlink>") +
                            p("II. NỘI DUNG") + para(mark("end")) + p("Thân"))),
            "MỤC LỤC\n\nThân\nremark dropped_field at body 2 x1: I. MỤC ĐÍCH 2 II. NỘI DUNG \n");
}

TEST(DocxFields, PageNumbersAreLeftOut) {
  EXPECT_EQ(
      dumped(WordFile(para(r("Trang ") + field("PAGE", r("2"))) +
                      para("<w:fldSimple w:instr=\"NUMPAGES\">" + r("9") + "</w:fldSimple>"))),
      "Trang \nremark dropped_field at body 1 x1: 2\nremark dropped_field at body 2 x1: 9\n");
}

TEST(DocxFields, DatesAreKeptAndWarnedOf) {
  EXPECT_EQ(dumped(WordFile(para(r("ngày ") + field(" DATE \\@ \"dd/MM/yyyy\" ", r("05/3/2024"))))),
            "ngày 05/3/2024\nremark changing_field at body 1 x1: 05/3/2024\n");
}

TEST(DocxFields, FieldsWithoutAResultShowWhatTheyCompute) {
  const auto without = [](const std::string& instruction, const std::string& data) {
    return dumped(WordFile(para(mark("begin", data) + code(instruction) + mark("end"))));
  };
  EXPECT_EQ(without(" FORMCHECKBOX ",
                    "<w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/>"
                    "</w:checkBox></w:ffData>"),
            "☒\n");
  EXPECT_EQ(without(" FORMCHECKBOX ",
                    "<w:ffData><w:checkBox><w:default w:val=\"0\"/></w:checkBox>"
                    "</w:ffData>"),
            "☐\n");
  EXPECT_EQ(without(" FORMDROPDOWN ",
                    "<w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry "
                    "w:val=\"Có\"/><w:listEntry w:val=\"Không\"/></w:ddList></w:ffData>"),
            "Không\n");
  EXPECT_EQ(without(" MACROBUTTON NoMacro [Nhấp vào đây] ", ""), "[Nhấp vào đây]\n");
  EXPECT_EQ(without(" XE \"chỉ mục\" ", ""), "\n");
  EXPECT_EQ(without(" EQ \\f(1;2) ", ""), "\nremark unread_content at body 1 x1:  EQ \\f(1;2) \n");
}

TEST(DocxFields, ResultsFromOtherFilesAreTold) {
  EXPECT_EQ(dumped(WordFile(para(field(" INCLUDETEXT \"C:\\\\a.docx\" ", r("chép"))))),
            "chép\nremark external_object at body 1 x1:  INCLUDETEXT \"C:\\\\a.docx\" \n");
}

TEST(DocxFields, AFieldThatNeverEndsHidesNothing) {
  EXPECT_EQ(dumped(WordFile(para(mark("begin") + code(" TOC ") + r("còn")) + p("nữa"))),
            "còn\nnữa\n");
  EXPECT_EQ(dumped(WordFile(para(mark("end") + mark("separate") + r("còn")))), "còn\n");
}

}  // namespace
}  // namespace vanban::reading
