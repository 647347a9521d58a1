// SPDX-License-Identifier: MIT
#include "batch/checked_list.hpp"

#include <algorithm>
#include <charconv>

#include "batch/findings.hpp"

namespace vanban::batch {
namespace {

Diagnostic list_changed(const std::string& path) {
  return file_finding(
      "batch.list-changed", Fault::state, path,
      {"danh sách đã bị sửa trong khi đang chạy", "the list was changed during the run"},
      {"Chạy lại: phần đã xong và không đổi được giữ nguyên.",
       "Run it again: what is done and unchanged is kept."});
}

}  // namespace

std::uint64_t short_key(const std::string& key) {
  std::uint64_t value = 0;
  std::from_chars(key.data(), key.data() + std::min<std::size_t>(key.size(), 16), value, 16);
  return value;
}

Result<CheckedListReader> CheckedListReader::open(const BatchRequest& request,
                                                  const CheckedList& list,
                                                  const std::string& fingerprint) {
  Result<std::unique_ptr<units::UnitReader>> reader = request.open_list();
  if (!reader) return fail(std::move(reader.error()));
  return CheckedListReader(request, list,
                           UnitJobs(std::move(*reader), request.name_of, fingerprint));
}

Result<std::optional<Job>> CheckedListReader::next() {
  while (true) {
    Result<std::optional<Job>> job = intake_.next();
    if (job && !*job && position_ == list_->keys.size()) return job;
    const bool same = job && *job && position_ < list_->keys.size() &&
                      short_key((*job)->key) == list_->keys[position_];
    if (!same) return fail(list_changed(request_->list_path));
    ++position_;
    if (request_->shard.has(position_)) return job;
  }
}

}  // namespace vanban::batch
