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

/// The journal; where lines of it are damaged, the manifest tells of the files they named. Issued
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

/// What a damaged journal is to blame for is told once.
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

/// Old files are told, and deleted where that is wanted. A part of a batch does not know what the
/// others have.
Result<void> look_for_old_files(const BatchRequest& request, const Journal& journal,
                                OldFiles& old_files, Diagnostics& notes) {
  if (!request.shard.whole()) return {};
  if (const Result<void> looked = old_files.look(journal); !looked) return looked;
  if (old_files.names().empty()) return {};
  notes.push_back(request.prune ? removed_files_note(request.out_folder, old_files.remove())
                                : old_files_note(request.out_folder, old_files.names()));
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
  OldFiles old_files(request.out_folder);
  LikeNumbers numbers;
  for (std::size_t position = 1; position <= done.size(); ++position) {
    if (done[position - 1] == 0) continue;
    auto entry = journal->find_hashed(done[position - 1]);
    if (!entry) continue;
    entry->record.position = position;
    if (const Result<void> added = manifest->add(entry->record); !added) return fail(added.error());
    if (has_old_lines) old_files.keep(entry->record);
    if (entry->record.issued.empty()) numbers.add(entry->record.number);
  }
  if (const Result<void> finished = manifest->finish(report.failed); !finished)
    return fail(finished.error());
  if (auto note = numbers.note()) report.summary.notes.push_back(std::move(*note));
  if (has_old_lines) {
    const Result<void> looked =
        look_for_old_files(request, *journal, old_files, report.summary.notes);
    if (!looked) return fail(looked.error());
  }
  return manifest->totals();
}

/// Told behind what made a run stop: units that were done are done for good.
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
                  "Mend the above, then run the same command to go on."};
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

}  // namespace

Result<CheckedList> Runner::checked(const BatchRequest& request,
                                    const RendererFactory& renderers) const {
  if (Diagnostics wrong = manifests_in_the_way(request); !wrong.empty())
    return fail(std::move(wrong));
  const Result<Journal> journal = read_journal(request);
  if (!journal) return fail(journal.error());
  const auto pass = [&](UnitJudge& judge) {
    Result<CheckedList> list = CheckPass(request, renderers, progress_, judge).go();
    if (!list && journal->damaged())
      list.error() = with_one_cause(request, std::move(list.error()));
    return list;
  };
  if (!request.issuing) {
    FolderJudge judge(request, renderers, *journal);
    return pass(judge);
  }
  const auto judge = RegisterJudge::open(request, renderers, *journal);
  if (!judge) return fail(judge.error());
  return pass(**judge);
}

Result<Summary> Runner::check(const BatchRequest& request) const {
  const std::int64_t begun = stopwatch_.microseconds();
  const IssuedRenderers issued(renderers_);
  const Result<CheckedList> list = checked(request, request.issuing ? issued : renderers_);
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
  const IssuedRenderers issued(renderers_);
  const RendererFactory& renderers = request.issuing ? issued : renderers_;
  const Result<CheckedList> list = checked(request, renderers);
  if (!list) {
    progress_.refused(list.error());
    return fail(list.error());
  }
  if (list->interrupted) progress_.abandoned();
  BatchReport interrupted;
  interrupted.interrupted = true;
  if (list->interrupted) return interrupted;
  progress_.begun(list->outlook);
  Result<BatchReport> report = write(request, renderers, *list);
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

/// From here on things are written. The journal is read again under the lock.
Result<BatchReport> Runner::write(const BatchRequest& request, const RendererFactory& renderers,
                                  const CheckedList& list) const {
  const auto folder = OutputFolder::open(request.out_folder, request.shard.name());
  if (!folder) return fail(folder.error());
  Result<Journal> journal = read_journal(request);
  if (!journal) return fail(journal.error());
  if (const Result<void> opened = journal->open_for_writing(); !opened) return fail(opened.error());
  const auto finish = [&](auto pass) -> Result<BatchReport> {
    Result<void> done = carry_out(pass, **folder, *journal);
    Tally& tally = pass.tally();
    if (!done) {
      done.error().push_back(stopped_short(tally.summary()));
      return fail(std::move(done.error()));
    }
    BatchReport report{tally.summary(), tally.take_failed(), tally.take_findings(),
                       tally.interrupted()};
    if (report.interrupted) return report;
    const Result<ManifestTotals> totals = write_manifest(
        request, {request.program, renderers.fingerprint(), list.keys.size(), request.shard},
        tally.done(), report);
    if (!totals) return fail(totals.error());
    report.summary.pages = totals->pages;
    report.summary.bytes = totals->bytes;
    return report;
  };
  if (request.issuing)
    return finish(IssuePass(request, renderers, progress_, stopwatch_, list, **folder, *journal));
  return finish(RenderPass(request, renderers, progress_, stopwatch_, list, **folder, *journal));
}

}  // namespace vanban::batch
