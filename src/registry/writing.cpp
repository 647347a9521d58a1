// SPDX-License-Identifier: MIT
// The functions of Register that write. Each holds the writer lock from its first look at the
// series to its last file.
#include <set>
#include <utility>

#include <fmt/format.h>

#include "registry/disk.hpp"
#include "registry/entries.hpp"
#include "registry/faults.hpp"
#include "registry/publication.hpp"
#include "registry/register.hpp"
#include "registry/request_check.hpp"
#include "registry/state.hpp"
#include "registry/writer_lock.hpp"

namespace vanban::registry {
namespace {

Diagnostic other_text(const Entry& entry, const std::string& identity) {
  return refusal(
      "other-text", identity,
      {fmt::format("văn bản này đã được cấp số {} ngày {}, nhưng nội dung nay đã khác", entry.code,
                   entry.date.to_iso()),
       fmt::format("this document was issued as {} on {}, but its text has changed since",
                   entry.code, entry.date.to_iso())},
      {"Văn bản đã ban hành thì không sửa: soạn văn bản sửa đổi, bổ sung, thay thế hoặc công văn "
       "đính chính "
       "(Điều 18 Nghị định 30/2020/NĐ-CP), đặt document_id khác.",
       "An issued document is not changed: draft an amending or replacing document, or a letter of "
       "correction (Article 18 of the decree), with another document_id."});
}

Diagnostic file_exists(const std::string& path) {
  Diagnostic diagnostic = refusal(
      "file-exists", path, {"tệp đã có, không ghi đè", "the file exists and is not overwritten"},
      {"Chọn thư mục hoặc tên khác.", "Choose another folder or name."});
  diagnostic.fault = Fault::io;
  return diagnostic;
}

Diagnostic issued_file(const std::string& path) {
  return refusal("issued-file", path,
                 {"tệp này là bản đã ban hành, không bao giờ bị ghi đè",
                  "this file belongs to an issued version and is never overwritten"},
                 {"Chọn thư mục hoặc tên khác.", "Choose another folder or name."});
}

Diagnostic same_path_twice(const std::string& path) {
  Diagnostic diagnostic = refusal(
      "same-path-twice", path, {"hai tệp kết quả trùng tên", "two outputs have the same name"}, {});
  diagnostic.fault = Fault::internal;
  return diagnostic;
}

Diagnostic unfinished(const Diagnostic& cause, const std::string& what) {
  Diagnostic diagnostic = cause;
  diagnostic.code = "registry.unfinished";
  diagnostic.message = {
      fmt::format("{} đã vào sổ, nhưng tệp chưa đặt được tên: {}", what, cause.message.vi),
      fmt::format("{} is in the register, but a file could not be named: {}", what,
                  cause.message.en)};
  diagnostic.hint = {"Khắc phục rồi chạy lại lệnh này: số cũ được giữ, tệp được hoàn tất.",
                     "Mend that and run the command again: the number stays, the files follow."};
  return diagnostic;
}

/// Nothing where the file may be written.
std::optional<Diagnostic> objection(const RegisterState& state, const std::string& path,
                                    ExistingFiles existing) {
  if (is_issued_output(state.database, state.paths, path)) return issued_file(path);
  if (existing == ExistingFiles::refuse && disk::exists(path)) return file_exists(path);
  return std::nullopt;
}

Result<std::vector<RenderedFile>> rendered(const RegisterState& state,
                                           const VersionRequest& request,
                                           const Assignment& assignment, const Render& render) {
  Result<std::vector<RenderedFile>> files = render(assignment);
  if (!files) return files;
  Diagnostics objections;
  std::set<std::string> seen;
  for (RenderedFile& file : *files) {
    file.path = state.paths.absolute(file.path);
    if (!seen.insert(file.path).second) objections.push_back(same_path_twice(file.path));
    if (auto found = objection(state, file.path, request.existing)) objections.push_back(*found);
  }
  if (!objections.empty()) return fail(std::move(objections));
  return files;
}

/// What the register holds of the document; empty for a new one.
std::vector<Version> versions_so_far(const RegisterState& state, const std::string& identity) {
  const auto id = document_id(state.database, identity);
  return id ? versions_of(state.database, state.paths, *id) : std::vector<Version>{};
}

Numbering numbering_of(const Entry& entry) { return {entry.number, entry.date, entry.code}; }

Issued issued_before(const RegisterState& state, const Entry& entry) {
  const std::vector<Version> versions = versions_so_far(state, entry.identity);
  if (versions.empty()) throw SqlError::damage("an issued number without a version");
  return {numbering_of(entry), versions.back().ordinal, true, versions.back().outputs};
}

/// The earlier issue of the same plan, nothing for a new document, or the refusal of other text.
Result<std::optional<Issued>> earlier_issue(const RegisterState& state,
                                            const VersionRequest& request) {
  const std::string digest = plan_digest(digests_of(request.sources));
  if (const auto entry = entry_in_force(state.database, request.identity.text)) {
    const std::vector<Version> versions = versions_so_far(state, request.identity.text);
    if (versions.empty() || plan_digest(versions.back().sources) != digest)
      return fail(other_text(*entry, request.identity.text));
    return issued_before(state, *entry);
  }
  if (request.identity.source != Identity::Source::path) return std::optional<Issued>{};
  const auto moved = issued_with_plan(state.database, digest);
  if (!moved) return std::optional<Issued>{};
  const auto entry = entry_in_force(state.database, *moved);
  return entry ? issued_before(state, *entry) : std::optional<Issued>{};
}

Result<Offer> offer_for(const RegisterState& state, const IssueRequest& request) {
  const SeriesKey series{request.office, request.rule.group_of(request.kind), request.secrecy,
                         request.date.year()};
  if (request.reserved_number)
    return offer_reserved(state.database, series, *request.reserved_number, request.date);
  return offer_next(state.database, series, request.notation, request.date);
}

void store_version(const RegisterState& state, std::int64_t document, const VersionRequest& request,
                   const NewVersion& version) {
  add_version(state.database, state.paths, document, version);
  replace_links(state.database, document, request.links);
}

/// After the COMMIT the number is taken, whatever becomes of the names.
Result<void> finish(const RegisterState& state, Publication& publication, const std::string& what) {
  const Result<void> outcome = guarded(state.path, [&]() -> Result<void> {
    publication.finish();
    return {};
  });
  if (!outcome) return fail(unfinished(outcome.error().front(), what));
  return {};
}

Result<Issued> publish_issue(const RegisterState& state, const IssueRequest& request,
                             const Offer& offer, const Render& render) {
  const int ordinal =
      static_cast<int>(versions_so_far(state, request.version.identity.text).size()) + 1;
  auto files = rendered(state, request.version, {offer.numbering, ordinal}, render);
  if (!files) return tl::unexpected(files.error());
  Publication publication = Publication::begin(state.database, *files, request.version.existing);
  {
    Transaction transaction(state.database);
    const std::int64_t document = make_document(state.database, request.version.identity.text);
    if (auto taken = take(state.database, offer, document, request.fields); !taken)
      return tl::unexpected(taken.error());
    store_version(state, document, request.version,
                  {ordinal, VersionState::issued, request.version.sources, publication.outputs()});
    publication.mark_committed();
    transaction.commit();
  }
  if (auto done = finish(state, publication, offer.numbering.code); !done)
    return tl::unexpected(done.error());
  return Issued{offer.numbering, ordinal, false, publication.outputs()};
}

Result<AddedVersion> publish_version(const RegisterState& state, const VersionRequest& request,
                                     const Assignment& assignment, const Render& render) {
  auto files = rendered(state, request, assignment, render);
  if (!files) return tl::unexpected(files.error());
  Publication publication = Publication::begin(state.database, *files, request.existing);
  const VersionState version_state =
      assignment.numbering ? VersionState::issued : VersionState::draft;
  {
    Transaction transaction(state.database);
    store_version(state, make_document(state.database, request.identity.text), request,
                  {assignment.version, version_state, request.sources, publication.outputs()});
    publication.mark_committed();
    transaction.commit();
  }
  if (auto done = finish(state, publication, request.identity.text); !done)
    return tl::unexpected(done.error());
  return AddedVersion{assignment, false, publication.outputs()};
}

/// Runs `work` as the only writer, on a register without unfinished publications.
template <typename Work>
auto as_writer(const RegisterState& state, const Work& work) -> decltype(work()) {
  return guarded(state.path, [&]() -> decltype(work()) {
    const Result<WriterLock> lock = WriterLock::acquire(state.path, state.wait);
    if (!lock) return tl::unexpected(lock.error());
    recover_publications(state.database);
    return work();
  });
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

Result<AddedVersion> Register::add_version(const VersionRequest& request, const Render& render) {
  if (auto checked = check(request); !checked) return tl::unexpected(checked.error());
  return as_writer(*state_, [&]() -> Result<AddedVersion> {
    const std::vector<Version> versions = versions_so_far(*state_, request.identity.text);
    const auto entry = entry_in_force(state_->database, request.identity.text);
    Assignment assignment;
    if (entry) assignment.numbering = numbering_of(*entry);
    assignment.version = static_cast<int>(versions.size()) + 1;
    if (!versions.empty() && versions.back().sources == digests_of(request.sources)) {
      assignment.version = versions.back().ordinal;
      return AddedVersion{assignment, true, versions.back().outputs};
    }
    return publish_version(*state_, request, assignment, render);
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
