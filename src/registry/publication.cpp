// SPDX-License-Identifier: MIT
#include "registry/publication.hpp"

#include <cerrno>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/sha256.hpp"
#include "registry/faults.hpp"

namespace vanban::registry {
namespace {

struct StagedFile {
  std::string temporary;
  std::string path;
  std::string sha256;
  bool may_replace = false;
};

/// Nobody else's: another register may write into the same folder.
std::string temporary_name(const std::string& path) {
  return fmt::format("{}/.vanban-{}.part", disk::folder_of(path), disk::random_name());
}

std::set<std::string> folders_of(const std::vector<StagedFile>& files) {
  std::set<std::string> folders;
  for (const StagedFile& file : files) folders.insert(disk::folder_of(file.path));
  return folders;
}

std::vector<StagedFile> staged_files(const Database& database, std::int64_t id) {
  Statement rows = database.query(
      "SELECT temporary, path, sha256, may_replace FROM publication_file"
      " WHERE publication = ? ORDER BY position",
      id);
  std::vector<StagedFile> files;
  while (rows.step())
    files.push_back({rows.text(0), rows.text(1), rows.text(2), rows.integer(3) != 0});
  return files;
}

std::int64_t note(const Database& database, const std::vector<StagedFile>& files) {
  // Lost in a power cut, it leaves temporary files of no further meaning.
  Transaction transaction(database, Durability::kill);
  database.run("INSERT INTO publication (stage) VALUES ('writing')");
  const std::int64_t id = database.last_row_id();
  for (std::size_t i = 0; i < files.size(); ++i)
    database.run(
        "INSERT INTO publication_file (publication, position, temporary, path, sha256, may_replace)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        id, static_cast<std::int64_t>(i), files[i].temporary, files[i].path, files[i].sha256,
        files[i].may_replace ? 1 : 0);
  transaction.commit();
  return id;
}

/// All are written before the first is synced, so that the disk takes them in few steps.
void write_contents(const std::vector<StagedFile>& staged,
                    const std::vector<FileToPublish>& files) {
  std::vector<disk::File> written;
  for (std::size_t i = 0; i < files.size(); ++i) {
    written.push_back(need(disk::File::open(staged[i].temporary, disk::File::Mode::create_new)));
    need(written.back().write(files[i].file->content));
  }
  for (const disk::File& file : written) need(file.sync());
}

void forget(const Database& database, std::int64_t id) {
  // Lost in a power cut, the note is found done the next time.
  Transaction transaction(database, Durability::kill);
  database.run("DELETE FROM publication_file WHERE publication = ?", id);
  database.run("DELETE FROM publication WHERE id = ?", id);
  transaction.commit();
}

/// The note is first turned to `abandoned`: this later write settles for good that a COMMIT whose
/// sync failed does not count, and only then are the files removed.
void undo(const Database& database, std::int64_t id) {
  {
    Transaction transaction(database);
    database.run("UPDATE publication SET stage = 'abandoned' WHERE id = ?", id);
    transaction.commit();
  }
  for (const StagedFile& file : staged_files(database, id)) need(disk::remove(file.temporary));
  forget(database, id);
}

/// Gives a file its name. A dead writer may have done so already.
void give_name(const StagedFile& file) {
  const auto replace = file.may_replace ? disk::Replace::allowed : disk::Replace::never;
  if (disk::exists(file.temporary)) return need(disk::rename(file.temporary, file.path, replace));
  if (!disk::exists(file.path)) throw DiskError({file.path, ENOENT});
}

void give_names(const Database& database, std::int64_t id) {
  const std::vector<StagedFile> files = staged_files(database, id);
  for (const StagedFile& file : files) give_name(file);
  for (const std::string& folder : folders_of(files)) need(disk::sync_folder(folder));
  try {
    forget(database, id);
  } catch (const SqlError&) {
    // All is done; a note that could not be removed (a full disk) is found done next time.
  }
}

bool is_committed(const Database& database, std::int64_t id) {
  Statement row = database.query("SELECT stage FROM publication WHERE id = ?", id);
  return row.step() && row.text(0) == "committed";
}

bool is_noted(const Database& database, std::int64_t id) {
  return database.integer("SELECT id FROM publication WHERE id = ?", id).has_value();
}

}  // namespace

Publication Publication::begin(const Database& database, const std::vector<RenderedFile>& files,
                               ExistingFiles existing) {
  std::vector<FileToPublish> all;
  for (const RenderedFile& file : files) all.push_back({&file, existing});
  return begin(database, all);
}

Publication Publication::begin(const Database& database, const std::vector<FileToPublish>& files) {
  std::vector<StagedFile> staged;
  for (const auto& [file, existing] : files)
    staged.push_back({temporary_name(file->path), file->path, sha256_hex(file->content),
                      existing == ExistingFiles::replace});
  const std::set<std::string> folders = folders_of(staged);
  for (const std::string& folder : folders) need(disk::make_folder(folder));
  Publication publication(database, note(database, staged));
  for (std::size_t i = 0; i < files.size(); ++i) {
    publication.temporaries_.push_back(staged[i].temporary);
    publication.outputs_.push_back(
        {staged[i].path, files[i].file->content.size(), staged[i].sha256});
  }
  write_contents(staged, files);
  for (const std::string& folder : folders) need(disk::sync_folder(folder));
  return publication;
}

Publication::Publication(Publication&& other) noexcept
    : database_(std::exchange(other.database_, nullptr)),
      id_(other.id_),
      outputs_(std::move(other.outputs_)),
      temporaries_(std::move(other.temporaries_)) {}

Publication::~Publication() {
  if (database_ != nullptr) abandon();
}

bool Publication::abandon() noexcept {
  try {
    if (is_noted(*database_, id_) && !is_committed(*database_, id_)) undo(*database_, id_);
    return true;
  } catch (const SqlError&) {
    return false;  // the note stays: the next writer settles it
  } catch (const DiskError&) {
    return true;  // a temporary file stays, which the next writer removes
  }
}

void Publication::mark_committed() const {
  database_->run("UPDATE publication SET stage = 'committed' WHERE id = ?", id_);
}

void Publication::finish() { give_names(*database_, id_); }

void recover_publications(const Database& database) {
  std::vector<std::int64_t> unfinished;
  Statement rows = database.prepare("SELECT id FROM publication ORDER BY id");
  while (rows.step()) unfinished.push_back(rows.integer(0));
  for (const std::int64_t id : unfinished) {
    try {
      is_committed(database, id) ? give_names(database, id) : undo(database, id);
    } catch (const DiskError&) {
      // The note stays for the next time; the register itself is whole.
    }
  }
}

}  // namespace vanban::registry
