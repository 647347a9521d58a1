// SPDX-License-Identifier: MIT
#include "batch/check_numbers.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include <fmt/format.h>

#include "batch/issued_files.hpp"
#include "registry/request_check.hpp"

namespace vanban::batch {
namespace {

/// Names the unit's row.
Diagnostics in_row(Diagnostics findings, const std::string& list, std::size_t row) {
  for (Diagnostic& finding : findings) {
    finding.place.file = list;
    finding.place.line = static_cast<int>(row);
  }
  return findings;
}

Diagnostic units_elsewhere(std::size_t count, const std::string& folder) {
  Diagnostic finding;
  finding.code = "batch.issued-elsewhere";
  finding.fault = Fault::state;
  finding.place.file = folder;
  finding.message = {fmt::format("{} đơn vị đã được ban hành vào thư mục này từ trước", count),
                     fmt::format("{} units were issued into this folder before", count)};
  finding.hint = {
      fmt::format("Dùng --out {} để làm tiếp, hoặc bỏ các đơn vị ấy khỏi danh sách.", folder),
      fmt::format("Use --out {} to go on, or take these units out of the list.", folder)};
  return finding;
}

Diagnostic issued_for_another(const std::string& path) {
  Diagnostic finding;
  finding.code = "batch.issued-file";
  finding.fault = Fault::state;
  finding.place.file = path;
  finding.message = {"tệp này là bản đã ban hành của văn bản khác, không bao giờ bị ghi đè",
                     "this file was issued for another document and is never overwritten"};
  finding.hint = {"Chọn thư mục --out hoặc mẫu tên --name khác.",
                  "Choose another --out or another --name."};
  return finding;
}

}  // namespace

Result<std::unique_ptr<NumberCheck>> NumberCheck::open(const RunScope& run,
                                                       const Journal& journal) {
  VANBAN_TRY(registry::Forecast forecast,
             registry::Forecast::open(run.request.issuing->register_path));
  return std::unique_ptr<NumberCheck>(new NumberCheck(run, journal, std::move(forecast)));
}

NumberCheck::NumberCheck(const RunScope& run, const Journal& journal, registry::Forecast forecast)
    : request_(run.request),
      requests_(*request_.issuing->requests),
      state_(request_.out_folder, journal, run.suffixes),
      suffixes_(run.suffixes),
      forecast_(std::move(forecast)) {}

Result<bool> NumberCheck::stands(const Job& job) {
  if (state_.standing(job) == Standing::missing) return false;
  const std::lock_guard lock(mutex_);
  const auto numbering = forecast_.in_force(requests_.identity(job.unit).text);
  if (!numbering) return fail(numbering.error());
  if (*numbering && (*numbering)->date != request_.issuing->date) ++earlier_dates_;
  return numbering->has_value();
}

Diagnostics NumberCheck::check(const Job& job, UnitRenderer& renderer) {
  Diagnostics findings = renderer.check(job.unit);
  if (has_errors(findings)) return findings;
  append(findings, ask(job));
  return findings;
}

Diagnostics NumberCheck::ask(const Job& job) {
  const Result<UnitRequest> asked = requests_.request(job.unit);
  if (!asked) return asked.error();
  if (const Result<void> checked = registry::check(asked->request); !checked)
    return in_row(checked.error(), request_.list_path, job.unit.row);
  const std::lock_guard lock(mutex_);
  return ask(job, *asked);
}

/// A document that has its number already is no matter of the check: the run keeps it, or refuses
/// its new text for this unit alone.
Diagnostics NumberCheck::ask(const Job& job, const UnitRequest& asked) {
  const registry::IssueRequest& request = asked.request;
  const Result<registry::Acquaintance> known = forecast_.acquaintance(request.version);
  if (!known) return known.error();
  if (known->issued) note_folder(*known->issued);
  if (known->issued && known->issued->numbering.date != request_.issuing->date) ++earlier_dates_;
  if (known->issued) {
    const Result<bool> other = forecast_.has_other_links(request.version);
    if (!other) return other.error();
    other_links_ += *other;
  }
  if (known->kind != registry::Acquaintance::Kind::unknown) return {};
  Result<Diagnostics> findings = files_in_the_way(job);
  if (!findings) return findings.error();
  if (findings->empty()) {
    claim(job, request);
    count(asked);
  }
  return std::move(*findings);
}

void NumberCheck::count(const UnitRequest& asked) {
  if (asked.request.fields.signer.empty()) ++unsigned_;
  if (asked.written_date && *asked.written_date != request_.issuing->date) ++other_dates_;
}

Diagnostics NumberCheck::notes() const {
  const std::string date = request_.issuing->date.to_iso();
  Diagnostics notes;
  const auto add = [&](std::size_t count, const char* code, Bilingual message) {
    if (count == 0) return;
    notes.push_back({code, Fault::data, Severity::warning, {}, std::move(message), {}});
  };
  add(unsigned_, "batch.no-signer-name",
      {fmt::format("{} đơn vị được cấp số nhưng chưa ghi họ tên người ký", unsigned_),
       fmt::format("{} units take a number without the signer's name", unsigned_)});
  add(other_dates_, "batch.other-date",
      {fmt::format("{} đơn vị có ghi ngày khác trong dữ liệu; văn bản mang ngày ban hành {}",
                   other_dates_, date),
       fmt::format("the data of {} units say another date; the documents bear the date of issue, "
                   "{}",
                   other_dates_, date)});
  add(earlier_dates_, "batch.record-stays",
      {fmt::format("{} đơn vị đã ban hành giữ nguyên số và ngày trong sổ, không theo ngày {}",
                   earlier_dates_, date),
       fmt::format("{} units issued before keep number and date on record, not {}", earlier_dates_,
                   date)});
  add(other_links_, "batch.linked-changed",
      {fmt::format(
           "văn bản liên kết (links) đã khác từ khi ban hành {} đơn vị; văn bản của các đơn "
           "vị ấy giữ nguyên, vanban regenerate cũng không đụng tới",
           other_links_),
       fmt::format("linked documents (links) changed since {} units were issued; the documents of "
                   "these units stay as they are, and vanban regenerate does not touch them",
                   other_links_)});
  if (claims_.empty()) return notes;
  append(notes, requests_.warnings());
  return notes;
}

void NumberCheck::note_folder(const registry::Issued& issued) {
  for (const registry::Output& output : issued.outputs) {
    if (lies_in(request_.out_folder, output.path)) continue;
    ++elsewhere_;
    const std::string folder = std::filesystem::path(output.path).parent_path().string();
    if (elsewhere_folder_.empty() || folder < elsewhere_folder_) elsewhere_folder_ = folder;
    return;
  }
}

Result<Diagnostics> NumberCheck::files_in_the_way(const Job& job) const {
  Diagnostics findings;
  for (const std::string& suffix : suffixes_) {
    const std::string path = fmt::format("{}/{}.{}", request_.out_folder, job.name, suffix);
    const Result<bool> issued = forecast_.is_issued_file(path);
    if (!issued) return fail(issued.error());
    if (*issued) findings.push_back(issued_for_another(path));
  }
  if (findings.empty()) findings = state_.in_the_way(job, request_.overwrite);
  return findings;
}

void NumberCheck::claim(const Job& job, const registry::IssueRequest& request) {
  const registry::SeriesKey key = registry::series_of(request);
  const std::string name = fmt::format("{}\n{}\n{}", key.office, key.group, request.notation);
  const auto [place, is_new] = places_.try_emplace(name, series_.size());
  if (is_new) series_.push_back({key, request.notation});
  claims_.push_back({job.position, job.unit.row, place->second});
}

Diagnostics NumberCheck::conclude() {
  std::sort(claims_.begin(), claims_.end(),
            [](const Claim& a, const Claim& b) { return a.position < b.position; });
  Diagnostics findings;
  if (elsewhere_ > 0) findings.push_back(units_elsewhere(elsewhere_, elsewhere_folder_));
  std::set<std::size_t> refused;  // one finding for each series tells enough
  for (const Claim& claim : claims_) {
    if (refused.count(claim.series) != 0) continue;
    const Series& series = series_[claim.series];
    auto numbering = forecast_.next(series.key, series.notation, request_.issuing->date);
    if (numbering) continue;
    refused.insert(claim.series);
    append(findings, in_row(std::move(numbering.error()), request_.list_path, claim.row));
  }
  return findings;
}

}  // namespace vanban::batch
