// SPDX-License-Identifier: MIT
#include "jobs/regenerate_document.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "jobs/draft_files.hpp"
#include "jobs/regenerate_findings.hpp"
#include "pipeline/locate.hpp"
#include "pipeline/output_files.hpp"
#include "pipeline/register_request.hpp"
#include "pipeline/stored_version.hpp"
#include "plan/json_reader.hpp"
#include "revision/compare.hpp"

namespace vanban::jobs {
namespace {

namespace fs = std::filesystem;
using Outcome = RegeneratedDocument::Outcome;
using registry::SourceRole;

/// The folder in which the version's template was found, so that own templates are found again.
std::string template_folder_of(const registry::Version& version) {
  for (const registry::StoredSource& source : version.sources)
    if (source.role == SourceRole::template_text)
      return fs::path(source.name).parent_path().string();
  return {};
}

std::string office_path_of(const registry::Version& version) {
  for (const registry::StoredSource& source : version.sources)
    if (source.role == SourceRole::office_profile) return source.name;
  return {};
}

pipeline::Formats formats_of(const std::vector<registry::Output>& outputs) {
  pipeline::Formats formats{};
  for (const registry::Output& output : outputs)
    if (const auto format = pipeline::format_of(fs::path(output.path).extension().string()))
      formats.add(*format);
  return formats.empty() ? pipeline::kUsualFormats : formats;
}

std::vector<std::string> paths_of(const std::vector<registry::Output>& outputs) {
  std::vector<std::string> paths;
  for (const registry::Output& output : outputs) paths.push_back(output.path);
  return paths;
}

const registry::Version* newest(const Candidate& candidate) {
  if (!candidate.record || candidate.record->versions.empty()) return nullptr;
  return &candidate.record->versions.back();
}

bool attaches(const Candidate& candidate) {
  const auto& links = candidate.record->links;
  return std::any_of(links.begin(), links.end(), [](const registry::Link& link) {
    return link.relation == registry::Relation::attached_to;
  });
}

bool has_void_number(const Candidate& candidate) {
  const registry::Version* version = newest(candidate);
  return version != nullptr && version->state == registry::VersionState::issued &&
         !candidate.record->entry && !attaches(candidate);
}

/// Whether the document is one unit's of a batch: the identity of the batch's plan, `#` and the
/// unit's code. Asked before the plan is checked, which by itself need not be whole.
bool is_of_batch(const Candidate& candidate, const FileSystem& files) {
  if (!candidate.record || candidate.identity.find('#') == std::string::npos) return false;
  const auto begins_with = [&](const std::string& plan) {
    return candidate.identity.starts_with(plan + "#");
  };
  if (begins_with(candidate.plan_path)) return true;
  auto text = files.read(candidate.plan_path, plan::kLargestFile);
  if (!text) return false;
  const auto data = plan::read_json(plan::JsonSource(candidate.plan_path, std::move(*text)));
  return data && begins_with(pipeline::identity_at(candidate.plan_path, *data).text);
}

/// Thẩm quyền và họ tên người ký, as far as the plan says them.
std::string signer_shown(const plan::Plan& plan) {
  const std::string& authority = plan.metadata.authority;
  const std::string& name = plan.metadata.signer.name;
  const std::string& who = authority.empty() ? plan.metadata.signer.title : authority;
  return name.empty() || who.empty() ? who + name : fmt::format("{} {}", who, name);
}

}  // namespace

DocumentRegenerator::Opened DocumentRegenerator::open(Candidate candidate) {
  Opened opened{std::move(candidate), fail(Diagnostics{}), {}, nullptr};
  const Candidate& known = opened.candidate;
  if (!files_.exists(known.plan_path)) {
    opened.plan = fail(regenerate_findings::plan_missing(known.plan_path));
    return opened;
  }
  const auto desk = desk_for(known);
  if (!desk) {
    opened.plan = fail(desk.error());
    return opened;
  }
  opened.desk = *desk;
  opened.plan = plan::load(files_, known.plan_path, pipeline::defaults_of((*desk)->office));
  if (!opened.plan || opened.plan->metadata.links.empty()) return opened;
  if (auto links = (*desk)->drafting.links_of(*opened.plan)) opened.links = std::move(*links);
  return opened;
}

RegeneratedDocument DocumentRegenerator::regenerate(const Opened& opened) {
  const Candidate& candidate = opened.candidate;
  RegeneratedDocument document;
  document.identity = candidate.identity;
  document.plan_path = candidate.plan_path;
  if (candidate.record) document.numbering = pipeline::numbering_of(*candidate.record);
  if (const registry::Version* version = newest(candidate)) document.version = version->ordinal;
  if (has_void_number(candidate)) {
    document.outcome = Outcome::skipped;
    document.findings.push_back(regenerate_findings::number_void(candidate.identity));
    return document;
  }
  if (is_of_batch(candidate, files_)) {
    document.outcome = Outcome::skipped;
    document.findings.push_back(
        regenerate_findings::not_its_plan(candidate.identity, candidate.plan_path));
    return document;
  }
  if (const auto done = work(opened, document); !done) {
    document.outcome = Outcome::failed;
    append(document.findings, done.error());
  }
  return document;
}

/// Own templates of the version before are searched after those of the job.
Result<DocumentRegenerator::Desk*> DocumentRegenerator::desk_for(const Candidate& candidate) {
  const registry::Version* before = newest(candidate);
  std::string office_path = job_.office_path;
  if (office_path.empty() && before != nullptr) office_path = office_path_of(*before);
  std::string folder = before == nullptr ? std::string() : template_folder_of(*before);
  const auto& given = job_.template_folders;
  if (std::any_of(given.begin(), given.end(),
                  [&](const std::string& one) { return files_.is_same(one, folder); }))
    folder.clear();  // it is searched already
  auto& desk = desks_[{office_path, folder}];
  if (desk != nullptr) return desk.get();
  auto office = pipeline::office_profile_at(files_, office_path);
  if (!office) return fail(std::move(office.error()));
  pipeline::Surroundings around{files_,
                                workshop_.templates(),
                                job_.template_folders,
                                pipeline::defaults_of(*office),
                                book_,
                                plans_,
                                true};
  if (!folder.empty()) around.template_folders.push_back(folder);
  desk = std::make_unique<Desk>(Desk{std::move(*office), pipeline::Drafting(std::move(around))});
  return desk.get();
}

Result<void> DocumentRegenerator::work(const Opened& opened, RegeneratedDocument& document) {
  const Candidate& candidate = opened.candidate;
  if (!opened.plan) return fail(opened.plan.error());
  if (pipeline::identity_of(*opened.plan).text != candidate.identity) {
    document.outcome = Outcome::skipped;
    document.findings.push_back(
        regenerate_findings::not_its_plan(candidate.identity, candidate.plan_path));
    return {};
  }
  VANBAN_TRY(pipeline::Draft drafted,
             opened.desk->drafting.draft(*opened.plan, document.numbering));
  NumberedDraft numbered(std::move(drafted), workshop_);
  const pipeline::Draft& draft = numbered.draft();
  VANBAN_CHECK(pipeline::check_bearer_shown(draft));
  const registry::Version* before = newest(candidate);
  const bool issued = before != nullptr && before->state == registry::VersionState::issued;
  if (issued && !document.numbering) document.numbering = bearer_numbering(draft);
  const Task task{candidate, numbered, before, pipeline::sources_of(draft, opened.desk->office),
                  issued};
  if (before == nullptr) {
    document.reasons = {{Reason::Kind::first, {}, {}}};
  } else {
    auto reasons = reasons_to_regenerate(*book_, *before, task.sources);
    if (!reasons) return fail(std::move(reasons.error()));
    document.reasons = std::move(*reasons);
  }
  if (draft.plan.data != opened.plan->data) document.kept_signer = signer_shown(draft.plan);
  return document.reasons.empty() ? Result<void>{} : touch(task, document);
}

pipeline::MaybeNumbering DocumentRegenerator::bearer_numbering(const pipeline::Draft& draft) const {
  const pipeline::LinkedDocument* bearer = pipeline::bearer_of(draft.links);
  if (bearer == nullptr) return std::nullopt;
  const auto record = book_->document(bearer->identity);
  return record ? pipeline::numbering_of(*record) : std::nullopt;
}

Result<void> DocumentRegenerator::touch(const Task& task, RegeneratedDocument& document) {
  const auto same = compare(task, document);
  if (!same) return fail(same.error());
  document.outcome = *same ? Outcome::same_text : Outcome::regenerated;
  if (job_.dry_run) return {};
  const auto added = book_->add_version(
      request_for(task, *same),
      [&](const registry::Assignment& assignment) { return render(task, assignment, document); });
  if (!added) return fail(pipeline::locate(added.error(), task.draft().plan));
  document.version = added->assignment.version;
  if (added->assignment.numbering) document.numbering = added->assignment.numbering;
  if (!*same) document.files = added->outputs;
  return {};
}

/// True where the document reads and looks as before.
Result<bool> DocumentRegenerator::compare(const Task& task, RegeneratedDocument& document) {
  if (task.before == nullptr) return false;
  VANBAN_TRY(const model::Document* const now, task.numbered.document(document.numbering));
  const auto before = pipeline::stored_draft(*book_, *task.candidate.record, document.numbering);
  if (!before) {
    document.findings.push_back(regenerate_findings::cannot_compare(before.error()));
    return false;
  }
  document.compared = true;
  if (before->document == *now) return true;
  document.changes = revision::list_changes(revision::compare(before->document, *now));
  return false;
}

registry::VersionRequest DocumentRegenerator::request_for(const Task& task, bool same) const {
  registry::VersionRequest request;
  request.identity = pipeline::identity_of(task.draft().plan);
  request.sources = task.sources;
  request.links = pipeline::register_links(task.draft().links);
  request.existing =
      task.issued ? registry::ExistingFiles::refuse : registry::ExistingFiles::replace;
  if (const pipeline::LinkedDocument* bearer = pipeline::bearer_of(task.draft().links);
      task.issued && bearer != nullptr)
    request.issued_with = bearer->identity;
  request.keeps_files = same;
  return request;
}

Result<std::vector<registry::RenderedFile>> DocumentRegenerator::render(
    const Task& task, const registry::Assignment& assignment, RegeneratedDocument& document) {
  const pipeline::RenderOptions options{
      job_.formats.value_or(task.before == nullptr ? pipeline::kUsualFormats
                                                   : formats_of(task.before->outputs)),
      job_.fit, assignment.numbering ? model::Purpose::issue : model::Purpose::draft,
      may_carry_plan(task.candidate.record)};
  VANBAN_TRY(pipeline::Rendered rendered, task.numbered.render(assignment.numbering, options));
  append(document.findings, rendered.notes);
  std::vector<registry::RenderedFile> files =
      registered_files(base_for(task, assignment.version), rendered);
  if (auto free = check_replaceable(task, files); !free) return fail(std::move(free.error()));
  return files;
}

std::string DocumentRegenerator::base_for(const Task& task, int version) const {
  const fs::path plan(task.candidate.plan_path);
  if (task.before != nullptr && !task.before->outputs.empty()) {
    const std::vector<std::string> before = paths_of(task.before->outputs);
    if (task.issued) return pipeline::next_version_base(before, job_.out_folder, version);
    return (fs::path(before.front()).parent_path() / fs::path(before.front()).stem()).string();
  }
  if (job_.out_folder.empty()) return (plan.parent_path() / plan.stem()).string();
  const fs::path inside =
      job_.project_folder.empty()
          ? fs::path()
          : plan.parent_path().lexically_relative(pipeline::register_path_of(job_.project_folder));
  return (fs::path(job_.out_folder) / inside / plan.stem()).lexically_normal().string();
}

Result<void> DocumentRegenerator::check_replaceable(
    const Task& task, const std::vector<registry::RenderedFile>& rendered) const {
  if (task.issued) return {};  // the register refuses every taken name
  DraftFiles known{"regenerate.file-exists",
                   {task.candidate.plan_path, job_.office_path},
                   job_.overwrite,
                   book_};
  if (task.before != nullptr) known.recorded = task.before->outputs;
  Diagnostics findings;
  for (const registry::RenderedFile& file : rendered)
    if (auto refusal = refuse_draft(file.path, file.content, known, files_))
      findings.push_back(std::move(*refusal));
  if (!findings.empty()) return fail(std::move(findings));
  return {};
}

}  // namespace vanban::jobs
