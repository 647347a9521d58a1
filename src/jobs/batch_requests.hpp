// SPDX-License-Identifier: MIT
// What the register is asked for the units of a plan: each unit's document is one of its own, known
// by the plan's identity and the unit's code.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "batch/unit_renderer.hpp"
#include "jobs/batch_documents.hpp"
#include "pipeline/office_profile.hpp"
#include "pipeline/register_request.hpp"

namespace vanban::jobs {

class PlanRequests : public batch::UnitRequests {
 public:
  /// `plan` must outlive it. Refuses a plan that says a number itself.
  static Result<std::shared_ptr<const PlanRequests>> create(
      const PlanRenderers& plan, const std::optional<pipeline::OfficeProfile>& office,
      pipeline::IssueTerms terms);

  /// The plan's `document_id`, else its absolute path; `#` and the unit's code after it.
  registry::Identity identity(const units::Unit& unit) const override;
  Result<batch::UnitRequest> request(const units::Unit& unit) const override;
  /// Linked documents without a number.
  Diagnostics warnings() const override { return plan_.plan().open_links; }

 private:
  Result<PrintedFacts> facts_of(const units::Unit& unit, const plan::Plan& plan) const;

  PlanRequests(const PlanRenderers& plan, registry::Identity identity,
               std::vector<registry::SourceText> shared, pipeline::IssueTerms terms)
      : plan_(plan),
        identity_(std::move(identity)),
        shared_(std::move(shared)),
        terms_(std::move(terms)) {}

  const PlanRenderers& plan_;
  registry::Identity identity_;
  std::vector<registry::SourceText> shared_;
  pipeline::IssueTerms terms_;
};

}  // namespace vanban::jobs
