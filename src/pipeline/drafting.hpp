// SPDX-License-Identifier: MIT
// From a plan file to an evaluated document, with the office's defaults under its data and the
// facts of the documents it is linked to.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "model/document.hpp"
#include "pipeline/links.hpp"
#include "pipeline/office_profile.hpp"
#include "plan/plan.hpp"
#include "registry/register.hpp"
#include "templating/language/template.hpp"

namespace vanban::pipeline {

/// A document that is not yet rendered.
struct Draft {
  plan::Plan plan;  ///< defaults laid under, references not yet filled
  templating::Template compiled;
  std::vector<LinkedDocument> links;  ///< in the order of the plan
  plan::Json data;                    ///< of the plan, links filled in
  model::Document document;           ///< evaluated; without a number unless the plan says one
};

/// What others may say of a document; `numbering` where it is issued.
plan::Json draft_facts(const Draft& draft, const std::optional<registry::Numbering>& numbering);

/// What the plan has typed although the template sets it (plan/typed_marks.hpp).
Diagnostics typed_marks(const Draft& draft);

/// The data with number and date. A document that is issued with another has that one's already and
/// none of its own.
plan::Json numbered_data(const Draft& draft, const registry::Numbering& numbering);

/// Plan, template files, office profile and linked facts with their exact texts.
Result<std::vector<registry::SourceText>> sources_of(const Draft& draft,
                                                     const std::optional<OfficeProfile>& office,
                                                     const FileSystem& files);

/// Refuses (`links.not-shown`) a document that is issued with another where its template does not
/// say so: it would print a number of its own that nobody gave.
Result<void> check_bearer_shown(const Draft& draft);

/// Where documents come from. What it points at must outlive the Drafting.
struct Surroundings {
  const FileSystem& files;
  std::vector<std::string> template_folders;  ///< searched in order
  plan::Json defaults;                        ///< of the office profile; may be null
  const registry::Register* book = nullptr;   ///< knows what is issued; may be null
  /// Paths of plans by their document_id, where a whole folder is at hand.
  std::map<std::string, std::string> plans = {};
  /// Of issued documents: what their plans say now (`vanban regenerate`), instead of what was
  /// issued; only who signed them stays.
  bool issued_as_now = false;
};

/// The register that knows linked documents, for reading; none where the path is empty.
Result<std::optional<registry::Register>> register_at(const std::string& path);

/// Drafts documents; what several have in common (templates, linked documents) is read once.
class Drafting {
 public:
  explicit Drafting(Surroundings surroundings) : around_(std::move(surroundings)) {}

  Result<Draft> draft(const std::string& plan_path);
  /// The same for a plan that was loaded with the same defaults.
  Result<Draft> draft(plan::Plan plan);

  /// The linked documents of a plan in their order. Errors, each at its link: `links.missing` (no
  /// such document), `links.cycle`, `links.unreadable` with the findings of the other document.
  Result<std::vector<LinkedDocument>> links_of(const plan::Plan& plan);

  /// Finds the templates of these surroundings.
  templating::Loader loader() const { return {around_.files, around_.template_folders}; }

 private:
  struct Target {
    std::string identity;
    std::string plan_path;  ///< empty: only the register knows it
  };

  Result<void> keep_what_was_signed(plan::Plan& plan) const;
  Result<templating::Template> template_named(const std::string& name);
  Result<LinkedDocument> link_of(const plan::Plan& plan, std::size_t index);
  std::optional<Target> find_target(const plan::Plan& plan, const std::string& document) const;
  std::optional<Target> target_in_register(const std::string& document) const;
  std::optional<Target> target_beside(const std::string& folder, const std::string& document) const;
  Result<plan::Json> facts_of(const Target& target);
  Result<plan::Json> read_facts(const Target& target);
  Result<plan::Json> stored_facts(const registry::DocumentRecord& record,
                                  const std::optional<registry::Numbering>& numbering) const;
  Result<plan::Json> facts_now(const Target& target,
                               const std::optional<registry::Numbering>& numbering);

  Surroundings around_;
  std::map<std::string, templating::Template> templates_;
  std::map<std::string, plan::Json> facts_;  ///< by identity
  std::vector<std::string> path_;            ///< identities being drafted, outermost first
};

}  // namespace vanban::pipeline
