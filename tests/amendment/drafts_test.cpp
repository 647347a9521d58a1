// SPDX-License-Identifier: MIT
// Realistic edits of the samples, and the documents that are drafted from them. Each file of cases/
// is a sample with its edits, the file of the same name in tests/golden/drafts the draft as plain
// text.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "jobs/amend.hpp"
#include "jobs/once.hpp"
#include "model/plain_text.hpp"
#include "plan/plan.hpp"
#include "support/golden.hpp"
#include "support/source_tree.hpp"
#include "templating/language/template.hpp"

namespace vanban::amendment {
namespace {

const std::string kRoot = support::source_path("");
const std::string kHere = kRoot + "/tests/amendment/";

/// Old and new version in memory, templates from the disk, the draft into memory.
class CaseFiles : public RealFileSystem {
 public:
  Result<std::string> read(const std::string& path, std::size_t limit) const override {
    const auto found = memory.find(path);
    return found == memory.end() ? RealFileSystem::read(path, limit) : found->second;
  }
  std::optional<disk::Kind> kind(const std::string& path) const override {
    return memory.count(path) > 0 ? disk::Kind::file : RealFileSystem::kind(path);
  }
  Result<void> write(const std::string& path, std::string_view content) override {
    memory[path] = std::string(content);
    return {};
  }
  std::map<std::string, std::string> memory;
};

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

/// RFC 6902, and `edit`: the first occurrence of `from` in a text becomes `to`.
plan::Json edited(plan::Json data, const plan::Json& patch) {
  for (const plan::Json& operation : patch) {
    if (operation.at("op") != "edit") {
      data = data.patch(plan::Json::array({operation}));
      continue;
    }
    plan::Json& place = data.at(plan::Json::json_pointer(operation.at("path").get<std::string>()));
    std::string text = place.get<std::string>();
    const std::string from = operation.at("from").get<std::string>();
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << operation.dump();
    if (at == std::string::npos) return data;
    place = text.replace(at, from.size(), operation.at("to").get<std::string>());
  }
  return data;
}

/// The words of the draft, without the letterhead, which is that of every document.
std::string words_of(const plan::Json& data) {
  const auto plan = plan::from_json(data, "draft.json");
  EXPECT_TRUE(plan) << describe(plan.error(), Language::english);
  if (!plan) return {};
  const RealFileSystem files;
  const auto compiled =
      templating::Loader(files, {kRoot + "/templates"}).load(plan->metadata.template_name);
  EXPECT_TRUE(compiled);
  if (!compiled) return {};
  const auto document = templating::evaluate(*compiled, plan->data);
  EXPECT_TRUE(document) << describe(document.error(), Language::english);
  return document ? model::plain_text(*document) : std::string{};
}

struct Outcome {
  jobs::AmendReport report;
  std::string text;
};

Outcome outcome_of(const std::string& name) {
  const plan::Json given = plan::Json::parse(text_of(kHere + "cases/" + name + ".json"));
  const plan::Json old =
      plan::Json::parse(text_of(kRoot + "/" + given.at("sample").get<std::string>()));
  CaseFiles files;
  files.memory["old.json"] = old.dump();
  files.memory["new.json"] = edited(old, given.at("patch")).dump();
  jobs::AmendRequest request;
  request.old_path = "old.json";
  request.new_path = "new.json";
  request.out_path = "draft.json";
  request.template_folders = {kRoot + "/templates"};
  if (given.contains("kind"))
    request.form = jobs::amending_form_of(given.at("kind").get<std::string>());
  auto report = jobs::once(jobs::amend_job, request, files);
  EXPECT_TRUE(report) << describe(report.error(), Language::english);
  if (!report) return {};
  Outcome outcome{std::move(*report), words_of(plan::Json::parse(files.memory.at("draft.json")))};
  for (const Diagnostic& note : outcome.report.notes) outcome.text += "[" + note.code + "]\n";
  return outcome;
}

class Drafts : public testing::TestWithParam<const char*> {};

TEST_P(Drafts, AreAsRecorded) {
  const Outcome outcome = outcome_of(GetParam());
  support::expect_golden("drafts/" + std::string(GetParam()) + ".txt", outcome.text);
}

TEST_P(Drafts, TellEveryChangeOnce) {
  const Outcome outcome = outcome_of(GetParam());
  EXPECT_TRUE(outcome.report.changes.untold.empty());
  std::map<std::string, int> instructions;
  for (const Amendment& amendment : outcome.report.changes.amendments)
    ++instructions[amendment.instruction];
  for (const auto& [instruction, count] : instructions) EXPECT_EQ(count, 1) << instruction;
}

TEST_P(Drafts, AreWrittenAsTheDecreeWants) {
  const std::string text = outcome_of(GetParam()).text;
  EXPECT_EQ(text.find("tháng 03"), std::string::npos);
  EXPECT_EQ(text.find("điều 1"), std::string::npos);
  EXPECT_EQ(text.find("Khoản 1 Điều 1 như"), std::string::npos);
  EXPECT_EQ(text.find("  Điều"), std::string::npos);
  const std::size_t end = text.find("./.");
  EXPECT_NE(end, std::string::npos);
  EXPECT_EQ(text.find("./.", end + 1), std::string::npos) << "the end mark stands once";
}

INSTANTIATE_TEST_SUITE_P(Samples, Drafts,
                         testing::Values("bac-giang-content", "cong-van-same-kind",
                                         "ho-chi-minh-date", "ho-chi-minh-phrase",
                                         "khanh-hoa-attached", "khanh-hoa-both",
                                         "phong-tu-phap-phrase", "quy-che-annexes",
                                         "quy-che-articles", "quy-che-moves", "tay-ninh-form",
                                         "tay-ninh-same-kind", "tay-ninh-tones", "thi-dua-data"),
                         [](const auto& draft) {
                           std::string name = draft.param;
                           for (char& c : name)
                             if (c == '-') c = '_';
                           return name;
                         });

}  // namespace
}  // namespace vanban::amendment
