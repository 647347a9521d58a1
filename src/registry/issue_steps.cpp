// SPDX-License-Identifier: MIT
#include "registry/issue_steps.hpp"

#include <utility>

#include <fmt/format.h>

#include "base/replacing.hpp"

namespace vanban::registry {
namespace {

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
                     "Fix that and run the command again: the number stays, the files follow."};
  return diagnostic;
}

}  // namespace

Diagnostic uncertain(const Diagnostic& cause, const std::string& what) {
  Diagnostic diagnostic = cause;
  diagnostic.code = "registry.uncertain";
  diagnostic.message = {
      fmt::format("chưa chắc {} đã vào sổ hay chưa: {}", what, cause.message.vi),
      fmt::format("it is not certain whether {} is in the register: {}", what, cause.message.en)};
  diagnostic.hint = {
      "Khắc phục rồi chạy lại đúng lệnh này: số đã vào sổ thì được giữ, chưa vào thì được cấp.",
      "Fix that and run this very command again: a number that was taken stays, else one is "
      "given."};
  return diagnostic;
}

namespace {

/// Nothing where the file may be written.
std::optional<Diagnostic> objection(const RegisterState& state, const std::string& path,
                                    ExistingFiles existing) {
  const Target target{path, {}, existing == ExistingFiles::replace, [&] {
                        return is_issued_output(state.database, state.paths, path);
                      }};
  const auto obstacle = obstacle_to(target, RealFileSystem());
  if (!obstacle) return std::nullopt;
  if (*obstacle == Obstacle::stays) return issued_file(path);
  if (*obstacle == Obstacle::taken) return file_exists(path);
  return refusal_to_replace("registry.file-exists", Fault::io, path, *obstacle);
}

Issued issued_before(const RegisterState& state, const Entry& entry) {
  const std::vector<Version> versions = versions_so_far(state, entry.identity);
  if (versions.empty()) throw SqlError::damage("an issued number without a version");
  return {numbering_of(entry), versions.back().ordinal, true, versions.back().outputs,
          entry.series.secrecy};
}

}  // namespace

Diagnostic other_text(const Numbering& record, const std::string& identity) {
  return refusal(
      "other-text", identity,
      {fmt::format("văn bản này đã được cấp số {} ngày {}, nhưng nội dung nay đã khác", record.code,
                   record.date.to_iso()),
       fmt::format("this document was issued as {} on {}, but its text has changed since",
                   record.code, record.date.to_iso())},
      {"Văn bản đã ban hành thì sửa bằng văn bản khác (Điều 18 Nghị định 30/2020/NĐ-CP): vanban "
       "amend soạn văn bản sửa đổi hoặc công văn đính chính; vanban regenerate in lại thành bản "
       "mới bên cạnh, giữ số và ngày. Đây là văn bản khác thì đặt document_id khác.",
       "An issued document is changed by another document (Article 18 of the decree): vanban amend "
       "drafts the amending decision or the letter of correction; vanban regenerate makes a new "
       "version beside it with the same number and date. A document of its own needs another "
       "document_id."});
}

std::vector<Version> versions_so_far(const RegisterState& state, const std::string& identity) {
  const auto id = document_id(state.database, identity);
  return id ? versions_of(state.database, state.paths, *id) : std::vector<Version>{};
}

Numbering numbering_of(const Entry& entry) { return {entry.number, entry.date, entry.code}; }

Result<std::optional<Numbering>> number_in_force(const RegisterState& state,
                                                 const std::string& identity) {
  return guarded(state.path, [&]() -> Result<std::optional<Numbering>> {
    const auto entry = entry_in_force(state.database, identity);
    if (!entry) return std::optional<Numbering>{};
    return std::optional<Numbering>(numbering_of(*entry));
  });
}

SeriesKey series_of(const IssueRequest& request) {
  return {request.office, request.rule.group_of(request.kind), request.secrecy,
          request.date.year()};
}

Result<std::optional<Issued>> earlier_issue(const RegisterState& state,
                                            const VersionRequest& request) {
  const std::string digest = plan_digest(digests_of(request.sources));
  if (const auto entry = entry_in_force(state.database, request.identity.text)) {
    const std::vector<Version> versions = versions_so_far(state, request.identity.text);
    if (versions.empty() || plan_digest(versions.back().sources) != digest)
      return fail(other_text(numbering_of(*entry), request.identity.text));
    return issued_before(state, *entry);
  }
  if (request.identity.source != Identity::Source::path) return std::optional<Issued>{};
  const auto moved = issued_with_plan(state.database, digest);
  if (!moved) return std::optional<Issued>{};
  const auto entry = entry_in_force(state.database, *moved);
  return entry ? issued_before(state, *entry) : std::optional<Issued>{};
}

Result<void> claim_paths(const RegisterState& state, std::vector<RenderedFile>& files,
                         ExistingFiles existing, std::set<std::string>& taken) {
  Diagnostics objections;
  for (RenderedFile& file : files) {
    file.path = state.paths.absolute(file.path);
    if (!taken.insert(file.path).second) objections.push_back(same_path_twice(file.path));
    if (auto found = objection(state, file.path, existing)) objections.push_back(*found);
  }
  if (!objections.empty()) return fail(std::move(objections));
  return {};
}

void store_version(const RegisterState& state, std::int64_t document, const VersionRequest& request,
                   const NewVersion& version) {
  add_version(state.database, state.paths, document, version);
  replace_links(state.database, document, request.links);
}

Result<void> finish(const RegisterState& state, Publication& publication, const std::string& what) {
  const Result<void> outcome = guarded(state.path, [&]() -> Result<void> {
    publication.finish();
    return {};
  });
  if (!outcome) return fail(unfinished(outcome.error().front(), what));
  return {};
}

}  // namespace vanban::registry
