// SPDX-License-Identifier: MIT
#include "batch/state.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/replacing.hpp"
#include "batch/findings.hpp"

namespace vanban::batch {
namespace {

Diagnostic issued_finding(const std::string& path, const UnitRecord& record) {
  return file_finding(
      "batch.issued-file", Fault::state, path,
      {fmt::format("tệp này là văn bản {} đã ban hành ngày {}, không bao giờ bị ghi đè",
                   record.number, record.issued),
       fmt::format("this file is the document {} issued on {} and is never overwritten",
                   record.number, record.issued)},
      {"Chọn thư mục --out khác; để chạy tiếp đợt ban hành thì dùng đúng lệnh và sổ đăng ký cũ.",
       "Choose another --out; to go on with the issue use the same command and register."});
}

bool is_issued(const UnitRecord& record, const std::string& file_name) {
  return !record.issued.empty() &&
         std::any_of(record.files.begin(), record.files.end(),
                     [&](const FileRecord& file) { return file.name == file_name; });
}

/// Compares a file with its record and takes over its present time.
Standing compare(const std::string& path, FileRecord& file, bool settled) {
  const auto status = disk::file_status(path);
  if (!status || status->bytes != file.bytes) return Standing::missing;
  if (settled && status->modified_ns == file.modified_ns) return Standing::trusted;
  if (disk::sha256_of(path) != file.sha256) return Standing::missing;
  file.modified_ns = status->modified_ns;
  return Standing::verified;
}

}  // namespace

std::pair<Standing, UnitRecord> FolderState::look(const Job& job) const {
  auto entry = journal_.find(job.unit.code);
  if (!entry || entry->record.key != job.key || entry->record.files.size() != suffixes_.size())
    return {Standing::missing, {}};
  Standing standing = Standing::trusted;
  for (FileRecord& file : entry->record.files)
    standing = std::min(standing, compare(path_of(file.name), file, entry->settled));
  entry->record.position = job.position;
  return {standing, std::move(entry->record)};
}

Diagnostics no_file_in_the_way(const std::string& path) {
  const auto obstacle = obstacle_to({path, {}, true}, RealFileSystem());
  if (!obstacle) return {};
  return {refusal_to_replace("batch.file-in-the-way", Fault::state, path, *obstacle)};
}

Standing FolderState::standing(const Job& job) const { return look(job).first; }

bool FolderState::is_ours(const std::string& file_name,
                          const std::optional<JournalEntry>& entry) const {
  if (entry)
    for (FileRecord file : entry->record.files)
      if (file.name == file_name &&
          compare(path_of(file_name), file, entry->settled) != Standing::missing)
        return true;
  const auto digest = disk::sha256_of(path_of(file_name));
  return digest && journal_.knows(file_name, *digest);
}

Diagnostics FolderState::in_the_way(const Job& job, bool overwrite) const {
  Diagnostics findings;
  std::optional<JournalEntry> entry;
  for (const std::string& suffix : suffixes_) {
    const std::string file_name = fmt::format("{}.{}", job.name, suffix);
    const std::string path = path_of(file_name);
    if (!disk::exists(path)) continue;
    if (!entry) entry = journal_.find(job.unit.code);
    const Target target{path,
                        {},
                        overwrite,
                        [&] { return entry && is_issued(entry->record, file_name); },
                        [&] { return is_ours(file_name, entry); }};
    const auto obstacle = obstacle_to(target, RealFileSystem());
    if (obstacle == Obstacle::stays)
      findings.push_back(issued_finding(path, entry->record));
    else if (obstacle)
      findings.push_back(
          refusal_to_replace("batch.file-in-the-way", Fault::state, path, *obstacle));
  }
  return findings;
}

}  // namespace vanban::batch
