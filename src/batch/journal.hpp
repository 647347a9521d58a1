// SPDX-License-Identifier: MIT
// What a batch has written so far: an append-only file of checked lines (docs/batch.md, "The
// journal"). A unit's line is written before its files take their names, so every file that bears
// a name of ours is known here, whenever the program was stopped.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/diagnostic.hpp"
#include "base/disk.hpp"
#include "batch/unit_record.hpp"

namespace vanban::batch {

/// A unit's last line, and whether its files are sure to have reached the disk: the machine has not
/// been restarted since, or everything was synced after it.
struct JournalEntry {
  UnitRecord record;
  bool settled = false;
};

/// Reading is for one thread; `append` for several.
class Journal {
 public:
  /// Reads what is there (nothing: an empty journal) and writes nothing.
  static Result<Journal> read(const std::string& path);
  /// Makes it ready for `append`.
  Result<void> open_for_writing();

  /// The last line about a unit.
  std::optional<JournalEntry> find(const std::string& code) const;
  /// The same by `hash_of(code)`.
  std::optional<JournalEntry> find_hashed(std::uint64_t code_hash) const;
  /// What lines are found by; never 0.
  static std::uint64_t hash_of(std::string_view code);
  /// Whether any line, old ones included, says that a file of this name had this digest.
  bool knows(const std::string& file_name, const std::string& sha256) const;

  /// Whether lines are torn or altered, so that files of ours may be unknown here.
  bool damaged() const { return damaged_; }
  /// Makes `knows` true for the files of a unit whose line may be lost.
  void learn(const UnitRecord& record);

  /// How many lines about units there are, old ones included.
  std::size_t lines() const { return lines_; }
  /// Visits all of them, the oldest first.
  Result<void> each(const std::function<void(const UnitRecord&)>& visit) const;

  Result<void> append(const UnitRecord& record);
  /// Notes that all files named so far are on the disk.
  Result<void> append_synced();

 private:
  struct Position {
    std::uint64_t offset = 0;
    bool settled = false;
  };
  explicit Journal(std::string path) : path_(std::move(path)) {}
  Result<void> index_lines();
  void index_line(std::string_view payload, std::uint64_t offset);
  Result<void> append_line(const std::string& payload);
  std::optional<std::string> line_at(std::uint64_t offset) const;

  std::string path_;
  disk::File reading_;
  disk::File writing_;
  bool this_boot_ = false;  ///< while indexing: the lines come from the machine's present run
  bool torn_ = false;       ///< the last line was cut off: the next one must begin on a new line
  std::unique_ptr<std::mutex> appending_ = std::make_unique<std::mutex>();
  std::size_t lines_ = 0;
  bool damaged_ = false;
  std::unordered_set<std::string> learned_;           ///< digest and name
  std::unordered_map<std::uint64_t, Position> last_;  ///< by the hash of the unit's code
};

}  // namespace vanban::batch
