// SPDX-License-Identifier: MIT
#include "batch/render_pass.hpp"

#include <exception>

#include <fmt/format.h>

#include "batch/findings.hpp"

namespace vanban::batch {
RenderPass::RenderPass(const RunScope& run, const CheckedList& list, const OutputFolder& folder,
                       Journal& journal)
    : run_(run),
      request_(run.request),
      list_(list),
      folder_(folder),
      journal_(journal),
      state_(request_.out_folder, journal, run.suffixes),
      tally_(run.progress, request_.list_path, list) {}

Result<void> RenderPass::go() {
  VANBAN_TRY(CheckedListReader list, CheckedListReader::open(request_, list_, run_.fingerprint));
  {
    const Workers::Round round(run_.workers);
    while (!tally_.stopped()) {
      if (request_.interrupted && request_.interrupted()) tally_.interrupt();
      Result<std::optional<Job>> job = list.next();
      if (job && !*job) break;
      if (!job) tally_.stop(std::move(job.error()));
      if (tally_.stopped()) break;
      Result<bool> kept = keep(**job);
      if (!kept) tally_.stop(std::move(kept.error()));
      if (kept && !*kept)
        run_.workers.push(
            [this, job = std::move(**job)](UnitRenderer& renderer) { make(job, renderer); });
    }
  }
  if (!tally_.stop_findings().empty()) return fail(tally_.stop_findings());
  return {};
}

/// Whether the unit's files are as they should be; notes it if so.
Result<bool> RenderPass::keep(const Job& job) {
  const auto [standing, record] = state_.look(job);
  if (standing == Standing::missing) return false;
  if (standing == Standing::verified)
    if (const Result<void> noted = journal_.append(record); !noted) return fail(noted.error());
  tally_.unit_kept(job, standing == Standing::verified);
  return true;
}

void RenderPass::make(const Job& job, UnitRenderer& renderer) {
  if (tally_.stopped()) return;
  const std::int64_t begun = run_.stopwatch.microseconds();
  Result<UnitDocument> document = render(job, renderer);
  if (!document) {
    tally_.unit_failed(job, std::move(document.error()));
    return;
  }
  Result<UnitRecord> record = write(job, *document, begun);
  if (!record) {
    tally_.stop(std::move(record.error()));
    return;
  }
  tally_.unit_made(job, *record, std::move(document->notes));
}

Result<UnitDocument> RenderPass::render(const Job& job, UnitRenderer& renderer) const {
  try {
    return renderer.render(job.unit);
  } catch (const std::exception& error) {
    // One unit must not take the others with it, whatever a library throws.
    return fail(unexpected(error));
  }
}

/// The order makes a crash harmless: content under temporary names, then the journal's line, then
/// the names.
Result<UnitRecord> RenderPass::write(const Job& job, const UnitDocument& document,
                                     std::int64_t begun) {
  UnitRecord record{
      job.position, job.unit.code, job.unit.name, document.number, document.pages, 0, job.key, {}};
  std::vector<StagedFile> staged;
  for (const UnitFile& file : document.files) {
    Result<StagedFile> one =
        folder_.stage(fmt::format("{}.{}", job.name, file.suffix), file.content);
    if (!one) return fail(std::move(one.error()));
    record.files.push_back(one->record);
    staged.push_back(std::move(*one));
  }
  record.microseconds = run_.stopwatch.microseconds() - begun;
  if (const Result<void> noted = journal_.append(record); !noted) return fail(noted.error());
  for (StagedFile& one : staged)
    if (const Result<void> named = OutputFolder::publish(one); !named) return fail(named.error());
  return record;
}

}  // namespace vanban::batch
