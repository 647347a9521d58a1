// SPDX-License-Identifier: MIT
#include "base/diagnostic.hpp"

#include <gtest/gtest.h>

#include <set>

namespace vanban {
namespace {

Diagnostic sample() {
  Diagnostic diagnostic;
  diagnostic.code = "plan.wrong-type";
  diagnostic.place.file = "plan.json";
  diagnostic.place.line = 3;
  diagnostic.place.column = 5;
  diagnostic.place.field = "organ.name";
  diagnostic.place.source_line = "    7,";
  diagnostic.message = {"cần chuỗi chữ", "text is needed"};
  diagnostic.hint = {"Đặt trong dấu ngoặc kép.", "Put it in quotation marks."};
  return diagnostic;
}

TEST(Describe, ShowsPlaceMessageLineCaretAndHint) {
  EXPECT_EQ(describe(sample(), Language::vietnamese),
            "plan.json:3:5: mục organ.name: lỗi: cần chuỗi chữ [plan.wrong-type]\n"
            "        7,\n"
            "        ^\n"
            "    → Đặt trong dấu ngoặc kép.\n");
  EXPECT_EQ(describe(sample(), Language::english),
            "plan.json:3:5: field organ.name: error: text is needed [plan.wrong-type]\n"
            "        7,\n"
            "        ^\n"
            "    → Put it in quotation marks.\n");
}

TEST(Describe, PutsTheCaretUnderAPieceOfALongLine) {
  Diagnostic diagnostic = sample();
  diagnostic.place.column = 1005;
  diagnostic.place.shown_from = 1001;
  EXPECT_NE(describe(diagnostic, Language::english).find("        7,\n        ^\n"),
            std::string::npos);
}

TEST(Describe, LeavesOutWhatIsNotKnown) {
  Diagnostic diagnostic = sample();
  diagnostic.place = {};
  diagnostic.hint = {};
  diagnostic.severity = Severity::warning;
  EXPECT_EQ(describe(diagnostic, Language::vietnamese),
            "cảnh báo: cần chuỗi chữ [plan.wrong-type]\n");
  diagnostic.place.file = "plan.json";
  EXPECT_EQ(describe(diagnostic, Language::english),
            "plan.json: warning: text is needed [plan.wrong-type]\n");
}

TEST(Describe, NamesTheUnitOfTheDocument) {
  Diagnostic diagnostic = sample();
  diagnostic.place = {};
  diagnostic.hint = {};
  diagnostic.place.unit = {"khoản 2 Điều 1", "clause 2, Article 1"};
  EXPECT_EQ(describe(diagnostic, Language::english),
            "clause 2, Article 1: error: text is needed [plan.wrong-type]\n");
  diagnostic.place.field = "body[1]";
  EXPECT_EQ(describe(diagnostic, Language::vietnamese),
            "mục body[1] (khoản 2 Điều 1): lỗi: cần chuỗi chữ [plan.wrong-type]\n");
}

TEST(ExitCode, IsThatOfTheFirstError) {
  Diagnostic warning = sample();
  warning.severity = Severity::warning;
  Diagnostic io = sample();
  io.fault = Fault::io;
  EXPECT_EQ(exit_code(Diagnostics{}), 0);
  EXPECT_EQ(exit_code(Diagnostics{warning}), 0);
  EXPECT_FALSE(has_errors({warning}));
  EXPECT_EQ(exit_code(Diagnostics{warning, io, sample()}), exit_code(Fault::io));
  EXPECT_TRUE(has_errors({warning, sample()}));
}

TEST(ExitCode, TellsFaultsApart) {
  std::set<int> codes;
  for (const Fault fault :
       {Fault::usage, Fault::data, Fault::template_, Fault::io, Fault::environment, Fault::layout,
        Fault::state, Fault::partial, Fault::internal})
    codes.insert(exit_code(fault));
  EXPECT_EQ(codes.size(), 9U);
  EXPECT_EQ(codes.count(0), 0U);
}

TEST(Append, PutsFindingsAfterThoseThatAreThere) {
  Diagnostics list{make_error("a", Fault::data, {}, {})};
  append(list, {make_note("b", {}, {}), make_warning("c", {}, {})});
  append(list, {});
  ASSERT_EQ(list.size(), 3U);
  EXPECT_EQ(list[0].code + list[1].code + list[2].code, "abc");
}

}  // namespace
}  // namespace vanban
