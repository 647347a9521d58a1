// SPDX-License-Identifier: MIT
#include "batch/render_pass.hpp"

#include <exception>

#include <fmt/format.h>

#include "batch/checked_list.hpp"
#include "batch/crew.hpp"
#include "batch/findings.hpp"

namespace vanban::batch {
namespace {

Diagnostic unexpected(const std::exception& error) {
  return file_finding("batch.unexpected", Fault::internal, {},
                      {fmt::format("lỗi ngoài dự kiến: {}", error.what()),
                       fmt::format("unexpected error: {}", error.what())},
                      {});
}

}  // namespace

RenderPass::RenderPass(const BatchRequest& request, const RendererFactory& renderers,
                       Progress& progress, const Stopwatch& stopwatch, const CheckedList& list,
                       const OutputFolder& folder, Journal& journal)
    : request_(request),
      renderers_(renderers),
      stopwatch_(stopwatch),
      list_(list),
      folder_(folder),
      journal_(journal),
      state_(request.out_folder, journal, renderers.suffixes()),
      tally_(progress, request.list_path, list) {}

Result<void> RenderPass::go() {
  Result<SecondReading> list = SecondReading::open(request_, list_, renderers_.fingerprint());
  if (!list) return fail(std::move(list.error()));
  {
    Crew crew(renderers_, request_.threads,
              [this](Job& job, UnitRenderer& renderer) { make(job, renderer); });
    while (!tally_.stopped()) {
      if (request_.interrupted && request_.interrupted()) tally_.interrupt();
      Result<std::optional<Job>> job = list->next();
      if (job && !*job) break;
      if (!job) tally_.stop(std::move(job.error()));
      if (tally_.stopped()) break;
      Result<bool> kept = keep(**job);
      if (!kept) tally_.stop(std::move(kept.error()));
      if (kept && !*kept) crew.push(std::move(**job));
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

void RenderPass::make(Job& job, UnitRenderer& renderer) {
  if (tally_.stopped()) return;
  const std::int64_t begun = stopwatch_.microseconds();
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
  record.microseconds = stopwatch_.microseconds() - begun;
  if (const Result<void> noted = journal_.append(record); !noted) return fail(noted.error());
  for (StagedFile& one : staged)
    if (const Result<void> named = OutputFolder::publish(one); !named) return fail(named.error());
  return record;
}

}  // namespace vanban::batch
