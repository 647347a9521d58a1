// SPDX-License-Identifier: MIT
#include "batch/runner.hpp"

#include <fmt/format.h>

#include "batch/check_numbers.hpp"
#include "batch/check_pass.hpp"
#include "batch/check_units.hpp"
#include "batch/findings.hpp"
#include "batch/issue_pass.hpp"
#include "batch/journal.hpp"
#include "batch/leftover_files.hpp"
#include "batch/like_numbers.hpp"
#include "batch/output_folder.hpp"
#include "batch/render_pass.hpp"
#include "batch/state.hpp"

namespace vanban::batch {
namespace {

std::string journal_path(const BatchRequest& request) {
  return fmt::format("{}/{}/{}.journal", request.out_folder, OutputFolder::kStateFolder,
                     request.shard.name());
}

/// The journal; where lines of it are damaged, the manifest reports the files they named. Issued
/// ones are left to the register.
Result<Journal> read_journal(const BatchRequest& request) {
  Result<Journal> journal = Journal::read(journal_path(request));
  if (!journal || !journal->damaged()) return journal;
  const auto manifest =
      read_manifest(fmt::format("{}/{}.json", request.out_folder, request.shard.manifest_name()),
                    [&](const UnitRecord& record) {
                      if (record.issued.empty()) journal->learn(record);
                    });
  static_cast<void>(manifest);  // without one the bytes about to be made decide
  return journal;
}

Diagnostic damaged_journal(const BatchRequest& request, std::size_t files) {
  return file_finding(
      "batch.journal-damaged", Fault::state, journal_path(request),
      {fmt::format("nhật ký hỏng: không nhận ra {} tệp đã có trong thư mục", files),
       fmt::format("the journal is damaged: {} files of the folder are not known by it", files)},
      {"Khôi phục nhật ký từ bản sao lưu; hoặc, nếu các tệp ấy là của đợt này, thêm --overwrite "
       "để làm lại chúng.",
       "Restore the journal from a backup; or, if the files are those of this batch, add "
       "--overwrite to make them again."});
}

/// What a damaged journal is to blame for is reported once.
Diagnostics with_one_cause(const BatchRequest& request, Diagnostics findings) {
  const auto files = std::erase_if(findings, [](const Diagnostic& finding) {
    return finding.code == "batch.file-in-the-way" && disk::file_status(finding.place.file);
  });
  if (files > 0) findings.insert(findings.begin(), damaged_journal(request, files));
  return findings;
}

/// The manifests come last, when numbers are taken: their names must be free before.
Diagnostics manifests_in_the_way(const BatchRequest& request) {
  Diagnostics findings;
  for (const char* const suffix : {".json", ".csv"})
    for (Diagnostic& finding : no_file_in_the_way(
             fmt::format("{}/{}{}", request.out_folder, request.shard.manifest_name(), suffix)))
      findings.push_back(std::move(finding));
  return findings;
}

/// Old files are reported, and deleted where that is wanted. A part of a batch does not know what
/// the others have.
Result<void> look_for_leftover_files(const BatchRequest& request, const Journal& journal,
                                     LeftoverFiles& leftovers, Diagnostics& notes) {
  if (!request.shard.whole()) return {};
  if (const Result<void> looked = leftovers.look(journal); !looked) return looked;
  if (leftovers.names().empty()) return {};
  notes.push_back(request.prune ? removed_files_note(request.out_folder, leftovers.remove())
                                : leftover_files_note(request.out_folder, leftovers.names()));
  return {};
}

/// Lists every unit that has files, in the order of the list.
Result<ManifestTotals> write_manifest(const BatchRequest& request, const ManifestHead& head,
                                      const std::vector<std::uint64_t>& done, BatchReport& report) {
  const Result<Journal> journal = Journal::read(journal_path(request));
  if (!journal) return fail(journal.error());
  const std::string path = fmt::format("{}/{}", request.out_folder, request.shard.manifest_name());
  Result<ManifestWriter> manifest = ManifestWriter::create(path, head);
  if (!manifest) return fail(manifest.error());
  // A journal with one line for each unit names no file that is not in the manifest.
  const bool has_old_lines = journal->lines() > report.summary.made + report.summary.kept;
  LeftoverFiles leftovers(request.out_folder);
  LikeNumbers numbers;
  for (std::size_t position = 1; position <= done.size(); ++position) {
    if (done[position - 1] == 0) continue;
    auto entry = journal->find_hashed(done[position - 1]);
    if (!entry) continue;
    entry->record.position = position;
    if (const Result<void> added = manifest->add(entry->record); !added) return fail(added.error());
    if (has_old_lines) leftovers.keep(entry->record);
    if (entry->record.issued.empty()) numbers.add(entry->record.number);
  }
  if (const Result<void> finished = manifest->finish(report.failed); !finished)
    return fail(finished.error());
  if (auto note = numbers.note()) report.summary.notes.push_back(std::move(*note));
  if (has_old_lines) {
    const Result<void> looked =
        look_for_leftover_files(request, *journal, leftovers, report.summary.notes);
    if (!looked) return fail(looked.error());
  }
  return manifest->totals();
}

/// Reported after what made a run stop: units that were done are done for good.
Diagnostic stopped_short(const Summary& summary) {
  const std::size_t done = summary.made + summary.kept;
  Diagnostic finding;
  finding.code = "batch.stopped";
  finding.severity = Severity::note;
  finding.message = {fmt::format("đợt dừng giữa chừng: đã xong {}/{} đơn vị, được giữ nguyên", done,
                                 summary.units),
                     fmt::format("the batch stopped short: {} of {} units are done and stay so",
                                 done, summary.units)};
  finding.hint = {"Khắc phục lỗi trên rồi chạy lại đúng lệnh này để làm tiếp.",
                  "Fix the above, then run the same command to go on."};
  return finding;
}

/// Makes what is missing, by the pass that the request calls for.
template <typename Pass>
Result<void> carry_out(Pass& pass, const OutputFolder& folder, Journal& journal) {
  const Result<void> done = pass.go();
  if (!done) return done;
  if (!pass.tally().unsettled()) return {};
  if (Result<void> synced = folder.sync(); !synced) return synced;
  return journal.append_synced();
}

Result<CheckedList> checked(const RunScope& run) {
  if (Diagnostics wrong = manifests_in_the_way(run.request); !wrong.empty())
    return fail(std::move(wrong));
  VANBAN_TRY(const Journal journal, read_journal(run.request));
  const auto pass = [&](UnitCheck& check) {
    Result<CheckedList> list = CheckPass(run, check).go();
    if (!list && journal.damaged())
      list.error() = with_one_cause(run.request, std::move(list.error()));
    return list;
  };
  if (!run.request.issuing) {
    FolderCheck check(run, journal);
    return pass(check);
  }
  VANBAN_TRY(const std::unique_ptr<NumberCheck> check, NumberCheck::open(run, journal));
  return pass(*check);
}

/// Makes what is missing and lists all.
template <typename Pass>
Result<BatchReport> finish(const RunScope& run, const CheckedList& list, Pass pass,
                           const OutputFolder& folder, Journal& journal) {
  Result<void> done = carry_out(pass, folder, journal);
  Tally& tally = pass.tally();
  if (!done) {
    done.error().push_back(stopped_short(tally.summary()));
    return fail(std::move(done.error()));
  }
  BatchReport report{tally.summary(), tally.take_failed(), tally.take_findings(),
                     tally.interrupted()};
  if (report.interrupted) return report;
  const BatchRequest& request = run.request;
  VANBAN_TRY(
      const ManifestTotals totals,
      write_manifest(request, {request.program, run.fingerprint, list.keys.size(), request.shard},
                     tally.done(), report));
  report.summary.pages = totals.pages;
  report.summary.bytes = totals.bytes;
  return report;
}

/// From here on things are written. The journal is read again under the lock.
Result<BatchReport> write(const RunScope& run, const CheckedList& list) {
  const BatchRequest& request = run.request;
  VANBAN_TRY(const auto folder, OutputFolder::open(request.out_folder, request.shard.name()));
  VANBAN_TRY(Journal journal, read_journal(request));
  VANBAN_CHECK(journal.open_for_writing());
  if (request.issuing)
    return finish(run, list, IssuePass(run, list, *folder, journal), *folder, journal);
  return finish(run, list, RenderPass(run, list, *folder, journal), *folder, journal);
}

}  // namespace

/// Documents with their numbers are other files than drafts: neither is taken for the other.
RunScope Runner::scope(const BatchRequest& request, Workers& workers) const {
  return {request,
          renderers_.fingerprint() + (request.issuing ? " issued" : ""),
          renderers_.suffixes(),
          progress_,
          stopwatch_,
          workers};
}

Result<Summary> Runner::check(const BatchRequest& request) const {
  const std::int64_t begun = stopwatch_.microseconds();
  Workers workers(renderers_, request.threads);
  const Result<CheckedList> list = checked(scope(request, workers));
  if (!list) {
    progress_.refused(list.error());
    return fail(list.error());
  }
  Summary summary;
  summary.units = list->outlook.units;
  summary.kept = list->outlook.done;
  summary.blank_rows = list->blank_rows;
  summary.notes = list->notes;
  summary.seconds = static_cast<double>(stopwatch_.microseconds() - begun) / 1e6;
  list->interrupted ? progress_.abandoned() : progress_.checked(summary);
  return summary;
}

Result<BatchReport> Runner::run(const BatchRequest& request) const {
  const std::int64_t begun = stopwatch_.microseconds();
  Workers workers(renderers_, request.threads);
  const RunScope run = scope(request, workers);
  const Result<CheckedList> list = checked(run);
  if (!list) {
    progress_.refused(list.error());
    return fail(list.error());
  }
  if (list->interrupted) progress_.abandoned();
  BatchReport interrupted;
  interrupted.interrupted = true;
  if (list->interrupted) return interrupted;
  progress_.begun(list->outlook);
  Result<BatchReport> report = write(run, *list);
  if (!report || report->interrupted) {
    progress_.abandoned();
    return report;
  }
  report->summary.notes.insert(report->summary.notes.begin(), list->notes.begin(),
                               list->notes.end());
  report->summary.seconds = static_cast<double>(stopwatch_.microseconds() - begun) / 1e6;
  progress_.ended(report->summary);
  return report;
}

}  // namespace vanban::batch
