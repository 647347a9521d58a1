// SPDX-License-Identifier: MIT
// One document of `vanban regenerate`: is it touched, why, what does it change, and its new
// version.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "jobs/numbered_draft.hpp"
#include "jobs/regenerate.hpp"
#include "pipeline/drafting.hpp"
#include "pipeline/office_profile.hpp"
#include "registry/register.hpp"

namespace vanban::jobs {

/// A document to look at.
struct Candidate {
  std::string identity;
  std::string plan_path;
  std::optional<registry::DocumentRecord> record = std::nullopt;  ///< none: not in the register
};

/// Keeps what documents have in common: office profiles, templates, linked facts, writers.
class DocumentRegenerator {
 public:
  /// `book`: null on the dry run of a register that is not there. `plans`: paths of the project's
  /// plans by identity. All that is handed in must outlive this.
  DocumentRegenerator(const RegenerateJob& job, Workshop& workshop, registry::Register* book,
                      std::map<std::string, std::string> plans)
      : job_(job),
        workshop_(workshop),
        files_(workshop.files()),
        book_(book),
        plans_(std::move(plans)) {}

  /// Drafts documents of one office with one set of templates.
  struct Desk {
    std::optional<pipeline::OfficeProfile> office;
    pipeline::Drafting drafting;
  };
  /// A document whose plan is read.
  struct Opened {
    Candidate candidate;
    Result<plan::Plan> plan;
    std::vector<pipeline::LinkedDocument> links;  ///< empty also where they cannot be read
    Desk* desk = nullptr;  ///< null where the plan or the profile cannot be read
  };

  /// Reads what is needed to know which documents come before this one.
  Opened open(Candidate candidate);

  RegeneratedDocument regenerate(const Opened& opened);

 private:
  /// A touched document on its way to a new version.
  struct Task {
    const Candidate& candidate;
    NumberedDraft& numbered;
    const registry::Version* before;  ///< null: the first version
    std::vector<registry::SourceText> sources;
    bool issued = false;

    const pipeline::Draft& draft() const { return numbered.draft(); }
  };

  Result<Desk*> desk_for(const Candidate& candidate);
  Result<void> work(const Opened& opened, RegeneratedDocument& document);
  Result<void> touch(const Task& task, RegeneratedDocument& document);
  /// The number of the document that an attached plan is issued with.
  pipeline::MaybeNumbering bearer_numbering(const pipeline::Draft& draft) const;
  Result<bool> compare(const Task& task, RegeneratedDocument& document);
  registry::VersionRequest request_for(const Task& task, bool same) const;
  Result<std::vector<registry::RenderedFile>> render(const Task& task,
                                                     const registry::Assignment& assignment,
                                                     RegeneratedDocument& document);
  std::string base_for(const Task& task, int version) const;
  /// Of a draft; the new files of an issued document are the register's to refuse.
  Result<void> check_replaceable(const Task& task,
                                 const std::vector<registry::RenderedFile>& rendered) const;

  const RegenerateJob& job_;
  Workshop& workshop_;
  const FileSystem& files_;
  registry::Register* book_;
  std::map<std::string, std::string> plans_;
  std::map<std::pair<std::string, std::string>, std::unique_ptr<Desk>> desks_;
};

}  // namespace vanban::jobs
