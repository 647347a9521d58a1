// SPDX-License-Identifier: MIT
#include "batch/check_pass.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "batch/findings.hpp"

namespace vanban::batch {
namespace {

constexpr std::size_t kTellEvery = 256;

Diagnostic more_findings() {
  return file_finding("batch.more-findings", Fault::data, {},
                      {fmt::format("đã dừng đọc danh sách sau {} lỗi", kMostFindings),
                       fmt::format("the list was not read on after {} findings", kMostFindings)},
                      {"Sửa các lỗi trên rồi chạy lại.", "Fix these, then run again."});
}

/// One line of the template or the plan is at fault for every unit alike: a few findings tell
/// enough.
constexpr std::size_t kMostOfOneLine = 3;

Diagnostic others_alike(const Diagnostic& first, std::size_t count) {
  Diagnostic finding = first;
  finding.code = "batch.others-alike";
  finding.message = {fmt::format("như trên với {} đơn vị khác", count),
                     fmt::format("the same for {} other units", count)};
  finding.hint = {};
  return finding;
}

/// What no column brings is missing in every row.
bool is_missing(const Diagnostic& finding) { return finding.code == "plan.missing-field"; }

/// What findings that are alike have in common: the place in the template, whatever the words; of
/// data the words too, so that each row of the list stands for itself.
std::string likeness(const Diagnostic& finding) {
  const Place& place = finding.place;
  if (is_missing(finding)) return fmt::format("{} {}", finding.code, finding.message.en);
  return fmt::format("{} {}:{}:{} {} {}", finding.code, place.file, place.line, place.column,
                     place.field,
                     finding.fault == Fault::template_ ? std::string() : finding.message.en);
}

/// How many that are alike are shown: one where all say the same at one place.
std::size_t most_shown(const Diagnostic& finding) {
  return finding.fault == Fault::template_ || is_missing(finding) ? kMostOfOneLine : 1;
}

/// Of findings that are alike the first ones and a count of the others.
Diagnostics first_of_each(Diagnostics findings) {
  std::map<std::string, std::pair<Diagnostic, std::size_t>> seen;
  Diagnostics kept;
  for (Diagnostic& finding : findings) {
    auto& [first, count] = seen.try_emplace(likeness(finding), finding, 0).first->second;
    if (++count <= most_shown(finding)) kept.push_back(std::move(finding));
  }
  for (const auto& [line, entry] : seen)
    if (entry.second > most_shown(entry.first))
      kept.push_back(others_alike(entry.first, entry.second - most_shown(entry.first)));
  return kept;
}

Diagnostic no_units(const std::string& path) {
  return file_finding("batch.no-units", Fault::data, path,
                      {"danh sách không có đơn vị nào", "the list has no units"},
                      {"Mỗi dòng sau dòng tên cột là một đơn vị.",
                       "Each row after the names of the columns is one unit."});
}

}  // namespace

Result<CheckedList> CheckPass::go() {
  VANBAN_TRY(std::unique_ptr<units::UnitReader> reader, request_.open_list());
  UnitJobs jobs(std::move(reader), request_.name_of, run_.fingerprint);
  {
    const Workers::Round round(run_.workers);
    while (take(jobs)) continue;
  }
  if (list_.interrupted) return std::move(list_);
  run_.progress.checking(list_.keys.size());
  list_.blank_rows = jobs.list().blank_rows();
  if (list_.keys.empty() && findings_.empty()) return fail(no_units(request_.list_path));
  if (!findings_.empty()) return fail(sorted_findings());
  if (Diagnostics together = check_.conclude(); !together.empty()) return fail(std::move(together));
  list_.notes = warnings_.take(list_.outlook.units - list_.outlook.done);
  append(list_.notes, check_.notes());
  note_list(jobs.list());
  return std::move(list_);
}

void CheckPass::note_list(const units::UnitReader& list) {
  append(list_.notes, list.notes());
  if (!request_.uses_field) return;
  for (const units::OwnField& field : list.own_fields())
    if (!request_.uses_field(field.name)) list_.notes.push_back(units::unused_field(field));
}

/// Reads one unit; false at the end of the list or where reading on makes no sense.
bool CheckPass::take(UnitJobs& jobs) {
  list_.interrupted = request_.interrupted && request_.interrupted();
  if (list_.interrupted) return false;
  Result<std::optional<Job>> job = jobs.next();
  if (job && !*job) return false;
  list_.keys.push_back(job ? short_key((*job)->key) : 0);
  if (list_.keys.size() % kTellEvery == 0) run_.progress.checking(list_.keys.size());
  if (!job) {
    note(list_.keys.size(), std::move(job.error()));
    return jobs.can_continue() && !full();
  }
  receive(std::move(**job));
  return !full();
}

/// Checks what one thread must (names), and leaves the rest to the workers.
void CheckPass::receive(Job job) {
  note(job.position, names_.check(job.name, job.unit));
  if (!request_.shard.has(job.position)) return;
  ++list_.outlook.units;
  const Result<bool> stands = check_.stands(job);
  if (!stands) note(job.position, stands.error());
  if (!stands || *stands) {
    ++list_.outlook.done;
    return;
  }
  run_.workers.push([this, job = std::move(job)](UnitRenderer& renderer) {
    note_unit(job, check_.check(job, renderer));
  });
}

/// Warnings stop nothing: they are told with the list's own.
void CheckPass::note_unit(const Job& job, Diagnostics findings) {
  Diagnostics errors;
  Diagnostics warnings;
  for (Diagnostic& finding : findings)
    (finding.severity == Severity::error ? errors : warnings).push_back(std::move(finding));
  note(job.position, std::move(errors));
  if (warnings.empty()) return;
  const std::lock_guard lock(mutex_);
  warnings_.add(job, warnings);
}

void CheckPass::note(std::size_t position, Diagnostics findings) {
  if (findings.empty()) return;
  const std::lock_guard lock(mutex_);
  count_ += findings.size();
  findings_.emplace_back(position, std::move(findings));
}

bool CheckPass::full() {
  const std::lock_guard lock(mutex_);
  return count_ >= kMostFindings;
}

Diagnostics CheckPass::sorted_findings() {
  std::stable_sort(findings_.begin(), findings_.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  Diagnostics all;
  for (auto& [position, findings] : findings_) append(all, std::move(findings));
  all.resize(std::min(all.size(), kMostFindings));
  all = first_of_each(std::move(all));
  if (count_ >= kMostFindings) all.push_back(more_findings());
  return all;
}

}  // namespace vanban::batch
