// SPDX-License-Identifier: MIT
#include "base/diagnostic_json.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace vanban {
namespace {

TEST(DiagnosticJson, HoldsAllThatIsKnown) {
  Diagnostic finding =
      make_error("plan.type", Fault::data, {"sai kiểu", "wrong type"}, {"Ghi chữ.", "Write text."});
  finding.place = {"ke-hoach.json", 4, 12, "signer.name", "   …", 1, {"Điều 1", "Điều 1"}};
  EXPECT_EQ(json_line(finding),
            R"({"code":"plan.type","severity":"error","fault":"data","exit_code":3,)"
            R"("file":"ke-hoach.json","line":4,"column":12,"field":"signer.name",)"
            R"("unit":{"vi":"Điều 1","en":"Điều 1"},)"
            R"("message":{"vi":"sai kiểu","en":"wrong type"},)"
            R"("hint":{"vi":"Ghi chữ.","en":"Write text."}})"
            "\n");
}

TEST(DiagnosticJson, LeavesOutWhatIsNotKnown) {
  EXPECT_EQ(json_line(make_note("register.new", {"sổ mới", "a new register"})),
            R"({"code":"register.new","severity":"note",)"
            R"("message":{"vi":"sổ mới","en":"a new register"}})"
            "\n");
}

TEST(DiagnosticJson, IsOneLineOfUtf8WhateverTheTexts) {
  const std::string line =
      json_line(make_warning("a", {"hai\ndòng", "\xFF\xC3"}).in_file("k\xE9.json"));
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  EXPECT_EQ(nlohmann::json::parse(line)["file"], "k\uFFFD.json");
  EXPECT_EQ(nlohmann::json::parse(line)["message"]["vi"], "hai\ndòng");
}

TEST(DiagnosticJson, EveryFaultHasItsNameAndCode) {
  for (const auto& [fault, name] : {std::pair{Fault::usage, "usage"},
                                    {Fault::template_, "template"},
                                    {Fault::environment, "environment"},
                                    {Fault::state, "state"},
                                    {Fault::partial, "partial"},
                                    {Fault::internal, "internal"}}) {
    const auto json = json_of(make_error("a", fault, {"b", "c"}));
    EXPECT_EQ(json["fault"], name);
    EXPECT_EQ(json["exit_code"], exit_code(fault));
  }
}

}  // namespace
}  // namespace vanban
