// SPDX-License-Identifier: MIT
#include "opc/xml_text.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace vanban::opc {
namespace {

TEST(XmlText, EscapesMarkupOnly) {
  XmlText xml;
  xml.text("a < b & \"c\" > d, Điều 5 – 'đ'");
  EXPECT_EQ(xml.view(), "a &lt; b &amp; &quot;c&quot; &gt; d, Điều 5 – 'đ'");
  EXPECT_FALSE(xml.met_illegal_character());
}

TEST(XmlText, LeavesOutAndRemembersWhatXmlCannotHold) {
  for (const std::string& bad : {std::string("\x01"), std::string("\x1F"), std::string(1, '\0'),
                                 std::string("\uFFFE"), std::string("\uFFFF")}) {
    XmlText xml;
    xml.text("a" + bad + "b");
    EXPECT_EQ(xml.view(), "ab");
    EXPECT_TRUE(xml.met_illegal_character());
    xml.clear();
    EXPECT_FALSE(xml.met_illegal_character());
  }
}

TEST(XmlText, KeepsNeighboursOfTheNoncharacters) {
  XmlText xml;
  xml.text("\uFEFF\uFFFD\uFF01\t\n");
  EXPECT_EQ(xml.view(), "\uFEFF\uFFFD\uFF01\t\n");
  EXPECT_FALSE(xml.met_illegal_character());
}

TEST(XmlText, WritesNumbers) {
  XmlText xml;
  xml.number(0).markup(" ").number(-720).markup(" ").number(
      std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(xml.view(), "0 -720 -9223372036854775808");
}

}  // namespace
}  // namespace vanban::opc
