// SPDX-License-Identifier: MIT
#include "pipeline/links.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/code_number.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "plan/references.hpp"
#include "registry/names.hpp"
#include "text/dates.hpp"
#include "text/letter_case.hpp"

namespace vanban::pipeline {
namespace {

using plan::Json;

constexpr const char* kAttachedTo = "attached_to";

/// As wide as templates leave an open number.
std::string number_or_blank(const std::string& number) {
  return number.empty() ? std::string(kOpenCodeNumber) : number;
}

Json date_json(const PartialDate& date) {
  if (const auto whole = date.complete()) return whole->to_iso();
  Json parts = Json::object();
  if (date.day) parts["day"] = *date.day;
  if (date.month) parts["month"] = *date.month;
  if (date.year) parts["year"] = *date.year;
  return parts;
}

bool begins_with_abbreviation(const std::string& text) {
  std::size_t at = 0;
  if (text.empty() || !text::is_upper(utf8::next(text, at))) return false;
  return at < text.size() && text::is_upper(utf8::next(text, at));
}

/// `Ban hành Quy chế` → `về việc ban hành Quy chế`. Abbreviations keep their capitals, and a
/// subject that begins so itself stays.
std::string about(const std::string& subject) {
  if (subject.empty()) return {};
  const std::string lowered = text::lower_first(subject);
  if (lowered.rfind("về ", 0) == 0) return " " + lowered;
  return " về việc " + (begins_with_abbreviation(subject) ? subject : lowered);
}

}  // namespace

Json facts_json(const DocumentFacts& facts) {
  const std::string code = number_or_blank(facts.number) + "/" + facts.notation;
  const std::string date = text::long_date(facts.date);
  const std::string brief = fmt::format("{} số {}", facts.type_name, code);
  const std::string subject = in_one_line(facts.subject);
  const std::string organ = in_one_line(facts.organ);
  Json json;
  json["type_name"] = facts.type_name;
  json["number"] = number_or_blank(facts.number);
  json["notation"] = facts.notation;
  json["code"] = code;
  json["date"] = date_json(facts.date);
  json["date_long"] = date;
  json["subject"] = subject;
  json["organ"] = organ;
  json["authority"] = facts.authority.empty() ? organ : in_one_line(facts.authority);
  json["signer"] = facts.signer;
  json["short"] = brief;
  json["citation"] = fmt::format("{} {} của {}{}", brief, date, organ, about(subject));
  return json;
}

registry::Relation relation_of(const std::string& word) {
  for (const auto& [relation, name] : registry::kRelationNames)
    if (name == word) return relation;
  return registry::Relation::cites;
}

registry::SourceText linked_source(const LinkedDocument& link) {
  return {registry::SourceRole::linked, link.identity, link.facts.dump(2) + "\n"};
}

std::vector<registry::Link> register_links(const std::vector<LinkedDocument>& links) {
  std::vector<registry::Link> list;
  for (const LinkedDocument& link : links) list.push_back({link.relation, link.identity});
  return list;
}

const LinkedDocument* bearer_of(const std::vector<LinkedDocument>& links) {
  const auto found = std::find_if(links.begin(), links.end(), [](const LinkedDocument& link) {
    return link.relation == registry::Relation::attached_to;
  });
  return found == links.end() ? nullptr : &*found;
}

bool has_open_number(const LinkedDocument& link) {
  return link.facts.value("number", "") == number_or_blank({});
}

Diagnostics open_links(const plan::Plan& plan, const std::vector<LinkedDocument>& links,
                       const Bilingual& hint) {
  Diagnostics notes;
  for (std::size_t i = 0; i < links.size(); ++i) {
    if (!has_open_number(links[i])) continue;
    const std::string& target = plan.metadata.links[i].document;
    Diagnostic note;
    note.code = "issue.open-link";
    note.severity = Severity::warning;
    note.place.field = fmt::format("links[{}].document", i);
    note.message = {fmt::format("văn bản viện dẫn chưa có số: {}", target),
                    fmt::format("the cited document has no number yet: {}", target)};
    note.hint = hint;
    notes.push_back(std::move(note));
  }
  return notes;
}

Result<Json> linked_data(const plan::Plan& plan, const std::vector<LinkedDocument>& links,
                         plan::UnitReferences units) {
  Json data = plan.data;
  Json facts = Json::object();
  for (const LinkedDocument& link : links) {
    facts[link.name] = link.facts;
    facts[link.name]["relation"] = registry::name_of(registry::kRelationNames, link.relation);
  }
  if (auto filled = plan::fill_references(data, facts, *plan.source, units); !filled)
    return fail(std::move(filled.error()));
  if (links.empty()) return data;
  if (const LinkedDocument* bearer = bearer_of(links)) {
    facts[kAttachedTo] = bearer->facts;
    data["issued_date"] = bearer->facts["date"];
  }
  data["links"] = std::move(facts);
  return data;
}

}  // namespace vanban::pipeline
