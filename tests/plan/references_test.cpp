// SPDX-License-Identifier: MIT
#include "plan/references.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "plan/plan.hpp"
#include "plan_data.hpp"

namespace vanban::plan {
namespace {

Json facts() {
  return {{"qd",
           {{"citation", "Quyết định số 05/QĐ-STP *của* Sở"},
            {"code", "05/QĐ-STP"},
            {"date", {{"year", 2024}}},
            {"date_long", "ngày 05 tháng 02 năm 2024"}}}};
}

/// The data of a smallest plan with one more field, its references filled.
Result<Json> filled(const std::string& field) {
  auto plan = from_text(smallest(",\n  " + field), "plan.json");
  if (!plan) return fail(std::move(plan.error()));
  Json data = plan->data;
  if (auto done = fill_references(data, facts(), *plan->source); !done)
    return fail(std::move(done.error()));
  return data;
}

Diagnostic refusal_of(const std::string& field) {
  const auto data = filled(field);
  return !data && data.error().size() == 1 ? data.error().front() : Diagnostic{};
}

TEST(References, StandForCodeDateAndCitation) {
  const auto data = filled(R"("subject": "Triển khai @{qd.code} @{qd.date}, @{qd}")");
  ASSERT_TRUE(data) << describe(data.error(), Language::english);
  EXPECT_EQ((*data)["subject"],
            "Triển khai 05/QĐ-STP ngày 05 tháng 02 năm 2024, Quyết định số 05/QĐ-STP *của* Sở");
}

TEST(References, AreEscapedWhereMarksAreRead) {
  const auto data = filled(R"("body": ["**Theo** @{qd}.", {"items": ["@{qd}"]},
    {"table": {"columns": [{"title": "@{qd.code}"}], "rows": [["@{qd}"], {"group": "@{qd}"}]}}])");
  ASSERT_TRUE(data) << describe(data.error(), Language::english);
  const std::string escaped = R"(Quyết định số 05/QĐ-STP \*của\* Sở)";
  const Json& body = (*data)["body"];
  EXPECT_EQ(body[0], "**Theo** " + escaped + ".");
  EXPECT_EQ(body[1]["items"][0], escaped);
  EXPECT_EQ(body[2]["table"]["rows"][0][0], escaped);
  EXPECT_EQ(body[2]["table"]["rows"][1]["group"], escaped);
  EXPECT_EQ(body[2]["table"]["columns"][0]["title"], "05/QĐ-STP");
}

TEST(References, AnEscapedOneStays) {
  const auto data = filled(R"("body": ["\\@{qd} \\\\@{qd.code}"])");
  ASSERT_TRUE(data) << describe(data.error(), Language::english);
  EXPECT_EQ((*data)["body"][0], R"(\@{qd} \\05/QĐ-STP)");
}

TEST(References, AnUnknownNameIsShownAtItsPlaceWithTheNearest) {
  const Diagnostic finding = refusal_of(R"("body": ["a", "theo @{qb.code}"])");
  EXPECT_EQ(finding.code, "plan.reference");
  EXPECT_EQ(finding.place.field, "body[1]");
  EXPECT_EQ(finding.place.line, 5);
  EXPECT_NE(finding.hint.en.find("qd"), std::string::npos) << finding.hint.en;
}

TEST(References, AnUnknownFactNamesThoseThatAreThere) {
  const Diagnostic finding = refusal_of(R"("subject": "@{qd.codes}")");
  EXPECT_EQ(finding.code, "plan.reference");
  EXPECT_NE(finding.hint.en.find("code"), std::string::npos) << finding.hint.en;
}

TEST(References, WhatIsNoReferenceIsRefused) {
  for (const char* text : {"@{}", "@{qd", "@{qd.}", "@{q d}", "@{{qd}}", "@{qd.code.x}"}) {
    EXPECT_EQ(refusal_of(R"("subject": ")" + std::string(text) + R"(")").code, "plan.reference")
        << text;
  }
}

TEST(References, StandInProseOnly) {
  EXPECT_EQ(refusal_of(R"("theme": "@{qd}")").code, "plan.reference");
  EXPECT_EQ(refusal_of(R"("document_id": "@{qd}")").code, "plan.reference");
}

TEST(Links, TheirNamesAreTheirOwn) {
  const std::string two =
      R"(,"links": [{"relation": "cites", "document": "a.json", "as": "x"},
                    {"relation": "cites", "document": "b.json", "as": "x"}])";
  EXPECT_EQ(only_finding(smallest(two)).code, "plan.link-name");
  const std::string reserved =
      R"(,"links": [{"relation": "cites", "document": "a.json", "as": "attached_to"}])";
  EXPECT_EQ(only_finding(smallest(reserved)).code, "plan.link-name");
}

TEST(Links, OneDocumentIsIssuedWithOneOther) {
  const std::string two =
      R"(,"links": [{"relation": "attached_to", "document": "a.json", "as": "x"},
                    {"relation": "attached_to", "document": "b.json", "as": "y"}])";
  EXPECT_EQ(only_finding(smallest(two)).code, "plan.link-attached");
}

