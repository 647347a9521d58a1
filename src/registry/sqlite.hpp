// SPDX-License-Identifier: MIT
// SQLite in small owning classes. Failures leave as SqlError, which never passes the border of
// this folder: Register's functions turn it into diagnostics (faults.hpp).
#pragma once

#include <chrono>
#include <cstdint>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace vanban::registry {

/// A failed call, with SQLite's extended result code.
class SqlError : public std::exception {
 public:
  SqlError(int code, std::string message) : code_(code), message_(std::move(message)) {}
  /// What a reader finds wrong in the tables themselves.
  static SqlError damage(std::string message);
  int code() const { return code_; }
  const char* what() const noexcept override { return message_.c_str(); }

 private:
  int code_;
  std::string message_;
};

/// Bytes to be stored as a BLOB.
struct Blob {
  std::string_view bytes;
};

/// Statements of one database that were used and may be again: to compile one costs more than to
/// run it.
class IdleStatements {
 public:
  IdleStatements() = default;
  IdleStatements(const IdleStatements&) = delete;
  IdleStatements& operator=(const IdleStatements&) = delete;
  ~IdleStatements();
  /// The statement of this text, or null where none is idle.
  sqlite3_stmt* take(std::string_view sql);
  /// Ends its use: no parameter and no row of it is left.
  void put(sqlite3_stmt* statement);

 private:
  std::map<std::string, sqlite3_stmt*, std::less<>> by_text_;
};

/// A prepared statement; parameters are bound in order. May outlive its database.
class Statement {
 public:
  Statement(sqlite3_stmt* statement, const std::shared_ptr<IdleStatements>& idle)
      : statement_(statement, Release{idle}) {}

  template <typename... Values>
  Statement& bind(const Values&... values) {
    (bind_next(values), ...);
    return *this;
  }
  /// True while there is a row.
  bool step();
  /// Steps to the end; for statements without rows.
  void run();

  std::int64_t integer(int column) const;
  std::string text(int column) const;  ///< also for a BLOB; empty for NULL
  bool is_null(int column) const;
  int columns() const;

 private:
  struct Release {
    std::weak_ptr<IdleStatements> idle;
    void operator()(sqlite3_stmt* statement) const;
  };
  void bind_next(std::int64_t value);
  void bind_next(int value) { bind_next(static_cast<std::int64_t>(value)); }
  void bind_next(std::string_view value);
  void bind_next(const std::string& value) { bind_next(std::string_view(value)); }
  void bind_next(const char* value) { bind_next(std::string_view(value)); }
  void bind_next(Blob value);
  template <typename Value>
  void bind_next(const std::optional<Value>& value) {
    value ? bind_next(*value) : bind_null();
  }
  void bind_null();
  void check(int code) const;

  std::unique_ptr<sqlite3_stmt, Release> statement_;
  int bound_ = 0;
};

/// How long the main file is, and how long its header says it is, in bytes.
struct FileLength {
  std::int64_t actual = 0;
  std::int64_t stated = 0;
};

/// An open database file. Not for several threads at once.
class Database {
 public:
  enum class Access {
    read,
    write,
    create,     ///< write, and make the file where there is none
    immutable,  ///< read a file in a folder where not even a lock can be made
  };
  static Database open(const std::string& path, Access access, std::chrono::milliseconds wait);

  Statement prepare(std::string_view sql) const;
  template <typename... Values>
  Statement query(std::string_view sql, const Values&... values) const {
    Statement statement = prepare(sql);
    statement.bind(values...);
    return statement;
  }
  template <typename... Values>
  void run(std::string_view sql, const Values&... values) const {
    query(sql, values...).run();
  }
  /// The one integer that the query gives, or nothing (no row, NULL).
  template <typename... Values>
  std::optional<std::int64_t> integer(std::string_view sql, const Values&... values) const {
    Statement statement = query(sql, values...);
    if (!statement.step() || statement.is_null(0)) return std::nullopt;
    return statement.integer(0);
  }
  /// Several statements without parameters.
  void execute(const char* sql) const;
  std::int64_t last_row_id() const;
  /// Read through SQLite's own descriptor: closing another one of the same file would drop the
  /// process's locks on it (POSIX).
  FileLength file_length() const;
  sqlite3* handle() const { return handle_.get(); }
  /// As it was opened.
  const std::string& path() const { return path_; }

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  std::unique_ptr<sqlite3, Close> handle_;
  std::string path_;
  std::shared_ptr<IdleStatements> idle_ = std::make_shared<IdleStatements>();
};

/// What a committed transaction outlives. A commit that need not outlive a power cut costs no sync;
/// the next one that must takes it along.
enum class Durability { power_cut, kill };

/// BEGIN IMMEDIATE until commit(); anything else rolls back.
class Transaction {
 public:
  explicit Transaction(const Database& database, Durability durability = Durability::power_cut);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  void commit();

 private:
  const Database& database_;
  bool open_ = true;
};

/// One unchanging view of the file for several reads; ends with its scope.
class Snapshot {
 public:
  explicit Snapshot(const Database& database);
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  ~Snapshot();

 private:
  const Database& database_;
};

}  // namespace vanban::registry
