// SPDX-License-Identifier: MIT
#include "jobs/batch_documents.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "base/sha256.hpp"
#include "batch/findings.hpp"
#include "jobs/unit_doubts.hpp"
#include "jobs/unit_fields.hpp"
#include "jobs/unit_places.hpp"
#include "pipeline/drafting.hpp"
#include "pipeline/locate.hpp"
#include "pipeline/office_profile.hpp"
#include "plan/findings.hpp"
#include "plan/json_reader.hpp"
#include "plan/misread_texts.hpp"
#include "plan/plan.hpp"
#include "plan/validation.hpp"
#include "templating/language/style_choices.hpp"
#include "units/overlay.hpp"

namespace vanban::jobs {
namespace {

using units::Json;

/// Findings about the plan itself. What is missing may come with the units.
Diagnostics check_plan(const Json& data, const plan::Source& source) {
  Diagnostics findings = plan::validate(data, source);
  std::erase_if(findings,
                [](const Diagnostic& finding) { return finding.code == "plan.missing-field"; });
  plan::Findings misread(source);
  plan::find_misread_texts(data, misread);
  append(findings, misread.take());
  return findings;
}

Diagnostic no_template(const std::string& path) {
  return batch::file_finding(
      "batch.no-template", Fault::data, path,
      {"kế hoạch không nêu mẫu (template)", "the plan names no template"},
      {"Thêm \"template\": \"TÊN-MẪU\" vào kế hoạch; vanban templates liệt kê các mẫu.",
       "Add \"template\": \"NAME\" to the plan; vanban templates lists them."});
}

std::string template_name(const Json& data) {
  const auto found = data.is_object() ? data.find("template") : data.end();
  return found != data.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Diagnostic attached_with_numbers(const std::string& path) {
  return batch::file_finding(
      "batch.attached", Fault::data, path,
      {"văn bản ban hành kèm theo (attached_to) không lấy số của riêng mình",
       "a document issued with another (attached_to) takes no number of its own"},
      {"Bỏ --register: số và ngày lấy từ văn bản mà nó kèm theo.",
       "Leave out --register: number and date come from the document it goes with."});
}

/// Batch documents stay as they are issued, so a blank citation stays too.
Diagnostics open_citations(const plan::Plan& plan,
                           const std::vector<pipeline::LinkedDocument>& links) {
  Diagnostics notes = pipeline::open_links(
      plan, links,
      {"Cấp số cho văn bản đó trước khi ban hành cả loạt: vanban regenerate không đụng tới văn bản "
       "của một loạt.",
       "Issue that one before the batch: vanban regenerate does not touch the documents of a "
       "batch."});
  return pipeline::locate(std::move(notes), plan);
}

/// Linked documents are filled in once: what is said of them does not depend on the unit.
Result<LinkedPlan> linked(Workshop& workshop, const PlanRequest& request, Json data,
                          const plan::JsonSource& source) {
  plan::Plan plan{
      request.plan_path, std::move(data), {}, std::make_shared<plan::JsonSource>(source)};
  plan.metadata = plan::metadata_of(plan.data);
  constexpr auto kKeep = plan::UnitReferences::keep;
  if (plan.metadata.links.empty()) {
    VANBAN_CHECK(pipeline::linked_data(plan, {}, kKeep));
    return LinkedPlan{std::move(plan.data)};
  }
  const FileSystem& files = workshop.files();
  const bool has_book = files.exists(request.register_path);
  VANBAN_TRY(const auto book,
             pipeline::register_at(has_book ? request.register_path : std::string()));
  pipeline::Drafting drafting({files, workshop.templates(), request.template_folders,
                               Json::object(), book ? &*book : nullptr});
  const auto links = drafting.links_of(plan);
  if (!links) return fail(links.error());
  if (!request.register_path.empty() && pipeline::bearer_of(*links) != nullptr)
    return fail(attached_with_numbers(request.plan_path));
  auto filled = pipeline::linked_data(plan, *links, kKeep);
  if (!filled) return fail(filled.error());
  return LinkedPlan{std::move(*filled), plan.data, *links, open_citations(plan, *links)};
}

/// Digest of all that every unit's files depend on.
std::string fingerprint_of(const PlanRequest& request, const Json& data,
                           const templating::Template& compiled, const fonts::FontSet& fonts) {
  Sha256 digest;
  digest.update(fmt::format("{}\n", request.program));
  for (const pipeline::FormatRule& rule : pipeline::format_rules())
    digest.update(fmt::format("{}", request.options.formats.has(rule.format)));
  digest.update(fmt::format("{}\n{}\n", request.options.fit, data.dump()));
  for (const templating::TemplateFile& file : compiled.texts())
    digest.update(sha256_hex(file.text));
  for (const bool bold : {false, true})
    for (const bool italic : {false, true})
      digest.update(sha256_hex(fonts[fonts::face_id(bold, italic)].bytes()));
  return digest.hex();
}

std::string number_of(const model::Metadata& metadata) {
  return metadata.code_number + "/" + metadata.code_notation;
}

class PlanRenderer : public batch::UnitRenderer {
 public:
  explicit PlanRenderer(const PlanRenderers& shared)
      : shared_(shared),
        overlay_(shared.data(), shared.request().list_path, shared.filler().fields()),
        doubts_(shared) {}

  /// The document is kept for the run.
  Diagnostics check(const units::Unit& unit) override {
    const PlanRequest& request = shared_.request();
    const Result<const Json*> data = data_of(unit);
    if (!data) return data.error();
    Diagnostics findings =
        plan::validate(**data, plan::NoText(request.plan_path), untouched_fields(unit));
    if (findings.empty()) {
      auto document = templating::evaluate(shared_.compiled(), **data, &texts_);
      if (!document) return placed(std::move(document.error()), unit);
      Diagnostics doubts = doubts_.about(unit, **data, document->metadata.form);
      shared_.checked().keep(unit, std::move(*document));
      return doubts;
    }
    return in_list(std::move(findings), unit, request.list_path);
  }

  Result<batch::UnitDocument> render(const units::Unit& unit) override {
    VANBAN_TRY(const Json* const data, data_of(unit));
    auto rendered = render(unit, *data);
    if (!rendered) return fail(placed(std::move(rendered.error()), unit));
    batch::UnitDocument document;
    document.pages = rendered->pages;
    document.number = number_of(rendered->metadata);
    document.notes = placed(std::move(rendered->notes), unit);
    for (pipeline::Content& content : rendered->contents)
      document.files.push_back(
          {std::string(pipeline::rule_of(content.format).suffix), std::move(content.bytes)});
    return document;
  }

 private:
  /// The plan's data for the unit, references filled; valid until the next call.
  Result<const Json*> data_of(const units::Unit& unit) {
    VANBAN_TRY(Json* const data, overlay_.apply(unit));
    VANBAN_CHECK(shared_.filler().fill(*data, unit));
    return data;
  }

  /// At the unit's row, or in the plan where the list does not say the field.
  Diagnostics placed(Diagnostics findings, const units::Unit& unit) const {
    return pipeline::locate(in_list(std::move(findings), unit, shared_.request().list_path),
                            *shared_.plan().source);
  }

  Result<pipeline::Rendered> render(const units::Unit& unit, const Json& data) {
    auto document = shared_.checked().take_document(unit);
    if (!document) {
      VANBAN_TRY(document, templating::evaluate(shared_.compiled(), data, &texts_));
    }
    if (!renderer_) renderer_ = std::make_unique<pipeline::Renderer>(shared_.fonts());
    const pipeline::RenderOptions& options = shared_.request().options;
    if (!options.fit)
      return renderer_->render(std::move(*document), options.formats, options.purpose);
    const auto choices = templating::style_choices(plan::metadata_of(data).style);
    return renderer_->render(std::move(*document), choices, options);
  }

  /// Fields of the plan that were checked with it and that the unit leaves alone.
  std::vector<std::string> untouched_fields(const units::Unit& unit) const {
    std::vector<std::string> fields = shared_.right_fields();
    for (const units::Assignment& datum : unit.overrides)
      std::erase(fields, units::root_of(datum.path));
    return fields;
  }

  const PlanRenderers& shared_;
  units::Overlay overlay_;
  UnitDoubts doubts_;
  templating::TextMemory texts_{templating::kTextMemoryBytes};
  std::unique_ptr<pipeline::Renderer>
      renderer_;  // made with the first document: a run may have none
};

}  // namespace

Result<std::unique_ptr<PlanRenderers>> PlanRenderers::create(Workshop& workshop,
                                                             PlanRequest request) {
  const FileSystem& files = workshop.files();
  VANBAN_TRY(std::string text, files.read(request.plan_path, plan::kLargestFile));
  const auto shared_source =
      std::make_shared<const plan::JsonSource>(request.plan_path, std::move(text));
  const plan::JsonSource& source = *shared_source;
  VANBAN_TRY(Json data, plan::read_json(source));
  if (template_name(data).empty()) return fail(no_template(request.plan_path));
  VANBAN_TRY(const auto office, pipeline::office_profile_at(files, request.office_path));
  data = plan::with_defaults(std::move(data), pipeline::defaults_of(office));
  if (Diagnostics findings = check_plan(data, source); !findings.empty())
    return fail(std::move(findings));
  VANBAN_TRY(LinkedPlan plan, linked(workshop, request, std::move(data), source));
  plan.source = shared_source;
  auto compiled = workshop.templates().load(template_name(plan.data), request.template_folders);
  if (!compiled) return fail(pipeline::at_template_field(std::move(compiled.error()), source));
  VANBAN_TRY(const fonts::FontSet* const fonts, workshop.fonts());
  std::string fingerprint = fingerprint_of(request, plan.data, *compiled, *fonts);
  return std::unique_ptr<PlanRenderers>(new PlanRenderers(
      std::move(request), std::move(plan), std::move(*compiled), *fonts, std::move(fingerprint)));
}

std::vector<std::string> PlanRenderers::right_fields_of(const units::Json& data,
                                                        const UnitFiller& filler) {
  std::vector<std::string> fields = plan::right_fields(data);
  for (const std::string& filled : filler.fields()) std::erase(fields, filled);
  if (data.contains("links") && data["links"].is_object()) fields.emplace_back("links");
  return fields;
}

bool PlanRenderers::uses_field(std::string_view name) const {
  const auto& texts = compiled_.texts();
  return says_unit_field(plan_.data.dump(), name) ||
         std::any_of(texts.begin(), texts.end(), [name](const templating::TemplateFile& file) {
           return says_unit_field(file.text, name);
         });
}

std::unique_ptr<batch::UnitRenderer> PlanRenderers::make() const {
  return std::make_unique<PlanRenderer>(*this);
}

std::vector<std::string> PlanRenderers::suffixes() const {
  std::vector<std::string> suffixes;
  for (const pipeline::Format format : request_.options.formats.list())
    suffixes.emplace_back(pipeline::rule_of(format).suffix);
  return suffixes;
}

}  // namespace vanban::jobs
