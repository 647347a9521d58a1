// SPDX-License-Identifier: MIT
// Makes a unit's document from a plan: the unit's fields are laid over the plan's data, the
// template sees the rest as `unit`.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "batch/unit_renderer.hpp"
#include "fonts/font_set.hpp"
#include "jobs/checked_units.hpp"
#include "jobs/unit_references.hpp"
#include "jobs/workshop.hpp"
#include "pipeline/links.hpp"
#include "pipeline/renderer.hpp"
#include "plan/validation.hpp"
#include "templating/language/template.hpp"
#include "units/unit.hpp"

namespace vanban::jobs {

/// What the documents are made of.
struct PlanRequest {
  std::string plan_path;
  std::string list_path;  ///< names the unit list in messages
  std::vector<std::string> template_folders;
  pipeline::RenderOptions options;
  std::string program;             ///< version: another one makes all files anew
  std::string office_path = {};    ///< its defaults are laid under the plan; empty: none
  std::string register_path = {};  ///< knows linked documents that are issued; empty: none
};

/// The plan, with what the documents it is linked to say of themselves.
struct LinkedPlan {
  units::Json data;                                  ///< references filled, facts for the links
  units::Json written = {};                          ///< before that; null where nothing is linked
  std::vector<pipeline::LinkedDocument> links = {};  ///< in the order of the plan
  Diagnostics open_links = {};                       ///< warnings: linked, but without a number
  std::shared_ptr<const plan::Source> source = {};   ///< of the plan's file
};

/// Documents that wait between check and run take no more than this together: some 40 of eight
/// pages. More is not faster: what is freed long after it was made leaves a heap in pieces, which
/// costs more than to evaluate again.
inline constexpr std::size_t kCheckedDocumentsBytes = std::size_t{4} << 20;
/// What the register learns of units, likewise: some 10,000 of them.
inline constexpr std::size_t kCheckedFactsBytes = std::size_t{16} << 20;

/// Reads plan, template and fonts once for all threads.
class PlanRenderers : public batch::RendererFactory {
 public:
  /// The plan may leave open what every unit brings (`organ`, `signer` …); all else must be right.
  /// The workshop must outlive it.
  static Result<std::unique_ptr<PlanRenderers>> create(Workshop& workshop, PlanRequest request);

  std::unique_ptr<batch::UnitRenderer> make() const override;
  std::vector<std::string> suffixes() const override;
  std::string fingerprint() const override { return fingerprint_; }

  /// Fills the plan's references to the unit.
  const UnitFiller& filler() const { return filler_; }
  /// Whether the template or the plan says `unit.NAME`.
  bool uses_field(std::string_view name) const;

  const PlanRequest& request() const { return request_; }
  const units::Json& data() const { return plan_.data; }
  const LinkedPlan& plan() const { return plan_; }
  /// The outermost fields of the plan that are right by themselves, whatever a unit brings.
  const std::vector<std::string>& right_fields() const { return right_fields_; }
  const templating::Template& compiled() const { return compiled_; }
  const fonts::FontSet& fonts() const { return fonts_; }
  /// What the check leaves for the run.
  CheckedUnits& checked() const { return checked_; }

 private:
  PlanRenderers(PlanRequest request, LinkedPlan plan, templating::Template compiled,
                const fonts::FontSet& fonts, std::string fingerprint)
      : request_(std::move(request)),
        plan_(std::move(plan)),
        filler_(plan_.data, plan_.source, request_.list_path),
        right_fields_(right_fields_of(plan_.data, filler_)),
        compiled_(std::move(compiled)),
        fonts_(fonts),
        fingerprint_(std::move(fingerprint)) {}

  /// Links were checked before facts took their place; what is filled is checked for each unit.
  static std::vector<std::string> right_fields_of(const units::Json& data,
                                                  const UnitFiller& filler);

  PlanRequest request_;
  LinkedPlan plan_;
  UnitFiller filler_;
  std::vector<std::string> right_fields_;
  templating::Template compiled_;
  const fonts::FontSet& fonts_;
  std::string fingerprint_;
  mutable CheckedUnits checked_{kCheckedDocumentsBytes, kCheckedFactsBytes};
};

}  // namespace vanban::jobs
