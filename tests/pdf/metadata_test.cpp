// SPDX-License-Identifier: MIT
// What a file says of itself: Info, XMP, language, intent, identifier.
#include <regex>
#include <string>

#include <pugixml.hpp>

#include "opened_pdf.hpp"
#include "pdf/output_intent.hpp"
#include "writer_fixture.hpp"

namespace vanban::pdf {
namespace {

using MetadataTest = WriterTest;

layout::PagedDocument one_line(const fonts::FontSet& fonts) {
  SyntheticPages pages(fonts);
  pages.paragraph("Nội dung");
  return pages.take();
}

/// The properties of a file's XMP packet.
class Xmp {
 public:
  explicit Xmp(OpenedPdf& file)
      : packet_(OpenedPdf::content_of(file.catalogue().getKey("/Metadata"))) {
    EXPECT_TRUE(document_.load_string(packet_.c_str())) << packet_;
  }
  pugi::xml_node description() const {
    return document_.child("x:xmpmeta").child("rdf:RDF").child("rdf:Description");
  }
  std::string simple(const char* name) const { return description().child(name).text().get(); }
  std::string alternative(const char* name) const {
    return description().child(name).child("rdf:Alt").child("rdf:li").text().get();
  }
  std::string creator() const {
    return description().child("dc:creator").child("rdf:Seq").child("rdf:li").text().get();
  }

