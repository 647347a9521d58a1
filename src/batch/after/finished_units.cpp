// SPDX-License-Identifier: MIT
#include "batch/after/finished_units.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/private_file.hpp"
#include "batch/after/verify.hpp"
#include "batch/findings.hpp"
#include "batch/output_folder.hpp"

namespace vanban::batch {
namespace {

/// So many names say which units are meant; the manifest has all.
constexpr std::size_t kMostUnitsNamed = 20;

bool is_whole(const std::string& folder, const UnitRecord& record) {
  return std::all_of(record.files.begin(), record.files.end(), [&](const FileRecord& file) {
    return disk::sha256_of(fmt::format("{}/{}", folder, file.name)) == file.sha256;
  });
}

Result<void> each_of(const std::string& folder, const std::string& manifest,
                     const std::function<void(const UnitRecord&)>& visit, WholeUnits& units) {
  // The failed units stand after the others, so the manifest is read twice.
  const Result<ManifestFrame> frame = read_manifest(manifest, [](const UnitRecord&) {});
  if (!frame) return fail(frame.error());
  std::map<std::size_t, FailedUnit> missing;
  for (const FailedUnit& failed : frame->failed) missing.emplace(failed.position, failed);
  const auto read = read_manifest(manifest, [&](const UnitRecord& record) {
    if (missing.contains(record.position) && !is_whole(folder, record)) return;
    missing.erase(record.position);
    ++units.count;
    visit(record);
  });
  if (!read) return fail(read.error());
  for (const auto& [position, failed] : missing) units.missing.push_back(failed);
  return {};
}

}  // namespace

Result<WholeUnits> each_whole_unit(const std::string& folder,
                                   const std::function<void(const UnitRecord&)>& visit) {
  const Result<std::vector<std::string>> manifests = manifests_of(folder);
  if (!manifests) return fail(manifests.error());
  WholeUnits units;
  for (const std::string& manifest : *manifests)
    if (const Result<void> read = each_of(folder, manifest, visit, units); !read)
      return fail(read.error());
  return units;
}

disk::Readers readers_of_units(const std::string& folder) {
  bool secret = false;
  const auto looked = each_whole_unit(folder, [&](const UnitRecord& record) {
    for (const FileRecord& file : record.files)
      secret = secret || disk::is_private(fmt::format("{}/{}", folder, file.name));
  });
  return looked && secret ? disk::Readers::owner : disk::Readers::usual;
}

Diagnostic no_whole_units(const std::string& folder) {
  return file_finding(
      "batch.no-documents", Fault::partial, folder,
      {"chưa đơn vị nào có văn bản để ghép, đóng gói", "no unit has a document to join or to pack"},
      {"Sửa lỗi của các đơn vị (xem manifest.csv) rồi chạy lại cùng lệnh.",
       "Fix the units (see manifest.csv), then run the same command."});
}

Diagnostic units_left_out(const std::string& path, const std::vector<FailedUnit>& missing) {
  std::string some;
  for (std::size_t i = 0; i < std::min(missing.size(), kMostUnitsNamed); ++i)
    some += fmt::format("{}{} {}", i == 0 ? "" : ", ", missing[i].code, missing[i].name);
  if (missing.size() > kMostUnitsNamed) some += ", …";
  Diagnostic finding =
      file_finding("batch.units-left-out", Fault::partial, path,
                   {fmt::format("tệp này thiếu {} đơn vị bị lỗi: {}", missing.size(), some),
                    fmt::format("this file lacks {} failed units: {}", missing.size(), some)},
                   {"Sửa lỗi của các đơn vị ấy rồi chạy lại cùng lệnh.",
                    "Fix these units, then run the same command."});
  finding.severity = Severity::warning;
  return finding;
}

}  // namespace vanban::batch
