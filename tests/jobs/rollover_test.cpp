// SPDX-License-Identifier: MIT
#include "jobs/rollover.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "once.hpp"

namespace vanban::jobs {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

constexpr const char* kPlan = R"({
  "template": "ke-hoach",
  "organ": {"name": "Sở Tư pháp", "place": "Tây Ninh"},
  "code_number": 12,   "issued_date": "2024-02-05",
  "subject": "Thi đua năm 2024",
  "body": ["Gửi báo cáo trước ngày 29/02/2024, theo Kế hoạch số 3/KH-UBND ngày 02/01/2024."],
  "signer": {"title": "Giám đốc"}
}
)";

class RolloverJob : public testing::Test {
 protected:
  RolloverJob() { EXPECT_TRUE(files_.write("old.json", kPlan)); }

  RolloverRequest request() const {
    RolloverRequest request;
    request.plan_path = "old.json";
    request.year = 2025;
    request.out_path = "new/plan.json";
    request.list_path = "new/list.json";
    return request;
  }
  Result<RolloverReport> run(const RolloverRequest& request) {
    return once(rollover_job, request, files_);
  }
  std::string text(const std::string& path) { return files_.read(path).value_or("(none)"); }
  void answer(const std::string& words, const nlohmann::ordered_json& given) {
    auto list = nlohmann::ordered_json::parse(text("new/list.json"));
    for (const char* section : {"moved", "doubtful", "kept"})
      for (auto& entry : list[section])
        if (entry["old"] == words) entry["answer"] = given;
    EXPECT_TRUE(files_.write("new/list.json", list.dump()));
  }
  static std::string code_of(const Result<RolloverReport>& report) {
    return report ? "" : report.error().front().code;
  }

  MemoryFileSystem files_;
};

TEST_F(RolloverJob, WritesTheNewPlanInTheLayoutOfTheOldOne) {
  ASSERT_TRUE(run(request()));
  const std::string plan = text("new/plan.json");
  EXPECT_THAT(plan, HasSubstr("\"code_number\": null,   \"issued_date\": {"));
  EXPECT_THAT(plan, HasSubstr("\"subject\": \"Thi đua năm 2025\""));
  EXPECT_THAT(plan, HasSubstr("trước ngày 29/02/2024, theo Kế hoạch số 3/KH-UBND ngày 02/01/2024"));
  EXPECT_EQ(text("old.json"), kPlan);
}

TEST_F(RolloverJob, AnswersAreReadBackFromTheSameFile) {
  ASSERT_TRUE(run(request()));
  answer("29/02/2024", "take");
  RolloverRequest again = request();
  again.answers_path = again.list_path;
  const auto report = run(again);
  ASSERT_TRUE(report) << describe(report.error(), Language::english);
  EXPECT_THAT(text("new/plan.json"), HasSubstr("trước ngày 28/02/2025"));
  EXPECT_THAT(text("new/list.json"), HasSubstr("\"answer\": \"take\""));
}

TEST_F(RolloverJob, AListWithAnswersAndAnEditedPlanStay) {
  ASSERT_TRUE(run(request()));
  answer("29/02/2024", "take");
  EXPECT_EQ(code_of(run(request())), "rollover.file-exists");
  RolloverRequest again = request();
  again.answers_path = again.list_path;
  EXPECT_TRUE(files_.write("new/plan.json", "{}"));
  EXPECT_EQ(code_of(run(again)), "rollover.file-exists");
  again.overwrite = true;
  EXPECT_TRUE(run(again));
}

TEST_F(RolloverJob, TheOldPlanIsNeverReplaced) {
  RolloverRequest same = request();
  same.out_path = "old.json";
  same.overwrite = true;
  EXPECT_EQ(code_of(run(same)), "rollover.file-exists");
}

TEST_F(RolloverJob, TellsAnswersWithoutAnEntry) {
  ASSERT_TRUE(run(request()));
  answer("29/02/2024", "01/3/2025");
  RolloverRequest later = request();
  later.year = 2026;
  later.answers_path = "new/list.json";
  later.out_path = "later.json";
  const auto report = run(later);
  ASSERT_TRUE(report);
  ASSERT_THAT(report->notes, SizeIs(1));
  EXPECT_EQ(report->notes[0].code, "rollover.answers-left");
  EXPECT_THAT(text("new/list.json"), HasSubstr("01/3/2025"));
}

TEST_F(RolloverJob, WarnsWhereAPeriodIsKept) {
  std::string plan = kPlan;
  plan.replace(plan.find("năm 2024"), std::string("năm 2024").size(), "giai đoạn 2024-2028");
  EXPECT_TRUE(files_.write("old.json", plan));
  const auto report = run(request());
  ASSERT_TRUE(report);
  ASSERT_THAT(report->notes, SizeIs(1));
  EXPECT_EQ(report->notes[0].code, "rollover.period");
  EXPECT_THAT(report->notes[0].hint.en, HasSubstr("--year 2029"));
  EXPECT_THAT(text("new/plan.json"), HasSubstr("giai đoạn 2024-2028"));
}

TEST_F(RolloverJob, RefusesAYearThatIsNoLaterOne) {
  RolloverRequest back = request();
  back.year = 2024;
  EXPECT_EQ(code_of(run(back)), "rollover.year");
}

TEST_F(RolloverJob, AnAnswerThatMakesNoPlanIsRefused) {
  ASSERT_TRUE(run(request()));
  answer("Giám đốc", {{"text", " "}});
  RolloverRequest again = request();
  again.answers_path = again.list_path;
  const auto report = run(again);
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().front().fault, Fault::data);
}

}  // namespace
}  // namespace vanban::jobs
