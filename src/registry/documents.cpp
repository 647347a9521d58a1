// SPDX-License-Identifier: MIT
#include "registry/documents.hpp"

#include <filesystem>

#include "base/sha256.hpp"
#include "registry/ledger.hpp"
#include "registry/names.hpp"

namespace vanban::registry {
namespace {

namespace fs = std::filesystem;

std::int64_t store_content(const Database& database, const std::string& text,
                           const std::string& sha256) {
  const auto known = database.integer("SELECT id FROM content WHERE sha256 = ?", sha256);
  if (known) return *known;
  database.run("INSERT INTO content (sha256, bytes) VALUES (?, ?)", sha256, Blob{text});
  return database.last_row_id();
}

void store_sources(const Database& database, std::int64_t version,
                   const std::vector<SourceText>& sources) {
  std::int64_t position = 0;
  for (const SourceText& source : sources) {
    const std::int64_t content = store_content(database, source.text, sha256_hex(source.text));
    database.run(
        "INSERT INTO source (version, position, role, name, content) VALUES (?, ?, ?, ?, ?)",
        version, position++, name_of(kRoleNames, source.role), source.name, content);
  }
}

void store_outputs(const Database& database, const PathKeeper& paths, std::int64_t version,
                   const std::vector<Output>& outputs) {
  std::int64_t position = 0;
  for (const Output& output : outputs)
    database.run(
        "INSERT INTO output (version, position, path, size, sha256) VALUES (?, ?, ?, ?, ?)",
        version, position++, paths.stored(output.path), static_cast<std::int64_t>(output.size),
        output.sha256);
}

std::vector<StoredSource> sources_of(const Database& database, std::int64_t version) {
  Statement rows = database.query(
      "SELECT s.role, s.name, c.sha256 FROM source s JOIN content c ON c.id = s.content"
      " WHERE s.version = ? ORDER BY s.position",
      version);
  std::vector<StoredSource> sources;
  while (rows.step())
    sources.push_back({value_of(kRoleNames, rows.text(0)), rows.text(1), rows.text(2)});
  return sources;
}

std::vector<Output> outputs_of(const Database& database, const PathKeeper& paths,
                               std::int64_t version) {
  Statement rows = database.query(
      "SELECT path, size, sha256 FROM output WHERE version = ? ORDER BY position", version);
  std::vector<Output> outputs;
  while (rows.step())
    outputs.push_back(
        {paths.restored(rows.text(0)), static_cast<std::uint64_t>(rows.integer(1)), rows.text(2)});
  return outputs;
}

std::vector<Link> read_links(Statement rows) {
  std::vector<Link> links;
  while (rows.step()) links.push_back({value_of(kRelationNames, rows.text(0)), rows.text(1)});
  return links;
}

}  // namespace

PathKeeper::PathKeeper(const std::string& register_path)
    : folder_(fs::absolute(register_path).lexically_normal().parent_path().string()) {}

std::string PathKeeper::absolute(const std::string& path) const {
  return fs::absolute(path).lexically_normal().string();
}

std::string PathKeeper::stored(const std::string& path) const {
  const fs::path normal(absolute(path));
  const fs::path relative = normal.lexically_relative(folder_);
  const bool below = !relative.empty() && *relative.begin() != "..";
  return below ? relative.string() : normal.string();
}

std::string PathKeeper::restored(const std::string& stored) const {
  return (fs::path(folder_) / stored).string();
}

std::optional<std::int64_t> document_id(const Database& database, const std::string& identity) {
  return database.integer("SELECT id FROM document WHERE identity = ?", identity);
}

std::int64_t make_document(const Database& database, const std::string& identity) {
  const auto known = document_id(database, identity);
  if (known) return *known;
  database.run("INSERT INTO document (identity) VALUES (?)", identity);
  return database.last_row_id();
}

std::vector<StoredSource> digests_of(const std::vector<SourceText>& sources) {
  std::vector<StoredSource> digests;
  for (const SourceText& source : sources)
    digests.push_back({source.role, source.name, sha256_hex(source.text)});
  return digests;
}

std::string plan_digest(const std::vector<StoredSource>& sources) {
  for (const StoredSource& source : sources)
    if (source.role == SourceRole::plan) return source.sha256;
  return {};
}

std::optional<std::string> issued_with_plan(const Database& database, const std::string& sha256) {
  Statement row = database.query(
      "SELECT d.identity FROM content c JOIN source s ON s.content = c.id AND s.role = 'plan'"
      " JOIN version v ON v.id = s.version JOIN document d ON d.id = v.document"
      " JOIN entry e ON e.document = d.id AND e.status = 'issued'"
      " WHERE c.sha256 = ? AND v.ordinal ="
      " (SELECT max(ordinal) FROM version WHERE document = d.id) ORDER BY d.id LIMIT 1",
      sha256);
  if (!row.step()) return std::nullopt;
  return row.text(0);
}

void add_version(const Database& database, const PathKeeper& paths, std::int64_t document,
                 const NewVersion& version) {
  database.run("INSERT INTO version (document, ordinal, state) VALUES (?, ?, ?)", document,
               version.ordinal, name_of(kStateNames, version.state));
  const std::int64_t id = database.last_row_id();
  store_sources(database, id, version.sources);
  store_outputs(database, paths, id, version.outputs);
  seal(database, Sealed::version, id);
}

void replace_links(const Database& database, std::int64_t document,
                   const std::vector<Link>& links) {
  database.run("DELETE FROM link WHERE document = ?", document);
  std::int64_t position = 0;
  for (const Link& link : links)
    database.run("INSERT INTO link (document, position, relation, target) VALUES (?, ?, ?, ?)",
                 document, position++, name_of(kRelationNames, link.relation), link.target);
  seal(database, Sealed::document, document);
}

std::vector<Version> versions_of(const Database& database, const PathKeeper& paths,
                                 std::int64_t document) {
  Statement rows = database.query(
      "SELECT id, ordinal, state FROM version WHERE document = ? ORDER BY ordinal", document);
  std::vector<Version> versions;
  while (rows.step())
    versions.push_back({static_cast<int>(rows.integer(1)), value_of(kStateNames, rows.text(2)),
                        sources_of(database, rows.integer(0)),
                        outputs_of(database, paths, rows.integer(0))});
  return versions;
}

std::vector<Link> links_of(const Database& database, std::int64_t document) {
  return read_links(database.query(
      "SELECT relation, target FROM link WHERE document = ? ORDER BY position", document));
}

std::vector<Link> links_to(const Database& database, const std::string& identity) {
  return read_links(database.query(
      "SELECT l.relation, d.identity FROM link l JOIN document d ON d.id = l.document"
      " WHERE l.target = ? ORDER BY d.identity, l.position",
      identity));
}

std::vector<std::string> identities(const Database& database) {
  Statement rows = database.prepare("SELECT identity FROM document ORDER BY identity");
  std::vector<std::string> all;
  while (rows.step()) all.push_back(rows.text(0));
  return all;
}

std::optional<std::string> content_of(const Database& database, const std::string& sha256) {
  Statement row = database.query("SELECT bytes FROM content WHERE sha256 = ?", sha256);
  if (!row.step()) return std::nullopt;
  return row.text(0);
}

bool is_issued_output(const Database& database, const PathKeeper& paths, const std::string& path) {
  return database
      .integer(
          "SELECT 1 FROM output o JOIN version v ON v.id = o.version"
          " WHERE o.path = ? AND v.state = 'issued'",
          paths.stored(path))
      .has_value();
}

}  // namespace vanban::registry
