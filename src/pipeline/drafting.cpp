// SPDX-License-Identifier: MIT
#include "pipeline/drafting.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/code_number.hpp"
#include "pipeline/locate.hpp"
#include "pipeline/register_request.hpp"
#include "pipeline/stored_version.hpp"
#include "plan/json_reader.hpp"

namespace vanban::pipeline {
namespace {

namespace fs = std::filesystem;
using plan::Json;

constexpr const char* kPlanEnding = ".json";

Diagnostic link_fault(std::string code, Bilingual message, Bilingual hint) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.fault = Fault::data;
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  return diagnostic;
}

Diagnostic missing(const std::string& document) {
  return link_fault(
      "links.missing",
      {fmt::format("không tìm thấy văn bản liên kết: {}", document),
       fmt::format("the linked document cannot be found: {}", document)},
      {"Ghi đường dẫn tệp .json của văn bản kia tính từ thư mục của tệp này, hoặc document_id của "
       "nó (cùng thư mục, hoặc trong sổ đăng ký ở --register).",
       "Give the path of its .json file from the folder of this one, or its document_id (in the "
       "same folder, or in the register given by --register)."});
}

Diagnostic cycle(const std::vector<std::string>& path, const std::string& back_to) {
  std::string chain;
  const auto start = std::find(path.begin(), path.end(), back_to);
  for (auto at = start; at != path.end(); ++at) chain += *at + " → ";
  chain += back_to;
  return link_fault("links.cycle",
                    {fmt::format("liên kết đi vòng: {}", chain),
                     fmt::format("links go round in a circle: {}", chain)},
                    {"Bỏ một liên kết trong vòng; văn bản ban hành trước không lấy số của văn bản "
                     "ban hành sau.",
                     "Remove one link of the circle; a document issued first cannot take facts of "
                     "one issued later."});
}

Diagnostic unreadable(const std::string& document) {
  return link_fault("links.unreadable",
                    {fmt::format("văn bản liên kết còn lỗi: {}", document),
                     fmt::format("the linked document has errors: {}", document)},
                    {"Sửa các lỗi của văn bản đó, nêu dưới đây.", "Fix them; they follow below."});
}

/// What the file's own text says; null where it cannot be read.
Json data_at(const FileSystem& files, const std::string& path) {
  auto text = files.read(path, plan::kLargestFile);
  if (!text) return {};
  const plan::JsonSource source(path, std::move(*text));
  auto data = plan::read_json(source);
  return data ? std::move(*data) : Json();
}

/// Number and date of an attached document are those of the one it is issued with.
void take_from_bearer(Json& facts, const Json& bearer) {
  for (const char* name : {"number", "notation", "code", "date", "date_long"})
    facts[name] = bearer[name];
  const auto text = [](const Json& value) { return value.get<std::string>(); };
  const std::string attached = " ban hành kèm theo " + text(bearer["short"]);
  facts["short"] = text(facts["type_name"]) + attached;
  facts["citation"] =
      fmt::format("{} {}{} {} của {}", text(facts["type_name"]), text(facts["subject"]), attached,
                  text(bearer["date_long"]), text(bearer["organ"]));
}

Result<model::Document> document_of(const std::string& plan_path,
                                    const templating::Template& compiled, const Json& data,
                                    const MaybeNumbering& numbering,
                                    templating::TextMemory* texts) {
  auto document = numbering ? templating::evaluate(compiled, numbered(data, *numbering), texts)
                            : templating::evaluate(compiled, data, texts);
  if (document) document->provenance.plan = plan_path;
  return document;
}

}  // namespace

Json draft_facts(const Draft& draft, const MaybeNumbering& numbering) {
  const plan::Metadata& plan = draft.plan.metadata;
  const model::Metadata& document = draft.document.metadata;
  DocumentFacts facts;
  facts.type_name = document.type_name;
  facts.number = numbering ? code_number_text(numbering->number) : plan.code_number;
  facts.notation = document.code_notation;
  facts.date = numbering ? PartialDate::of(numbering->date) : plan.issued_date;
  facts.subject = document.subject;
  facts.organ = plan.organ.name;
  facts.authority = plan.authority;
  facts.signer = plan.signer.name;
  Json json = facts_json(facts);
  if (const LinkedDocument* bearer = bearer_of(draft.links)) take_from_bearer(json, bearer->facts);
  return json;
}

std::string carried_plan(const Draft& draft) {
  return draft.numbering ? numbered(draft.plan.data, *draft.numbering).dump()
                         : draft.plan.data.dump();
}

