// SPDX-License-Identifier: MIT
#include "registry/opening.hpp"

#include <cerrno>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/network_disk.hpp"
#include "registry/faults.hpp"
#include "registry/publication.hpp"
#include "registry/schema.hpp"
#include "registry/writer_lock.hpp"

namespace vanban::registry {
namespace {

Diagnostic missing(const std::string& path) {
  Diagnostic diagnostic =
      refusal("missing", path, {"chưa có sổ đăng ký này", "there is no such register"},
              {"Kiểm tra lại đường dẫn; sổ được tạo khi cấp số lần đầu.",
               "Check the path; a register is made when the first number is issued."});
  diagnostic.fault = Fault::io;
  return diagnostic;
}

Diagnostic a_folder(const std::string& path) {
  Diagnostic diagnostic = refusal(
      "folder", path,
      {"đây là thư mục, không phải tệp sổ đăng ký", "this is a folder, not a register's file"},
      {"Ghi cả tên tệp sổ, ví dụ so-van-ban-di.vbr trong thư mục đó.",
       "Name the file too, such as so-van-ban-di.vbr in that folder."});
  diagnostic.fault = Fault::io;
  return diagnostic;
}

Diagnostic cut_off(const std::string& path) {
  return refusal("damaged", path,
                 {"sổ đăng ký bị hỏng: tệp bị cắt cụt hoặc bị mất, không còn đủ nội dung",
                  "the register is damaged: the file is cut short or gone"},
                 {"Khôi phục từ bản sao lưu gần nhất.", "Restore the newest backup."});
}

Diagnostic a_link(const std::string& path) {
  return refusal("link", path,
                 {"cạnh sổ đăng ký có liên kết mang tên tệp đi kèm của sổ; ghi vào đó là ghi vào "
                  "tệp khác",
                  "a link has the name of a file that belongs to the register; writing to it would "
                  "write to another file"},
                 {"Xóa liên kết này rồi chạy lại.", "Remove the link and run again."});
}

Diagnostic on_network(const std::string& path, const std::string& type) {
  return refusal(
      "network", path,
      {fmt::format("sổ đăng ký nằm trên ổ mạng ({}): nhiều máy cùng ghi thì hỏng sổ", type),
       fmt::format("the register lies on a network disk ({}): written from several "
                   "machines it would be damaged",
                   type)},
      {"Đặt sổ trên ổ đĩa của máy này (mọi người cấp số trên một máy); sao lưu sang ổ "
       "mạng bằng vanban register backup.",
       "Keep the register on a disk of this machine (all numbers are given on one "
       "machine); back it up to the network disk with vanban register backup."});
}

/// The register's file where it is there, else its folder.
Result<void> check_disk(const std::string& path) {
  const std::string place = disk::status_of(path) ? path : disk::folder_of(path);
  if (const auto type = disk::network_file_system_of(place)) return fail(on_network(path, *type));
  return {};
}

/// SQLite would follow it.
std::optional<Diagnostic> link_beside(const std::string& path) {
  for (const char* suffix : {"-wal", "-shm", "-journal", "-lock", "-new"}) {
    const auto there = disk::status_of(path + suffix, disk::Links::keep);
    if (there && there->kind != disk::Kind::file) return a_link(path + suffix);
  }
  return std::nullopt;
}

std::uint64_t size_of(const std::string& path) {
  const auto status = disk::file_status(path);
  return status ? status->bytes : 0;
}

bool is_there(const std::string& path) { return disk::status_of(path).has_value(); }

/// An empty file would pass for a new database, and numbers would start again at 1; so would a
/// register whose file was deleted while its write-ahead log still holds documents. The log is
/// looked at first: a register that somebody makes meanwhile has its file before its log.
bool is_cut_off(const std::string& path) {
  const bool has_log = size_of(path + "-wal") > 0;
  return is_there(path) ? size_of(path) == 0 : has_log;
}

/// A whole file is as long as its header says, unless the write-ahead log continues it. The log is
/// looked at last: while `database` is open nobody removes it.
bool lacks_pages(const Database& database, const std::string& path) {
  const FileLength length = database.file_length();
  return length.actual < length.stated && size_of(path + "-wal") == 0;
}

/// The register appears under its name only when it is whole.
void make_register(const std::string& path, std::chrono::milliseconds wait) {
  const std::string unfinished = path + "-new";
  for (const char* suffix : {"", "-journal", "-wal", "-shm"})
    need(disk::remove(unfinished + suffix));
  // Empty and ours alone: SQLite takes it for a new database.
  need(need(disk::File::open(unfinished, disk::File::Mode::create_new)).close());
  {
    const Database database = Database::open(unfinished, Database::Access::create, wait);
    migrate(database, migrations());
    database.execute("PRAGMA journal_mode = WAL");  // stays with the file
  }
  need(disk::rename(unfinished, path, disk::Replace::never));
  need(disk::sync_folder(disk::folder_of(path)));
}

Database::Access reading_access(const std::string& path) {
  const bool nothing_pending = size_of(path + "-wal") == 0;
  const bool may_write = disk::may_write(disk::folder_of(path)) && disk::may_write(path);
  return nothing_pending && !may_write ? Database::Access::immutable : Database::Access::read;
}

Result<Database> open_for_reading(const std::string& path, std::chrono::milliseconds wait) {
  Database database = Database::open(path, reading_access(path), wait);
  if (auto whole = check_file(database, path, static_cast<int>(migrations().size())); !whole)
    return tl::unexpected(whole.error());
  if (lacks_pages(database, path)) return fail(cut_off(path));
  return database;
}

void require_writable(const std::string& path) {
  if (!disk::may_write(path)) throw DiskError({path, EACCES});
}

/// Changing to WAL needs the file alone: a register has it from the beginning, a backup does not.
bool has_log(const Database& database) {
  Statement mode = database.prepare("PRAGMA journal_mode");
  return mode.step() && mode.text(0) == "wal";
}

bool is_older(const Database& database) {
  return database.integer("PRAGMA user_version") < static_cast<std::int64_t>(migrations().size());
}

Result<Database> open_for_writing(const std::string& path, std::chrono::milliseconds wait) {
  require_writable(path);
  Database database = Database::open(path, Database::Access::write, wait);
  if (auto whole = check_file(database, path, static_cast<int>(migrations().size())); !whole)
    return tl::unexpected(whole.error());
  if (lacks_pages(database, path)) return fail(cut_off(path));
  database.execute("PRAGMA foreign_keys = ON");
  if (!has_log(database) || is_older(database)) {
    const Result<WriterLock> lock = WriterLock::acquire(path, wait);
    if (!lock) return tl::unexpected(lock.error());
    database.execute("PRAGMA journal_mode = WAL");
    migrate(database, migrations());
  }
  if (const auto lock = WriterLock::try_acquire(path)) recover_publications(database);
  return database;
}

Result<void> make_where_missing(const std::string& path, std::chrono::milliseconds wait) {
  if (is_there(path)) return {};
  const Result<WriterLock> lock = WriterLock::acquire(path, wait);
  if (!lock) return tl::unexpected(lock.error());
  if (!is_there(path)) make_register(path, wait);
  return {};
}

}  // namespace

Result<Database> open_database(const std::string& path, OpenMode mode,
                               std::chrono::milliseconds wait) {
  if (disk::is_folder(path)) return fail(a_folder(path));
  if (auto link = link_beside(path)) return fail(std::move(*link));
  if (is_cut_off(path)) return fail(cut_off(path));
  if (mode != OpenMode::read)
    if (auto local = check_disk(path); !local) return tl::unexpected(local.error());
  if (mode == OpenMode::create)
    if (auto made = make_where_missing(path, wait); !made) return tl::unexpected(made.error());
  if (!is_there(path)) return fail(missing(path));
  return mode == OpenMode::read ? open_for_reading(path, wait) : open_for_writing(path, wait);
}

}  // namespace vanban::registry