TEST(Defaults, AreLaidUnderFieldByField) {
  const Json defaults{{"signer", {{"title", "Quyền Giám đốc"}, {"name", "Nguyễn Văn A"}}},
                      {"contact", {{"phone", "0276"}}}};
  const auto plan = from_text(smallest(), "plan.json", defaults);
  ASSERT_TRUE(plan) << describe(plan.error(), Language::english);
  EXPECT_EQ(plan->metadata.signer.title, "Giám đốc");
  EXPECT_EQ(plan->metadata.signer.name, "Nguyễn Văn A");
  EXPECT_EQ(plan->data["contact"]["phone"], "0276");
  ASSERT_NE(plan->written, nullptr);
  EXPECT_FALSE(plan->written->contains("contact"));
}

TEST(Defaults, ANullOfThePlanCountsAsSaid) {
  const Json defaults{{"organ", {{"parent", "UBND tỉnh"}}}};
  const Json data{{"organ", {{"parent", nullptr}}}};
  EXPECT_EQ(with_defaults(data, defaults), data);
}

// ---- to the unit of a batch ----

Json unit() {
  return {{"name", "Xã *A*"}, {"chief", {{"phone", "0123"}}},
          {"ghi_chu", "x"},   {"han_nop", "2024-02-05"},
          {"so_ho", 12},      {"ty_le", 1.5},
          {"trong", ""},      {"vong", "@{unit.name}"}};
}

/// The data of a smallest plan with one more field, filled for a unit.
Result<Json> filled_for_unit(const std::string& field) {
  auto plan = from_text(smallest(",\n  " + field), "plan.json");
  if (!plan) return fail(std::move(plan.error()));
  Json data = plan->data;
  const auto done = fill_unit_references(data, with_unit_references(data), unit(), *plan->source);
  if (!done) return fail(done.error());
  return data;
}

TEST(UnitReferences, StandForFieldsAsProseShowsThem) {
  const auto data = filled_for_unit(
      R"("body": ["@{unit.name}, @{unit.chief.phone}, @{unit.Ghi chú}, @{unit.han_nop}; @{qd.code}"],
      "subject": "@{unit.name}: @{unit.so_ho} hộ, @{unit.ty_le}")");
  ASSERT_TRUE(data) << describe(data.error(), Language::english);
  EXPECT_EQ((*data)["body"][0], R"(Xã \*A\*, 0123, x, 05/02/2024; @{qd.code})");
  EXPECT_EQ((*data)["subject"], "Xã *A*: 12 hộ, 1,5");
}

TEST(UnitReferences, StandInTablesRecipientsAndDataOfTheTemplate) {
  const auto data = filled_for_unit(
      R"("recipients": ["@{unit.name}"], "theme": {"of": "@{unit.name}"},
      "body": [{"table": {"columns": [{"title": "a"}], "rows": [["@{unit.so_ho}"]]}}])");
  ASSERT_TRUE(data) << describe(data.error(), Language::english);
  EXPECT_EQ((*data)["recipients"][0], "Xã *A*");
  EXPECT_EQ((*data)["theme"]["of"], "Xã *A*");
  EXPECT_EQ((*data)["body"][0]["table"]["rows"][0][0], "12");
}

TEST(UnitReferences, AnEscapedOneStays) {
  const auto data = filled_for_unit(R"("body": ["\\@{unit.name}"])");
  ASSERT_TRUE(data) << describe(data.error(), Language::english);
  EXPECT_EQ((*data)["body"][0], R"(\@{unit.name})");
}

TEST(UnitReferences, WhatTheUnitHasNotIsRefused) {
  const auto refusal = [](const std::string& text) {
    const auto data = filled_for_unit(R"("body": ["a", ")" + text + R"("])");
    return !data && data.error().size() == 1 ? data.error().front() : Diagnostic{};
  };
  EXPECT_EQ(refusal("@{unit.cheif}").code, "plan.unit-reference");
  EXPECT_EQ(refusal("@{unit.cheif}").place.field, "body[1]");
  EXPECT_NE(refusal("@{unit.cheif}").hint.en.find("“chief”"), std::string::npos);
  EXPECT_EQ(refusal("@{unit.chief}").code, "plan.unit-reference");
  EXPECT_EQ(refusal("@{unit.vong}").code, "plan.unit-reference");
  EXPECT_EQ(refusal("@{unit.trong}").code, "plan.unit-empty");
  EXPECT_EQ(refusal("@{unit.trong}").place.field, "unit.trong");
}

TEST(UnitReferences, OutsideOfABatchAreToldOnce) {
  const auto data = filled(R"("body": ["@{unit.name} @{unit.code}", "@{unit.name}"])");
  ASSERT_FALSE(data);
  ASSERT_EQ(data.error().size(), 1U);
  EXPECT_EQ(data.error()[0].code, "plan.unit-reference");
  EXPECT_NE(data.error()[0].hint.vi.find("vanban batch"), std::string::npos);
}

TEST(UnitReferences, AreKeptWhileLinksAreFilled) {
  auto plan = from_text(smallest(R"(, "body": ["@{qd.code} @{unit.name}"])"), "plan.json");
  ASSERT_TRUE(plan);
  ASSERT_TRUE(fill_references(plan->data, facts(), *plan->source, UnitReferences::keep));
  EXPECT_EQ(plan->data["body"][0], "05/QĐ-STP @{unit.name}");
}

}  // namespace
}  // namespace vanban::plan
