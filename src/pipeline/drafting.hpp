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
#include "pipeline/template_store.hpp"
#include "plan/plan.hpp"
#include "registry/register.hpp"
#include "templating/language/template.hpp"

namespace vanban::pipeline {

/// Number and date from a register; none for a document that has no number there.
using MaybeNumbering = std::optional<registry::Numbering>;

/// A document that is not yet rendered.
struct Draft {
  plan::Plan plan;  ///< defaults laid under, references not yet filled
  templating::Template compiled;
  std::vector<LinkedDocument> links;  ///< in the order of the plan
  plan::Json data;                    ///< of the plan, links filled in; without `numbering`
  MaybeNumbering numbering;           ///< that the document bears; none: what the plan says
  model::Document document;           ///< evaluated of `data` with `numbering`
};

/// What others may say of a document; `numbering` where it is issued.
plan::Json draft_facts(const Draft& draft, const MaybeNumbering& numbering);

/// The data of the plan, with the number that the draft bears, on one line: what a DOCX carries.
std::string carried_plan(const Draft& draft);

/// A draft of what was read. A document that is issued with another has that one's number and date
/// already and none of its own, whatever `numbering` says. Errors as `linked_data` and
/// templating::evaluate.
Result<Draft> assemble(plan::Plan plan, templating::Template compiled,
                       std::vector<LinkedDocument> links, const MaybeNumbering& numbering,
                       templating::TextMemory* texts);

/// Whether the draft prints the same with that number.
bool prints_same(const Draft& draft, const MaybeNumbering& numbering);

/// Gives the draft another number: its document is evaluated anew, and only where that changes
/// anything. On errors (of templating::evaluate) the draft stays as it was.
Result<void> renumber(Draft& draft, const MaybeNumbering& numbering, templating::TextMemory* texts);

/// Plan, template files, office profile and linked facts with their exact texts.
std::vector<registry::SourceText> sources_of(const Draft& draft,
                                             const std::optional<OfficeProfile>& office);

/// Refuses (`links.not-shown`) a document that is issued with another where its template does not
/// say so: it would print a number of its own that nobody gave.
Result<void> check_bearer_shown(const Draft& draft);

/// Where documents come from. What it points at must outlive the Drafting.
struct Surroundings {
  const FileSystem& files;
  TemplateStore& templates;
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

/// Drafts documents; what several have in common (templates, linked documents) is read once, and a
/// linked document that is then drafted itself is evaluated once.
class Drafting {
 public:
  explicit Drafting(Surroundings surroundings) : around_(std::move(surroundings)) {}

  /// Without a number unless the plan says one.
  Result<Draft> draft(const std::string& plan_path);
  /// The same for a plan that was loaded with the same defaults; with number and date where
  /// `numbering` gives them.
  Result<Draft> draft(plan::Plan plan, const MaybeNumbering& numbering = std::nullopt);

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
  std::optional<Draft> take_drafted(const plan::Plan& plan, const MaybeNumbering& numbering);
  Result<templating::Template> template_named(const std::string& name);
  Result<LinkedDocument> link_of(const plan::Plan& plan, std::size_t index);
  std::optional<Target> find_target(const plan::Plan& plan, const std::string& document) const;
  std::optional<Target> target_in_register(const std::string& document) const;
  std::optional<Target> target_beside(const std::string& folder, const std::string& document) const;
  Result<plan::Json> facts_of(const Target& target);
  Result<plan::Json> read_facts(const Target& target);
  Result<plan::Json> stored_facts(const registry::DocumentRecord& record,
                                  const MaybeNumbering& numbering) const;
  Result<plan::Json> facts_now(const Target& target, const MaybeNumbering& numbering);

  Surroundings around_;
  std::map<std::string, templating::Template> templates_;
  std::map<std::string, plan::Json> facts_;  ///< by identity
  std::map<std::string, Draft> drafted_;     ///< linked ones, by identity, until they are asked for
  std::vector<std::string> path_;            ///< identities being drafted, outermost first
};

}  // namespace vanban::pipeline
