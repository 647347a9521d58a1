// SPDX-License-Identifier: MIT
// Files that become visible together with a transaction, or not at all:
//   1. `begin` notes in the register which temporary files will be written (own transaction);
//   2. the files are written under temporary names and synced;
//   3. the caller's transaction takes the number and calls `mark_committed`: this COMMIT decides;
//   4. `finish` gives the files their names and forgets the note.
// A writer that dies before the COMMIT leaves a note of stage `writing`: `recover` removes the
// temporary files. One that dies after it leaves `committed`: `recover` does step 4.
// A note says which file it was written in: a copy of the register forgets it and touches nothing.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "registry/records.hpp"
#include "registry/register.hpp"
#include "registry/sqlite.hpp"

namespace vanban::registry {

/// A file to be published; `file` must outlive the call it is handed to.
struct FileToPublish {
  const RenderedFile* file = nullptr;
  ExistingFiles existing = ExistingFiles::refuse;
  Secrecy secrecy = Secrecy::ordinary;  ///< a secret file is its owner's alone to read
};

class Publication {
 public:
  /// Steps 1 and 2. The caller holds the writer lock. Paths are absolute.
  static Publication begin(const Database& database, const std::vector<RenderedFile>& files,
                           ExistingFiles existing, Secrecy secrecy = Secrecy::ordinary);
  /// The same for the files of several documents.
  static Publication begin(const Database& database, const std::vector<FileToPublish>& files);
  Publication(Publication&& other) noexcept;
  Publication& operator=(Publication&&) = delete;
  /// Undoes all where `finish` was not reached and the transaction did not commit.
  ~Publication();

  /// Step 3, inside the caller's transaction.
  void mark_committed() const;
  /// Undoes all where the transaction did not commit. False where the register cannot be written
  /// to now: whether a COMMIT that reported a failure counts, the next writer finds out.
  bool abandon() noexcept;
  /// Step 4.
  void finish();
  const std::vector<Output>& outputs() const { return outputs_; }
  /// The temporary names, in the order of `outputs`.
  const std::vector<std::string>& temporaries() const { return temporaries_; }

 private:
  Publication(const Database& database, std::int64_t id) : database_(&database), id_(id) {}
  const Database* database_;
  std::int64_t id_;
  std::vector<Output> outputs_;
  std::vector<std::string> temporaries_;
};

/// Notes of a version that did not say whose they are become this file's.
void adopt_publications(const Database& database);

/// Finishes or undoes what dead writers left in this very file. The caller holds the writer lock.
/// What cannot be done now (a disk still full, a name taken meanwhile) keeps its note for the next
/// time. Throws SqlError (damage) where a note names what is no temporary file of ours.
void recover_publications(const Database& database);

}  // namespace vanban::registry
