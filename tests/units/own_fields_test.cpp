// SPDX-License-Identifier: MIT
#include "units/own_fields.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.hpp"

namespace vanban::units {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::vector<std::string> own_fields_of(const std::string& list) {
  auto reader = read_units("list", list, Letters::folded);
  while (reader && *(*reader)->next()) continue;
  std::vector<std::string> fields;
  for (const OwnField& field : (*reader)->own_fields())
    fields.push_back(fmt::format("{}:{} {}", field.place.line, field.place.field, field.name));
  return fields;
}

TEST(OwnFields, AreAllButCodeNameAndSlug) {
  EXPECT_THAT(own_fields_of("\nSTT;Mã;Tên đơn vị;Trích yếu;Ghi chú\n1;a;A;x;y\n"),
              ElementsAre("2:A (STT) STT", "2:E (Ghi chú) ghi_chu"));
  EXPECT_THAT(own_fields_of("[{\"name\": \"A\", \"chief\": 1},\n{\"name\": \"B\", \"chief\": 2, "
                            "\"subject\": \"x\", \"Ghi chú\": 1}]"),
              ElementsAre("1:[0].chief chief", "2:[1].Ghi chú ghi_chu"));
}

TEST(OwnFields, ThatNoDocumentUsesAreNamedWithWhatTheyMayBe) {
  const Diagnostic phone = unused_field({"so_dien_thoai", "Số điện thoại", {}});
  EXPECT_EQ(phone.severity, Severity::note);
  EXPECT_THAT(phone.message.vi, HasSubstr("“Số điện thoại”"));
  EXPECT_THAT(phone.hint.vi, HasSubstr("“Điện thoại” (contact.phone)"));
  EXPECT_THAT(phone.hint.vi, HasSubstr("@{unit.so_dien_thoai}"));
  EXPECT_THAT(unused_field({"ghi_chu", "Ghi chú", {}}).hint.vi, Not(HasSubstr("Nếu đây là")));
}

}  // namespace
}  // namespace vanban::units
