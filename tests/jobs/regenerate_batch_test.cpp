// SPDX-License-Identifier: MIT
// Documents of a batch beside those that can be made again by themselves.
#include <gmock/gmock.h>

#include "project_fixture.hpp"

namespace vanban::jobs {
namespace {

using namespace pipeline;

using Outcome = RegeneratedDocument::Outcome;

class RegenerateBatchTest : public ProjectTest {
 protected:
  /// Issues a document under an identity as a batch does: its plan lacks what the units bring.
  void issue_unit(const std::string& identity) {
    auto book = registry::Register::open(path("so.vbr"), registry::OpenMode::write);
    ASSERT_TRUE(book);
    const registry::IssueRequest request{{{identity, registry::Identity::Source::plan_field},
                                          {{registry::SourceRole::plan, path("lo.json"), "{}\n"}},
                                          {}},
                                         "STP",
                                         "KH",
                                         "KH-STP",
                                         registry::Secrecy::ordinary,
                                         {},
                                         *Date::from_iso("2025-02-05"),
                                         {}};
    const auto issued = book->issue(request, [](const registry::Assignment&) {
      return Result<std::vector<registry::RenderedFile>>(std::vector<registry::RenderedFile>{});
    });
    ASSERT_TRUE(issued) << describe(issued.error(), Language::english);
  }
};

TEST_F(RegenerateBatchTest, UnitsOfABatchAreSkippedThoughThePlanAloneLacksFields) {
  ASSERT_TRUE(issue("qd.json"));
  write("lo.json", R"({"template": "ke-hoach", "document_id": "lo", "subject": "Thi đua"})");
  issue_unit("lo#703");
  issue_unit(path("lo.json") + "#704");
  const RegenerateReport report = regenerate();
  for (const std::string& identity : {std::string("lo#703"), path("lo.json") + "#704"}) {
    const RegeneratedDocument unit = of(report, identity);
    EXPECT_EQ(unit.outcome, Outcome::skipped) << identity;
    ASSERT_EQ(unit.findings.size(), 1U) << identity;
    EXPECT_EQ(unit.findings[0].code, "regenerate.not-its-plan");
    EXPECT_EQ(unit.findings[0].severity, Severity::note);
  }
}

}  // namespace
}  // namespace vanban::jobs
