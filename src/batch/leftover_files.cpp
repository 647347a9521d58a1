// SPDX-License-Identifier: MIT
#include "batch/leftover_files.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "batch/findings.hpp"
#include "batch/output_folder.hpp"

namespace vanban::batch {
namespace {

/// So many names say which files are meant.
constexpr std::size_t kMostFilesNamed = 5;

Diagnostic note(std::string_view code, const std::string& folder, Bilingual message,
                Bilingual hint) {
  Diagnostic finding =
      file_finding(code, Fault::state, folder, std::move(message), std::move(hint));
  finding.severity = Severity::warning;
  return finding;
}

}  // namespace

void LeftoverFiles::keep(const UnitRecord& record) {
  for (const FileRecord& file : record.files) kept_.insert(Journal::hash_of(file.name));
}

Result<void> LeftoverFiles::look(const Journal& journal) {
  std::set<std::string> issued;
  std::set<std::string> left;
  const Result<void> read = journal.each([&](const UnitRecord& record) {
    for (const FileRecord& file : record.files) {
      if (kept_.count(Journal::hash_of(file.name)) != 0) continue;
      if (!record.issued.empty())
        issued.insert(file.name);
      else if (left.count(file.name) == 0 && is_left(file))
        left.insert(file.name);
    }
  });
  if (!read) return read;
  std::set_difference(left.begin(), left.end(), issued.begin(), issued.end(),
                      std::back_inserter(names_));
  return {};
}

/// Whether the file is there as it was written.
bool LeftoverFiles::is_left(const FileRecord& file) const {
  const std::string path = folder_ + "/" + file.name;
  const auto status = disk::file_status(path);
  return status && status->bytes == file.bytes && disk::sha256_of(path) == file.sha256;
}

std::size_t LeftoverFiles::remove() {
  std::size_t count = 0;
  for (const std::string& name : names_) count += disk::remove(folder_ + "/" + name) ? 1 : 0;
  return count;
}

Diagnostic leftover_files_note(const std::string& folder, const std::vector<std::string>& names) {
  std::string some;
  for (std::size_t i = 0; i < std::min(names.size(), kMostFilesNamed); ++i)
    some += (i == 0 ? "" : ", ") + names[i];
  if (names.size() > kMostFilesNamed) some += ", …";
  return note(
      "batch.old-files", folder,
      {fmt::format("{} tệp của lần chạy trước không còn thuộc đợt này: {}", names.size(), some),
       fmt::format("{} files of earlier runs are no longer part of this batch: {}", names.size(),
                   some)},
      {"Chạy lại cùng lệnh với --prune để xóa chúng; tệp đã bị sửa không bị xóa.",
       "Run the same command with --prune to delete them; changed files stay."});
}

Diagnostic removed_files_note(const std::string& folder, std::size_t count) {
  return note("batch.pruned", folder,
              {fmt::format("đã xóa {} tệp của lần chạy trước", count),
               fmt::format("{} files of earlier runs were deleted", count)},
              {});
}

}  // namespace vanban::batch
