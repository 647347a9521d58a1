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
  DocumentRegenerator(const RegenerateJob& job, FileSystem& files, registry::Register* book,
                      const fonts::FontSet& fonts, std::map<std::string, std::string> plans)
      : job_(job),
        files_(files),
        book_(book),
        fonts_(fonts),
        renderer_(fonts),
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
    const pipeline::Draft& draft;
    const registry::Version* before;  ///< null: the first version
    std::vector<registry::SourceText> sources;
    bool issued = false;
  };

  Result<Desk*> desk_for(const Candidate& candidate);
  Result<void> work(const Opened& opened, RegeneratedDocument& document);
  Result<void> touch(const Task& task, RegeneratedDocument& document);
  /// The number of the document that an attached plan is issued with.
  std::optional<registry::Numbering> bearer_numbering(const pipeline::Draft& draft) const;
  Result<bool> compare(const Task& task, RegeneratedDocument& document);
  Result<model::Document> document_now(const Task& task, const RegeneratedDocument& document) const;
  registry::VersionRequest request_for(const Task& task, bool same) const;
  Result<std::vector<registry::RenderedFile>> render(const Task& task,
                                                     const registry::Assignment& assignment,
                                                     RegeneratedDocument& document);
  std::string base_for(const Task& task, int version) const;
  Result<void> check_replaceable(const Task& task,
                                 const std::vector<registry::RenderedFile>& rendered) const;

  const RegenerateJob& job_;
  FileSystem& files_;
  registry::Register* book_;
  const fonts::FontSet& fonts_;
  pipeline::Renderer renderer_;
  std::map<std::string, std::string> plans_;
  std::map<std::pair<std::string, std::string>, std::unique_ptr<Desk>> desks_;
};

}  // namespace vanban::jobs
