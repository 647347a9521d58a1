// SPDX-License-Identifier: MIT
#include "batch/journal.hpp"

#include <cerrno>

#include <fmt/format.h>

#include "base/sha256.hpp"
#include "batch/findings.hpp"

namespace vanban::batch {
namespace {

constexpr std::size_t kChecksumDigits = 16;
constexpr std::string_view kSynced = "synced";
constexpr std::string_view kRun = "run ";

Diagnostic journal_finding(const SystemError& error) {
  return io_finding("batch.journal", error,
                    {"không đọc, ghi được nhật ký", "cannot read or write the journal"});
}

/// The machine's present run; the same until it is restarted.
std::string boot_id() {
  const auto text = disk::read("/proc/sys/kernel/random/boot_id");
  return text ? text->substr(0, text->find('\n')) : std::string();
}

std::string checksum(std::string_view payload) {
  return sha256_hex(payload).substr(0, kChecksumDigits);
}

/// What stands after a right checksum; nothing in a line that is not whole.
std::optional<std::string_view> payload_of(std::string_view line) {
  if (line.size() <= kChecksumDigits || line[kChecksumDigits] != ' ') return std::nullopt;
  const std::string_view payload = line.substr(kChecksumDigits + 1);
  if (line.substr(0, kChecksumDigits) != checksum(payload)) return std::nullopt;
  return payload;
}

/// Calls `visit(line, offset)` for each line that ends; says whether a torn one is left.
template <typename Visit>
Result<bool> each_line(const disk::File& file, const Visit& visit) {
  std::string pending;
  std::string piece(256 * 1024, '\0');
  std::uint64_t start = 0;
  for (std::uint64_t at = 0;;) {
    const auto count = file.read_at(at, piece.data(), piece.size());
    if (!count) return fail(journal_finding(count.error()));
    if (*count == 0) return !pending.empty();
    at += *count;
    pending.append(piece, 0, *count);
    std::size_t begin = 0;
    for (std::size_t end; (end = pending.find('\n', begin)) != std::string::npos; begin = end + 1)
      visit(std::string_view(pending).substr(begin, end - begin), start + begin);
    pending.erase(0, begin);
    start += begin;
  }
}

}  // namespace

Result<Journal> Journal::read(const std::string& path) {
  Journal journal(path);
  auto file = disk::File::open(path, disk::File::Mode::read);
  if (!file && file.error().number == ENOENT) return journal;
  if (!file) return fail(journal_finding(file.error()));
  journal.reading_ = std::move(*file);
  if (const Result<void> indexed = journal.index_lines(); !indexed) return fail(indexed.error());
  return journal;
}

Result<void> Journal::index_lines() {
  const Result<bool> torn = each_line(reading_, [&](std::string_view line, std::uint64_t offset) {
    if (const auto payload = payload_of(line))
      index_line(*payload, offset);
    else
      damaged_ = damaged_ || !line.empty();
  });
  if (!torn) return fail(torn.error());
  torn_ = *torn;
  damaged_ = damaged_ || torn_;
  return {};
}

void Journal::index_line(std::string_view payload, std::uint64_t offset) {
  if (payload.substr(0, kRun.size()) == kRun) {
    const std::string_view boot = payload.substr(kRun.size());
    this_boot_ = !boot.empty() && boot == boot_id();
  } else if (payload == kSynced) {
    for (auto& [hash, position] : last_) position.settled = true;
  } else if (const auto record = from_json(payload)) {
    ++lines_;
    last_[hash_of(record->code)] = {offset, this_boot_};
  }
}

Result<void> Journal::open_for_writing() {
  auto writing = disk::File::open(path_, disk::File::Mode::append);
  if (!writing) return fail(journal_finding(writing.error()));
  writing_ = std::move(*writing);
  if (!reading_.is_open()) {
    auto reading = disk::File::open(path_, disk::File::Mode::read);
    if (!reading) return fail(journal_finding(reading.error()));
    reading_ = std::move(*reading);
  }
  return append_line(fmt::format("{}{}", kRun, boot_id()));
}

std::optional<std::string> Journal::line_at(std::uint64_t offset) const {
  std::string line;
  std::string piece(4096, '\0');
  while (true) {
    const auto count = reading_.read_at(offset + line.size(), piece.data(), piece.size());
    if (count.value_or(0) == 0) return std::nullopt;
    const std::string_view got = std::string_view(piece).substr(0, *count);
    const std::size_t end = got.find('\n');
    line.append(got.substr(0, end));
    if (end != std::string_view::npos) return line;
  }
}

std::uint64_t Journal::hash_of(std::string_view code) {
  std::uint64_t hash = 0xCBF29CE484222325U;  // FNV-1a
  for (const char c : code) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash == 0 ? 1 : hash;
}

std::optional<JournalEntry> Journal::find(const std::string& code) const {
  auto entry = find_hashed(hash_of(code));
  return entry && entry->record.code == code ? std::move(entry) : std::nullopt;
}

std::optional<JournalEntry> Journal::find_hashed(std::uint64_t code_hash) const {
  const auto found = last_.find(code_hash);
  if (found == last_.end()) return std::nullopt;
  const auto line = line_at(found->second.offset);
  const auto payload = line ? payload_of(*line) : std::nullopt;
  auto record = payload ? from_json(*payload) : std::nullopt;
  if (!record) return std::nullopt;
  return JournalEntry{std::move(*record), found->second.settled};
}

void Journal::learn(const UnitRecord& record) {
  for (const FileRecord& file : record.files) learned_.insert(file.sha256 + " " + file.name);
}

bool Journal::knows(const std::string& file_name, const std::string& sha256) const {
  if (learned_.contains(sha256 + " " + file_name)) return true;
  if (!reading_.is_open()) return false;
  bool known = false;
  const auto look = [&](std::string_view line, std::uint64_t) {
    if (known || line.find(sha256) == std::string_view::npos) return;
    const auto payload = payload_of(line);
    const auto record = payload ? from_json(*payload) : std::nullopt;
    if (!record) return;
    for (const FileRecord& file : record->files)
      known = known || (file.name == file_name && file.sha256 == sha256);
  };
  return each_line(reading_, look).has_value() && known;
}

Result<void> Journal::each(const std::function<void(const UnitRecord&)>& visit) const {
  if (!reading_.is_open()) return {};
  const Result<bool> read = each_line(reading_, [&](std::string_view line, std::uint64_t) {
    const auto payload = payload_of(line);
    const auto record = payload ? from_json(*payload) : std::nullopt;
    if (record) visit(*record);
  });
  if (!read) return fail(read.error());
  return {};
}

Result<void> Journal::append_line(const std::string& payload) {
  const std::string line = fmt::format("{} {}\n", checksum(payload), payload);
  const std::lock_guard lock(*appending_);
  const auto written = writing_.write((torn_ ? "\n" : "") + line);
  torn_ = !written;
  return written ? Result<void>{} : fail(journal_finding(written.error()));
}

Result<void> Journal::append(const UnitRecord& record) { return append_line(to_json(record)); }

Result<void> Journal::append_synced() { return append_line(std::string(kSynced)); }

}  // namespace vanban::batch
