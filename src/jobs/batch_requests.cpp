// SPDX-License-Identifier: MIT
#include "jobs/batch_requests.hpp"

#include <utility>

#include <fmt/format.h>

#include "jobs/unit_places.hpp"
#include "templating/language/template.hpp"
#include "units/unit.hpp"

namespace vanban::jobs {
namespace {

using units::Json;

plan::Plan plan_of(Json data, const std::string& path) {
  plan::Metadata metadata = plan::metadata_of(data);
  return {path, std::move(data), std::move(metadata), std::make_shared<const plan::NoText>(path)};
}

Diagnostic number_by_hand(const std::string& number) {
  Diagnostic finding;
  finding.code = "batch.number-by-hand";
  finding.place.field = "code_number";
  finding.message = {fmt::format("đã ghi sẵn số {}, nhưng số do sổ đăng ký cấp", number),
                     fmt::format("number {} is given, but the register gives the numbers", number)};
  finding.hint = {"Để trống số (code_number: null; cột “Số” không điền), hoặc bỏ --register.",
                  "Leave the number open (code_number: null, the column empty), or drop "
                  "--register."};
  return finding;
}

}  // namespace

Result<std::shared_ptr<const PlanRequests>> PlanRequests::create(
    const PlanRenderers& plan, const std::optional<pipeline::OfficeProfile>& office,
    pipeline::IssueTerms terms) {
  const std::string& path = plan.request().plan_path;
  const plan::Plan shared_plan = plan_of(plan.data(), path);
  if (!shared_plan.metadata.code_number.empty()) {
    Diagnostic finding = number_by_hand(shared_plan.metadata.code_number);
    finding.place.file = path;
    return fail(std::move(finding));
  }
  auto shared = pipeline::shared_sources(plan.compiled(), office);
  for (const pipeline::LinkedDocument& link : plan.plan().links)
    shared.push_back(pipeline::linked_source(link));
  return std::shared_ptr<const PlanRequests>(new PlanRequests(
      plan, pipeline::identity_of(shared_plan), std::move(shared), std::move(terms)));
}

registry::Identity PlanRequests::identity(const units::Unit& unit) const {
  return {fmt::format("{}#{}", identity_.text, unit.code), identity_.source};
}

/// Of the document that the check made; of one made now where that was forgotten.
Result<PrintedFacts> PlanRequests::facts_of(const units::Unit& unit, const plan::Plan& plan) const {
  CheckedUnits& checked = plan_.checked();
  if (auto known = checked.facts(unit)) return *std::move(known);
  auto document = checked.take_document(unit);
  if (!document) {
    VANBAN_TRY(document, templating::evaluate(plan_.compiled(), plan.data));
  }
  PrintedFacts facts{document->metadata, pipeline::book_fields(plan.metadata, *document)};
  checked.keep(unit, facts);
  return facts;
}

Result<batch::UnitRequest> PlanRequests::request(const units::Unit& unit) const {
  const std::string& list = plan_.request().list_path;
  Result<Json> data = units::apply(unit, plan_.data(), list);
  if (!data) return fail(std::move(data.error()));
  VANBAN_CHECK(plan_.filler().fill(*data, unit));
  plan::Plan plan = plan_of(std::move(*data), plan_.request().plan_path);
  if (!plan.metadata.code_number.empty())
    return fail(in_list({number_by_hand(plan.metadata.code_number)}, unit, list));
  auto facts = facts_of(unit, plan);
  if (!facts) return fail(in_list(std::move(facts.error()), unit, list));
  if (const Json& written = plan_.plan().written; !written.is_null()) {
    Result<Json> unfilled = units::apply(unit, written, list);
    if (!unfilled) return fail(std::move(unfilled.error()));
    VANBAN_CHECK(plan_.filler().fill(*unfilled, unit));
    plan.written = std::make_shared<const Json>(std::move(*unfilled));
  }
  pipeline::IssueCandidate candidate{plan,
                                     facts->metadata,
                                     std::move(facts->fields),
                                     identity(unit),
                                     pipeline::sources_of(plan, shared_),
                                     pipeline::register_links(plan_.plan().links)};
  return batch::UnitRequest{pipeline::issue_request(std::move(candidate), terms_),
                            plan.metadata.issued_date.complete()};
}

}  // namespace vanban::jobs
