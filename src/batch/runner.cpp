// SPDX-License-Identifier: MIT
#include "batch/runner.hpp"

#include <fmt/format.h>

#include "batch/check_pass.hpp"
#include "batch/journal.hpp"
#include "batch/output_folder.hpp"
#include "batch/render_pass.hpp"

namespace vanban::batch {
namespace {

std::string journal_path(const BatchRequest& request) {
  return fmt::format("{}/{}/{}.journal", request.out_folder, OutputFolder::kStateFolder,
                     request.shard.name());
}

/// Lists every unit that has files, in the order of the list.
Result<ManifestTotals> write_manifest(const BatchRequest& request, const ManifestHead& head,
                                      const std::vector<std::uint64_t>& done,
                                      const std::vector<FailedUnit>& failed) {
  const Result<Journal> journal = Journal::read(journal_path(request));
  if (!journal) return fail(journal.error());
  const std::string path = fmt::format("{}/{}", request.out_folder, request.shard.manifest_name());
  Result<ManifestWriter> manifest = ManifestWriter::create(path, head);
  if (!manifest) return fail(manifest.error());
  for (std::size_t position = 1; position <= done.size(); ++position) {
    if (done[position - 1] == 0) continue;
    auto entry = journal->find_hashed(done[position - 1]);
    if (!entry) continue;
    entry->record.position = position;
    if (const Result<void> added = manifest->add(entry->record); !added) return fail(added.error());
  }
  if (const Result<void> finished = manifest->finish(failed); !finished)
    return fail(finished.error());
  return manifest->totals();
}

}  // namespace

Result<Summary> Runner::check(const BatchRequest& request) const {
  const std::int64_t begun = stopwatch_.microseconds();
  const Result<Journal> journal = Journal::read(journal_path(request));
  if (!journal) return fail(journal.error());
  const Result<CheckedList> list = CheckPass(request, renderers_, progress_, *journal).go();
  if (!list) return fail(list.error());
  Summary summary;
  summary.units = list->outlook.units;
  summary.kept = list->outlook.done;
  summary.blank_rows = list->blank_rows;
  summary.seconds = static_cast<double>(stopwatch_.microseconds() - begun) / 1e6;
  return summary;
}

Result<BatchReport> Runner::run(const BatchRequest& request) const {
  const std::int64_t begun = stopwatch_.microseconds();
  Result<Journal> before = Journal::read(journal_path(request));
  if (!before) return fail(before.error());
  const Result<CheckedList> list = CheckPass(request, renderers_, progress_, *before).go();
  if (!list) return fail(list.error());
  progress_.begun(list->outlook);

  // From here on things are written. The journal is read again under the lock.
  Result<std::unique_ptr<OutputFolder>> folder =
      OutputFolder::open(request.out_folder, request.shard.name());
  if (!folder) return fail(folder.error());
  Result<Journal> journal = Journal::read(journal_path(request));
  if (!journal) return fail(journal.error());
  if (const Result<void> opened = journal->open_for_writing(); !opened) return fail(opened.error());
  RenderPass pass(request, renderers_, progress_, stopwatch_, *list, **folder, *journal);
  if (const Result<void> done = pass.go(); !done) return fail(done.error());
  if (pass.unsettled()) {
    if (const Result<void> synced = (*folder)->sync(); !synced) return fail(synced.error());
    if (const Result<void> noted = journal->append_synced(); !noted) return fail(noted.error());
  }
  BatchReport report{pass.summary(), pass.take_failed(), pass.take_findings()};
  const Result<ManifestTotals> totals = write_manifest(
      request, {request.program, renderers_.fingerprint(), list->keys.size(), request.shard},
      pass.done(), report.failed);
  if (!totals) return fail(totals.error());
  report.summary.pages = totals->pages;
  report.summary.bytes = totals->bytes;
  report.summary.seconds = static_cast<double>(stopwatch_.microseconds() - begun) / 1e6;
  progress_.ended(report.summary);
  return report;
}

}  // namespace vanban::batch
