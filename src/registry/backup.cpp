// SPDX-License-Identifier: MIT
// Register::backup: SQLite's online copy under one snapshot, so that writers go on meanwhile and
// the copy is one moment of the register.
#include <sqlite3.h>

#include "base/new_file.hpp"
#include "registry/faults.hpp"
#include "registry/register.hpp"
#include "registry/state.hpp"

namespace vanban::registry {
namespace {

void copy_pages(const Database& from, const Database& to) {
  sqlite3_backup* copy = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
  if (copy == nullptr)
    throw SqlError(sqlite3_extended_errcode(to.handle()), sqlite3_errmsg(to.handle()));
  const int stepped = sqlite3_backup_step(copy, -1);
  const int finished = sqlite3_backup_finish(copy);
  if (stepped != SQLITE_DONE) throw SqlError(stepped, sqlite3_errstr(stepped));
  if (finished != SQLITE_OK) throw SqlError(finished, sqlite3_errstr(finished));
}

/// The copy as one plain file: without a log of its own beside it.
void copy_whole(const RegisterState& state, const std::string& target) {
  const Database copy = Database::open(target, Database::Access::create, state.wait);
  {
    const Snapshot snapshot(state.database);
    copy_pages(state.database, copy);
  }
  // Files on their way belong to the original, which is at it.
  copy.execute("DELETE FROM publication_file; DELETE FROM publication");
  copy.execute("PRAGMA journal_mode = DELETE");
}

/// Removes what SQLite leaves beside a backup that failed.
class Leftover {
 public:
  explicit Leftover(std::string path) : path_(std::move(path)) {}
  Leftover(const Leftover&) = delete;
  Leftover& operator=(const Leftover&) = delete;
  ~Leftover() {
    for (const char* suffix : {"-journal", "-wal", "-shm"})
      static_cast<void>(disk::remove(path_ + suffix));
  }

 private:
  std::string path_;
};

}  // namespace

Result<void> Register::backup(const std::string& target) const {
  if (disk::exists(target)) {
    Diagnostic diagnostic =
        refusal("file-exists", target,
                {"tệp sao lưu đã có, không ghi đè", "the backup file exists and is kept"},
                {"Chọn tên khác cho bản sao lưu.", "Choose another name for the backup."});
    diagnostic.fault = Fault::io;
    return fail(std::move(diagnostic));
  }
  return guarded(target, [&]() -> Result<void> {
    // Empty and ours alone: SQLite takes it for a new database.
    disk::NewFile unfinished = need(disk::NewFile::create(target));
    const Leftover leftover(unfinished.temporary());
    copy_whole(*state_, unfinished.temporary());
    need(unfinished.take_name(disk::Replace::never));
    need(disk::sync_folder(disk::folder_of(target)));
    return {};
  });
}

}  // namespace vanban::registry
