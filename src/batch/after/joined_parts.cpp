// SPDX-License-Identifier: MIT
#include "batch/after/joined_parts.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include <fmt/format.h>

#include "base/disk.hpp"
#include "batch/after/verify.hpp"
#include "batch/findings.hpp"

namespace vanban::batch {
namespace {

namespace fs = std::filesystem;

/// A part's manifest and where its files lie, seen from the joined one.
struct Part {
  std::string path;
  std::string prefix;  ///< empty, or a relative path that ends with `/`
  ManifestFrame frame;
};

Diagnostic not_one_batch(const std::string& path) {
  return file_finding("batch.other-batch", Fault::state, path,
                      {"phần này thuộc kế hoạch, danh sách hoặc phiên bản chương trình khác",
                       "this part comes from another plan, list or program version"},
                      {"Chạy lại mọi phần với cùng kế hoạch, danh sách và chương trình.",
                       "Run all parts with the same plan, list and program."});
}

Diagnostic part_twice(const std::string& path, const Shard& shard) {
  return file_finding("batch.part-twice", Fault::state, path,
                      {fmt::format("phần {} có hai lần", shard.name()),
                       fmt::format("part {} is there twice", shard.name())},
                      {"Chỉ nêu mỗi thư mục một lần.", "Name each folder once."});
}

Diagnostic part_missing(const Shard& shard) {
  return file_finding(
      "batch.part-missing", Fault::state, {},
      {fmt::format("thiếu phần {}", shard.name()), fmt::format("part {} is missing", shard.name())},
      {fmt::format("Chạy lệnh batch với --shard {}/{}.", shard.index, shard.count),
       fmt::format("Run the batch with --shard {}/{}.", shard.index, shard.count)});
}

bool same_batch(const ManifestHead& a, const ManifestHead& b) {
  return a.program == b.program && a.fingerprint == b.fingerprint && a.listed == b.listed &&
         a.shard.count == b.shard.count;
}

std::string prefix_of(const std::string& folder, const std::string& target) {
  const std::string relative = fs::path(disk::canonical(folder))
                                   .lexically_proximate(disk::canonical(target))
                                   .generic_string();
  return relative == "." ? std::string() : relative + "/";
}

Diagnostics missing_folders(const std::vector<std::string>& folders) {
  Diagnostics findings;
  for (const std::string& folder : folders)
    if (!disk::is_folder(folder))
      findings.push_back(file_finding("batch.no-folder", Fault::io, folder,
                                      {"không có thư mục này", "there is no such folder"},
                                      {"Kiểm tra lại đường dẫn.", "Check the path."}));
  return findings;
}

Result<std::map<std::size_t, Part>> read_parts(const std::vector<std::string>& folders) {
  std::map<std::size_t, Part> parts;
  Diagnostics findings = missing_folders(folders);
  if (!findings.empty()) return fail(std::move(findings));
  for (const std::string& folder : folders)
    for (const std::string& path : part_manifests(folder)) {
      Result<ManifestFrame> frame = read_manifest(path, [](const UnitRecord&) {});
      if (!frame) return fail(frame.error());
      const Shard shard = frame->head.shard;
      if (!parts.empty() && !same_batch(parts.begin()->second.frame.head, frame->head))
        findings.push_back(not_one_batch(path));
      else if (!parts
                    .try_emplace(shard.index,
                                 Part{path, prefix_of(folder, folders.front()), std::move(*frame)})
                    .second)
        findings.push_back(part_twice(path, shard));
    }
  const std::size_t count = parts.empty() ? 1 : parts.begin()->second.frame.head.shard.count;
  for (std::size_t index = 1; index <= count; ++index)
    if (!parts.contains(index)) findings.push_back(part_missing({index, count}));
  if (!findings.empty()) return fail(std::move(findings));
  return parts;
}

/// All units of the parts in the order of the list. Each part is read again and again in slices of
/// positions, so that only one slice is in memory.
class PartsInOrder {
 public:
  static constexpr std::size_t kSlice = 50'000;

  PartsInOrder(const std::map<std::size_t, Part>& parts, ManifestWriter& writer)
      : parts_(parts), writer_(writer) {}

  Result<void> write(std::size_t listed) {
    for (std::size_t first = 1; first <= listed; first += kSlice)
      if (const Result<void> done = write_slice(first, first + kSlice); !done) return done;
    return {};
  }

 private:
  Result<void> write_slice(std::size_t first, std::size_t end) {
    std::map<std::size_t, UnitRecord> slice;
    for (const auto& [index, part] : parts_) {
      const auto visit = [&, &prefix = part.prefix](UnitRecord record) {
        if (record.position < first || record.position >= end) return;
        for (FileRecord& file : record.files) file.name = prefix + file.name;
        slice.emplace(record.position, std::move(record));
      };
      if (const auto read = read_manifest(part.path, visit); !read) return fail(read.error());
    }
    for (const auto& [position, record] : slice)
      if (const Result<void> added = writer_.add(record); !added) return added;
    return {};
  }

  const std::map<std::size_t, Part>& parts_;
  ManifestWriter& writer_;
};

}  // namespace

Result<JoinReport> join(const std::vector<std::string>& folders) {
  const Result<std::map<std::size_t, Part>> parts = read_parts(folders);
  if (!parts) return fail(parts.error());
  ManifestHead head = parts->begin()->second.frame.head;
  head.shard = Shard{};
  JoinReport report;
  for (const auto& [index, part] : *parts)
    report.failed.insert(report.failed.end(), part.frame.failed.begin(), part.frame.failed.end());
  std::sort(report.failed.begin(), report.failed.end(),
            [](const FailedUnit& a, const FailedUnit& b) { return a.position < b.position; });
  Result<ManifestWriter> writer = ManifestWriter::create(folders.front() + "/manifest", head);
  if (!writer) return fail(writer.error());
  if (const auto written = PartsInOrder(*parts, *writer).write(head.listed); !written)
    return fail(written.error());
  if (const auto finished = writer->finish(report.failed); !finished) return fail(finished.error());
  report.totals = writer->totals();
  return report;
}

}  // namespace vanban::batch
