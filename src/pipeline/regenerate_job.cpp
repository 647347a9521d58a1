// SPDX-License-Identifier: MIT
#include "pipeline/regenerate_job.hpp"

#include <map>
#include <set>
#include <utility>

#include "pipeline/issue_job.hpp"
#include "pipeline/project_folder.hpp"
#include "pipeline/regenerate_document.hpp"
#include "pipeline/stored_version.hpp"

namespace vanban::pipeline {
namespace {

using Candidates = std::map<std::string, Candidate>;

Candidates candidates_of(const ProjectFolder& project) {
  Candidates candidates;
  for (const ProjectPlan& plan : project.plans)
    candidates[plan.identity] = {plan.identity, plan.path, std::nullopt};
  return candidates;
}

std::map<std::string, std::string> paths_of(const Candidates& candidates) {
  std::map<std::string, std::string> paths;
  for (const auto& [identity, candidate] : candidates) paths[identity] = candidate.plan_path;
  return paths;
}

/// A plan of the project folder counts before the path that the register remembers.
Result<void> add_registered(const registry::Register& book, Candidates& candidates) {
  const auto identities = book.documents();
  if (!identities) return fail(identities.error());
  for (const std::string& identity : *identities) {
    auto record = book.document(identity);
    if (!record) return fail(std::move(record.error()));
    if (record->versions.empty()) continue;
    Candidate& candidate = candidates[identity];
    candidate.identity = identity;
    if (candidate.plan_path.empty()) candidate.plan_path = plan_path_of(record->versions.back());
    candidate.record = std::move(*record);
  }
  return {};
}

/// Goes through all candidates, linked documents before those that name them.
class Walk {
 public:
  Walk(const Candidates& candidates, DocumentRegenerator& regenerator)
      : candidates_(candidates), regenerator_(regenerator) {}

  std::vector<RegeneratedDocument> run() {
    for (const auto& [identity, candidate] : candidates_) visit(candidate);
    return std::move(documents_);
  }

 private:
  /// A circle ends where it began; the document that closes it reports it.
  void visit(const Candidate& candidate) {
    if (!visited_.insert(candidate.identity).second) return;
    for (const std::string& target : regenerator_.targets_of(candidate))
      if (const auto known = candidates_.find(target); known != candidates_.end())
        visit(known->second);
    documents_.push_back(regenerator_.regenerate(candidate));
  }

  const Candidates& candidates_;
  DocumentRegenerator& regenerator_;
  std::set<std::string> visited_;
  std::vector<RegeneratedDocument> documents_;
};

/// None on the dry run of a register that is not there.
Result<std::optional<registry::Register>> register_for(const RegenerateJob& job,
                                                       FileSystem& files) {
  const bool makes = !job.project_folder.empty() && !files.exists(job.register_path);
  if (makes && job.dry_run) return std::nullopt;
  auto book =
      makes ? open_register(job.register_path, files)
            : registry::Register::open(job.register_path, job.dry_run ? registry::OpenMode::read
                                                                      : registry::OpenMode::write);
  if (!book) return fail(std::move(book.error()));
  return std::optional<registry::Register>(std::move(*book));
}

}  // namespace

Result<RegenerateReport> regenerate_job(const RegenerateJob& job, FileSystem& files) {
  RegenerateReport report;
  Candidates candidates;
  if (!job.project_folder.empty()) {
    auto project = read_project(files, job.project_folder);
    if (!project) return fail(std::move(project.error()));
    candidates = candidates_of(*project);
    report.findings = std::move(project->findings);
  }
  const std::map<std::string, std::string> plans = paths_of(candidates);
  const auto fonts = fonts::FontSet::load(files, job.font_folders);
  if (!fonts) return fail(fonts.error());
  auto book = register_for(job, files);
  if (!book) return fail(std::move(book.error()));
  registry::Register* const opened = *book ? &**book : nullptr;
  if (opened != nullptr)
    if (auto added = add_registered(*opened, candidates); !added)
      return fail(std::move(added.error()));
  DocumentRegenerator regenerator(job, files, opened, *fonts, plans);
  report.documents = Walk(candidates, regenerator).run();
  return report;
}

}  // namespace vanban::pipeline
