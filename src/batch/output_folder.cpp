// SPDX-License-Identifier: MIT
#include "batch/output_folder.hpp"

#include <cerrno>

#include <fmt/format.h>

#include "base/sha256.hpp"
#include "batch/findings.hpp"

namespace vanban::batch {
namespace {

constexpr std::size_t kWrittenAtOnce = 256 * 1024;

/// A folder or a file on the way to it: a link in place of the state folder would lead elsewhere.
disk::Outcome<void> make_state_folder(const std::string& path) {
  const auto there = disk::status_of(path, disk::Links::keep);
  if (there && there->kind != disk::Kind::folder)
    return tl::make_unexpected(SystemError{path, ENOTDIR});
  return disk::make_folder(path);
}

Diagnostic locked_finding(const std::string& path) {
  return file_finding(
      "batch.locked", Fault::state, path,
      {"một lệnh khác đang ghi vào thư mục này", "another run is writing into this folder"},
      {"Chờ lệnh kia xong, hoặc chọn thư mục khác.",
       "Wait for it to end, or choose another folder."});
}

}  // namespace

Result<std::unique_ptr<OutputFolder>> OutputFolder::open(const std::string& path,
                                                         const std::string& lock_name) {
  if (const auto made = make_state_folder(fmt::format("{}/{}", path, kStateFolder)); !made)
    return fail(io_finding("batch.make-folder", {path, made.error().number},
                           {"không tạo được thư mục", "cannot make the folder"}));
  std::unique_ptr<OutputFolder> folder(new OutputFolder(path, lock_name));
  if (const Result<void> locked = folder->lock(); !locked) return fail(locked.error());
  folder->clear_temporary_files();
  return folder;
}

Result<void> OutputFolder::lock() {
  auto file = disk::File::open(state_path(part_ + ".lock"), disk::File::Mode::lock);
  if (!file) return fail(write_finding(file.error()));
  lock_ = std::move(*file);
  const auto locked = lock_.try_lock();
  if (!locked) return fail(write_finding(locked.error()));
  return *locked ? Result<void>{} : fail(locked_finding(path_));
}

/// A leftover that cannot be removed does no harm.
void OutputFolder::clear_temporary_files() const {
  const auto names = disk::list_files(state_path({}));
  if (!names) return;
  for (const std::string& name : *names)
    if (name.rfind(part_ + ".tmp-", 0) == 0) static_cast<void>(disk::remove(state_path(name)));
}

std::string OutputFolder::temporaries_of(const std::string& path, const std::string& lock_name) {
  return fmt::format("{}/{}/{}.tmp-", path, kStateFolder, lock_name);
}

std::string OutputFolder::state_path(std::string_view name) const {
  return fmt::format("{}/{}/{}", path_, kStateFolder, name);
}

std::string OutputFolder::file_path(std::string_view name) const {
  return fmt::format("{}/{}", path_, name);
}

Result<StagedFile> OutputFolder::stage(const std::string& name, std::string_view content,
                                       disk::Readers readers) const {
  auto file = disk::NewFile::create(file_path(name),
                                    temporaries_of(path_, part_) + disk::random_name(), readers);
  if (!file) return fail(write_finding(file.error()));
  if (const auto written = file->write(content); !written)
    return fail(write_finding(written.error()));
  const auto status = file->status();
  if (!status) return fail(write_finding(status.error()));
  if (const auto closed = file->close(); !closed) return fail(write_finding(closed.error()));
  return StagedFile{std::move(*file),
                    {name, content.size(), sha256_hex(content), status->modified_ns}};
}

Result<void> OutputFolder::publish(StagedFile& staged) {
  const auto named = staged.file.take_name(disk::Replace::allowed);
  return named ? Result<void>{} : fail(write_finding(named.error()));
}

Result<void> OutputFolder::sync() const {
  const auto synced = disk::sync_file_system(path_);
  return synced ? Result<void>{} : fail(write_finding(synced.error()));
}

Result<StreamedFile> StreamedFile::create(const std::string& path, const std::string& temporaries) {
  if (const auto made = disk::make_folder(disk::folder_of(temporaries)); !made)
    return fail(write_finding(made.error()));
  auto file = disk::NewFile::create(path, temporaries + disk::random_name());
  if (!file) return fail(write_finding(file.error()));
  return StreamedFile(std::move(*file));
}

Result<void> StreamedFile::append(std::string_view text) {
  pending_ += text;
  return pending_.size() < kWrittenAtOnce ? Result<void>{} : flush();
}

Result<void> StreamedFile::flush() {
  const auto written = file_.write(pending_);
  pending_.clear();
  return written ? Result<void>{} : fail(write_finding(written.error()));
}

Result<void> StreamedFile::finish() {
  if (Result<void> flushed = flush(); !flushed) return flushed;
  auto done = file_.sync();
  if (done) done = file_.take_name(disk::Replace::allowed);
  return done ? Result<void>{} : fail(write_finding(done.error()));
}

}  // namespace vanban::batch
