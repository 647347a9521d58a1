// SPDX-License-Identifier: MIT
#include "opc/xml_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanban::opc {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using Event = XmlReader::Event;

const PackageKind kKind{"x.damaged", {"hỏng", "damaged"}, {}, "x.large", {"lớn", "large"}, {}};

XmlReader reader_of(std::string xml, XmlLimits limits = {}) {
  return {bytes_of(std::move(xml)), PartPlace{&kKind, "a.docx", "word/document.xml"}, limits};
}

/// The events in short: `<name`, `>name`, the text, and at an error its code.
std::vector<std::string> events_of(const std::string& xml, XmlLimits limits = {}) {
  XmlReader reader = reader_of(xml, limits);
  std::vector<std::string> events;
  while (true) {
    const Result<Event> event = reader.next();
    if (!event) return events.push_back(event.error()[0].code), events;
    if (*event == Event::document_end) return events;
    const std::string name(reader.local_name());
    if (*event == Event::start) events.push_back("<" + name);
    if (*event == Event::end) events.push_back(">" + name);
    if (*event == Event::text) events.emplace_back(reader.text());
  }
}

std::string utf16(std::u16string_view text) {
  std::string bytes = "\xFF\xFE";
  for (const char16_t unit : text) {
    bytes += static_cast<char>(unit & 0xFFU);
    bytes += static_cast<char>(unit >> 8U);
  }
  return bytes;
}

TEST(XmlReader, GivesOneEventAfterTheOther) {
  EXPECT_THAT(events_of("<a><b>x</b ><c/></a\n>"),
              ElementsAre("<a", "<b", "x", ">b", "<c", ">c", ">a"));
}

