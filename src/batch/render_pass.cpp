// SPDX-License-Identifier: MIT
#include "batch/render_pass.hpp"

#include <algorithm>
#include <exception>

#include <fmt/format.h>

#include "batch/crew.hpp"
#include "batch/findings.hpp"

namespace vanban::batch {
namespace {

Diagnostic list_changed(const std::string& path) {
  return file_finding(
      "batch.list-changed", Fault::state, path,
      {"danh sách đã bị sửa trong khi đang chạy", "the list was changed during the run"},
      {"Chạy lại: phần đã xong và không đổi được giữ nguyên.",
       "Run it again: what is done and unchanged is kept."});
}

Diagnostic unexpected(const std::exception& error) {
  return file_finding("batch.unexpected", Fault::internal, {},
                      {fmt::format("lỗi ngoài dự kiến: {}", error.what()),
                       fmt::format("unexpected error: {}", error.what())},
                      {});
}

/// Tells of which unit a finding speaks.
Diagnostics about(const Job& job, const std::string& list, Diagnostics findings) {
  for (Diagnostic& finding : findings) {
    if (!finding.place.file.empty()) continue;
    finding.place.file = list;
    finding.place.line = static_cast<int>(job.unit.row);
  }
  return findings;
}

}  // namespace

RenderPass::RenderPass(const BatchRequest& request, const RendererFactory& renderers,
                       Progress& progress, const Stopwatch& stopwatch, const CheckedList& list,
                       const OutputFolder& folder, Journal& journal)
    : request_(request),
      renderers_(renderers),
      progress_(progress),
      stopwatch_(stopwatch),
      list_(list),
      folder_(folder),
      journal_(journal),
      state_(request.out_folder, journal, renderers.suffixes()),
      done_(list.keys.size(), 0) {
  summary_.units = list.outlook.units;
  summary_.blank_rows = list.blank_rows;
}

Result<void> RenderPass::go() {
  Result<std::unique_ptr<units::UnitReader>> reader = request_.open_list();
  if (!reader) return fail(std::move(reader.error()));
  Intake intake(std::move(*reader), request_.name_of, renderers_.fingerprint());
  {
    Crew crew(renderers_, request_.threads,
              [this](Job& job, UnitRenderer& renderer) { make(job, renderer); });
    for (std::size_t position = 0; !stopped_; ++position) {
      Result<std::optional<Job>> job = intake.next();
      if (job && !*job && position == list_.keys.size()) break;
      const bool same = job && *job && position < list_.keys.size() &&
                        short_key((*job)->key) == list_.keys[position];
      if (!same) {
        stop({list_changed(request_.list_path)});
        break;
      }
      if (!request_.shard.has(position + 1)) continue;
      Result<bool> kept = keep(**job);
      if (!kept) stop(std::move(kept.error()));
      if (kept && !*kept) crew.push(std::move(**job));
    }
  }
  if (stopped_) return fail(stop_findings_);
  return {};
}

/// Whether the unit's files are as they should be; notes it if so.
Result<bool> RenderPass::keep(const Job& job) {
  const auto [standing, record] = state_.look(job);
  if (standing == Standing::missing) return false;
  if (standing == Standing::verified)
    if (const Result<void> noted = journal_.append(record); !noted) return fail(noted.error());
  done_[job.position - 1] = Journal::hash_of(job.unit.code);
  const std::lock_guard lock(mutex_);
  ++summary_.kept;
  unsettled_ = unsettled_ || standing == Standing::verified;
  return true;
}

void RenderPass::make(Job& job, UnitRenderer& renderer) {
  if (stopped_) return;
  const std::int64_t begun = stopwatch_.microseconds();
  Result<UnitDocument> document = render(job, renderer);
  if (!document) {
    unit_failed(job, std::move(document.error()));
    return;
  }
  Result<UnitRecord> record = write(job, *document, begun);
  if (!record) {
    stop(std::move(record.error()));
    return;
  }
  done_[job.position - 1] = Journal::hash_of(job.unit.code);
  unit_made(*record, about(job, request_.list_path, std::move(document->notes)));
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
  for (const StagedFile& one : staged)
    if (const Result<void> named = folder_.publish(one); !named) return fail(named.error());
  return record;
}

void RenderPass::unit_made(const UnitRecord& record, const Diagnostics& notes) {
  UnitEvent event{record.code, record.name, false, record.pages, 0};
  for (const FileRecord& file : record.files) event.bytes += file.bytes;
  const std::lock_guard lock(mutex_);
  ++summary_.made;
  unsettled_ = true;
  for (const Diagnostic& finding : notes) progress_.found(finding);
  progress_.unit_ended(event);
}

void RenderPass::unit_failed(const Job& job, Diagnostics findings) {
  findings = about(job, request_.list_path, std::move(findings));
  const Bilingual reason = findings.empty() ? Bilingual{} : findings.front().message;
  const std::lock_guard lock(mutex_);
  ++summary_.failed;
  for (const Diagnostic& finding : findings) progress_.found(finding);
  progress_.unit_ended({job.unit.code, job.unit.name, true, 0, 0});
  failures_.push_back({{job.position, job.unit.code, job.unit.name, reason}, std::move(findings)});
}

void RenderPass::stop(Diagnostics findings) {
  const std::lock_guard lock(mutex_);
  if (!stopped_.exchange(true)) stop_findings_ = std::move(findings);
}

std::vector<FailedUnit> RenderPass::take_failed() {
  std::sort(failures_.begin(), failures_.end(),
            [](const Failure& a, const Failure& b) { return a.unit.position < b.unit.position; });
  std::vector<FailedUnit> failed;
  for (const Failure& failure : failures_) failed.push_back(failure.unit);
  return failed;
}

Diagnostics RenderPass::take_findings() {
  Diagnostics findings;
  for (Failure& failure : failures_)
    std::move(failure.findings.begin(), failure.findings.end(), std::back_inserter(findings));
  return findings;
}

}  // namespace vanban::batch
