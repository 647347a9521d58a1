// SPDX-License-Identifier: MIT
#include "jobs/issued_facts.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/code_number.hpp"
#include "pipeline/links.hpp"
#include "pipeline/register_request.hpp"
#include "registry/register.hpp"

namespace vanban::jobs {
namespace {

using Entry = std::optional<registry::Entry>;

/// The line of the book of a document by its identity; nothing where it has no number in force.
Entry entry_of(const registry::Register& book, const std::string& identity) {
  const auto record = book.document(identity);
  return record ? record->entry : std::nullopt;
}

/// A copy of the issued file is known by its exact text.
Result<Entry> entry_by_text(const registry::Register& book, const plan::Plan& plan) {
  const std::string text = pipeline::plan_source(plan).text;
  const auto identities = book.documents();
  if (!identities) return fail(identities.error());
  for (const std::string& identity : *identities) {
    const auto record = book.document(identity);
    if (!record || !record->entry) continue;
    for (const registry::Version& version : record->versions)
      for (const registry::StoredSource& source : version.sources) {
        if (source.role != registry::SourceRole::plan) continue;
        const auto stored = book.source_text(source.sha256);
        if (stored && *stored == text) return record->entry;
      }
  }
  return Entry{};
}

Diagnostic not_in_register(const plan::Plan& plan, const std::string& path) {
  Diagnostic diagnostic;
  diagnostic.code = "amend.not-in-register";
  diagnostic.fault = Fault::data;
  diagnostic.message = {
      fmt::format("sổ đăng ký {} không có văn bản đã cấp số nào từ tệp {}", path, plan.path),
      fmt::format("the register {} has no issued document made from {}", path, plan.path)};
  diagnostic.hint = {
      "Dùng đúng tệp đã cấp số (hoặc cùng document_id); hoặc bỏ --register và ghi code_number, "
      "issued_date vào tệp cũ.",
      "Use the file that was issued (or the same document_id); or leave --register out and give "
      "code_number and issued_date in the old file."};
  return diagnostic;
}

Diagnostic voided_number(const registry::Entry& entry, const std::string& path) {
  Diagnostic diagnostic;
  diagnostic.code = "amend.number-voided";
  diagnostic.fault = Fault::data;
  diagnostic.message = {fmt::format("số {} của văn bản này đã bị hủy trong sổ {}: {}", entry.code,
                                    path, entry.void_reason),
                        fmt::format("the number {} of this document was voided in {}: {}",
                                    entry.code, path, entry.void_reason)};
  diagnostic.hint = {"Văn bản không còn hiệu lực thì không sửa đổi; soạn và ban hành văn bản mới.",
                     "A document that is no longer in force is not amended; issue a new one."};
  return diagnostic;
}

/// The line of a document whose number was voided.
Entry voided_entry(const registry::Register& book, const std::string& identity) {
  const auto entries = book.list({});
  if (!entries) return std::nullopt;
  for (const registry::Entry& entry : *entries)
    if (entry.identity == identity && entry.status == registry::EntryStatus::voided) return entry;
  return std::nullopt;
}

/// By the identity of the old file, its exact text, or the new file that took its place.
Result<registry::Entry> look_up(const std::string& path, const plan::Plan& before,
                                const plan::Plan& after) {
  const auto book = registry::Register::open(path, registry::OpenMode::read);
  if (!book) return fail(book.error());
  if (Entry entry = entry_of(*book, pipeline::identity_of(before).text)) return *std::move(entry);
  auto by_text = entry_by_text(*book, before);
  if (!by_text) return fail(std::move(by_text.error()));
  if (*by_text) return **std::move(by_text);
  if (Entry entry = entry_of(*book, pipeline::identity_of(after).text)) return *std::move(entry);
  if (const Entry entry = voided_entry(*book, pipeline::identity_of(before).text))
    return fail(voided_number(*entry, path));
  return fail(not_in_register(before, path));
}

Diagnostic contradiction(const plan::Plan& plan, const registry::Entry& entry) {
  Diagnostic note;
  note.code = "amend.register-wins";
  note.severity = Severity::warning;
  note.place.file = plan.path;
  note.message = {
      fmt::format("số hoặc ngày trong tệp cũ khác sổ đăng ký; lấy theo sổ: {} ngày {}", entry.code,
                  entry.date.to_iso()),
      fmt::format("number or date in the old file differ from the register, which is followed: {} "
                  "of {}",
                  entry.code, entry.date.to_iso())};
  return note;
}

PartialDate fuller(const PartialDate& one, const PartialDate& other) {
  return one.complete() || !other.complete() ? one : other;
}

plan::Json date_json(const PartialDate& date) {
  const auto part = [](const std::optional<int>& value) {
    return value ? plan::Json(*value) : plan::Json(nullptr);
  };
  return plan::Json{
      {"day", part(date.day)}, {"month", part(date.month)}, {"year", part(date.year)}};
}

void fill_in(plan::Plan& plan, const IssuedFacts& facts) {
  if (plan.metadata.code_number.empty() && !facts.number.empty()) {
    plan.data["code_number"] = facts.number;
    plan.metadata.code_number = facts.number;
  }
  if (!plan.metadata.issued_date.complete()) {
    plan.data["issued_date"] = date_json(facts.date);
    plan.metadata.issued_date = facts.date;
  }
}

}  // namespace

Result<IssuedFacts> issued_facts(const plan::Plan& before, const plan::Plan& after,
                                 const std::string& register_path) {
  IssuedFacts facts;
  const plan::Metadata& old_plan = before.metadata;
  const plan::Metadata& new_plan = after.metadata;
  facts.number = old_plan.code_number.empty() ? new_plan.code_number : old_plan.code_number;
  facts.date = fuller(old_plan.issued_date, new_plan.issued_date);
  const bool has_bearer =
      std::any_of(old_plan.links.begin(), old_plan.links.end(), [](const plan::LinkField& link) {
        return pipeline::relation_of(link.relation) == registry::Relation::attached_to;
      });
  // An attached document has no number of its own: that of its decision comes with the link.
  if (register_path.empty() || has_bearer) return facts;
  const auto entry = look_up(register_path, before, after);
  if (!entry) return fail(entry.error());
  const bool other_number =
      !old_plan.code_number.empty() && old_plan.code_number != code_number_text(entry->number);
  const auto date = old_plan.issued_date.complete();
  if (other_number || (date && *date != entry->date))
    facts.notes.push_back(contradiction(before, *entry));
  facts.number = code_number_text(entry->number);
  facts.date = PartialDate::of(entry->date);
  return facts;
}

void fill_in(plan::Plan& before, plan::Plan& after, const IssuedFacts& facts) {
  fill_in(before, facts);
  fill_in(after, facts);
}

}  // namespace vanban::jobs
