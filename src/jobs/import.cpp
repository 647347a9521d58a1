// SPDX-License-Identifier: MIT
#include "jobs/import.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/replacing.hpp"
#include "jobs/import_report.hpp"
#include "model/plain_text.hpp"
#include "pipeline/drafting.hpp"
#include "plan/json_layout.hpp"
#include "plan/plan.hpp"
#include "reading/reader.hpp"
#include "recognition/accounting.hpp"
#include "recognition/recognise.hpp"

namespace vanban::jobs {
namespace {

bool is_same_path(const std::string& one, const std::string& other) {
  namespace fs = std::filesystem;
  return fs::absolute(one).lexically_normal() == fs::absolute(other).lexically_normal();
}

Result<void> check_targets(const ImportRequest& request, const FileSystem& files) {
  Diagnostics findings;
  for (const std::string& path : {request.out_path, request.report_path}) {
    if (path.empty()) continue;
    const Target target{path, {request.path}, request.overwrite};
    if (const auto obstacle = obstacle_to(target, files))
      findings.push_back(refusal_to_replace("import.file-exists", Fault::io, path, *obstacle));
  }
  if (!request.out_path.empty() && !request.report_path.empty() &&
      (is_same_path(request.out_path, request.report_path) ||
       files.is_same(request.out_path, request.report_path)))
    findings.push_back(
        make_error("import.same-file", Fault::usage,
                   {fmt::format("--out và --report cùng ghi vào một tệp: {}", request.out_path),
                    fmt::format("--out and --report name the same file: {}", request.out_path)},
                   {"Đặt cho báo cáo một tên khác.", "Give the report another name."})
            .in_file(request.out_path));
  if (!findings.empty()) return fail(std::move(findings));
  return {};
}

/// All texts of the data, where it cannot be printed.
void add_texts(const plan::Json& data, std::string& texts) {
  if (data.is_string()) texts += data.get<std::string>() + "\n";
  if (data.is_structured())
    for (const plan::Json& member : data) add_texts(member, texts);
}

/// What the plan prints. Where it does not print, its findings are warnings: the plan is a draft to
/// be completed.
std::string printed(const ImportRequest& request, const recognition::Recognition& found,
                    Workshop& workshop, Diagnostics& notes) {
  const auto draft = [&]() -> Result<std::string> {
    VANBAN_TRY(plan::Plan plan, plan::from_json(found.plan, request.path));
    pipeline::Drafting drafting(
        {workshop.files(), workshop.templates(), request.template_folders, {}});
    VANBAN_TRY(const pipeline::Draft made, drafting.draft(std::move(plan)));
    return model::plain_text(made.document);
  }();
  if (draft) return *draft;
  for (Diagnostic finding : draft.error()) {
    finding.severity = Severity::warning;
    notes.push_back(std::move(finding));
  }
  std::string texts;
  add_texts(found.plan, texts);
  return texts;
}

Diagnostic words_lost(const std::vector<recognition::LostWord>& lost, const std::string& file) {
  constexpr std::size_t kMostShown = 12;
  std::string words;
  for (std::size_t i = 0; i < std::min(lost.size(), kMostShown); ++i)
    words += (i == 0 ? "" : ", ") + lost[i].word;
  if (lost.size() > kMostShown) words += ", …";
  Place place = recognition::place_of(lost.front().place);
  place.file = file;
  return make_error(
             "import.words-lost", Fault::partial,
             {fmt::format("{} chữ của tệp không có trong dữ liệu: {}", lost.size(), words),
              fmt::format("{} words of the file are not in the plan: {}", lost.size(), words)},
             {"Đối chiếu dữ liệu với tệp gốc ở chỗ này và báo lỗi kèm tệp.",
              "Compare the plan with the file at this place, and report it with the file."})
      .at(std::move(place));
}

Result<void> write(const ImportRequest& request, const ImportReport& report,
                   const std::string& report_text, FileSystem& files) {
  std::vector<OutputFile> outputs;
  if (!request.out_path.empty()) outputs.push_back({request.out_path, report.plan});
  if (!request.report_path.empty()) outputs.push_back({request.report_path, report_text});
  for (const OutputFile& output : outputs) {
    const std::string folder = std::filesystem::path(output.path).parent_path().string();
    if (!folder.empty()) VANBAN_CHECK(files.make_folder(folder));
  }
  if (outputs.empty()) return {};
  return files.write_together(outputs);
}

}  // namespace

Result<ImportReport> import_job(const ImportRequest& request, Workshop& workshop) {
  VANBAN_CHECK(check_targets(request, workshop.files()));
  VANBAN_TRY(const reading::ShownDocument document,
             reading::read_document(workshop.files(), request.path, request.reading));
  const recognition::Recognition found = recognition::recognise(document);
  ImportReport report;
  report.notes = found.findings;
  const std::string text = printed(request, found, workshop, report.notes);
  const auto lost = recognition::lost_words(document, text, found.left_out);
  if (!lost.empty()) report.notes.push_back(words_lost(lost, request.path));
  report.words = recognition::shown_words(document);
  report.listed = static_cast<std::size_t>(std::count_if(
      found.left_out.begin(), found.left_out.end(), [](const recognition::LeftOut& one) {
        return one.reason == recognition::LeftOut::Reason::not_carried;
      }));
  report.plan = plan::JsonLayout("{}").value(found.plan, "", false) + "\n";
  VANBAN_CHECK(write(request, report, import_report_json(document, found, lost, report.notes),
                     workshop.files()));
  return report;
}

}  // namespace vanban::jobs
