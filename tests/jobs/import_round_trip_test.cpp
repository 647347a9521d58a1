// SPDX-License-Identifier: MIT
// Every sample to a Word file and back: the plan that comes home prints the same document.
#include <filesystem>
#include <regex>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "base/file_system.hpp"
#include "jobs/import.hpp"
#include "jobs/render.hpp"
#include "model/dump.hpp"
#include "pipeline/drafting.hpp"
#include "plan/plan.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

namespace vanban::jobs {
namespace {

std::vector<std::string> sample_names() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(support::source_path("samples")))
    if (entry.path().extension() == ".json") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

class ImportRoundTrip : public testing::TestWithParam<std::string> {
 protected:
  std::string dump_of(const std::string& plan_path) {
    pipeline::Drafting drafting(
        {files_, workshop_.templates(), {support::source_path("templates")}, {}});
    const auto draft = drafting.draft(plan_path);
    if (!draft) return describe(draft.error(), Language::english);
    // Labels of places are not on paper.
    return std::regex_replace(model::dump(draft->document), std::regex("(\n *[a-z0-9_]+) @[^ :]+"),
                              "$1");
  }

  std::string rendered_to_docx(const std::string& plan_path) {
    RenderRequest request;
    request.plan_path = plan_path;
    request.out_folder = folder_.path("out");
    request.template_folders = {support::source_path("templates")};
    request.options.formats = {pipeline::Format::docx};
    const auto rendered = render_job(request, workshop_);
    EXPECT_TRUE(rendered) << describe(rendered.error(), Language::english);
    return rendered ? rendered->files.front().path : "";
  }

  support::TemporaryFolder folder_;
  RealFileSystem files_;
  Workshop workshop_{files_};
};

TEST_P(ImportRoundTrip, PrintsTheSameDocument) {
  const std::string sample = support::source_path("samples/" + GetParam() + ".json");
  ImportRequest request;
  request.path = rendered_to_docx(sample);
  request.out_path = folder_.path("plan.json");
  request.template_folders = {support::source_path("templates")};
  const auto done = import_job(request, workshop_);
  ASSERT_TRUE(done) << describe(done.error(), Language::english);
  EXPECT_FALSE(has_errors(done->notes)) << describe(done->notes, Language::english);
  EXPECT_EQ(done->listed, 0) << describe(done->notes, Language::english);
  EXPECT_EQ(dump_of(request.out_path), dump_of(sample));
}

INSTANTIATE_TEST_SUITE_P(Samples, ImportRoundTrip, testing::ValuesIn(sample_names()),
                         [](const auto& sample) {
                           std::string name = sample.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace vanban::jobs
