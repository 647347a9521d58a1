// SPDX-License-Identifier: MIT
// The functions of Register that write. Each holds the writer lock from its first look at the
// series to its last file.
#include <set>
#include <utility>

#include <fmt/format.h>

#include "registry/entries.hpp"
#include "registry/faults.hpp"
#include "registry/issue_steps.hpp"
#include "registry/publication.hpp"
#include "registry/register.hpp"
#include "registry/request_check.hpp"
#include "registry/state.hpp"

namespace vanban::registry {
namespace {

Result<std::vector<RenderedFile>> rendered(const RegisterState& state,
                                           const VersionRequest& request,
                                           const Assignment& assignment, const Render& render) {
  Result<std::vector<RenderedFile>> files = render(assignment);
  if (!files) return files;
  std::set<std::string> seen;
  if (auto claimed = claim_paths(state, *files, request.existing, seen); !claimed)
    return tl::unexpected(claimed.error());
  return files;
}

Result<Offer> offer_for(const RegisterState& state, const IssueRequest& request) {
  const SeriesKey series = series_of(request);
  if (request.reserved_number)
    return offer_reserved(state.database, series, request.notation, *request.reserved_number,
                          request.date);
  return offer_next(state.database, series, request.notation, request.date);
}

Result<Issued> publish_issue(const RegisterState& state, const IssueRequest& request,
                             const Offer& offer, const Render& render) {
  const int ordinal =
      static_cast<int>(versions_so_far(state, request.version.identity.text).size()) + 1;
  auto files = rendered(state, request.version, {offer.numbering, ordinal}, render);
  if (!files) return tl::unexpected(files.error());
  Publication publication =
      Publication::begin(state.database, *files, request.version.existing, request.secrecy);
  const std::string& what = offer.numbering.code;
  const auto enter = [&]() -> Result<void> {
    Transaction transaction(state.database);
    const std::int64_t document = make_document(state.database, request.version.identity.text);
    VANBAN_CHECK(take(state.database, offer, document, request.fields));
    store_version(state, document, request.version,
                  {ordinal, VersionState::issued, request.version.sources, publication.outputs()});
    publication.mark_committed();
    transaction.commit();
    return {};
  };
  VANBAN_CHECK(decide(state, publication, what, enter));
  VANBAN_CHECK(finish(state, publication, what));
  return Issued{offer.numbering, ordinal, false, publication.outputs(), request.secrecy};
}

Diagnostic bearer_open(const std::string& bearer) {
  return refusal("bearer-open", {},
                 {fmt::format("văn bản ban hành kèm theo nó chưa có số: {}", bearer),
                  fmt::format("the document that it is issued with has no number: {}", bearer)},
                 {"Cấp số cho văn bản đó trước (vanban issue), rồi chạy lại lệnh này.",
                  "Issue that one first (vanban issue), then run this command again."});
}

/// The number that a version is to bear; none for a draft.
Result<std::optional<Numbering>> number_for(const RegisterState& state,
                                            const VersionRequest& request) {
  const auto entry =
      entry_in_force(state.database, request.issued_with.value_or(request.identity.text));
  if (entry) return std::optional<Numbering>(numbering_of(*entry));
  if (request.issued_with) return fail(bearer_open(*request.issued_with));
  return std::optional<Numbering>{};
}

/// True where `newest` is what is asked for already.
bool is_same(const Version& newest, const VersionRequest& request) {
  if (request.issued_with && newest.state != VersionState::issued) return false;
  return newest.sources == digests_of(request.sources);
}

/// A version without files of its own.
void store_same_files(const RegisterState& state, const VersionRequest& request,
                      const Assignment& assignment, const Version& newest) {
  Transaction transaction(state.database);
  store_version(state, make_document(state.database, request.identity.text), request,
                {assignment.version, newest.state, request.sources, newest.outputs});
  transaction.commit();
}

/// Of the number that it bears; a draft has none.
Secrecy secrecy_of(const RegisterState& state, const VersionRequest& request) {
  const auto entry =
      entry_in_force(state.database, request.issued_with.value_or(request.identity.text));
  return entry ? entry->series.secrecy : Secrecy::ordinary;
}

/// `also`: what goes into the register together with the version.
Result<AddedVersion> publish_version(const RegisterState& state, const VersionRequest& request,
                                     const Assignment& assignment, const Render& render,
                                     const std::function<void()>& also = {}) {
  auto files = rendered(state, request, assignment, render);
  if (!files) return tl::unexpected(files.error());
  Publication publication =
      Publication::begin(state.database, *files, request.existing, secrecy_of(state, request));
  const VersionState version_state =
      assignment.numbering ? VersionState::issued : VersionState::draft;
  const std::string& what = request.identity.text;
  const auto enter = [&]() -> Result<void> {
    Transaction transaction(state.database);
    store_version(state, make_document(state.database, request.identity.text), request,
                  {assignment.version, version_state, request.sources, publication.outputs()});
    if (also) also();
    publication.mark_committed();
    transaction.commit();
    return {};
  };
  VANBAN_CHECK(decide(state, publication, what, enter));
  VANBAN_CHECK(finish(state, publication, what));
  return AddedVersion{assignment, false, publication.outputs()};
}

/// The newest version once more, with the exact texts that it was made from.
VersionRequest same_again(const RegisterState& state, const std::string& identity) {
  const auto document = document_id(state.database, identity);
  const std::vector<Version> versions = versions_so_far(state, identity);
  if (!document || versions.empty()) throw SqlError::damage("an issued number without a version");
  VersionRequest request;
  request.identity = {identity, Identity::Source::plan_field};
  request.links = links_of(state.database, *document);
  for (const StoredSource& source : versions.back().sources) {
    auto text = content_of(state.database, source.sha256);
    if (!text) throw SqlError::damage("a source without its text");
    request.sources.push_back({source.role, source.name, std::move(*text)});
  }
  return request;
}

}  // namespace

Result<Issued> Register::issue(const IssueRequest& request, const Render& render) {
  if (auto checked = check(request); !checked) return tl::unexpected(checked.error());
  return as_writer(*state_, [&]() -> Result<Issued> {
    Result<std::optional<Issued>> earlier = earlier_issue(*state_, request.version);
    if (!earlier) return tl::unexpected(earlier.error());
    if (*earlier) return std::move(**earlier);
    const Result<Offer> offer = offer_for(*state_, request);
    if (!offer) return tl::unexpected(offer.error());
    return publish_issue(*state_, request, *offer, render);
  });
}

Result<Issued> Register::issue_attached(const VersionRequest& request, const Render& render) {
  if (auto checked = check(request); !checked) return tl::unexpected(checked.error());
  return as_writer(*state_, [&]() -> Result<Issued> {
    const auto number = number_for(*state_, request);
    if (!number) return tl::unexpected(number.error());
    const Secrecy secrecy = secrecy_of(*state_, request);
    const std::vector<Version> versions = versions_so_far(*state_, request.identity.text);
    if (!versions.empty() && versions.back().state == VersionState::issued) {
      if (plan_digest(versions.back().sources) != plan_digest(digests_of(request.sources)))
        return fail(other_text(**number, request.identity.text));
      return Issued{**number, versions.back().ordinal, true, versions.back().outputs, secrecy};
    }
    const int ordinal = static_cast<int>(versions.size()) + 1;
    const auto added = publish_version(*state_, request, {*number, ordinal}, render);
    if (!added) return tl::unexpected(added.error());
    return Issued{**number, ordinal, false, added->outputs, secrecy};
  });
}

Result<AddedVersion> Register::add_version(const VersionRequest& request, const Render& render) {
  if (auto checked = check(request); !checked) return tl::unexpected(checked.error());
  return as_writer(*state_, [&]() -> Result<AddedVersion> {
    const auto number = number_for(*state_, request);
    if (!number) return tl::unexpected(number.error());
    const std::vector<Version> versions = versions_so_far(*state_, request.identity.text);
    Assignment assignment{*number, static_cast<int>(versions.size()) + 1};
    if (!versions.empty() && is_same(versions.back(), request)) {
      assignment.version = versions.back().ordinal;
      return AddedVersion{assignment, true, versions.back().outputs};
    }
    if (!request.keeps_files || versions.empty())
      return publish_version(*state_, request, assignment, render);
    store_same_files(*state_, request, assignment, versions.back());
    return AddedVersion{assignment, false, versions.back().outputs};
  });
}

Result<std::vector<Entry>> Register::reserve(const ReserveRequest& request) {
  if (auto checked = check(request); !checked) return tl::unexpected(checked.error());
  return as_writer(*state_, [&]() -> Result<std::vector<Entry>> {
    const SeriesKey series{request.office, request.rule.group_of(request.kind), request.secrecy,
                           request.date.year()};
    BookFields fields;
    fields.note = request.note;
    std::vector<Entry> entries;
    Transaction transaction(state_->database);
    for (int i = 0; i < request.count; ++i) {
      const Result<Offer> offer =
          offer_next(state_->database, series, request.notation, request.date);
      if (!offer) return tl::unexpected(offer.error());
      if (auto taken = take(state_->database, *offer, std::nullopt, fields); !taken)
        return tl::unexpected(taken.error());
      entries.push_back({series,
                         offer->numbering.number,
                         request.date,
                         offer->numbering.code,
                         EntryStatus::reserved,
                         {},
                         fields,
                         {}});
    }
    transaction.commit();
    return entries;
  });
}

Result<Issued> Register::correct_date(const DateCorrection& correction, const Render& render) {
  if (auto checked = check_reason(correction.reason); !checked)
    return tl::unexpected(checked.error());
  return as_writer(*state_, [&]() -> Result<Issued> {
    const Result<Entry> entry = correctable(state_->database, correction);
    if (!entry) return tl::unexpected(entry.error());
    const VersionRequest request = same_again(*state_, entry->identity);
    const int ordinal = static_cast<int>(versions_so_far(*state_, entry->identity).size()) + 1;
    const Numbering numbering{entry->number, correction.date, entry->code};
    const auto added = publish_version(*state_, request, {numbering, ordinal}, render,
                                       [&] { set_date(state_->database, *entry, correction); });
    if (!added) return tl::unexpected(added.error());
    return Issued{numbering, ordinal, false, added->outputs, entry->series.secrecy};
  });
}

Result<Entry> Register::void_entry(const BookKey& key, const std::string& reason) {
  if (auto checked = check_reason(reason); !checked) return tl::unexpected(checked.error());
  return as_writer(*state_, [&]() -> Result<Entry> {
    Transaction transaction(state_->database);
    if (auto done = void_number(state_->database, key, reason); !done)
      return tl::unexpected(done.error());
    Result<Entry> entry = find_entry(state_->database, key);
    transaction.commit();
    return entry;
  });
}

}  // namespace vanban::registry
