// SPDX-License-Identifier: MIT
#include "batch/after/verify.hpp"

#include <filesystem>

#include <fmt/format.h>

#include "base/disk.hpp"
#include "batch/findings.hpp"
#include "batch/manifest.hpp"

namespace vanban::batch {
namespace {

Diagnostic missing_file(const std::string& path) {
  return file_finding("batch.missing-file", Fault::state, path,
                      {"thiếu tệp có trong bản kê", "a file of the manifest is missing"},
                      {"Chạy lại lệnh batch: chỉ tệp thiếu được làm lại.",
                       "Run the batch again: only what is missing is made."});
}

Diagnostic changed_file(const std::string& path) {
  return file_finding("batch.changed-file", Fault::state, path,
                      {"tệp khác với bản kê", "the file differs from the manifest"},
                      {"Giữ bản này ở nơi khác nếu cần, xóa nó rồi chạy lại lệnh batch.",
                       "Keep this copy elsewhere if you need it, delete it, run the batch again."});
}

Diagnostic failed_unit(const std::string& manifest, const FailedUnit& unit) {
  return file_finding(
      "batch.failed-unit", Fault::partial, manifest,
      {fmt::format("đơn vị {} {} bị lỗi: {}", unit.code, unit.name, unit.message.vi),
       fmt::format("the unit {} {} failed: {}", unit.code, unit.name, unit.message.en)},
      {"Sửa lỗi của đơn vị rồi chạy lại lệnh batch.", "Fix the unit, then run the batch again."});
}

void verify_file(const std::string& folder, const FileRecord& file, VerifyReport& report) {
  const std::string path = fmt::format("{}/{}", folder, file.name);
  ++report.files;
  report.bytes += file.bytes;
  const auto digest = disk::sha256_of(path);
  if (!digest)
    report.findings.push_back(missing_file(path));
  else if (*digest != file.sha256)
    report.findings.push_back(changed_file(path));
}

}  // namespace

std::vector<std::string> part_manifests(const std::string& folder) {
  std::vector<std::string> paths;
  for (const std::string& name : disk::list_files(folder).value_or(std::vector<std::string>()))
    if (name.rfind("manifest-", 0) == 0 && std::filesystem::path(name).extension() == ".json")
      paths.push_back((std::filesystem::path(folder) / name).string());
  return paths;
}

Result<std::vector<std::string>> manifests_of(const std::string& folder) {
  const std::string whole = folder + "/manifest.json";
  if (disk::file_status(whole)) return std::vector<std::string>{whole};
  if (std::vector<std::string> parts = part_manifests(folder); !parts.empty()) return parts;
  return fail(
      file_finding("batch.no-manifest", Fault::io, folder,
                   {"thư mục không có bản kê manifest.json", "the folder has no manifest.json"},
                   {"Chọn thư mục --out của một lệnh batch đã chạy xong.",
                    "Choose the --out folder of a batch that has ended."}));
}

Result<VerifyReport> verify(const std::string& folder) {
  const Result<std::vector<std::string>> manifests = manifests_of(folder);
  if (!manifests) return fail(manifests.error());
  VerifyReport report;
  for (const std::string& path : *manifests) {
    const auto visit = [&](const UnitRecord& record) {
      ++report.units;
      for (const FileRecord& file : record.files) verify_file(folder, file, report);
    };
    const Result<ManifestFrame> read = read_manifest(path, visit);
    if (!read) return fail(read.error());
    report.failed.insert(report.failed.end(), read->failed.begin(), read->failed.end());
  }
  for (const FailedUnit& unit : report.failed)
    report.findings.push_back(failed_unit(manifests->front(), unit));
  return report;
}

}  // namespace vanban::batch
