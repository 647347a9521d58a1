// SPDX-License-Identifier: MIT
#include "registry/sqlite.hpp"

#include <sqlite3.h>

#include <array>
#include <utility>

namespace vanban::registry {
namespace {

/// Path as an SQLite URI, so that a `?` or `#` in a name stays part of the name.
std::string uri_of(const std::string& path, std::string_view parameters) {
  std::string uri = "file:";
  constexpr char kDigits[] = "0123456789ABCDEF";
  for (const char letter : path) {
    const auto byte = static_cast<unsigned char>(letter);
    if (letter != '%' && letter != '?' && letter != '#' && byte > 0x20) {
      uri += letter;
      continue;
    }
    uri += '%';
    uri += kDigits[byte >> 4U];
    uri += kDigits[byte & 15U];
  }
  return uri.append(parameters);
}

int flags_of(Database::Access access) {
  switch (access) {
    case Database::Access::read:
    case Database::Access::immutable:
      return SQLITE_OPEN_READONLY;
    case Database::Access::write:
      return SQLITE_OPEN_READWRITE;
    case Database::Access::create:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  }
  return SQLITE_OPEN_READONLY;
}

/// The file may come from anybody: what its schema says calls no function with side effects, and no
/// statement writes past the tables.
void distrust(sqlite3* database) {
  sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
}

// The head of a database file: page size at 16, pages at 28 (SQLite's file format, section 1.3).
constexpr int kHeaderBytes = 100;

std::int64_t big_endian(const unsigned char* bytes, int count) {
  std::int64_t value = 0;
  for (int i = 0; i < count; ++i) value = value * 256 + bytes[i];
  return value;
}

}  // namespace

SqlError SqlError::damage(std::string message) {
  return SqlError(SQLITE_CORRUPT, std::move(message));
}

IdleStatements::~IdleStatements() {
  for (const auto& [text, statement] : by_text_) sqlite3_finalize(statement);
}

sqlite3_stmt* IdleStatements::take(std::string_view sql) {
  const auto found = by_text_.find(sql);
  if (found == by_text_.end()) return nullptr;
  sqlite3_stmt* const statement = found->second;
  by_text_.erase(found);
  return statement;
}

void IdleStatements::put(sqlite3_stmt* statement) {
  constexpr std::size_t kMost = 64;
  sqlite3_reset(statement);  // its code is that of the last step, which was reported
  sqlite3_clear_bindings(statement);
  const std::string_view text = sqlite3_sql(statement);
  // Some pragmas do their work while they are compiled.
  const bool kept = by_text_.size() < kMost && !text.starts_with("PRAGMA") &&
                    by_text_.emplace(text, statement).second;
  if (!kept) sqlite3_finalize(statement);
}

void Statement::Release::operator()(sqlite3_stmt* statement) const {
  if (const auto statements = idle.lock())
    statements->put(statement);
  else
    sqlite3_finalize(statement);
}

void Statement::check(int code) const {
  if (code == SQLITE_OK) return;
  sqlite3* database = sqlite3_db_handle(statement_.get());
  throw SqlError(sqlite3_extended_errcode(database), sqlite3_errmsg(database));
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code != SQLITE_ROW && code != SQLITE_DONE) check(code);
  return code == SQLITE_ROW;
}

void Statement::run() {
  while (step()) continue;
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string Statement::text(int column) const {
  const void* bytes = sqlite3_column_blob(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return bytes == nullptr
             ? std::string{}
             : std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

int Statement::columns() const { return sqlite3_column_count(statement_.get()); }

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

void Statement::bind_next(std::int64_t value) {
  check(sqlite3_bind_int64(statement_.get(), ++bound_, value));
}

void Statement::bind_next(std::string_view value) {
  // An empty view may point nowhere, which SQLite would take for NULL.
  const char* data = value.empty() ? "" : value.data();
  check(sqlite3_bind_text64(statement_.get(), ++bound_, data, value.size(), SQLITE_TRANSIENT,
                            SQLITE_UTF8));
}

void Statement::bind_next(Blob value) {
  const char* data = value.bytes.empty() ? "" : value.bytes.data();
  check(
      sqlite3_bind_blob64(statement_.get(), ++bound_, data, value.bytes.size(), SQLITE_TRANSIENT));
}

void Statement::bind_null() { check(sqlite3_bind_null(statement_.get(), ++bound_)); }

Database Database::open(const std::string& path, Access access, std::chrono::milliseconds wait) {
  const std::string uri = uri_of(path, access == Access::immutable ? "?immutable=1" : "");
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(
      uri.c_str(), &handle, flags_of(access) | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
  Database database;
  database.handle_.reset(handle);
  database.path_ = path;
  if (code != SQLITE_OK)
    throw SqlError(handle != nullptr ? sqlite3_extended_errcode(handle) : code,
                   sqlite3_errstr(code));
  sqlite3_extended_result_codes(handle, 1);
  distrust(handle);
  sqlite3_busy_timeout(handle, static_cast<int>(wait.count()));
  return database;
}

Statement Database::prepare(std::string_view sql) const {
  sqlite3_stmt* statement = idle_->take(sql);
  if (statement != nullptr) return Statement(statement, idle_);
  const int code = sqlite3_prepare_v2(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                      &statement, nullptr);
  if (code != SQLITE_OK)
    throw SqlError(sqlite3_extended_errcode(handle_.get()), sqlite3_errmsg(handle_.get()));
  return Statement(statement, idle_);
}

void Database::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

void Database::execute(const char* sql) const {
  if (sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
    throw SqlError(sqlite3_extended_errcode(handle_.get()), sqlite3_errmsg(handle_.get()));
}

std::int64_t Database::last_row_id() const { return sqlite3_last_insert_rowid(handle_.get()); }

FileLength Database::file_length() const {
  sqlite3_file* file = nullptr;
  sqlite3_file_control(handle_.get(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
  FileLength length;
  std::array<unsigned char, kHeaderBytes> header{};
  if (file == nullptr || file->pMethods == nullptr) return length;
  sqlite3_int64 actual = 0;
  if (file->pMethods->xRead(file, header.data(), kHeaderBytes, 0) != SQLITE_OK) return length;
  if (file->pMethods->xFileSize(file, &actual) != SQLITE_OK) return length;
  const std::int64_t page_size = big_endian(&header[16], 2);
  length.actual = actual;
  length.stated = (page_size == 1 ? 65536 : page_size) * big_endian(&header[28], 4);
  return length;
}

Transaction::Transaction(const Database& database, Durability durability) : database_(database) {
  database_.execute(durability == Durability::kill ? "PRAGMA synchronous = NORMAL"
                                                   : "PRAGMA synchronous = FULL");
  database_.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  // After some errors SQLite has rolled back by itself; a second ROLLBACK then does no harm.
  if (open_) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  database_.execute("COMMIT");
  open_ = false;
}

Snapshot::Snapshot(const Database& database) : database_(database) { database_.execute("BEGIN"); }

Snapshot::~Snapshot() { sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr); }

}  // namespace vanban::registry
