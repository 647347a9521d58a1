// SPDX-License-Identifier: MIT
#include "pipeline/stored_version.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "pipeline/links.hpp"
#include "pipeline/register_request.hpp"

namespace vanban::pipeline {
namespace {

namespace fs = std::filesystem;
using plan::Json;
using registry::SourceRole;

/// A version's sources with their texts.
Result<std::vector<registry::SourceText>> texts_of(const registry::Register& book,
                                                   const registry::Version& version) {
  std::vector<registry::SourceText> texts;
  for (const registry::StoredSource& source : version.sources) {
    auto text = book.source_text(source.sha256);
    if (!text) return fail(std::move(text.error()));
    texts.push_back({source.role, source.name, std::move(*text)});
  }
  return texts;
}

std::vector<const registry::SourceText*> with_role(const std::vector<registry::SourceText>& texts,
                                                   SourceRole role) {
  std::vector<const registry::SourceText*> found;
  for (const registry::SourceText& text : texts)
    if (text.role == role) found.push_back(&text);
  return found;
}

/// Every folder above a template's file: under one of them the file has the name by which the
/// others call it, and no other file of the set is found under a wrong one.
void add_folders(const std::string& path, std::vector<std::string>& folders) {
  for (fs::path folder = fs::path(path).parent_path(); !folder.empty();
       folder = folder.parent_path()) {
    if (std::find(folders.begin(), folders.end(), folder.string()) == folders.end())
      folders.push_back(folder.string());
    if (folder == folder.root_path()) break;
  }
}

Result<templating::Template> compiled_from(const std::vector<const registry::SourceText*>& texts,
                                           const std::string& name) {
  MemoryFileSystem files;
  std::vector<std::string> folders;
  for (const registry::SourceText* text : texts) {
    if (auto written = files.write(text->name, text->text); !written)
      return fail(std::move(written.error()));
    add_folders(text->name, folders);
  }
  return templating::Loader(files, folders).load(name);
}

/// One linked source was stored for each link, in the order of the plan.
std::vector<LinkedDocument> links_from(const std::vector<const registry::SourceText*>& texts,
                                       const plan::Plan& plan) {
  std::vector<LinkedDocument> links;
  const std::size_t count = std::min(texts.size(), plan.metadata.links.size());
  for (std::size_t i = 0; i < count; ++i) {
    const plan::LinkField& field = plan.metadata.links[i];
    links.push_back({field.name, relation_of(field.relation), texts[i]->name,
                     Json::parse(texts[i]->text, nullptr, false)});
  }
  return links;
}

Result<plan::Plan> plan_from(const std::vector<registry::SourceText>& texts) {
  std::optional<OfficeProfile> office;
  for (const registry::SourceText* text : with_role(texts, SourceRole::office_profile)) {
    auto profile = office_profile_of(text->text, text->name);
    if (!profile) return fail(std::move(profile.error()));
    office = std::move(*profile);
  }
  const auto plans = with_role(texts, SourceRole::plan);
  if (plans.empty()) return plan::from_text({}, {});
  return plan::from_text(plans.front()->text, plans.front()->name, defaults_of(office));
}

Json field_of(const Json& data, const char* name) {
  const auto found = data.find(name);
  return found == data.end() ? Json() : *found;
}

bool lay_over(Json& data, const char* name, const Json& value) {
  if (field_of(data, name) == value) return false;
  if (value.is_null()) {
    data.erase(name);
  } else {
    data[name] = value;
  }
  return true;
}

}  // namespace

std::string plan_path_of(const registry::Version& version) {
  for (const registry::StoredSource& source : version.sources)
    if (source.role == SourceRole::plan) return source.name;
  return {};
}

std::optional<registry::Numbering> numbering_of(const registry::DocumentRecord& record) {
  if (!record.entry) return std::nullopt;
  return registry::Numbering{record.entry->number, record.entry->date, record.entry->code};
}

Result<plan::Plan> stored_plan(const registry::Register& book, const registry::Version& version) {
  const auto texts = texts_of(book, version);
  if (!texts) return fail(texts.error());
  return plan_from(*texts);
}

Result<std::optional<Signature>> signature_of(const registry::Register& book,
                                              const registry::DocumentRecord& record) {
  const auto& versions = record.versions;
  const auto issued = std::find_if(versions.begin(), versions.end(), [](const auto& version) {
    return version.state == registry::VersionState::issued;
  });
  if (issued == versions.end()) return std::nullopt;
  const auto plan = stored_plan(book, *issued);
  if (!plan) return fail(plan.error());
  return Signature{field_of(plan->data, "signer"), field_of(plan->data, "authority"),
                   plan->metadata.signer, plan->metadata.authority};
}

bool keep_signature(plan::Plan& plan, const Signature& signature) {
  const auto written = plan.written ? plan.written : std::make_shared<const Json>(plan.data);
  const bool signer = lay_over(plan.data, "signer", signature.signer);
  const bool authority = lay_over(plan.data, "authority", signature.authority);
  if (!signer && !authority) return false;
  plan.written = written;
  plan.metadata.signer = signature.signer_facts;
  plan.metadata.authority = signature.authority_text;
  return true;
}

Result<Draft> stored_draft(const registry::Register& book, const registry::DocumentRecord& record,
                           const std::optional<registry::Numbering>& numbering) {
  const auto texts = texts_of(book, record.versions.back());
  if (!texts) return fail(texts.error());
  auto plan = plan_from(*texts);
  if (!plan) return fail(std::move(plan.error()));
  const auto signature = signature_of(book, record);
  if (!signature) return fail(signature.error());
  if (*signature) keep_signature(*plan, **signature);
  auto compiled =
      compiled_from(with_role(*texts, SourceRole::template_text), plan->metadata.template_name);
  if (!compiled) return fail(std::move(compiled.error()));
  std::vector<LinkedDocument> links = links_from(with_role(*texts, SourceRole::linked), *plan);
  return assemble(std::move(*plan), std::move(*compiled), std::move(links), numbering, nullptr);
}

}  // namespace vanban::pipeline