 private:
  std::string packet_;
  pugi::xml_document document_;
};

std::string info(OpenedPdf& file, const char* key) {
  auto value = file.trailer().getKey("/Info").getKey(key);
  return value.isString() ? value.getUTF8Value() : "";
}

void expect_xmp_equals_info(OpenedPdf& file) {
  const Xmp xmp(file);
  EXPECT_EQ(xmp.alternative("dc:title"), info(file, "/Title"));
  EXPECT_EQ(xmp.alternative("dc:description"), info(file, "/Subject"));
  EXPECT_EQ(xmp.creator(), info(file, "/Author"));
  EXPECT_EQ(xmp.simple("xmp:CreatorTool"), info(file, "/Creator"));
  EXPECT_EQ(xmp.simple("pdf:Producer"), info(file, "/Producer"));
}

TEST_F(MetadataTest, InfoAndXmpSayTheSame) {
  OpenedPdf file(written(one_line(*fonts())));
  expect_xmp_equals_info(file);
  EXPECT_EQ(info(file, "/Title"), full_metadata().title);
  EXPECT_EQ(info(file, "/Author"), "Sở Tư pháp");
  EXPECT_EQ(info(file, "/CreationDate"), "D:20240205000000+07'00'");
  EXPECT_EQ(Xmp(file).simple("xmp:CreateDate"), "2024-02-05T00:00:00+07:00");
}

TEST_F(MetadataTest, TheDecreesFieldsStandInXmp) {
  OpenedPdf file(written(one_line(*fonts())));
  const Xmp xmp(file);
  EXPECT_EQ(xmp.simple("vanban:TypeName"), "Kế hoạch");
  EXPECT_EQ(xmp.simple("vanban:CodeNumber"), "05");
  EXPECT_EQ(xmp.simple("vanban:CodeNotation"), "KH-STP");
  EXPECT_EQ(xmp.simple("vanban:IssuedDate"), "2024-02-05");
  EXPECT_EQ(xmp.simple("vanban:OrganName"), "Sở Tư pháp");
  EXPECT_EQ(xmp.simple("vanban:Subject"), full_metadata().subject);
  EXPECT_EQ(xmp.simple("vanban:SignerPosition"), "Giám đốc");
  EXPECT_EQ(xmp.simple("vanban:SignerFullName"), "Nguyễn Văn A");
}

/// PDF/A-2 6.6.2.3: every property outside the predefined schemas is described in the file.
TEST_F(MetadataTest, EveryOwnPropertyIsDescribed) {
  OpenedPdf file(written(one_line(*fonts())));
  const Xmp xmp(file);
  std::set<std::string> described, used;
  auto schemas = xmp.description().child("pdfaExtension:schemas").child("rdf:Bag");
  for (auto schema : schemas.children("rdf:li")) {
    auto fields = schema.child("rdf:Description");
    const std::string prefix = fields.attribute("pdfaSchema:prefix").value();
    const std::string uri = fields.attribute("pdfaSchema:namespaceURI").value();
    EXPECT_EQ(uri, xmp.description().attribute(("xmlns:" + prefix).c_str()).value());
    for (auto property : fields.child("pdfaSchema:property").child("rdf:Seq").children("rdf:li"))
      described.insert(prefix + ":" + property.attribute("pdfaProperty:name").value());
  }
  for (auto property : xmp.description().children()) {
    const std::string name = property.name();
    if (name.rfind("vanban:", 0) == 0 || name.rfind("pdfuaid:", 0) == 0) used.insert(name);
  }
  EXPECT_EQ(described, used);
  EXPECT_EQ(used.size(), 9U);
}

TEST_F(MetadataTest, ConformanceIsStated) {
  OpenedPdf file(written(one_line(*fonts())));
  const Xmp xmp(file);
  EXPECT_EQ(xmp.simple("pdfaid:part"), "2");
  EXPECT_EQ(xmp.simple("pdfaid:conformance"), "A");
  EXPECT_EQ(xmp.simple("pdfuaid:part"), "1");
  auto catalogue = file.catalogue();
  EXPECT_EQ(catalogue.getKey("/Lang").getStringValue(), "vi-VN");
  EXPECT_TRUE(catalogue.getKey("/MarkInfo").getKey("/Marked").getBoolValue());
  EXPECT_TRUE(catalogue.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
}

TEST_F(MetadataTest, SpecialCharactersSurvive) {
  auto metadata = full_metadata();
  metadata.title = "Sở <VH&TT> \"Đắk R'Lấp\" (\\) ]]> 𝄞";
  metadata.organ_name = "R&D <b>\r\nHuyện\x01";
  metadata.subject = "a\tb & c";
  OpenedPdf file(written(one_line(*fonts()), metadata));
  EXPECT_EQ(info(file, "/Title"), metadata.title);
  EXPECT_EQ(Xmp(file).alternative("dc:title"), metadata.title);
  EXPECT_EQ(info(file, "/Author"), "R&D <b> Huyện ");
  EXPECT_EQ(Xmp(file).simple("vanban:OrganName"), "R&D <b> Huyện ");
  expect_xmp_equals_info(file);
}

TEST_F(MetadataTest, LongTextsStayInsideTheLimits) {
  auto metadata = full_metadata();
  metadata.title.clear();
  for (int i = 0; i < 10'000; ++i) metadata.title += "𝄞ệ";
  OpenedPdf file(written(one_line(*fonts()), metadata));
  EXPECT_LE(file.trailer().getKey("/Info").getKey("/Title").getStringValue().size(), 32'767U);
  expect_xmp_equals_info(file);
}

TEST_F(MetadataTest, ADraftHasNoDateAndStillATitle) {
  model::Metadata draft;
  draft.issued_date = {std::nullopt, 2, 2024};
  OpenedPdf file(written(one_line(*fonts()), draft));
  EXPECT_FALSE(file.trailer().getKey("/Info").hasKey("/CreationDate"));
  EXPECT_TRUE(Xmp(file).simple("xmp:CreateDate").empty());
  EXPECT_EQ(info(file, "/Title"), "Văn bản");
  expect_xmp_equals_info(file);
}

TEST_F(MetadataTest, IdentifierFollowsTheContent) {
  const auto identifier = [](const std::string& bytes) {
    OpenedPdf file(bytes);
    auto pair = file.trailer().getKey("/ID");
    EXPECT_EQ(pair.getArrayItem(0).getStringValue(), pair.getArrayItem(1).getStringValue());
    return pair.getArrayItem(0).getStringValue();
  };
  auto other = full_metadata();
  other.signer_name = "Nguyễn Văn B";
  const std::string one = identifier(written(one_line(*fonts())));
  EXPECT_EQ(one.size(), 16U);
  EXPECT_EQ(one, identifier(written(one_line(*fonts()))));
  EXPECT_NE(one, identifier(written(one_line(*fonts()), other)));
}

TEST_F(MetadataTest, OutputIntentHoldsAGreyProfile) {
  OpenedPdf file(written(one_line(*fonts())));
  auto intent = file.catalogue().getKey("/OutputIntents").getArrayItem(0);
  EXPECT_EQ(intent.getKey("/S").getName(), "/GTS_PDFA1");
  auto profile = intent.getKey("/DestOutputProfile");
  EXPECT_EQ(profile.getDict().getKey("/N").getIntValueAsInt(), 1);
  EXPECT_EQ(OpenedPdf::content_of(profile), gray_profile());
}

TEST(GrayProfile, IsWellFormed) {
  const std::string profile = gray_profile();
  const auto u32 = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
      value = value << 8 | static_cast<std::uint8_t>(profile[at + i]);
    return value;
  };
  EXPECT_EQ(u32(0), profile.size());
  EXPECT_EQ(profile.substr(12, 12), "mntrGRAYXYZ ");
  EXPECT_EQ(profile.substr(36, 4), "acsp");
  ASSERT_EQ(u32(128), 4U);
  for (std::size_t i = 0; i < 4; ++i) {
    const std::size_t offset = u32(132 + i * 12 + 4), size = u32(132 + i * 12 + 8);
    EXPECT_EQ(offset % 4, 0U);
    EXPECT_LE(offset + size, profile.size());
  }
}

TEST_F(MetadataTest, QpdfFindsNothingToSay) {
  const auto verdict = output_of("qpdf --check {}", written(eight_pages(*fonts())));
  if (!verdict) GTEST_SKIP() << "skipped: no qpdf";
  EXPECT_NE(verdict->find("No syntax or stream encoding errors found"), std::string::npos);
}

}  // namespace
}  // namespace vanban::pdf