Result<Draft> assemble(plan::Plan plan, templating::Template compiled,
                       std::vector<LinkedDocument> links, const MaybeNumbering& numbering,
                       templating::TextMemory* texts) {
  VANBAN_TRY(Json data, linked_data(plan, links));
  const MaybeNumbering own = bearer_of(links) == nullptr ? numbering : std::nullopt;
  VANBAN_TRY(model::Document document, document_of(plan.path, compiled, data, own, texts));
  return Draft{std::move(plan),    std::move(compiled), std::move(links), std::move(data), own,
               std::move(document)};
}

bool prints_same(const Draft& draft, const MaybeNumbering& numbering) {
  if (bearer_of(draft.links) != nullptr) return true;
  if (!draft.numbering || !numbering) return draft.numbering.has_value() == numbering.has_value();
  return draft.numbering->number == numbering->number && draft.numbering->date == numbering->date;
}

Result<void> renumber(Draft& draft, const MaybeNumbering& numbering,
                      templating::TextMemory* texts) {
  if (prints_same(draft, numbering)) return {};
  VANBAN_TRY(draft.document,
             document_of(draft.plan.path, draft.compiled, draft.data, numbering, texts));
  draft.numbering = numbering;
  return {};
}

std::vector<registry::SourceText> sources_of(const Draft& draft,
                                             const std::optional<OfficeProfile>& office) {
  std::vector<registry::SourceText> sources =
      sources_of(draft.plan, shared_sources(draft.compiled, office));
  for (const LinkedDocument& link : draft.links) sources.push_back(linked_source(link));
  return sources;
}

Result<void> check_bearer_shown(const Draft& draft) {
  if (bearer_of(draft.links) == nullptr) return {};
  for (const templating::Field& field : templating::fields(draft.compiled))
    if (field.path.starts_with("links")) return {};
  Diagnostic diagnostic = link_fault(
      "links.not-shown",
      {fmt::format("mẫu “{}” không in dòng (Kèm theo …) của văn bản ban hành kèm theo",
                   draft.compiled.name()),
       fmt::format("the template “{}” does not print the (Kèm theo …) line of an attached document",
                   draft.compiled.name())},
      {"Dùng mẫu của văn bản ban hành kèm theo (mẫu 1.3) hoặc mẫu riêng có in links.attached_to.",
       "Use a template for attached documents (form 1.3), or one of your own that prints "
       "links.attached_to."});
  diagnostic.place.field = "template";
  return fail(locate({std::move(diagnostic)}, draft.plan));
}

Result<Draft> Drafting::draft(const std::string& plan_path) {
  auto plan = plan::load(around_.files, plan_path, around_.defaults);
  if (!plan) return fail(std::move(plan.error()));
  return draft(std::move(*plan));
}

/// A document that is issued was signed: who signs today does not reach it.
Result<void> Drafting::keep_what_was_signed(plan::Plan& plan) const {
  if (around_.book == nullptr || !around_.issued_as_now) return {};
  const auto record = around_.book->find_document(identity_of(plan).text);
  if (!record) return fail(record.error());
  if (!*record) return {};
  const auto signature = signature_of(*around_.book, **record);
  if (!signature) return fail(signature.error());
  if (*signature) keep_signature(plan, **signature);
  return {};
}

Result<Draft> Drafting::draft(plan::Plan plan, const MaybeNumbering& numbering) {
  VANBAN_CHECK(keep_what_was_signed(plan));
  if (auto known = take_drafted(plan, numbering)) return *std::move(known);
  VANBAN_TRY(std::vector<LinkedDocument> links, links_of(plan));
  auto compiled = template_named(plan.metadata.template_name);
  if (!compiled) return fail(at_template_field(std::move(compiled.error()), *plan.source));
  auto draft =
      assemble(plan, std::move(*compiled), std::move(links), numbering, &around_.templates.texts());
  if (!draft) return fail(locate(std::move(draft.error()), plan));
  return draft;
}

std::optional<Draft> Drafting::take_drafted(const plan::Plan& plan,
                                            const MaybeNumbering& numbering) {
  auto known = drafted_.extract(identity_of(plan).text);
  if (known.empty() || known.mapped().plan.path != plan.path ||
      known.mapped().plan.data != plan.data || !prints_same(known.mapped(), numbering))
    return std::nullopt;
  return std::move(known.mapped());
}

Result<templating::Template> Drafting::template_named(const std::string& name) {
  if (const auto known = templates_.find(name); known != templates_.end()) return known->second;
  auto compiled = around_.templates.load(name, around_.template_folders);
  if (compiled) templates_.emplace(name, *compiled);
  return compiled;
}

Result<std::vector<LinkedDocument>> Drafting::links_of(const plan::Plan& plan) {
  std::vector<LinkedDocument> links;
  Diagnostics findings;
  path_.push_back(identity_of(plan).text);
  for (std::size_t i = 0; i < plan.metadata.links.size(); ++i) {
    auto link = link_of(plan, i);
    if (link) {
      links.push_back(std::move(*link));
    } else {
      findings.insert(findings.end(), link.error().begin(), link.error().end());
    }
  }
  path_.pop_back();
  if (!findings.empty()) return fail(std::move(findings));
  return links;
}

