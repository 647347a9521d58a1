// SPDX-License-Identifier: MIT
#include "plan/metadata.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plan_data.hpp"

namespace vanban::plan {
namespace {

using testing::ElementsAre;

Metadata read(const std::string& more) {
  const auto plan = from_text(smallest(more), "p");
  return plan ? plan->metadata : Metadata{};
}

TEST(ArchiveLine, NamesUnitsAndCopies) {
  EXPECT_EQ(archive_line({}), "Lưu: VT");
  EXPECT_EQ(archive_line({"VT", {"VP", "TCCB"}, 2, ""}), "Lưu: VT, VP, TCCB (2)");
  EXPECT_EQ(archive_line({"VT", {"VP"}, std::nullopt, "BS"}), "Lưu: VT, VP (BS)");
  EXPECT_EQ(archive_line({"VT-TĐ", {}, std::nullopt, ""}), "Lưu: VT-TĐ");
}

TEST(DrafterLine, IsInitialsAndCopies) {
  EXPECT_EQ(drafter_line({"PL", 300}), "PL.(300)");
  EXPECT_EQ(drafter_line({"PL", std::nullopt}), "PL.");
  EXPECT_EQ(drafter_line({}), "");
}

TEST(Metadata, ReadsNumbersAsPaperShowsThem) {
  EXPECT_EQ(read(", \"code_number\": 8").code_number, "08");
  EXPECT_EQ(read(", \"code_number\": 84").code_number, "84");
  EXPECT_EQ(read(", \"code_number\": \"12a\"").code_number, "12a");
  EXPECT_EQ(read(", \"code_number\": null").code_number, "");
}

TEST(Metadata, ReadsWholeAndPartialDates) {
  EXPECT_EQ(read(", \"issued_date\": \"2024-02-05\"").issued_date, (PartialDate{5, 2, 2024}));
  EXPECT_EQ(read(", \"issued_date\": {\"month\": 2, \"year\": 2024, \"day\": null}").issued_date,
            (PartialDate{std::nullopt, 2, 2024}));
  EXPECT_EQ(read(", \"issued_date\": null").issued_date, PartialDate{});
}

TEST(Metadata, ReadsRecipients) {
  const Metadata metadata = read(
      R"j(, "recipients": ["Bộ Tư pháp", {"article": "last", "note": "VBĐT"},
          {"text": "Các sở", "members": ["Sở Nội vụ"]}, {"text": "A", "lines": ["(B)"]}])j");
  EXPECT_THAT(metadata.recipients, ElementsAre(Recipient{"Bộ Tư pháp", "", "", {}, {}},
                                               Recipient{"", "last", "VBĐT", {}, {}},
                                               Recipient{"Các sở", "", "", {}, {"Sở Nội vụ"}},
                                               Recipient{"A", "", "", {"(B)"}, {}}));
}

TEST(Metadata, ReadsTheRest) {
  const Metadata metadata = read(
      R"(, "edition": "electronic", "type_name": "Kế hoạch", "code_notation": "KH-STP", "contents": true,
          "authority": "Giám đốc Sở Tư pháp", "drafter": {"notation": "PL", "copies": 3},
          "style": {"body_size": 13.5, "margins_mm": {"top": 25}})");
  EXPECT_EQ(metadata.template_name, "ke-hoach");
  EXPECT_EQ(metadata.edition, Edition::electronic);
  EXPECT_EQ(metadata.organ, (Organ{"", "", "Sở Tư pháp", "", "Tây Ninh"}));
  EXPECT_EQ(metadata.signer.title, "Giám đốc");
  EXPECT_EQ(metadata.code_notation, "KH-STP");
  EXPECT_TRUE(metadata.contents);
  EXPECT_EQ(metadata.drafter, (Drafter{"PL", 3}));
  EXPECT_EQ(metadata.style.body_size, 13.5);
  EXPECT_EQ(metadata.style.margins_mm.top, 25);
  EXPECT_FALSE(metadata.style.motto_size);
}

}  // namespace
}  // namespace vanban::plan
