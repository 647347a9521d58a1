// SPDX-License-Identifier: MIT
// Register::verify: everything that opening has no time for.
#include <algorithm>

#include <fmt/format.h>

#include "base/disk.hpp"
#include "base/sha256.hpp"
#include "registry/entries.hpp"
#include "registry/faults.hpp"
#include "registry/ledger.hpp"
#include "registry/register.hpp"
#include "registry/schema.hpp"
#include "registry/state.hpp"

namespace vanban::registry {
namespace {

Diagnostic damaged(const std::string& path, const std::string& report) {
  return refusal(
      "damaged", path,
      {fmt::format("sổ đăng ký bị hỏng: nội dung tệp không còn nguyên vẹn (SQLite báo: {})",
                   report),
       fmt::format("the register is damaged ({})", report)},
      {"Khôi phục từ bản sao lưu gần nhất.", "Restore the newest backup."});
}

Diagnostic gap(const std::string& path, const Entry& entry) {
  return refusal(
      "gap", path,
      {fmt::format("dãy số năm {} bị đứt ngay trước số {}", entry.series.year, entry.code),
       fmt::format("the series of {} has a gap before {}", entry.series.year, entry.code)},
      {});
}

Diagnostic date_order(const std::string& path, const Entry& entry) {
  return refusal(
      "date-order", path,
      {fmt::format("ngày của số {} trước ngày của số liền trước", entry.code),
       fmt::format("the date of {} lies before that of the number in front", entry.code)},
      {});
}

Diagnostic bad_output(const Output& output, bool is_there) {
  return refusal(
      is_there ? "output-changed" : "output-missing", output.path,
      is_there ? Bilingual{"tệp đã ban hành bị sửa đổi", "the issued file was changed since"}
               : Bilingual{"tệp đã ban hành không còn", "the issued file is no longer there"},
      {"Lấy lại từ bản sao lưu; hoặc chạy lại đúng lệnh vanban issue đã ban hành nó (tệp bị "
       "sửa thì chuyển đi chỗ khác trước): tệp được in lại nếu đúng từng byte.",
       "Restore it from a backup; or run the vanban issue that made it again (move an "
       "altered file away first): it is made again where the bytes are the same."});
}

void check_integrity(const RegisterState& state, Diagnostics& findings) {
  Statement report = state.database.prepare("PRAGMA integrity_check(20)");
  while (report.step())
    if (report.text(0) != "ok") findings.push_back(damaged(state.path, report.text(0)));
}

Diagnostic broken(const std::string& path, const std::string& where) {
  return refusal(
      "altered", path,
      {fmt::format("nội dung sổ không khớp mã kiểm tra ({}): sổ bị hỏng hoặc bị sửa ngoài "
                   "chương trình",
                   where),
       fmt::format("the book does not fit its checksums ({}): it is damaged, or was "
                   "changed by other means",
                   where)},
      {"Khôi phục từ bản sao lưu gần nhất.", "Restore the newest backup."});
}

Diagnostic no_checksums(const std::string& path) {
  Diagnostic note = refusal(
      "no-checksums", path,
      {"sổ này của phiên bản trước, chưa có mã kiểm tra cho từng dòng",
       "this register is of an earlier version and has no checksums for its lines"},
      {"Mã kiểm tra được thêm ở lần ghi sổ tiếp theo.", "They are added at the next writing."});
  note.severity = Severity::warning;
  return note;
}

std::string tables_of(const Database& database) {
  Statement rows = database.prepare(
      "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema"
      " WHERE name NOT LIKE 'sqlite_stat%' ORDER BY name");
  std::string all;
  while (rows.step())
    for (int column = 0; column < rows.columns(); ++column) all += rows.text(column) + '\0';
  return all;
}

std::int64_t version_of(const Database& database) {
  return database.integer("PRAGMA user_version").value_or(0);
}

/// The tables must be those that this program makes.
void check_tables(const RegisterState& state, Diagnostics& findings) {
  const auto known = static_cast<std::int64_t>(migrations().size());
  const Database model = Database::open(":memory:", Database::Access::create, state.wait);
  migrate(model, migrations().first(
                     static_cast<std::size_t>(std::min(known, version_of(state.database)))));
  if (tables_of(model) != tables_of(state.database))
    findings.push_back(broken(state.path, "sqlite_schema"));
}

/// One row that hangs in the air is enough to know.
void check_references(const RegisterState& state, Diagnostics& findings) {
  Statement row = state.database.prepare("PRAGMA foreign_key_check");
  if (row.step()) findings.push_back(broken(state.path, row.text(0)));
}

void check_texts(const RegisterState& state, Diagnostics& findings) {
  Statement rows = state.database.prepare("SELECT id, sha256, bytes FROM content ORDER BY id");
  while (rows.step())
    if (sha256_hex(rows.text(2)) != rows.text(1))
      findings.push_back(broken(state.path, fmt::format("content {}", rows.integer(0))));
}

/// The last number is what the next one is counted from.
void check_series(const RegisterState& state, Diagnostics& findings) {
  Statement rows = state.database.prepare(
      "SELECT s.id FROM series s WHERE s.last_number <>"
      " (SELECT coalesce(max(number), 0) FROM entry WHERE series = s.id)");
  while (rows.step())
    findings.push_back(broken(state.path, fmt::format("series {}", rows.integer(0))));
}

void check_seals(const RegisterState& state, Diagnostics& findings) {
  constexpr std::int64_t kFirstWithChecksums = 4;
  if (version_of(state.database) < kFirstWithChecksums)
    findings.push_back(no_checksums(state.path));
  else if (const auto where = broken_seal(state.database))
    findings.push_back(broken(state.path, *where));
}

void check_numbers(const RegisterState& state, Diagnostics& findings) {
  const std::vector<Entry> entries = select_entries(state.database, {});
  const Entry* last = nullptr;         // of the same series
  const Entry* last_issued = nullptr;  // the dates of reserved and void numbers do not bind
  for (const Entry& entry : entries) {
    const bool same_series = last != nullptr && last->series == entry.series;
    if (!same_series) last_issued = nullptr;
    if (entry.number != (same_series ? last->number + 1 : 1))
      findings.push_back(gap(state.path, entry));
    last = &entry;
    if (entry.status != EntryStatus::issued) continue;
    if (last_issued != nullptr && entry.date < last_issued->date)
      findings.push_back(date_order(state.path, entry));
    last_issued = &entry;
  }
}

void check_outputs(const RegisterState& state, Diagnostics& findings) {
  Statement rows = state.database.prepare(
      // A version whose document reads as before has the files of the one before it.
      "SELECT o.path, o.sha256 FROM output o JOIN version v ON v.id = o.version"
      " WHERE v.state = 'issued' GROUP BY o.path, o.sha256 ORDER BY min(o.version), o.position");
  while (rows.step()) {
    const Output output{state.paths.restored(rows.text(0)), 0, rows.text(1)};
    const auto sha256 = disk::sha256_of(output.path);
    if (!sha256 || *sha256 != output.sha256)
      findings.push_back(bad_output(output, disk::exists(output.path)));
  }
}

}  // namespace

Result<Diagnostics> Register::verify() const {
  return guarded(state_->path, [&]() -> Result<Diagnostics> {
    Diagnostics findings;
    check_integrity(*state_, findings);
    if (!findings.empty()) return findings;
    const Snapshot snapshot(state_->database);
    check_tables(*state_, findings);
    check_references(*state_, findings);
    check_series(*state_, findings);
    check_texts(*state_, findings);
    check_seals(*state_, findings);
    check_numbers(*state_, findings);
    check_outputs(*state_, findings);
    return findings;
  });
}

}  // namespace vanban::registry
