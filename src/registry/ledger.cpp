// SPDX-License-Identifier: MIT
#include "registry/ledger.hpp"

#include <array>
#include <map>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/sha256.hpp"
#include "registry/names.hpp"

namespace vanban::registry {
namespace {

constexpr Names<Sealed, 3> kSealedNames = {
    {{Sealed::entry, "entry"}, {Sealed::version, "version"}, {Sealed::document, "document"}}};

/// All that a row says, by its id.
constexpr std::string_view kEntry =
    "SELECT s.office, s.grouping, s.secrecy, s.year, e.number, e.date, e.code, e.office, e.secrecy,"
    " e.year, e.status, d.identity, e.type_name, e.subject, e.signer, e.recipients, e.keeper,"
    " e.copies, e.sent_on, e.note, e.void_reason FROM entry e JOIN series s ON s.id = e.series"
    " LEFT JOIN document d ON d.id = e.document WHERE e.id = ?";
constexpr std::string_view kVersion =
    "SELECT d.identity, v.ordinal, v.state FROM version v JOIN document d ON d.id = v.document"
    " WHERE v.id = ?";
constexpr std::string_view kSources =
    "SELECT s.position, s.role, s.name, c.sha256 FROM source s JOIN content c ON c.id = s.content"
    " WHERE s.version = ? ORDER BY s.position";
constexpr std::string_view kOutputs =
    "SELECT position, path, size, sha256 FROM output WHERE version = ? ORDER BY position";
constexpr std::string_view kDocument = "SELECT identity FROM document WHERE id = ?";
constexpr std::string_view kLinks =
    "SELECT position, relation, target FROM link WHERE document = ? ORDER BY position";

/// A text whose end cannot be mistaken, whatever it holds.
void append(std::string& all, std::string_view text) {
  all += fmt::format("{}:", text.size());
  all += text;
}

void append_rows(std::string& all, Statement rows) {
  while (rows.step()) {
    for (int column = 0; column < rows.columns(); ++column) {
      if (rows.is_null(column))
        all += '-';
      else
        append(all, rows.text(column));
    }
    all += ';';
  }
  all += '.';
}

std::string digest_of(const Database& database, Sealed kind, std::int64_t id) {
  std::string all;
  const auto add = [&](std::string_view sql) { append_rows(all, database.query(sql, id)); };
  switch (kind) {
    case Sealed::entry:
      add(kEntry);
      break;
    case Sealed::version:
      add(kVersion);
      add(kSources);
      add(kOutputs);
      break;
    case Sealed::document:
      add(kDocument);
      add(kLinks);
      break;
  }
  return sha256_hex(all);
}

/// Begins with the register's id: no line fits into another register.
std::string last_link(const Database& database) {
  Statement last = database.prepare("SELECT chain FROM ledger ORDER BY id DESC LIMIT 1");
  if (last.step()) return last.text(0);
  Statement id = database.prepare("SELECT id FROM register");
  return id.step() ? id.text(0) : std::string();
}

std::string link_after(const std::string& before, std::string_view kind, std::int64_t row,
                       const std::string& digest) {
  return sha256_hex(fmt::format("{} {} {} {}", before, kind, row, digest));
}

/// Newest checksum of each row, by kind and id.
using Newest = std::map<std::pair<std::string, std::int64_t>, std::string>;

/// Nothing where the chain is broken.
std::optional<Newest> read_chain(const Database& database) {
  Statement id = database.prepare("SELECT id FROM register");
  std::string before = id.step() ? id.text(0) : std::string();
  Newest newest;
  Statement rows = database.prepare("SELECT kind, row, digest, chain FROM ledger ORDER BY id");
  while (rows.step()) {
    const std::string kind = rows.text(0);
    if (rows.text(3) != link_after(before, kind, rows.integer(1), rows.text(2)))
      return std::nullopt;
    before = rows.text(3);
    newest[{kind, rows.integer(1)}] = rows.text(2);
  }
  return newest;
}

std::vector<std::int64_t> ids_of(const Database& database, std::string_view table) {
  std::vector<std::int64_t> ids;
  Statement rows = database.prepare(fmt::format("SELECT id FROM {} ORDER BY id", table));
  while (rows.step()) ids.push_back(rows.integer(0));
  return ids;
}

}  // namespace

void seal(const Database& database, Sealed kind, std::int64_t id) {
  const std::string_view name = name_of(kSealedNames, kind);
  const std::string digest = digest_of(database, kind, id);
  database.run("INSERT INTO ledger (kind, row, digest, chain) VALUES (?, ?, ?, ?)", name, id,
               digest, link_after(last_link(database), name, id, digest));
}

void seal_all(const Database& database) {
  for (const auto& [kind, name] : kSealedNames)
    for (const std::int64_t id : ids_of(database, name)) seal(database, kind, id);
}

std::optional<std::string> broken_seal(const Database& database) {
  auto newest = read_chain(database);
  if (!newest) return "ledger";
  for (const auto& [kind, name] : kSealedNames)
    for (const std::int64_t id : ids_of(database, name)) {
      const auto known = newest->extract({std::string(name), id});
      if (known.empty() || known.mapped() != digest_of(database, kind, id))
        return fmt::format("{} {}", name, id);
    }
  if (newest->empty()) return std::nullopt;
  return fmt::format("{} {}", newest->begin()->first.first, newest->begin()->first.second);
}

}  // namespace vanban::registry