/// The finding is shown at the link; findings of the other document have places of their own.
Result<LinkedDocument> Drafting::link_of(const plan::Plan& plan, std::size_t index) {
  const plan::LinkField& field = plan.metadata.links[index];
  const auto at_link = [&](Diagnostics findings) {
    const FieldPath path{std::string("links"), index, std::string("document")};
    findings.front().place = plan.source->place_of(path);
    return findings;
  };
  const auto target = find_target(plan, field.document);
  if (!target) return fail(at_link({missing(field.document)}));
  if (std::find(path_.begin(), path_.end(), target->identity) != path_.end())
    return fail(at_link({cycle(path_, target->identity)}));
  auto facts = facts_of(*target);
  if (facts)
    return LinkedDocument{field.name, relation_of(field.relation), target->identity,
                          std::move(*facts)};
  Diagnostics findings{unreadable(field.document)};
  findings.insert(findings.end(), facts.error().begin(), facts.error().end());
  return fail(at_link(std::move(findings)));
}

std::optional<Drafting::Target> Drafting::find_target(const plan::Plan& plan,
                                                      const std::string& document) const {
  const fs::path folder = fs::path(plan.path).parent_path();
  if (document.ends_with(kPlanEnding)) {
    const std::string path = (folder / document).lexically_normal().string();
    if (around_.files.exists(path))
      return Target{identity_at(path, data_at(around_.files, path)).text, path};
  }
  if (const auto known = around_.plans.find(document); known != around_.plans.end())
    return Target{document, known->second};
  if (auto target = target_in_register(document)) return target;
  return target_beside(folder.empty() ? "." : folder.string(), document);
}

std::optional<Drafting::Target> Drafting::target_in_register(const std::string& document) const {
  if (around_.book == nullptr) return std::nullopt;
  const auto record = around_.book->document(document);
  if (!record || record->versions.empty()) return std::nullopt;
  return Target{document, plan_path_of(record->versions.back())};
}

/// A plan of that document_id in the folder.
std::optional<Drafting::Target> Drafting::target_beside(const std::string& folder,
                                                        const std::string& document) const {
  const auto names = around_.files.list(folder);
  if (!names) return std::nullopt;
  for (const std::string& name : *names) {
    if (!name.ends_with(kPlanEnding)) continue;
    const std::string path = (fs::path(folder) / name).string();
    const Json data = data_at(around_.files, path);
    if (data.is_object() && data.value("document_id", Json()) == document)
      return Target{document, path};
  }
  return std::nullopt;
}

Result<Json> Drafting::facts_of(const Target& target) {
  if (const auto known = facts_.find(target.identity); known != facts_.end()) return known->second;
  auto facts = read_facts(target);
  if (facts) facts_.emplace(target.identity, *facts);
  return facts;
}

/// An issued document says what was issued; one that is not says what its plan says now.
Result<Json> Drafting::read_facts(const Target& target) {
  std::optional<registry::DocumentRecord> record;
  if (around_.book != nullptr)
    if (auto found = around_.book->document(target.identity)) record = std::move(*found);
  const bool stored = record && !record->versions.empty();
  const bool issued =
      stored && (record->entry || record->versions.back().state == registry::VersionState::issued);
  const auto numbering = record ? numbering_of(*record) : std::nullopt;
  if (issued && !around_.issued_as_now) return stored_facts(*record, numbering);
  auto now = facts_now(target, numbering);
  return now || !stored ? now : stored_facts(*record, numbering);
}

Result<Json> Drafting::stored_facts(const registry::DocumentRecord& record,
                                    const MaybeNumbering& numbering) const {
  const auto draft = stored_draft(*around_.book, record, numbering);
  if (!draft) return fail(draft.error());
  return draft_facts(*draft, numbering);
}

Result<Json> Drafting::facts_now(const Target& target, const MaybeNumbering& numbering) {
  VANBAN_TRY(plan::Plan plan, plan::load(around_.files, target.plan_path, around_.defaults));
  VANBAN_TRY(Draft draft, this->draft(std::move(plan), numbering));
  if (identity_of(draft.plan).text != target.identity) return fail(missing(target.identity));
  Json facts = draft_facts(draft, numbering);
  drafted_.insert_or_assign(target.identity, std::move(draft));
  return facts;
}

Result<std::optional<registry::Register>> register_at(const std::string& path) {
  if (path.empty()) return std::nullopt;
  auto book = registry::Register::open(path, registry::OpenMode::read);
  if (!book) return fail(std::move(book.error()));
  return std::optional<registry::Register>(std::move(*book));
}

}  // namespace vanban::pipeline
