// SPDX-License-Identifier: MIT
#include "batch/runner.hpp"

#include <fmt/format.h>

#include "batch/check_pass.hpp"
#include "batch/issue_pass.hpp"
#include "batch/journal.hpp"
#include "batch/like_numbers.hpp"
#include "batch/old_files.hpp"
#include "batch/output_folder.hpp"
#include "batch/register_judge.hpp"
#include "batch/render_pass.hpp"
#include "batch/unit_judge.hpp"

namespace vanban::batch {
namespace {

std::string journal_path(const BatchRequest& request) {
  return fmt::format("{}/{}/{}.journal", request.out_folder, OutputFolder::kStateFolder,
                     request.shard.name());
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
  const Result<Journal> journal = Journal::read(journal_path(request));
  if (!journal) return fail(journal.error());
  if (!request.issuing) {
    FolderJudge judge(request, renderers, *journal);
    return CheckPass(request, renderers, progress_, judge).go();
  }
  const auto judge = RegisterJudge::open(request, renderers, *journal);
  if (!judge) return fail(judge.error());
  return CheckPass(request, renderers, progress_, **judge).go();
}

Result<Summary> Runner::check(const BatchRequest& request) const {
  const std::int64_t begun = stopwatch_.microseconds();
  const IssuedRenderers issued(renderers_);
  const Result<CheckedList> list = checked(request, request.issuing ? issued : renderers_);
  progress_.abandoned();
  if (!list) return fail(list.error());
  Summary summary;
  summary.units = list->outlook.units;
  summary.kept = list->outlook.done;
  summary.blank_rows = list->blank_rows;
  summary.notes = list->notes;
  summary.seconds = static_cast<double>(stopwatch_.microseconds() - begun) / 1e6;
  return summary;
}

Result<BatchReport> Runner::run(const BatchRequest& request) const {
  const std::int64_t begun = stopwatch_.microseconds();
  const IssuedRenderers issued(renderers_);
  const RendererFactory& renderers = request.issuing ? issued : renderers_;
  const Result<CheckedList> list = checked(request, renderers);
  if (!list || list->interrupted) progress_.abandoned();
  if (!list) return fail(list.error());
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
  Result<Journal> journal = Journal::read(journal_path(request));
  if (!journal) return fail(journal.error());
  if (const Result<void> opened = journal->open_for_writing(); !opened) return fail(opened.error());
  const auto finish = [&](auto pass) -> Result<BatchReport> {
    if (const Result<void> done = carry_out(pass, **folder, *journal); !done)
      return fail(done.error());
    Tally& tally = pass.tally();
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
