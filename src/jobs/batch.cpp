// SPDX-License-Identifier: MIT
#include "jobs/batch.hpp"

#include <memory>
#include <utility>

#include "batch/after/archive.hpp"
#include "batch/after/finished_units.hpp"
#include "batch/after/joined_pdf.hpp"
#include "batch/after/places.hpp"
#include "jobs/batch_documents.hpp"
#include "jobs/batch_requests.hpp"
#include "jobs/name_template.hpp"
#include "jobs/unit_fields.hpp"
#include "pipeline/office_profile.hpp"

namespace vanban::jobs {
namespace {

/// All that the runner needs; the request points into the renderers.
struct PreparedBatch {
  std::unique_ptr<PlanRenderers> renderers;
  batch::BatchRequest request;
};

Result<std::unique_ptr<PlanRenderers>> renderers_for(const BatchJob& job, Workshop& workshop) {
  PlanRequest request;
  request.plan_path = job.plan_path;
  request.list_path = job.list_path;
  request.template_folders = job.template_folders;
  request.options = job.options;
  request.program = job.program;
  request.office_path = job.office_path;
  if (job.numbers) {
    request.register_path = job.numbers->register_path;
    request.options.purpose = model::Purpose::issue;
  }
  return PlanRenderers::create(workshop, std::move(request));
}

Result<std::optional<batch::Issuing>> issuing_for(const BatchJob& job,
                                                  const PlanRenderers& renderers,
                                                  const FileSystem& files) {
  if (!job.numbers) return std::optional<batch::Issuing>{};
  VANBAN_TRY(const auto office, pipeline::office_profile_at(files, job.office_path));
  const BatchNumbers& numbers = *job.numbers;
  pipeline::IssueTerms terms{numbers.date, numbers.secrecy,
                             office ? office->series : registry::SeriesRule{}};
  VANBAN_TRY(auto requests, PlanRequests::create(renderers, office, std::move(terms)));
  return std::optional<batch::Issuing>({numbers.register_path, numbers.date, std::move(requests)});
}

/// Where the joined files are to go, and what must not be overwritten there.
batch::JoinedFilesRequest joined_files(const BatchJob& job,
                                       const batch::RendererFactory& renderers) {
  batch::JoinedFilesRequest request;
  if (job.merge_path) request.files.push_back({"merge", *job.merge_path, ".pdf"});
  if (job.zip_path) request.files.push_back({"zip", *job.zip_path, ".zip"});
  for (const std::string* input : {&job.plan_path, &job.list_path, &job.office_path})
    if (!input->empty()) request.inputs.push_back(*input);
  if (job.numbers) request.register_path = job.numbers->register_path;
  request.out_folder = job.out_folder;
  request.suffixes = renderers.suffixes();
  request.overwrite = job.overwrite;
  return request;
}

Result<batch::NameOf> names_for(const BatchJob& job) {
  VANBAN_TRY(NameTemplate name,
             job.name ? NameTemplate::compile(*job.name) : NameTemplate::usual());
  return batch::NameOf([name = std::move(name), path = job.list_path](const units::Unit& unit) {
    return name.name_of(unit, path);
  });
}

Result<batch::BatchRequest> request_for(const BatchJob& job) {
  batch::BatchRequest request;
  VANBAN_TRY(request.name_of, names_for(job));
  request.open_list = [path = job.list_path, letters = job.letters] {
    return units::open_units(path, letters);
  };
  request.list_path = job.list_path;
  request.out_folder = job.out_folder;
  request.program = job.program;
  request.threads = job.threads;
  request.shard = job.shard;
  request.overwrite = job.overwrite;
  request.prune = job.prune;
  request.interrupted = job.interrupted;
  return request;
}

Result<PreparedBatch> prepare(const BatchJob& job, Workshop& workshop) {
  VANBAN_TRY(batch::BatchRequest request, request_for(job));
  VANBAN_TRY(auto renderers, renderers_for(job, workshop));
  VANBAN_TRY(request.issuing, issuing_for(job, *renderers, workshop.files()));
  request.uses_field = [plan = renderers.get(), name = job.name](const std::string& field) {
    return plan->uses_field(field) || (name && says_unit_field(*name, field));
  };
  const batch::JoinedFilesRequest joined = joined_files(job, *renderers);
  if (Diagnostics wrong = batch::check_joined_files(joined); !wrong.empty())
    return fail(std::move(wrong));
  request.name_of = batch::refuse_joined_files(std::move(request.name_of), joined);
  return PreparedBatch{std::move(renderers), std::move(request)};
}

/// Notes a joined file that was made.
Result<void> note_joined(const BatchJob& job, JoinedOutput file,
                         const std::vector<batch::FailedUnit>& missing, JoinReport& report) {
  VANBAN_CHECK(batch::note_joined_file(job.out_folder, file.path));
  if (!missing.empty()) report.findings.push_back(batch::units_left_out(file.path, missing));
  report.files.push_back(std::move(file));
  return {};
}

Result<void> merge(const BatchJob& job, JoinReport& report) {
  const auto first = job.odd_pages ? batch::FirstPage::odd : batch::FirstPage::anywhere;
  VANBAN_TRY(const auto merged, batch::merge(job.out_folder, *job.merge_path, first));
  return note_joined(job, {*job.merge_path, merged.pages}, merged.missing, report);
}

Result<void> pack(const BatchJob& job, JoinReport& report) {
  VANBAN_TRY(const auto missing, batch::pack(job.out_folder, *job.zip_path));
  return note_joined(job, {*job.zip_path, std::nullopt}, missing, report);
}

}  // namespace

Result<batch::Summary> check_batch(const BatchJob& job, Workshop& workshop, BatchWatch watch) {
  VANBAN_TRY(const PreparedBatch prepared, prepare(job, workshop));
  return batch::Runner(*prepared.renderers, watch.progress, watch.stopwatch)
      .check(prepared.request);
}

Result<batch::BatchReport> batch_job(const BatchJob& job, Workshop& workshop, BatchWatch watch) {
  VANBAN_TRY(const PreparedBatch prepared, prepare(job, workshop));
  return batch::Runner(*prepared.renderers, watch.progress, watch.stopwatch).run(prepared.request);
}

JoinReport join_batch(const BatchJob& job) {
  JoinReport report;
  Result<void> done;
  if (job.merge_path) done = merge(job, report);
  if (done && job.zip_path) done = pack(job, report);
  if (!done) report.findings = std::move(done.error());
  return report;
}

}  // namespace vanban::jobs