TEST(XmlReader, TextComesInOnePiece) {
  EXPECT_THAT(
      events_of("<?xml version='1.0'?><!-- c --><a>1 &lt;&#50;&#x33;\n<![CDATA[<4>]]><!-- - --> "
                "<?p <b>?>5</a>"),
      ElementsAre("<a", "1 <23\n<4> 5", ">a"));
  const std::string longer(200'000, 'x');
  EXPECT_THAT(events_of("<a>" + longer + "</a>"), ElementsAre("<a", longer, ">a"));
}

TEST(XmlReader, ReadsUtf16) {
  EXPECT_THAT(events_of(utf16(u"<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>Điều</a>")),
              ElementsAre("<a", "Điều", ">a"));
}

TEST(XmlReader, NamesHaveNamespaces) {
  XmlReader reader = reader_of("<w:p xmlns:w='u1' xmlns='u2' w:val='1' val='2'><q/></w:p>");
  ASSERT_TRUE(reader.next_child(0).value());
  EXPECT_EQ(reader.local_name(), "p");
  EXPECT_EQ(reader.name_space(), "u1");
  EXPECT_EQ(reader.attribute("val", "u1"), "1");
  EXPECT_EQ(reader.attribute("val", ""), "2");
  EXPECT_EQ(reader.attribute("val"), "1");
  EXPECT_EQ(reader.attribute("val", "u2"), std::nullopt);
  EXPECT_EQ(reader.attribute("x"), std::nullopt);
  ASSERT_EQ(reader.attribute_count(), 2U);
  EXPECT_EQ(reader.attribute_at(0).local_name, "val");
  EXPECT_EQ(reader.attribute_at(1).value, "2");
  ASSERT_TRUE(reader.next_child(1).value());
  EXPECT_EQ(reader.name_space(), "u2");
  EXPECT_EQ(reader.attribute("val"), std::nullopt);
}

TEST(XmlReader, ChildrenPassOverWhatIsNotRead) {
  XmlReader reader = reader_of("<a>t<b><x><b/></x></b><c>1<d>2</d>3</c><e/></a>");
  ASSERT_TRUE(reader.next_child(0).value());
  std::vector<std::string> seen;
  const Result<void> read = reader.each_child([&]() -> Result<void> {
    seen.emplace_back(reader.local_name());
    EXPECT_EQ(reader.depth(), 2U);
    if (seen.back() == "c") seen.push_back(reader.text_within().value());
    return {};
  });
  EXPECT_TRUE(read);
  EXPECT_THAT(seen, ElementsAre("b", "c", "123", "e"));
  EXPECT_FALSE(reader.next_child(1).value()) << "it has ended";
  EXPECT_FALSE(reader.next_child(0).value());
  EXPECT_EQ(reader.next().value(), Event::document_end);
}

TEST(XmlReader, AnEmptyElementHasNoChildren) {
  XmlReader reader = reader_of("<a><b/><c/></a>");
  ASSERT_TRUE(reader.next_child(0).value());
  ASSERT_TRUE(reader.next_child(1).value());
  EXPECT_FALSE(reader.next_child(2).value());
  ASSERT_TRUE(reader.next_child(1).value());
  EXPECT_EQ(reader.local_name(), "c");
  EXPECT_EQ(reader.text_within().value(), "");
}

TEST(XmlReader, RefusesWhatIsNotWellFormed) {
  for (const char* const wrong : {"", "x", "<a>", "<a></b>", "<a/><b/>", "<a b='1' b='2'/>",
                                  "<p:a/>", "<a>&b;</a>", "<a>&#0;</a>", "<a>\xFF</a>", "<a b=1/>"})
    EXPECT_EQ(events_of(wrong).back(), "x.damaged") << wrong;
}

TEST(XmlReader, ErrorsHavePartLineAndColumn) {
  XmlReader reader = reader_of("<a>\n  <b></c></a>");
  ASSERT_TRUE(reader.next_child(0).value());
  ASSERT_TRUE(reader.next_child(1).value()) << "what comes before the error is read";
  const Result<Event> event = reader.next();
  ASSERT_FALSE(event);
  const Diagnostic& finding = event.error()[0];
  EXPECT_EQ(finding.place.file, "a.docx");
  EXPECT_EQ(finding.place.field, "word/document.xml");
  EXPECT_THAT(finding.message.en, HasSubstr("line 2, column 8: mismatched tag"));
  EXPECT_FALSE(reader.next()) << "and nothing after it";
}

TEST(XmlReader, RefusesDocumentTypesAndTheirEntities) {
  EXPECT_THAT(events_of("<!DOCTYPE a><a/>"), ElementsAre("x.damaged"));
  EXPECT_THAT(events_of("<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>"),
              ElementsAre("x.damaged"));
}

TEST(XmlReader, KeepsItsLimits) {
  const XmlLimits limits{3, 2, 10, 100'000};
  EXPECT_EQ(events_of("<a><b><c/></b></a>", limits).back(), ">a");
  EXPECT_EQ(events_of("<a><b><c><d/></c></b></a>", limits).back(), "x.large");
  EXPECT_EQ(events_of("<a b='1' c='2'/>", limits).back(), ">a");
  EXPECT_EQ(events_of("<a b='1' c='2' d='3'/>", limits).back(), "x.large");
  EXPECT_EQ(events_of("<a>1234567890</a>", limits).back(), ">a");
  EXPECT_EQ(events_of("<a>12345678901</a>", limits).back(), "x.large");
  EXPECT_EQ(events_of("<a><!--" + std::string(300'000, 'x') + "--></a>", limits).back(), "x.large");
  EXPECT_EQ(events_of("<a b='" + std::string(300'000, 'x') + "'/>", limits).back(), "x.large");
}

TEST(XmlReader, ALimitOfMarkupIsNotOneOfTheDocument) {
  const XmlLimits limits{3, 2, 1000, 50'000};
  std::string xml = "<a>";
  for (int i = 0; i < 50'000; ++i) xml += "<b>text</b>";
  EXPECT_EQ(events_of(xml + "</a>", limits).back(), ">a");
}

TEST(XmlReader, TextOfASubtreeIsBounded) {
  XmlReader reader = reader_of("<a><b>123456</b><b>123456</b></a>", {9, 9, 10, 1000});
  ASSERT_TRUE(reader.next_child(0).value());
  const Result<std::string> text = reader.text_within();
  ASSERT_FALSE(text);
  EXPECT_EQ(text.error()[0].code, "x.large");
}

}  // namespace
}  // namespace vanban::opc
