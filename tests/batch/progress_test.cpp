// SPDX-License-Identifier: MIT
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "batch/progress_bar.hpp"
#include "batch/progress_log.hpp"
#include "batch/unit_record.hpp"

namespace vanban::batch {
namespace {

using testing::HasSubstr;

class SetStopwatch : public Stopwatch {
 public:
  std::int64_t microseconds() const override { return now; }
  std::int64_t now = 0;
};

const Diagnostic kFinding{
    "a.b", Fault::data, Severity::error, {"list.csv", 3, 0, "name", ""}, {"sai", "wrong"}, {}};
const Summary kSummary{10, 6, 3, 1, 0, 72, 1'500'000, 1.25};

/// Reports findings as `vanban batch` does.
ReportFinding report_to(std::ostream& out, Language language) {
  return [&out, language](const Diagnostic& finding) { out << describe(finding, language); };
}

void play(Progress& progress, SetStopwatch& stopwatch) {
  progress.checking(10);
  progress.begun({10, 3});
  stopwatch.now = 2'000'000;
  for (int i = 0; i < 3; ++i) progress.unit_ended({"1", "xã A", false, 2, 100});
  progress.found(kFinding);
  stopwatch.now = 4'000'000;
  progress.unit_ended({"2", "xã B", true, 0, 0});
  progress.ended(kSummary);
}

TEST(ProgressBar, ShowsSpeedTimeLeftAndTheLastFinding) {
  std::ostringstream out;
  SetStopwatch stopwatch;
  ProgressBar bar(out, stopwatch, Language::english, report_to(out, Language::english));
  play(bar, stopwatch);
  EXPECT_THAT(out.str(), HasSubstr("░ 3/10"));
  EXPECT_THAT(out.str(), HasSubstr("░ 7/10  1/s  0:03  failed: 1  wrong"));
  EXPECT_THAT(out.str(),
              HasSubstr("10 units: 6 made, 3 kept, 1 failed; 72 pages, 1.5 MB, 1.25 seconds\n"));
}

TEST(ProgressLog, WritesPlainLines) {
  std::ostringstream out;
  SetStopwatch stopwatch;
  ProgressLog log(out, stopwatch, Language::vietnamese, report_to(out, Language::vietnamese));
  play(log, stopwatch);
  EXPECT_EQ(out.str(),
            "10 đơn vị, 3 đã có\n"
            "list.csv:3: mục name: lỗi: sai [a.b]\n"
            "10 đơn vị: 6 mới, 3 giữ nguyên, 1 lỗi; 72 trang, 1.5 MB, 1.25 giây\n");
}

TEST(ProgressMessages, FindingsAndNotesOfTheBatchAndNothingElse) {
  std::ostringstream err;
  SetStopwatch stopwatch;
  ProgressMessages messages(report_to(err, Language::english));
  play(messages, stopwatch);
  Summary summary = kSummary;
  summary.notes.push_back(make_warning("a.c", {"hãy xem", "look"}));
  messages.ended(summary);
  EXPECT_EQ(err.str(), "list.csv:3: field name: error: wrong [a.b]\nwarning: look [a.c]\n");
}

TEST(ProgressJson, WritesOneObjectALine) {
  std::ostringstream out, err;
  SetStopwatch stopwatch;
  ProgressJson json(out, report_to(err, Language::english));
  play(json, stopwatch);
  EXPECT_THAT(out.str(), HasSubstr(R"({"event":"begun","units":10,"done":3})"));
  EXPECT_THAT(
      out.str(),
      HasSubstr(R"({"event":"unit","code":"2","name":"xã B","failed":true,"pages":0,"bytes":0})"));
  EXPECT_THAT(
      out.str(),
      HasSubstr(
          R"({"event":"finding","code":"a.b","severity":"error","fault":"data","exit_code":3,)"
          R"("file":"list.csv","line":3,"field":"name","message":{"vi":"sai","en":"wrong"}})"));
  EXPECT_THAT(out.str(), HasSubstr(R"({"event":"ended","units":10,"made":6,"kept":3,"failed":1,)"));
  EXPECT_EQ(err.str(), "list.csv:3: field name: error: wrong [a.b]\n");
}

TEST(Shard, IsReadAsIOfN) {
  EXPECT_EQ(read_shard("2/5"), (Shard{2, 5}));
  for (const char* const wrong : {"", "2", "0/5", "6/5", "2/0", "a/b", "2/5x", "-1/5", "1/100001"})
    EXPECT_FALSE(read_shard(wrong)) << wrong;
}

TEST(Shard, PartsCoverEveryPositionOnce) {
  for (std::size_t position = 1; position <= 20; ++position) {
    int takers = 0;
    for (std::size_t index = 1; index <= 6; ++index) takers += Shard{index, 6}.has(position);
    EXPECT_EQ(takers, 1) << position;
  }
}

TEST(ProgressLog, TellsEveryTenSecondsOfTheCheck) {
  std::ostringstream out;
  SetStopwatch stopwatch;
  ProgressLog log(out, stopwatch, Language::english, report_to(out, Language::english));
  log.checking(100);
  stopwatch.now = 10'000'000;
  log.checking(200);
  stopwatch.now = 12'000'000;
  log.checking(300);
  EXPECT_EQ(out.str(), "200 units checked\n");
}

TEST(ProgressJson, FindingsOfTheCheckAreEventsAndItEnds) {
  std::ostringstream out, err;
  ProgressJson json(out, report_to(err, Language::english));
  json.refused({kFinding});
  EXPECT_EQ(err.str(), "");
  EXPECT_THAT(out.str(), HasSubstr(R"({"event":"finding","code":"a.b")"));
  EXPECT_THAT(out.str(), HasSubstr(R"({"event":"ended","units":0)"));
}

}  // namespace
}  // namespace vanban::batch
