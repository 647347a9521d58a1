// SPDX-License-Identifier: MIT
#include "batch/issue_pass.hpp"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "base/file_system.hpp"
#include "batch/findings.hpp"
#include "batch/issued_files.hpp"
#include "registry/register.hpp"

namespace vanban::batch {
namespace {

/// Documents of one commit: enough that its syncs do not count, few enough to be held in memory.
constexpr std::size_t kTogether = 64;

/// Runs `work` and makes a finding of whatever a library throws: one unit must not take the others
/// with it.
template <typename Work>
auto contained(const Work& work) -> decltype(work()) {
  try {
    return work();
  } catch (const std::exception& error) {
    return fail(unexpected(error));
  }
}

/// The unit as the register numbered it: number and date stand above all that plan and list say.
units::Unit numbered(units::Unit unit, const registry::Numbering& numbering) {
  unit.overrides.push_back({FieldPath{std::string("code_number")}, numbering.number, 0});
  unit.overrides.push_back({FieldPath{std::string("issued_date")}, numbering.date.to_iso(), 0});
  return unit;
}

/// The register knows documents, the user a list: what it says of one, in words for its row.
Diagnostics for_row(Diagnostics findings, const units::Unit& unit, const std::string& list) {
  for (Diagnostic& finding : findings) {
    if (finding.code != "registry.other-text") continue;
    finding.place.file = list;
    finding.place.line = static_cast<int>(unit.row);
    finding.hint = {
        "Trả dữ liệu của đơn vị này về như khi ban hành, hoặc bỏ nó khỏi danh sách; muốn đổi nội "
        "dung thì ban hành văn bản sửa đổi, thay thế (Điều 18 Nghị định 30/2020/NĐ-CP).",
        "Give this unit the data it was issued with, or take it out of the list; to change the "
        "text issue an amending or replacing document (Article 18 of the decree)."};
  }
  return findings;
}

}  // namespace

IssuePass::IssuePass(const RunScope& run, const CheckedList& list, const OutputFolder& folder,
                     Journal& journal)
    : run_(run),
      request_(run.request),
      list_(list),
      folder_(folder),
      journal_(journal),
      state_(request_.out_folder, journal, run.suffixes),
      tally_(run.progress, request_.list_path, list) {}

/// Does tasks 0 to `count` − 1 with all threads.
void IssuePass::for_each(std::size_t count,
                         const std::function<void(std::size_t, UnitRenderer&)>& work) {
  const Workers::Round round(run_.workers);
  for (std::size_t i = 0; i < count; ++i)
    run_.workers.push([&work, i](UnitRenderer& renderer) { work(i, renderer); });
}

Result<void> IssuePass::go() {
  RealFileSystem files;
  VANBAN_TRY(registry::Register book,
             registry::open_register(request_.issuing->register_path, files));
  VANBAN_TRY(CheckedListReader list, CheckedListReader::open(request_, list_, run_.fingerprint));
  const Workers::Round round(run_.workers);
  VANBAN_TRY(bool going_on, read_next_group(list, book));
  prepare_next_group();
  while (going_on && !next_group_.empty()) {
    run_.workers.wait();
    group_ = std::exchange(next_group_, {});
    next_prepared_ = false;
    VANBAN_TRY(going_on, read_next_group(list, book));
    if (!going_on) next_group_.clear();  // the present one is ready: it is still issued
    VANBAN_CHECK(issue_group(book));
    prepare_next_group();
  }
  return {};
}

/// Reads the next units that are not issued yet; none at the end. False where the user wants an
/// end.
Result<bool> IssuePass::read_next_group(CheckedListReader& list, const registry::Register& book) {
  while (next_group_.size() < kTogether) {
    if (request_.interrupted && request_.interrupted()) {
      tally_.interrupt();
      return false;
    }
    VANBAN_TRY(std::optional<Job> job, list.next());
    if (!job) break;
    VANBAN_TRY(const bool kept, keep(*job, book));
    if (!kept) next_group_.push_back({std::move(*job), fail(Diagnostics{}), {}, 0, {}});
  }
  return true;
}

/// Lets the workers ask for the requests of the next group, once, without waiting for them.
void IssuePass::prepare_next_group() {
  if (std::exchange(next_prepared_, true)) return;
  for (Unit& unit : next_group_) run_.workers.push([this, &unit](UnitRenderer&) { prepare(unit); });
}

/// Whether the unit is issued and its files are as they should be; notes it if so.
Result<bool> IssuePass::keep(const Job& job, const registry::Register& book) {
  const auto [standing, record] = state_.look(job);
  if (standing == Standing::missing) return false;
  const auto numbering = book.in_force(request_.issuing->requests->identity(job.unit).text);
  if (!numbering) return fail(numbering.error());
  if (!*numbering) return false;
  if (standing == Standing::verified)
    if (const Result<void> noted = journal_.append(record); !noted) return fail(noted.error());
  tally_.unit_kept(job, standing == Standing::verified);
  return true;
}

void IssuePass::prepare(Unit& unit) {
  Result<UnitRequest> asked =
      contained([&] { return request_.issuing->requests->request(unit.job.unit); });
  if (!asked) {
    unit.request = fail(std::move(asked.error()));
    return;
  }
  const bool free = state_.in_the_way(unit.job, request_.overwrite).empty();
  asked->request.version.existing =
      free ? registry::ExistingFiles::replace : registry::ExistingFiles::refuse;
  unit.request = std::move(asked->request);
}

/// The requests of the group; units without one have failed.
std::vector<registry::IssueRequest> IssuePass::take_requests() {
  asked_.clear();
  std::vector<registry::IssueRequest> requests;
  for (std::size_t i = 0; i < group_.size(); ++i) {
    Unit& unit = group_[i];
    if (!unit.request) {
      tally_.unit_failed(unit.job, std::move(unit.request.error()));
      continue;
    }
    asked_.push_back(i);
    requests.push_back(std::move(*unit.request));
  }
  return requests;
}

Result<void> IssuePass::issue_group(registry::Register& book) {
  const auto outcomes = book.issue_all(take_requests(), *this);
  if (!outcomes) return fail(outcomes.error());
  for (std::size_t i = 0; i < group_.size(); ++i) {
    if (std::find(asked_.begin(), asked_.end(), i) != asked_.end()) continue;
    if (const Result<void> kept = keep_listed(group_[i].job, book); !kept) return kept;
  }
  for (std::size_t i = 0; i < outcomes->size(); ++i) {
    Unit& unit = group_[asked_[i]];
    const Result<registry::Issued>& outcome = (*outcomes)[i];
    if (!outcome) {
      tally_.unit_failed(unit.job, for_row(outcome.error(), unit.job.unit, request_.list_path));
      if (const Result<void> kept = keep_listed(unit.job, book); !kept) return kept;
    } else if (outcome->already_issued) {
      if (const Result<void> taken = take_over(unit, *outcome); !taken) return taken;
    } else {
      tally_.unit_made(unit.job, unit.record, std::move(unit.document.notes));
    }
  }
  group_.clear();
  return {};
}

/// A unit that fails now but was issued before stays in the manifest as it was recorded.
Result<void> IssuePass::keep_listed(const Job& job, const registry::Register& book) {
  const auto numbering = book.in_force(request_.issuing->requests->identity(job.unit).text);
  if (!numbering) return fail(numbering.error());
  const auto entry = journal_.find(job.unit.code);
  if (*numbering && entry && entry->record.number == (*numbering)->code &&
      entry->record.issued == (*numbering)->date.to_iso())
    tally_.stays_listed(job);
  return {};
}

std::vector<Result<std::vector<registry::RenderedFile>>> IssuePass::render(
    const std::vector<registry::BulkAssignment>& assignments) {
  std::vector<Result<std::vector<registry::RenderedFile>>> rendered(
      assignments.size(), std::vector<registry::RenderedFile>{});
  for_each(assignments.size(), [&](std::size_t i, UnitRenderer& renderer) {
    Unit& unit = group_[asked_[assignments[i].index]];
    rendered[i] =
        contained([&] { return render(unit, *assignments[i].assignment.numbering, renderer); });
  });
  prepare_next_group();  // while this one is written and committed
  return rendered;
}

Result<std::vector<registry::RenderedFile>> IssuePass::render(Unit& unit,
                                                              const registry::Numbering& numbering,
                                                              UnitRenderer& renderer) {
  const std::int64_t begun = run_.stopwatch.microseconds();
  Result<UnitDocument> document = renderer.render(numbered(unit.job.unit, numbering));
  if (!document) return fail(std::move(document.error()));
  std::vector<registry::RenderedFile> files;
  for (UnitFile& file : document->files)
    files.push_back({file_path(unit, file.suffix), std::move(file.content)});
  unit.document = std::move(*document);
  unit.microseconds = run_.stopwatch.microseconds() - begun;
  return files;
}

/// The files are under temporary names and the commit comes next: the moment for the journal, as
/// in a batch without a register.
Result<void> IssuePass::staged(const std::vector<registry::StagedDocument>& documents) {
  for (const registry::StagedDocument& document : documents) {
    Unit& unit = group_[asked_[document.index]];
    unit.record = record_of(unit.job, document.numbering);
    unit.record.pages = unit.document.pages;
    unit.record.microseconds = unit.microseconds;
    for (const auto& [temporary, output] : document.files) {
      const auto status = disk::file_status(temporary);
      unit.record.files.push_back({std::filesystem::path(output.path).filename().string(),
                                   output.size, output.sha256, status ? status->modified_ns : 0});
    }
    if (Result<void> noted = journal_.append(unit.record); !noted) return noted;
  }
  return {};
}

/// A document that the register knows already, from a run whose journal is lost or older: its files
/// are looked at, and put back from the same rendering where one is gone.
Result<void> IssuePass::take_over(Unit& unit, const registry::Issued& issued) {
  IssuedFiles files(folder_, issued);
  if (files.any_missing()) {
    for_each(1, [&](std::size_t, UnitRenderer& renderer) {
      Result<std::vector<registry::RenderedFile>> again =
          contained([&] { return render(unit, issued.numbering, renderer); });
      if (again) files.put_back(*again);
    });
  }
  unit.record = record_of(unit.job, issued.numbering);
  unit.record.files = files.records();
  const auto before = journal_.find(unit.job.unit.code);
  if (!files.findings().empty()) {
    tally_.unit_failed(unit.job, files.findings());
    tally_.stays_listed(unit.job);
    if (before && before->record.number == unit.record.number) return {};
    // Without a time the digest decides ever after: the file at hand may be an altered one.
    for (FileRecord& file : unit.record.files) file.modified_ns = 0;
    return journal_.append(unit.record);
  }
  if (before && before->record.number == unit.record.number) {
    unit.record.pages = before->record.pages;
    unit.record.microseconds = before->record.microseconds;
  } else {
    unit.record.pages = files.pages();
  }
  if (Result<void> noted = journal_.append(unit.record); !noted) return noted;
  tally_.unit_kept(unit.job, true);
  return {};
}

UnitRecord IssuePass::record_of(const Job& job, const registry::Numbering& numbering) {
  return {job.position, job.unit.code,          job.unit.name, numbering.code, 0, 0, job.key,
          {},           numbering.date.to_iso()};
}

std::string IssuePass::file_path(const Unit& unit, const std::string& suffix) const {
  const std::filesystem::path folder(folder_.path());
  return std::filesystem::absolute(folder / fmt::format("{}.{}", unit.job.name, suffix))
      .lexically_normal()
      .string();
}

}  // namespace vanban::batch
