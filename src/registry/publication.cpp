// SPDX-License-Identifier: MIT
#include "registry/publication.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/file_identity.hpp"
#include "base/private_file.hpp"
#include "base/sha256.hpp"
#include "registry/documents.hpp"
#include "registry/faults.hpp"

namespace vanban::registry {
namespace {

struct StagedFile {
  std::string temporary;  ///< bare name; it lies in the folder of `path`
  std::string path;       ///< absolute
  std::string sha256;
  bool may_replace = false;
};

constexpr std::string_view kNameBegin = ".vanban-";
constexpr std::string_view kNameEnd = ".part";

/// Nobody else's: another register may write into the same folder.
std::string temporary_name() {
  return fmt::format("{}{}{}", kNameBegin, disk::random_name(), kNameEnd);
}

/// A register may come from anybody: no other file is renamed or removed on its word.
bool is_temporary_name(std::string_view name) {
  if (name.size() <= kNameBegin.size() + kNameEnd.size()) return false;
  if (!name.starts_with(kNameBegin) || !name.ends_with(kNameEnd)) return false;
  const std::string_view middle =
      name.substr(kNameBegin.size(), name.size() - kNameBegin.size() - kNameEnd.size());
  return middle.find_first_not_of("0123456789abcdef-") == std::string_view::npos;
}

/// Written out in full, with no way round through other folders.
bool is_plain_path(const std::string& path) {
  const std::filesystem::path whole(path);
  return whole.is_absolute() && whole.has_filename() && whole.lexically_normal() == whole;
}

std::string temporary_path(const StagedFile& file) {
  return fmt::format("{}/{}", disk::folder_of(file.path), file.temporary);
}

/// Which file a note belongs to: a copy of the register has another owner.
std::string owner_of(const Database& database) {
  Statement id = database.prepare("SELECT id FROM register");
  return fmt::format("{} {}", id.step() ? id.text(0) : "", disk::identity_of(database.path()));
}

std::set<std::string> folders_of(const std::vector<StagedFile>& files) {
  std::set<std::string> folders;
  for (const StagedFile& file : files) folders.insert(disk::folder_of(file.path));
  return folders;
}

/// Throws SqlError where a note says what this program never writes.
std::vector<StagedFile> staged_files(const Database& database, std::int64_t id) {
  const PathKeeper paths(database.path());
  Statement rows = database.query(
      "SELECT temporary, path, sha256, may_replace FROM publication_file"
      " WHERE publication = ? ORDER BY position",
      id);
  std::vector<StagedFile> files;
  while (rows.step()) {
    files.push_back(
        {rows.text(0), paths.restored(rows.text(1)), rows.text(2), rows.integer(3) != 0});
    if (!is_temporary_name(files.back().temporary) || !is_plain_path(files.back().path))
      throw SqlError::damage("a name in a note of publication");
  }
  return files;
}

std::int64_t note(const Database& database, const std::vector<StagedFile>& files) {
  const PathKeeper paths(database.path());
  // Lost in a power cut, it leaves temporary files of no further meaning.
  Transaction transaction(database, Durability::kill);
  database.run("INSERT INTO publication (stage, owner) VALUES ('writing', ?)", owner_of(database));
  const std::int64_t id = database.last_row_id();
  for (std::size_t i = 0; i < files.size(); ++i)
    database.run(
        "INSERT INTO publication_file (publication, position, temporary, path, sha256, may_replace)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        id, static_cast<std::int64_t>(i), files[i].temporary, paths.stored(files[i].path),
        files[i].sha256, files[i].may_replace ? 1 : 0);
  transaction.commit();
  return id;
}

/// All are written before the first is synced, so that the disk takes them in few steps.
void write_contents(const std::vector<StagedFile>& staged,
                    const std::vector<FileToPublish>& files) {
  std::vector<disk::File> written;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string temporary = temporary_path(staged[i]);
    written.push_back(need(files[i].secrecy == Secrecy::secret
                               ? disk::create_private(temporary)
                               : disk::File::open(temporary, disk::File::Mode::create_new)));
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
  for (const StagedFile& file : staged_files(database, id))
    need(disk::remove(temporary_path(file)));
  forget(database, id);
}

/// Whether a file, no link to one, has the content.
bool holds(const std::string& path, const std::string& sha256) {
  const auto there = disk::status_of(path, disk::Links::keep);
  return there && there->kind == disk::Kind::file && disk::sha256_of(path) == sha256;
}

/// Gives a file its name, where it is still what was written. A dead writer may have done so
/// already.
void give_name(const StagedFile& file) {
  const std::string temporary = temporary_path(file);
  if (holds(temporary, file.sha256)) {
    const auto replace = file.may_replace ? disk::Replace::allowed : disk::Replace::never;
    return need(disk::rename(temporary, file.path, replace));
  }
  if (!holds(file.path, file.sha256)) throw DiskError({file.path, EBADMSG});
  need(disk::remove(temporary));
}

/// As many as can be; the first failure is thrown when all were tried.
void give_all(const std::vector<StagedFile>& files) {
  std::optional<DiskError> failure;
  for (const StagedFile& file : files) try {
      give_name(file);
    } catch (const DiskError& error) {
      if (!failure) failure = error;
    }
  if (failure) throw DiskError(*failure);
}

void give_names(const Database& database, std::int64_t id) {
  const std::vector<StagedFile> files = staged_files(database, id);
  give_all(files);
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
                               ExistingFiles existing, Secrecy secrecy) {
  std::vector<FileToPublish> all;
  for (const RenderedFile& file : files) all.push_back({&file, existing, secrecy});
  return begin(database, all);
}

Publication Publication::begin(const Database& database, const std::vector<FileToPublish>& files) {
  std::vector<StagedFile> staged;
  for (const auto& [file, existing, secrecy] : files)
    staged.push_back({temporary_name(), file->path, sha256_hex(file->content),
                      existing == ExistingFiles::replace});
  const std::set<std::string> folders = folders_of(staged);
  for (const std::string& folder : folders) need(disk::make_folder(folder));
  Publication publication(database, note(database, staged));
  for (std::size_t i = 0; i < files.size(); ++i) {
    publication.temporaries_.push_back(temporary_path(staged[i]));
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

void adopt_publications(const Database& database) {
  database.run("UPDATE publication SET owner = ?", owner_of(database));
}

void recover_publications(const Database& database) {
  const std::string owner = owner_of(database);
  std::vector<std::pair<std::int64_t, std::string>> unfinished;
  Statement rows = database.prepare("SELECT id, owner FROM publication ORDER BY id");
  while (rows.step()) unfinished.emplace_back(rows.integer(0), rows.text(1));
  for (const auto& [id, noted_by] : unfinished) {
    try {
      if (noted_by != owner)
        forget(database, id);
      else
        is_committed(database, id) ? give_names(database, id) : undo(database, id);
    } catch (const DiskError&) {
      // The note stays for the next time; the register itself is whole.
    }
  }
}

}  // namespace vanban::registry
