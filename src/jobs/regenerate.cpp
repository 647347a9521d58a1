// SPDX-License-Identifier: MIT
#include "jobs/regenerate.hpp"

#include <map>
#include <set>
#include <utility>

#include "jobs/issue.hpp"
#include "jobs/regenerate_document.hpp"
#include "pipeline/project_folder.hpp"
#include "pipeline/stored_version.hpp"

namespace vanban::jobs {
namespace {

/// Plan paths by identity; empty: the register knows it.
using Paths = std::map<std::string, std::string>;

Paths paths_of(const pipeline::ProjectFolder& project) {
  Paths paths;
  for (const pipeline::ProjectPlan& plan : project.plans) paths[plan.identity] = plan.path;
  return paths;
}

/// Goes through all documents, linked ones before those that name them. Records are read one by
/// one: a register may hold many.
class Walk {
 public:
  Walk(const Paths& paths, const registry::Register* book, DocumentRegenerator& regenerator)
      : paths_(paths), book_(book), regenerator_(regenerator) {}

  Result<std::vector<RegeneratedDocument>> run() {
    for (const auto& [identity, path] : paths_)
      if (auto visited = visit(identity, path); !visited) return fail(std::move(visited.error()));
    return std::move(documents_);
  }

 private:
  /// A circle ends where it began; the documents on it report it.
  Result<void> visit(const std::string& identity, const std::string& path) {
    if (!visited_.insert(identity).second) return {};
    auto candidate = candidate_of(identity, path);
    if (!candidate) return fail(std::move(candidate.error()));
    if (path.empty() && candidate->plan_path.empty()) return {};
    const DocumentRegenerator::Opened opened = regenerator_.open(std::move(*candidate));
    for (const pipeline::LinkedDocument& link : opened.links)
      if (const auto known = paths_.find(link.identity); known != paths_.end())
        if (auto visited = visit(known->first, known->second); !visited) return visited;
    documents_.push_back(regenerator_.regenerate(opened));
    return {};
  }

  /// A plan of the project folder counts before the path that the register remembers.
  Result<Candidate> candidate_of(const std::string& identity, const std::string& path) const {
    Candidate candidate{identity, path, std::nullopt};
    if (book_ == nullptr) return candidate;
    auto record = book_->find_document(identity);
    if (!record) return fail(std::move(record.error()));
    if (!*record || (*record)->versions.empty()) return candidate;
    if (path.empty()) candidate.plan_path = pipeline::plan_path_of((*record)->versions.back());
    candidate.record = std::move(**record);
    return candidate;
  }

  const Paths& paths_;
  const registry::Register* book_;
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
      makes ? registry::open_register(job.register_path, files)
            : registry::Register::open(job.register_path, job.dry_run ? registry::OpenMode::read
                                                                      : registry::OpenMode::write);
  if (!book) return fail(std::move(book.error()));
  return std::optional<registry::Register>(std::move(*book));
}

}  // namespace

Result<RegenerateReport> regenerate_job(const RegenerateJob& job, Workshop& workshop) {
  FileSystem& files = workshop.files();
  RegenerateReport report;
  Paths paths;
  if (!job.project_folder.empty()) {
    auto project = pipeline::read_project(files, job.project_folder);
    if (!project) return fail(std::move(project.error()));
    paths = paths_of(*project);
    report.findings = std::move(project->findings);
  }
  VANBAN_CHECK(workshop.fonts());
  auto book = register_for(job, files);
  if (!book) return fail(std::move(book.error()));
  registry::Register* const opened = *book ? &**book : nullptr;
  DocumentRegenerator regenerator(job, workshop, opened, paths);
  if (opened != nullptr) {
    const auto identities = opened->documents();
    if (!identities) return fail(identities.error());
    for (const std::string& identity : *identities) paths.emplace(identity, std::string());
  }
  auto documents = Walk(paths, opened, regenerator).run();
  if (!documents) return fail(std::move(documents.error()));
  report.documents = std::move(*documents);
  return report;
}

}  // namespace vanban::jobs
