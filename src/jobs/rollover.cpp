// SPDX-License-Identifier: MIT
#include "jobs/rollover.hpp"

#include <filesystem>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/replacing.hpp"
#include "base/sha256.hpp"
#include "pipeline/office_profile.hpp"
#include "plan/json_editor.hpp"
#include "plan/plan.hpp"
#include "rollover/edits.hpp"
#include "rollover/last_year.hpp"
#include "rollover/list.hpp"
#include "rollover/years.hpp"

namespace vanban::jobs {
namespace {

using rollover::Answers;
using rollover::Review;

Result<Answers> answers_at(const FileSystem& files, const std::string& path) {
  if (path.empty()) return Answers{};
  VANBAN_TRY(std::string text, files.read(path, plan::kLargestFile));
  return rollover::read_answers(path, std::move(text));
}

/// The data as the file has it: what an office profile lays under it is not the plan's to change.
const plan::Json& written_data(const plan::Plan& plan) {
  return plan.written ? *plan.written : plan.data;
}

/// Figures that no reader took would be an error of the program: nothing is wrong in silence.
Diagnostics unlisted_figures(const Review& review, const plan::Source& source) {
  Diagnostics findings;
  for (const rollover::Spot& spot : review.unlisted)
    findings.push_back(make_error("rollover.unlisted", Fault::internal,
                                  {"có chữ số chưa được chuyển và không có trong danh sách",
                                   "figures that were neither moved nor listed"},
                                  {"Báo lỗi này kèm tệp dữ liệu; kiểm tra chỗ này bằng mắt.",
                                   "Report this with the data file; look at the place yourself."})
                           .at(source.place_of(spot.path)));
  return findings;
}

Result<std::string> new_plan_text(const FileSystem& files, const RolloverRequest& request,
                                  const Review& review) {
  VANBAN_TRY(std::string text, files.read(request.plan_path, plan::kLargestFile));
  VANBAN_TRY(plan::JsonEditor editor, plan::JsonEditor::open(request.plan_path, std::move(text)));
  for (const rollover::Edit& edit : rollover::edits_of(review))
    VANBAN_CHECK(editor.set(edit.path, edit.value));
  return editor.text();
}

/// An answer may say anything; what it makes must be a plan.
Result<void> check_new_plan(const std::string& text, const RolloverRequest& request,
                            const plan::Json& defaults) {
  const std::string name = request.out_path.empty() ? request.plan_path : request.out_path;
  VANBAN_CHECK(plan::from_text(text, name, defaults));
  return {};
}

/// Whether an earlier run wrote the plan there: its list knows the bytes.
bool is_own_plan(const FileSystem& files, const std::string& path, const std::string& content,
                 const std::string& known_sha256) {
  const auto there = files.read(path, plan::kLargestFile);
  return there && (*there == content || sha256_hex(*there) == known_sha256);
}

bool is_list_without_answers(const FileSystem& files, const std::string& path) {
  auto there = files.read(path, plan::kLargestFile);
  if (!there) return false;
  const auto answers = rollover::read_answers(path, std::move(*there));
  return answers && answers->empty();
}

Result<void> check_target(const Target& target, const FileSystem& files) {
  if (const auto obstacle = obstacle_to(target, files))
    return fail(refusal_to_replace("rollover.file-exists", Fault::state, target.path, *obstacle));
  return {};
}

/// The digest of the plan that the list there was written with.
std::string draft_known_to(const FileSystem& files, const std::string& list_path) {
  if (list_path.empty()) return {};
  const auto answers = answers_at(files, list_path);
  return answers ? answers->draft_sha256 : std::string();
}

/// One file cannot be the plan and the list.
Result<void> check_two_files(const RolloverRequest& request, const FileSystem& files) {
  const auto normal = [](const std::string& path) {
    return std::filesystem::path(path).lexically_normal();
  };
  if (request.out_path.empty() || request.list_path.empty()) return {};
  if (normal(request.out_path) != normal(request.list_path) &&
      !files.is_same(request.out_path, request.list_path))
    return {};
  return fail(make_error("rollover.same-file", Fault::usage,
                         {"--out và --list cùng chỉ một tệp", "--out and --list name one file"},
                         {"Đặt hai tên khác nhau.", "Give them two names."})
                  .in_file(request.list_path));
}

Result<void> check_targets(const RolloverRequest& request, const std::string& plan,
                           const Answers& answers, const FileSystem& files) {
  const std::vector<std::string> inputs{request.plan_path, request.office_path};
  if (!request.out_path.empty()) {
    Target target{request.out_path, inputs, request.overwrite};
    target.inputs.push_back(request.answers_path);
    target.ours = [&] {
      return is_own_plan(files, request.out_path, plan, answers.draft_sha256) ||
             is_own_plan(files, request.out_path, plan, draft_known_to(files, request.list_path));
    };
    VANBAN_CHECK(check_target(target, files));
  }
  if (request.list_path.empty()) return {};
  // The list that answers are read from keeps them: it may be written anew.
  Target target{request.list_path, inputs, request.overwrite};
  target.ours = [&] {
    return files.is_same(request.list_path, request.answers_path) ||
           is_list_without_answers(files, request.list_path);
  };
  return check_target(target, files);
}

Result<void> write_files(const RolloverRequest& request, const std::string& plan,
                         const std::string& list, FileSystem& files) {
  std::vector<OutputFile> outputs;
  if (!request.out_path.empty()) outputs.push_back({request.out_path, plan});
  if (!request.list_path.empty()) outputs.push_back({request.list_path, list});
  for (const OutputFile& output : outputs) {
    const std::string folder = std::filesystem::path(output.path).parent_path().string();
    if (!folder.empty()) VANBAN_CHECK(files.make_folder(folder));
  }
  return files.write_together(outputs);
}

Diagnostic answers_left(std::size_t count, const std::string& path) {
  return make_note(
             "rollover.answers-left",
             {fmt::format("{} câu trả lời không còn chỗ tương ứng: giữ trong mục earlier "
                          "của danh sách",
                          count),
              fmt::format("{} answers have no entry any more: kept in the list's earlier", count)},
             {"Chữ đã đổi hoặc là câu trả lời của riêng năm trước.",
              "The words have changed, or the answer was for that year alone."})
      .in_file(path);
}

Diagnostic period_kept(const rollover::Years& years, const std::string& path) {
  const int next = years.period_kept_until + 1;
  return make_warning(
             "rollover.period",
             {fmt::format(
                  "kế hoạch này cho giai đoạn {}-{}; năm {} không mở đầu giai đoạn sau, nên "
                  "giai đoạn được giữ nguyên",
                  years.from, years.period_kept_until, years.to),
              fmt::format("this plan is for {}-{}; {} begins no other such period, so the period "
                          "is kept",
                          years.from, years.period_kept_until, years.to)},
             {fmt::format("Giai đoạn sau: --year {}.", next),
              fmt::format("For the next period: --year {}.", next)})
      .in_file(path)
      .in_field("subject");
}

}  // namespace

Result<RolloverReport> rollover_job(const RolloverRequest& request, Workshop& workshop) {
  FileSystem& files = workshop.files();
  VANBAN_CHECK(check_two_files(request, files));
  VANBAN_TRY(const auto office, pipeline::office_profile_at(files, request.office_path));
  VANBAN_TRY(const Answers answers, answers_at(files, request.answers_path));
  VANBAN_TRY(const plan::Plan plan,
             plan::load(files, request.plan_path, pipeline::defaults_of(office)));
  VANBAN_TRY(const rollover::Years years, rollover::years_of(plan.data, request.year));
  RolloverReport report{rollover::review(written_data(plan), years), plan.source, {}};
  if (Diagnostics unlisted = unlisted_figures(report.review, *plan.source); !unlisted.empty())
    return fail(std::move(unlisted));
  if (years.period_kept_until != 0) report.notes.push_back(period_kept(years, request.plan_path));
  rollover::ListHead head{request.plan_path, {}, {}, request.language};
  head.earlier = rollover::answer(report.review, answers);
  if (!head.earlier.empty())
    report.notes.push_back(answers_left(head.earlier.size(), request.answers_path));
  VANBAN_TRY(const std::string text, new_plan_text(files, request, report.review));
  VANBAN_CHECK(check_new_plan(text, request, pipeline::defaults_of(office)));
  if (!request.out_path.empty()) head.draft_sha256 = sha256_hex(text);
  VANBAN_CHECK(check_targets(request, text, answers, files));
  const std::string list = rollover::list_of(report.review, head).dump(2) + "\n";
  VANBAN_CHECK(write_files(request, text, list, files));
  return report;
}

Result<RolloverReport> last_year_job(const LastYearRequest& request, Workshop& workshop) {
  const FileSystem& files = workshop.files();
  VANBAN_TRY(const auto office, pipeline::office_profile_at(files, request.office_path));
  const plan::Json& defaults = pipeline::defaults_of(office);
  VANBAN_TRY(const plan::Plan last, plan::load(files, request.last_path, defaults));
  VANBAN_TRY(const plan::Plan draft, plan::load(files, request.draft_path, defaults));
  VANBAN_TRY(const rollover::Years years, rollover::years_of(last.data, request.year));
  return RolloverReport{rollover::left_of_last_year(written_data(draft), written_data(last), years),
                        draft.source,
                        {}};
}

}  // namespace vanban::jobs
